// Beside the card or a page: called numbers that are awaited at their counters, and below them the earlier calls.
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
    readonly property bool resting: wall.card === "none"
    readonly property int headings: hasAwaited && hasEarlier ? 2 : 1
    readonly property bool spare: wall.calls.count < wall.slots
    readonly property bool paged: wall.awaited > wall.slots
    readonly property int onPage: hasAwaited ? wall.awaitedTo - wall.awaitedFrom + 1 : 0
    readonly property real rowHeight: (height - headings * heading - (wall.slots - 1) * gap) / wall.slots
    // Free places of the page; the last one holds the note.
    readonly property int free: wall.slots - wall.calls.count - (spare && !wall.delayed ? 1 : 0)
    // One size for all rows: that of the longest number before the longest counter.
    readonly property real share: Math.min(1, (width - 15.5 * unit) / Math.max(1, longestNumber.natural + longestCounter.natural))

    function rowY(slot: int, below: bool): real {
        return heading * (below ? 2 : 1) + slot * (rowHeight + gap);
    }

    FitText {
        id: longestNumber

        room: natural
        text: column.wall.longestNumber
        tracking: 0.02
        visible: false
        wanted: Math.min(16.25 * column.unit, 0.92 * column.rowHeight)
    }
    FitText {
        id: longestCounter

        room: natural
        text: column.wall.longestCounter
        visible: false
        wanted: longestNumber.wanted
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
                "shown": !column.hasAwaited || column.hasEarlier,
                "words": !column.resting ? qsTr("Sebelumnya") : column.hasEarlier ? qsTr("Panggilan terakhir") : qsTr("Belum ada panggilan"),
                "side": column.hasAwaited || column.resting && !column.hasEarlier ? "" : qsTr("Loket"),
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

            NameText {
                // The rows below a second heading say its words themselves, so that they are read in order.
                Accessible.ignored: text === "" || head.modelData.at > 0
                color: Theme.abu
                font.weight: Font.DemiBold
                height: column.heading
                least: 0.85
                text: head.modelData.words
                wanted: 4.75 * column.unit
                width: side.x - x - 3 * column.unit
                x: 3 * column.unit
            }
            FitText {
                id: side

                anchors.right: parent.right
                anchors.rightMargin: 3 * column.unit
                color: Theme.abu
                room: 0.4 * head.width
                text: head.modelData.side
                wanted: 4.75 * column.unit
                weight: Font.DemiBold
                y: (column.heading - height) / 2
            }
        }
    }
    // The places that nobody holds yet, so that the column keeps its shape.
    Repeater {
        model: column.free

        Rectangle {
            required property int index

            border.color: Theme.malamGaris
            border.width: Theme.contrast ? Theme.readLine(column.unit) : 0
            color: Theme.permukaan
            height: column.rowHeight
            opacity: 0.4
            radius: 3 * column.unit
            width: column.width
            y: column.rowY(column.wall.calls.count + index, column.hasAwaited && column.hasEarlier)
        }
    }
    Repeater {
        model: column.wall.calls

        CallRow {
            id: row

            required property int slot
            required property bool below

            // Where it stood before its slot changed; it glides from there, and stays put when only the window changes.
            property int oldSlot: 0
            property bool oldBelow: false
            property real shift: 0

            function glide(): void {
                shift += column.rowY(oldSlot, oldBelow) - column.rowY(slot, below);
                oldSlot = slot;
                oldBelow = below;
                gliding.restart();
            }

            delayed: column.wall.delayed
            group: below ? qsTr("Sebelumnya") : ""
            height: column.rowHeight
            objectName: "callRow"
            phase: column.phase
            share: column.share
            unit: column.unit
            width: column.width
            y: column.rowY(slot, below) + shift

            Component.onCompleted: {
                oldSlot = slot;
                oldBelow = below;
                gliding.stop();
                shift = 0;
            }
            onBelowChanged: glide()
            onSlotChanged: glide()

            NumberAnimation {
                id: gliding

                duration: Theme.row
                easing.type: Easing.OutCubic
                property: "shift"
                target: row
                to: 0
            }

            NumberAnimation on opacity {
                duration: Theme.newCall
                from: 0
                to: 1
            }
        }
    }
    Rectangle {
        border.color: Theme.malamGaris
        border.width: Theme.contrast ? Theme.readLine(column.unit) : 0
        color: Theme.permukaan
        height: Math.min(18.5 * column.unit, column.rowHeight)
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
        NameText {
            anchors.left: sign.right
            anchors.leftMargin: 3 * column.unit
            anchors.right: parent.right
            anchors.rightMargin: 3 * column.unit
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.DemiBold
            height: parent.height - 2 * column.unit
            objectName: "missedNote"
            //: %1 one or several queue numbers
            text: column.wall.missed === "" ? qsTr("Nomor Anda terlewat? Lapor ke petugas di loket.") : qsTr("Terlewat: %1. Lapor ke petugas di loket.").arg(column.wall.missed)
            wanted: 5 * column.unit
        }
    }
}
