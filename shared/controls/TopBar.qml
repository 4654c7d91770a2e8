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

    // Too narrow for three beside each other: the badge stands below.
    readonly property bool folded: badge.visible && clock.x - mall.x - 2 * gap - badge.width < Math.min(named.implicitWidth, 24 * unit)
    readonly property real told: Math.max(sign.height, mall.height, clock.height)

    implicitHeight: told + (folded ? unit + badge.height : 0)

    Sign {
        id: sign

        color: bar.night ? Theme.permukaan2 : Theme.bilah
        unit: bar.unit
        y: (bar.height - bar.implicitHeight + bar.told - height) / 2
    }
    Column {
        id: mall

        width: Math.max(1, Math.floor((badge.visible && !bar.folded ? badge.x : clock.x) - bar.gap - x))
        x: sign.width + bar.gap
        y: (bar.height - bar.implicitHeight + bar.told - height) / 2

        Words {
            id: named

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

        height: implicitHeight
        night: bar.night
        unit: bar.unit
        visible: bar.sample
        width: Math.ceil(implicitWidth)
        x: bar.folded ? mall.x : clock.x - bar.gap - width
        y: bar.folded ? (bar.height - bar.implicitHeight) / 2 + bar.told + bar.unit : (bar.height - bar.implicitHeight + bar.told - height) / 2
    }
    Column {
        id: clock

        width: Math.ceil(Math.max(hour.implicitWidth, Math.min(day.implicitWidth, 0.36 * bar.width)))
        x: bar.width - width
        y: (bar.height - bar.implicitHeight + bar.told - height) / 2

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
