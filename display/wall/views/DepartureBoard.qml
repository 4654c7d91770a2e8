// Nobody is called: every agency of the room with its counters, what it does, its last call and how many wait.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: board

    required property WallFace wall
    required property real unit
    readonly property real heading: 8 * unit
    readonly property real gap: 1.5 * unit
    readonly property int rows: wall.boardPages > 1 ? 6 : Math.max(1, wall.agencies.count)
    readonly property real rowHeight: Math.min(32 * unit, (height - heading - (rows - 1) * gap) / rows)
    readonly property list<real> columns: [4.5 * unit, 69 * unit, 119 * unit, 187 * unit]

    Repeater {
        model: [
            //: %1 is the page shown, %2 the number of pages
            board.wall.boardPages < 2 ? qsTr("Instansi") : qsTr("Instansi, %1 dari %2").arg(board.wall.boardPage).arg(board.wall.boardPages),
            qsTr("Keadaan"),
            qsTr("Panggilan terakhir, loket"),
            qsTr("Menunggu")
        ]

        Words {
            required property int index
            required property string modelData

            color: Theme.abu
            font.weight: Font.DemiBold
            leading: 1.1
            size: 4.75
            text: modelData
            unit: board.unit
            visible: !board.wall.delayed || index % 2 === 0
            wrapMode: Text.NoWrap
            x: board.columns[index]
            y: 1.25 * board.unit
        }
    }
    Repeater {
        model: board.wall.agencies

        DepartureRow {
            required property int slot

            columns: board.columns
            delayed: board.wall.delayed
            height: board.rowHeight
            objectName: "agencyRow"
            unit: board.unit
            width: board.width
            y: board.heading + slot * (board.rowHeight + board.gap)
        }
    }
}
