// One number whose visitor may have no paper: touched, or chosen by the arrow keys, it opens.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: line

    required property real unit
    required property bool chosen
    required property string code
    required property string number
    required property string service
    required property string device
    required property string since
    required property bool certain
    //: when it happened, and at which kiosk: %1 a time, %2 its name
    readonly property string where: device === "" ? since : qsTr("%1, %2").arg(since).arg(device)
    readonly property string situation: certain ? qsTr("Tidak keluar") : qsTr("Belum pasti")

    // At rest the list ends at whole rows: one that would be sliced is not shown.
    readonly property bool whole: !ListView.view || ListView.view.moving || y >= ListView.view.contentY - 1 && y + height <= ListView.view.contentY + ListView.view.height + 1

    Accessible.ignored: !whole
    Accessible.name: [number, service, where, situation].join(", ")
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen
    focusPolicy: Qt.NoFocus
    // Of the words, not of their column: what is not shown keeps its height.
    implicitHeight: Math.max(13 * unit, name.height + place.height + 3 * unit, chip.height + 2 * unit)
    opacity: whole ? 1 : 0
    objectName: `paper:${number}`

    background: Rectangle {
        border.color: line.chosen ? Theme.nila : Theme.tepi
        border.width: Math.max(2, Math.round((line.chosen ? 0.9 : 0.4) * line.unit))
        color: line.chosen || line.down ? Theme.nilaMuda : Theme.putih
        radius: 2.5 * line.unit
    }
    contentItem: Item {
        TicketCode {
            id: figures

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            code: line.number
            size: 7
            unit: line.unit
            x: 3 * line.unit
        }
        Column {
            anchors.left: parent.left
            anchors.leftMargin: Math.max(27 * line.unit, figures.width + 5 * line.unit)
            anchors.right: chip.left
            anchors.rightMargin: 2 * line.unit
            anchors.verticalCenter: parent.verticalCenter

            Words {
                id: name

                Accessible.ignored: true
                font.weight: Font.DemiBold
                leading: 1.15
                size: 4
                text: line.service
                unit: line.unit
                width: parent.width
            }
            Words {
                id: place

                Accessible.ignored: true
                color: Theme.tinta2
                leading: 1.2
                size: 4
                text: line.where
                unit: line.unit
                width: parent.width
            }
        }
        Chip {
            id: chip

            Accessible.ignored: true
            anchors.right: parent.right
            anchors.rightMargin: 3 * line.unit
            anchors.verticalCenter: parent.verticalCenter
            ground: line.certain ? Theme.batuMuda : Theme.jinggaMuda
            iconName: line.certain ? "x" : "circle-question-mark"
            size: 4
            text: line.situation
            unit: line.unit
            width: Math.min(implicitWidth, 34 * line.unit)
        }
    }
}
