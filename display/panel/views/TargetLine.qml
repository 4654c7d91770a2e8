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
    required property int waiting
    required property bool own
    readonly property string detail: kind === "counter" ? agency : `${agency}: ${own ? qsTr("loket ini") : counters}`
    readonly property string situation: open ? "" : kind === "counter" ? qsTr("Istirahat") : qsTr("Belum buka")
    readonly property string people: waiting >= 0 ? qsTr("%n menunggu", "", waiting) : ""

    Accessible.name: [title, detail, situation, people].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen
    focusPolicy: Qt.NoFocus
    implicitHeight: Math.max(heading.height + more.height, (situation === "" ? 0 : chip.height + unit) + (people === "" ? 0 : count.height)) + 3 * unit
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
            anchors.right: beside.left
            anchors.rightMargin: 2 * line.unit
            anchors.verticalCenter: parent.verticalCenter

            Words {
                id: heading

                Accessible.ignored: true
                font.weight: Font.Bold
                leading: 1.15
                size: 4.25
                text: line.title
                unit: line.unit
                width: parent.width
            }
            Words {
                id: more

                Accessible.ignored: true
                color: Theme.tinta2
                leading: 1.2
                size: 4
                text: line.detail
                unit: line.unit
                width: parent.width
            }
        }
        Column {
            id: beside

            anchors.right: parent.right
            anchors.rightMargin: 3 * line.unit
            anchors.verticalCenter: parent.verticalCenter
            spacing: line.unit
            width: line.situation === "" && line.people === "" ? 0 : 38 * line.unit

            Chip {
                id: chip

                Accessible.ignored: true
                anchors.right: parent?.right
                ground: Theme.jinggaMuda
                iconName: line.kind === "counter" ? "circle-pause" : "lock"
                size: 4
                text: line.situation
                unit: line.unit
                visible: line.situation !== ""
                width: Math.min(implicitWidth, beside.width)
            }
            Words {
                id: count

                Accessible.ignored: true
                color: Theme.tinta2
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignRight
                leading: 1.1
                size: 4
                text: line.people
                unit: line.unit
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
