// Who speaks, where this wall hangs, which day and time it is.
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: bar

    required property WallFace wall
    required property real unit
    readonly property real room: clockSide.x - names.x - (sample.visible ? sample.width + 3 * unit : 0) - 3 * unit
    // Two lines when one does not hold the names, or the date and the hour.
    readonly property bool deepNames: mallMetrics.natural + placeMetrics.natural + 3 * unit > room
    readonly property bool deepClock: width < 170 * unit
    // Both: the mall's name and the badge share the upper line with the hour, the place the lower one with the date.
    readonly property bool twoLines: deepNames && deepClock
    readonly property real mallRoom: twoLines ? clockSide.x + clock.x - names.x - (sample.visible ? sample.width + 3 * unit : 0) - 3 * unit : room
    readonly property real placeRoom: twoLines ? clockSide.x + date.x - names.x - 3 * unit : room
    readonly property string place: wall.mall === "" ? "" : WallWords.place(wall.room, wall.floor)

    FitText {
        id: mallMetrics

        room: natural
        text: bar.wall.mall
        visible: false
        wanted: 5 * bar.unit
        weight: Font.Bold
    }
    FitText {
        id: placeMetrics

        room: natural
        text: bar.place
        visible: false
        wanted: 5 * bar.unit
        weight: Font.Medium
    }
    Sign {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.malamGaris
        border.width: Theme.contrast ? Theme.readLine(bar.unit) : 0
        color: Theme.permukaan2
        size: 8.5
        unit: bar.unit
    }
    Item {
        id: names

        anchors.left: sign.right
        anchors.leftMargin: 3 * bar.unit
        height: bar.height
        width: bar.deepNames ? Math.max(mall.width, placeText.width) : placeText.x + placeText.width

        NameText {
            id: mall

            font.weight: Font.Bold
            height: bar.deepNames ? 0.5 * bar.height : bar.height
            least: 0.85
            lineHeight: 1 / Theme.naturalLine
            objectName: "mall"
            text: bar.wall.mall
            verticalAlignment: bar.deepNames ? Text.AlignBottom : Text.AlignVCenter
            wanted: (bar.deepNames ? 4.75 : 5) * bar.unit
            width: bar.deepNames ? Math.min(bar.mallRoom, Math.ceil(mallMetrics.natural) + 2) : Math.ceil(mallMetrics.natural) + 2
        }
        NameText {
            id: placeText

            color: Theme.abu
            font.weight: Font.Medium
            height: bar.deepNames ? 0.38 * bar.height : bar.height
            least: 0.6
            objectName: "room"
            text: bar.place
            wanted: (bar.deepNames ? 4.5 : 5) * bar.unit
            width: bar.deepNames ? Math.min(bar.placeRoom, Math.ceil(placeMetrics.natural) + 2) : Math.ceil(placeMetrics.natural) + 2
            x: bar.deepNames ? 0 : mall.width + 3 * bar.unit
            y: bar.deepNames ? 0.53 * bar.height : 0
        }
    }
    SampleBadge {
        id: sample

        night: true
        objectName: "sample"
        unit: bar.unit
        visible: bar.wall.sample
        width: Math.min(implicitWidth, 0.3 * bar.width)
        x: names.x + (bar.twoLines ? mall.width : names.width) + 3 * bar.unit
        y: (bar.twoLines ? 0.27 : 0.5) * bar.height - height / 2
    }
    Item {
        id: clockSide

        anchors.right: parent.right
        height: bar.height
        width: bar.deepClock ? Math.max(date.width, clock.width) : clock.width + date.width + 3.5 * bar.unit

        FitText {
            id: date

            color: Theme.abu
            objectName: "date"
            room: (bar.deepClock ? 0.46 : 0.4) * bar.width
            text: WallWords.date(bar.wall.weekday, bar.wall.day, bar.wall.month)
            wanted: (bar.deepClock ? 4.5 : 5) * bar.unit
            weight: Font.Medium
            x: bar.deepClock ? parent.width - width : 0
            y: (bar.deepClock ? 0.91 * bar.height : clock.y + clock.baselineOffset) - baselineOffset
        }
        FitText {
            id: clock

            anchors.right: parent.right
            objectName: "clock"
            room: 40 * bar.unit
            text: bar.wall.time
            wanted: (bar.deepClock ? 6.75 : 8) * bar.unit
            y: (bar.deepClock ? 0.55 : 0.71) * bar.height - baselineOffset
        }
    }
}
