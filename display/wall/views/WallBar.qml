// Who speaks, where this wall hangs, which day and time it is.
import QtQuick
import QtQuick.Layouts
import display.wall.viewmodels
import shared.controls

RowLayout {
    id: bar

    required property WallFace wall
    required property real unit
    // Which page of the departure board, or "".
    property string page: ""

    spacing: 3 * unit

    Sign {
        color: Theme.permukaan2
        size: 8.5
        unit: bar.unit
    }
    Words {
        color: Theme.putih
        font.weight: Font.Bold
        leading: 1.1
        size: 5
        text: bar.wall.mall
        unit: bar.unit
        wrapMode: Text.NoWrap
    }
    Words {
        color: Theme.abu
        leading: 1.1
        objectName: "room"
        size: 5
        text: bar.wall.mall === "" ? "" : [WallWords.place(bar.wall.room, bar.wall.floor), bar.page].filter(part => part !== "").join(" · ")
        unit: bar.unit
        wrapMode: Text.NoWrap
    }
    SampleBadge {
        night: true
        objectName: "sample"
        unit: bar.unit
        visible: bar.wall.sample
    }
    Item {
        Layout.fillWidth: true
    }
    Words {
        Layout.alignment: Qt.AlignBaseline
        color: Theme.abu
        leading: 1.1
        objectName: "date"
        size: 5
        text: WallWords.date(bar.wall.weekday, bar.wall.day, bar.wall.month)
        unit: bar.unit
        wrapMode: Text.NoWrap
    }
    Words {
        Layout.alignment: Qt.AlignBaseline
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
