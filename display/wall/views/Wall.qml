// The wall of a waiting room: calls while somebody is called or awaited, else the departure board.
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
    // 8 px on 1920 × 1080; the picture is drawn for 16:9 and stays whole on other shapes.
    readonly property real unit: Math.min(width / 240, height / 135)
    readonly property real margin: 6 * unit
    readonly property bool calls: wall.card !== "none"
    readonly property real head: (wall.delayed ? 32 : 12.5) * unit
    readonly property real foot: height - 12.5 * unit

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
        height: 17.5 * root.unit
        objectName: "delayBanner"
        unit: root.unit
        visible: root.wall.delayed
        wall: root.wall
        y: 12.5 * root.unit
    }
    CallCard {
        id: card

        height: root.foot - root.head - (strip.visible ? 21 * root.unit : 0)
        objectName: "card"
        phase: blink.white
        unit: root.unit
        visible: root.calls
        wall: root.wall
        width: root.width - 2 * root.margin - 80 * root.unit
        x: root.margin
        y: root.head
    }
    WaitingStrip {
        id: strip

        height: 18.5 * root.unit
        unit: root.unit
        visible: root.calls && !root.wall.delayed
        wall: root.wall
        width: card.width
        x: root.margin
        y: root.foot - height
    }
    CallColumn {
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        height: root.foot - root.head
        phase: blink.white
        unit: root.unit
        visible: root.calls
        wall: root.wall
        width: 77 * root.unit
        y: root.head
    }
    DepartureBoard {
        height: root.foot - root.head
        objectName: "board"
        unit: root.unit
        visible: !root.calls
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
