// Who speaks and what time it is: sign, mall and place at the left, clock and date at the right.
import QtQuick

// Places by hand and not by layouts: wrapping words beside each other can make nested layouts turn for ever.
Item {
    id: bar

    required property string title
    required property string place
    required property string time
    required property string date
    property bool sample: false
    property bool night: false
    property real unit: Theme.unitOf(Window.width, Window.height)
    readonly property color ink: night ? Theme.putih : Theme.tinta
    readonly property color ink2: night ? Theme.abu : Theme.tinta2
    readonly property real gap: 2.5 * unit

    implicitHeight: Math.max(sign.height, mall.height, clock.height)

    Sign {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: bar.night ? Theme.permukaan2 : Theme.bilah
        unit: bar.unit
    }
    Column {
        id: mall

        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(1, Math.floor((badge.visible ? badge.x : clock.x) - bar.gap - x))
        x: sign.width + bar.gap

        Words {
            color: bar.ink
            font.weight: Theme.buttonWeight
            largeSize: 4.75
            leading: 1.15
            size: 4
            text: bar.title
            unit: bar.unit
            width: mall.width
        }
        Words {
            color: bar.ink2
            largeSize: 4.25
            size: 3.5
            text: bar.place
            unit: bar.unit
            visible: text !== ""
            width: mall.width
        }
    }
    SampleBadge {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        night: bar.night
        unit: bar.unit
        visible: bar.sample
        width: Math.ceil(implicitWidth)
        x: clock.x - bar.gap - width
    }
    Column {
        id: clock

        anchors.verticalCenter: parent.verticalCenter
        width: Math.ceil(Math.max(hour.implicitWidth, Math.min(day.implicitWidth, 0.36 * bar.width)))
        x: bar.width - width

        Words {
            id: hour

            color: bar.ink
            font.weight: Theme.buttonWeight
            horizontalAlignment: Text.AlignRight
            largeSize: 6.5
            leading: 1.05
            size: 5.5
            text: bar.time
            unit: bar.unit
            width: clock.width
            wrapMode: Text.NoWrap
        }
        Words {
            id: day

            color: bar.ink2
            horizontalAlignment: Text.AlignRight
            largeSize: 4.25
            size: 3.5
            text: bar.date
            unit: bar.unit
            width: clock.width
        }
    }
}
