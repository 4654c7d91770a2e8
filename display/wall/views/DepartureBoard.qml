// Nobody is called: every agency of the room with its counters, its last call or what it does, and how many wait.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: board

    required property WallFace wall
    required property real unit
    // An upright screen: each agency on two lines, without heads of columns.
    required property bool tall
    readonly property bool shut: wall.shut !== ""
    readonly property real heading: shut ? 0 : tall ? (wall.boardPages > 1 ? 8 * unit : 2 * unit) : 8 * unit
    readonly property real above: heading + (shut ? 27 * unit : 0)
    readonly property real gap: 1.5 * unit
    readonly property int rows: wall.boardPages > 1 ? 6 : Math.max(1, wall.agencies.count)
    readonly property real rowHeight: Math.min((tall ? 36 : 40) * unit, (height - above - (rows - 1) * gap) / rows)
    // Left edges: agency, last call, its counter, people.
    readonly property list<real> columns: [4.5 * unit, 76 * unit, 138 * unit, 178 * unit]

    Repeater {
        model: [
            //: %1 is the page shown, %2 the number of pages
            board.wall.boardPages < 2 ? qsTr("Instansi") : qsTr("Instansi, %1 dari %2").arg(board.wall.boardPage).arg(board.wall.boardPages),
            qsTr("Panggilan terakhir"),
            qsTr("Loket"),
            qsTr("Menunggu")
        ]

        NameText {
            required property int index
            required property string modelData
            readonly property bool shown: board.wall.agencies.count > 0 && !board.shut && (board.tall ? index === 0 && board.wall.boardPages > 1 : index < 3 || !board.wall.delayed)

            color: Theme.abu
            font.weight: Font.DemiBold
            height: 8 * board.unit
            least: 0.85
            objectName: "boardHead"
            text: shown ? modelData : ""
            wanted: 4.75 * board.unit
            width: (board.tall || index === 3 ? board.width : board.columns[index + 1]) - x - 3 * board.unit
            x: board.columns[index]
        }
    }
    ShutBand {
        height: 25 * board.unit
        unit: board.unit
        visible: board.shut
        wall: board.wall
        width: board.width
    }
    Repeater {
        model: board.wall.agencies

        DepartureRow {
            required property int slot

            columns: board.columns
            delayed: board.wall.delayed
            height: board.rowHeight
            low: board.shut && !board.tall
            objectName: "agencyRow"
            tall: board.tall
            unit: board.unit
            width: board.width
            y: board.above + slot * (board.rowHeight + board.gap)
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: 6 * board.unit
        visible: board.wall.agencies.count === 0
        width: parent.width

        Sign {
            anchors.horizontalCenter: parent.horizontalCenter
            border.color: Theme.malamGaris
            border.width: Theme.contrast ? Theme.readLine(board.unit) : 0
            color: Theme.permukaan2
            size: 26
            unit: board.unit
        }
        NameText {
            color: Theme.abu
            font.weight: Font.Bold
            height: 20 * board.unit
            horizontalAlignment: Text.AlignHCenter
            objectName: "noAgency"
            text: board.wall.mall === "" ? "" : qsTr("Ruang ini belum punya loket.")
            wanted: 9 * board.unit
            width: parent.width
        }
    }
}
