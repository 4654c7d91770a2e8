// The wall of a waiting room: calls while somebody is called or awaited, else the departure board and pages to read.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Rectangle {
    id: root

    required property WallFace wall
    property bool contrast: false
    property bool largeText: false
    property real pixelsPerMm: 0
    // An upright screen: the calls below the card instead of beside it.
    readonly property bool tall: height > width
    // 8 px on 1920 × 1080 and on 1080 × 1920; the picture stays whole on other shapes.
    readonly property real unit: tall ? Math.min(width / 135, height / 240) : Math.min(width / 240, height / 135)
    readonly property real margin: 6 * unit
    readonly property bool calls: wall.card !== "none"
    readonly property real head: (wall.delayed ? (tall ? 36 : 32) : 12.5) * unit
    readonly property real foot: height - 12.5 * unit
    // A page to read stands where the called number would: when one comes, nothing else moves.
    readonly property bool reading: !calls && wall.page !== "none"
    readonly property bool split: calls || reading
    readonly property bool stripped: split && !wall.delayed
    readonly property real stripHeight: (tall ? 24 : 18.5) * unit

    // Without a graphics chip a card of 3.4 million pixels slides at 45 frames a second only: there it stands at once.
    readonly property bool slides: GraphicsInfo.api !== GraphicsInfo.Software || width * height * Screen.devicePixelRatio ** 2 < 4e6

    color: Theme.malam

    WindowLook {
        contrast: root.contrast
        largeText: root.largeText
        night: true
        pixelsPerMm: root.pixelsPerMm
    }
    Timer {
        id: blink

        property bool white: false

        interval: Theme.blinkHalf
        objectName: "blink"
        repeat: true
        running: root.wall.anyBlinking
        onRunningChanged: white = false
        onTriggered: white = !white
    }
    WallBar {
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        height: 12.5 * root.unit
        unit: root.unit
        wall: root.wall
    }
    DelayBanner {
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        height: (root.tall ? 21.5 : 17.5) * root.unit
        objectName: "delayBanner"
        unit: root.unit
        visible: root.wall.delayed
        wall: root.wall
        y: 12.5 * root.unit
    }
    CallCard {
        id: card

        band: root.tall
        height: root.tall ? 89 * root.unit : root.foot - root.head - (root.stripped ? root.stripHeight + 2.5 * root.unit : 0)
        margin: (root.tall ? 8.75 : 6.5) * root.unit
        numberMargin: (root.tall ? 3 : 6.5) * root.unit
        objectName: "card"
        phase: blink.white
        slides: root.slides
        unit: root.unit
        visible: root.calls
        wall: root.wall
        width: root.tall ? root.width : root.width - 2 * root.margin - 80 * root.unit
        x: root.tall ? 0 : root.margin
        y: root.head
    }
    InfoCard {
        band: root.tall
        // The same while the board stands: at another height its stills would be decoded anew at each turn.
        height: root.tall ? 89 * root.unit : root.foot - y - root.stripHeight - 2.5 * root.unit
        margin: card.margin
        objectName: "infoCard"
        unit: root.unit
        visible: root.reading
        wall: root.wall
        width: card.width
        x: card.x
        y: 12.5 * root.unit
    }
    CallColumn {
        height: root.foot - y - (root.tall && root.stripped ? root.stripHeight + 2.5 * root.unit : 0)
        phase: blink.white
        unit: root.unit
        visible: root.split
        wall: root.wall
        width: root.tall ? root.width - 2 * root.margin : 77 * root.unit
        x: root.width - root.margin - width
        y: root.tall ? root.head + 91.5 * root.unit : root.head
    }
    WaitingStrip {
        height: root.stripHeight
        tall: root.tall
        unit: root.unit
        visible: root.stripped
        wall: root.wall
        width: root.tall ? root.width - 2 * root.margin : card.width
        x: root.margin
        y: root.foot - height
    }
    DepartureBoard {
        height: root.foot - root.head
        objectName: "board"
        tall: root.tall
        unit: root.unit
        visible: !root.split
        wall: root.wall
        width: root.width - 2 * root.margin
        x: root.margin
        y: root.head
    }
    MessageLine {
        anchors.bottom: parent.bottom
        height: 10 * root.unit
        unit: root.unit
        wall: root.wall
        width: root.width
    }
}
