// One place where a visitor can be sent.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: line

    required property real unit
    required property bool chosen
    required property string key
    required property string kind
    required property string title
    required property string agency
    required property string counters
    required property bool open
    readonly property string detail: kind === "counter" ? (open ? agency : qsTr("%1, sedang istirahat").arg(agency)) : open ? `${agency}: ${counters}` : qsTr("%1: %2 (belum buka)").arg(agency).arg(counters)

    Accessible.name: `${title}, ${detail}`
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen
    focusPolicy: Qt.NoFocus
    implicitHeight: words.implicitHeight + 3 * unit
    objectName: `target:${key}`

    background: Rectangle {
        border.color: line.chosen ? Theme.nila : Theme.garis
        border.width: Math.max(2, Math.round((line.chosen ? 0.9 : 0.5) * line.unit))
        color: line.chosen || line.down ? Theme.nilaMuda : Theme.putih
        radius: 2.5 * line.unit
    }
    contentItem: Item {
        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.nila
            name: line.kind === "counter" ? "map-pin" : "file-text"
            size: 5.5
            unit: line.unit
            x: 3 * line.unit
        }
        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: 2.5 * line.unit
            anchors.right: parent.right
            anchors.rightMargin: 3 * line.unit
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font.weight: Font.Bold
                leading: 1.15
                size: 4.25
                text: line.title
                unit: line.unit
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: Theme.tinta2
                leading: 1.2
                size: 4
                text: line.detail
                unit: line.unit
                width: parent.width
            }
        }
    }
}
