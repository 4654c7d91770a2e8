// Beside the card: called numbers that are awaited at their counters, and below them the earlier calls.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: column

    required property WallFace wall
    required property real unit
    required property bool phase
    readonly property real heading: 7 * unit
    readonly property real gap: 1.5 * unit
    readonly property bool hasAwaited: wall.awaited > 0
    readonly property bool hasEarlier: wall.earlier > 0
    readonly property int headings: hasAwaited && hasEarlier ? 2 : 1
    readonly property bool spare: wall.calls.count < wall.slots
    readonly property bool paged: wall.awaited > wall.slots
    readonly property int onPage: hasAwaited ? wall.awaitedTo - wall.awaitedFrom + 1 : 0
    readonly property real rowHeight: (height - headings * heading - (wall.slots - 1) * gap) / wall.slots

    function rowY(slot: int, below: bool): real {
        return heading * (below ? 2 : 1) + slot * (rowHeight + gap);
    }

    Repeater {
        model: [
            {
                "shown": column.hasAwaited,
                "words": qsTr("Ditunggu di loket"),
                //: %1 to %2 of %3 awaited numbers are on this page
                "side": column.paged ? qsTr("%1–%2 dari %3").arg(column.wall.awaitedFrom).arg(column.wall.awaitedTo).arg(column.wall.awaited) : qsTr("Loket"),
                "at": 0
            },
            {
                "shown": column.hasEarlier,
                "words": qsTr("Sebelumnya"),
                "side": column.hasAwaited ? "" : qsTr("Loket"),
                "at": column.hasAwaited ? column.rowY(column.onPage, true) - column.heading : 0
            }
        ]

        Item {
            id: head

            required property var modelData

            height: column.heading
            visible: modelData.shown
            width: column.width
            y: modelData.at

            Words {
                color: Theme.abu
                font.weight: Font.DemiBold
                leading: 1.1
                size: 4.75
                text: head.modelData.words
                unit: column.unit
                wrapMode: Text.NoWrap
                x: 3 * column.unit
            }
            Words {
                anchors.right: parent.right
                anchors.rightMargin: 3 * column.unit
                color: Theme.abu
                font.weight: Font.DemiBold
                leading: 1.1
                size: 4.75
                text: head.modelData.side
                unit: column.unit
                wrapMode: Text.NoWrap
            }
        }
    }
    Rectangle {
        color: Theme.permukaan
        height: 18.5 * column.unit
        radius: 3 * column.unit
        visible: column.spare && !column.wall.delayed
        width: column.width
        y: column.height - height

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.abu
            name: "info"
            size: 8
            unit: column.unit
            x: 3 * column.unit
        }
        Words {
            anchors.left: sign.right
            anchors.leftMargin: 3 * column.unit
            anchors.right: parent.right
            anchors.rightMargin: 3 * column.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.putih
            font.weight: Font.DemiBold
            leading: 1.24
            size: 4.5
            text: qsTr("Nomor Anda terlewat? Lapor ke petugas di loket.")
            unit: column.unit
        }
    }
    Repeater {
        model: column.wall.calls

        CallRow {
            id: row

            required property int slot
            required property bool below

            delayed: column.wall.delayed
            height: column.rowHeight
            objectName: "callRow"
            phase: column.phase
            unit: column.unit
            width: column.width
            y: column.rowY(slot, below)

            Behavior on y {
                NumberAnimation {
                    duration: Theme.row
                    easing.type: Easing.OutCubic
                }
            }

            NumberAnimation on opacity {
                duration: Theme.newCall
                from: 0
                to: 1
            }
        }
    }
}
