// How many people wait for each agency of the room; a withdrawn call is told here for a while.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Rectangle {
    id: strip

    required property WallFace wall
    required property real unit
    readonly property bool telling: wall.withdrawn !== ""
    readonly property real cell: (width - 30 * unit) / Math.max(1, wall.waiting.count)

    color: telling ? Theme.permukaan2 : Theme.permukaan
    radius: 3 * unit

    Words {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.abu
        font.weight: Font.DemiBold
        leading: 1.2
        size: 4.5
        text: qsTr("Orang menunggu")
        unit: strip.unit
        visible: !strip.telling
        width: 25 * strip.unit
        x: 4 * strip.unit
    }
    Repeater {
        model: strip.wall.waiting

        Item {
            id: agency

            required property string name
            required property int ahead
            required property int slot

            Accessible.name: qsTr("%1: %2 orang menunggu").arg(name).arg(ahead)
            Accessible.role: Accessible.StaticText
            height: strip.height
            visible: !strip.telling
            width: strip.cell
            x: 30 * strip.unit + slot * strip.cell

            TextMetrics {
                id: metrics

                font.family: Theme.family
                font.pixelSize: Math.max(1, Math.round(4.25 * strip.unit))
                font.weight: Font.DemiBold
                text: agency.name
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.malamGaris
                height: 12.5 * strip.unit
                width: Math.max(1, Math.round(0.25 * strip.unit))
            }
            Column {
                anchors.left: parent.left
                anchors.leftMargin: 3 * strip.unit
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    Accessible.ignored: true
                    color: Theme.abu
                    font.weight: Font.DemiBold
                    leading: 1
                    size: metrics.advanceWidth > width ? 3.75 : 4.25
                    text: agency.name
                    unit: strip.unit
                    width: parent.width
                }
                Words {
                    Accessible.ignored: true
                    color: Theme.putih
                    font.weight: Font.ExtraBold
                    leading: 1
                    objectName: "waitingCount"
                    size: 8
                    text: agency.ahead
                    unit: strip.unit
                }
            }
        }
    }
    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.putih
        name: "undo-2"
        size: 8
        unit: strip.unit
        visible: strip.telling
        x: 4 * strip.unit
    }
    Words {
        anchors.left: sign.right
        anchors.leftMargin: 3 * strip.unit
        anchors.right: parent.right
        anchors.rightMargin: 3 * strip.unit
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.putih
        font.weight: Font.Bold
        leading: 1.15
        objectName: "withdrawnNote"
        size: 6.25
        //: %1 one or several queue numbers
        text: qsTr("%1 ditarik, tidak jadi dipanggil").arg(strip.wall.withdrawn)
        unit: strip.unit
        visible: strip.telling
    }
}
