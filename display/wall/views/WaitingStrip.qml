// How many people wait for each agency of the room; a withdrawn call is told here for a while.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Rectangle {
    id: strip

    required property WallFace wall
    required property real unit
    // On an upright screen the words stand above the figures.
    required property bool tall
    readonly property bool telling: wall.withdrawn !== ""
    readonly property real inset: (tall ? 3 : 30) * unit
    readonly property real over: tall ? 7 * unit : 0
    readonly property real cell: (width - inset) / Math.max(1, wall.waiting.count)

    border.color: Theme.malamGaris
    border.width: Theme.contrast ? Theme.readLine(unit) : 0
    color: telling ? Theme.permukaan2 : Theme.permukaan
    radius: 3 * unit

    NameText {
        color: Theme.abu
        font.weight: Font.DemiBold
        height: (strip.tall ? 7 * strip.unit : strip.height)
        lineHeight: 1.2 / Theme.naturalLine
        text: strip.telling ? "" : qsTr("Orang menunggu")
        wanted: 4.5 * strip.unit
        width: strip.tall ? strip.width - 8 * strip.unit : 24.5 * strip.unit
        x: (strip.tall ? 6 : 4) * strip.unit
        y: strip.tall ? strip.unit : 0
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
            height: strip.height - strip.over
            visible: !strip.telling
            width: strip.cell
            x: strip.inset + slot * strip.cell
            y: strip.over

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.malamGaris
                height: 12.5 * strip.unit
                visible: !strip.tall || agency.slot > 0
                width: Math.max(1, Math.round(0.25 * strip.unit))
            }
            NameText {
                Accessible.ignored: true
                color: Theme.abu
                font.weight: Font.DemiBold
                height: (strip.tall ? 7.25 : 8.25) * strip.unit
                lineHeight: 1 / Theme.naturalLine
                text: agency.name
                verticalAlignment: Text.AlignBottom
                wanted: 4.5 * strip.unit
                width: agency.width - 4 * strip.unit
                x: 3 * strip.unit
                y: 0.5 * agency.height - (strip.tall ? 8 : 9.25) * strip.unit
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
                x: 3 * strip.unit
                y: 0.5 * agency.height + 7.5 * strip.unit - baselineOffset
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
    NameText {
        anchors.left: sign.right
        anchors.leftMargin: 3 * strip.unit
        anchors.right: parent.right
        anchors.rightMargin: 3 * strip.unit
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        height: strip.height - 3 * strip.unit
        objectName: "withdrawnNote"
        //: %1 one or several queue numbers
        text: strip.telling ? qsTr("%1 batal dipanggil, nomor tetap berlaku").arg(strip.wall.withdrawn) : ""
        wanted: 6.5 * strip.unit
    }
}
