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
    readonly property bool paged: wall.boardPages > 1
    readonly property real heading: shut ? 0 : tall && !paged ? 2 * unit : 8 * unit
    readonly property real above: heading + (shut ? 27 * unit : 0)
    readonly property real gap: 1.5 * unit
    readonly property int places: Math.max(1, wall.boardPlaces)
    readonly property real rowHeight: Math.min((tall ? 36 : 40) * unit, (height - above - (places - 1) * gap) / places)
    readonly property real quietTop: above + wall.agencies.count * (rowHeight + gap)
    readonly property real lineHeight: Math.min((tall ? 16 : 12) * unit, (height - quietTop) / Math.max(1, wall.quietLines))
    // Left edges: agency, last call, its counter, its hour, people.
    readonly property list<real> columns: [4.5 * unit, 78 * unit, 132 * unit, 161 * unit, 185 * unit]

    Repeater {
        model: [
            //: %1 is the page shown, %2 the number of pages
            board.paged ? qsTr("Halaman %1 dari %2").arg(board.wall.boardPage).arg(board.wall.boardPages) : qsTr("Instansi"),
            qsTr("Panggilan terakhir"),
            qsTr("Loket"),
            qsTr("Pukul"),
            qsTr("Menunggu")
        ]

        NameText {
            required property int index
            required property string modelData
            readonly property bool shown: !board.shut && (index === 0 && board.paged || !board.tall && board.wall.agencies.count > 0 && (index < 4 || !board.wall.delayed))

            color: index === 0 && board.paged ? Theme.putih : Theme.abu
            font.weight: Font.DemiBold
            height: 8 * board.unit
            least: 0.85
            objectName: "boardHead"
            text: shown ? modelData : ""
            wanted: 4.75 * board.unit
            width: (board.tall || index === 4 ? board.width : board.columns[index + 1]) - x - (index === 0 ? 3 : 2) * board.unit
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
    Repeater {
        model: board.wall.quiet

        QuietName {
            required property int line
            required property int side

            delayed: board.wall.delayed
            height: board.lineHeight
            objectName: heading ? "quietHead" : "quietName"
            tall: board.tall
            unit: board.unit
            width: heading ? board.width : board.width / 2
            x: side * board.width / 2
            y: board.quietTop + line * board.lineHeight
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: 6 * board.unit
        visible: board.wall.agencies.count + board.wall.quiet.count === 0
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
