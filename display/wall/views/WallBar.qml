// Who speaks, where this wall hangs, which day and time it is.
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: bar

    required property WallFace wall
    required property real unit
    readonly property real room: width - sign.width - (sample.visible ? sample.width + 3 * unit : 0) - date.width - clock.width - 15 * unit
    // A long name of the mall shrinks together with the place behind it.
    readonly property real share: Math.min(1, room / Math.max(1, mall.natural + place.natural))

    Sign {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.permukaan2
        size: 8.5
        unit: bar.unit
    }
    FitText {
        id: mall

        anchors.left: sign.right
        anchors.leftMargin: 3 * bar.unit
        anchors.verticalCenter: parent.verticalCenter
        room: natural * bar.share
        text: bar.wall.mall
        wanted: 5 * bar.unit
        weight: Font.Bold
    }
    FitText {
        id: place

        anchors.left: mall.right
        anchors.leftMargin: 3 * bar.unit
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.abu
        objectName: "room"
        room: natural * bar.share
        text: bar.wall.mall === "" ? "" : WallWords.place(bar.wall.room, bar.wall.floor)
        wanted: 5 * bar.unit
        weight: Font.Medium
    }
    SampleBadge {
        id: sample

        anchors.left: place.right
        anchors.leftMargin: 3 * bar.unit
        anchors.verticalCenter: parent.verticalCenter
        night: true
        objectName: "sample"
        unit: bar.unit
        visible: bar.wall.sample
    }
    Words {
        id: date

        anchors.baseline: clock.baseline
        anchors.right: clock.left
        anchors.rightMargin: 3.5 * bar.unit
        color: Theme.abu
        leading: 1.1
        objectName: "date"
        size: 5
        text: WallWords.date(bar.wall.weekday, bar.wall.day, bar.wall.month)
        unit: bar.unit
        wrapMode: Text.NoWrap
    }
    Words {
        id: clock

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.putih
        font.weight: Font.ExtraBold
        leading: 1.1
        objectName: "clock"
        size: 8
        text: bar.wall.time
        unit: bar.unit
        wrapMode: Text.NoWrap
    }
}
