// The head of every page but the first and the last: back, the sample badge, the start.
import QtQuick
import shared.controls
import kiosk.viewmodels

// Placed by hand: every width follows from the head's own and from words that do not wrap, so it comes to rest at once.
Item {
    id: head

    required property KioskViewModel kiosk
    required property real unit
    readonly property real gap: 2 * unit
    readonly property real badgeWidth: badge.visible ? badge.implicitWidth + gap : 0
    // Too narrow for three beside each other: the badge stands below the buttons.
    readonly property bool folded: badge.visible && width - badgeWidth - gap < Math.min(back.implicitWidth + home.implicitWidth, (Theme.largeText ? 90 : 66) * unit)
    // What the two buttons share.
    readonly property real share: Math.max(2, width - gap - (folded ? 0 : badgeWidth))
    readonly property real buttonHeight: Math.max(back.implicitHeight, home.implicitHeight)

    implicitHeight: buttonHeight + (folded ? gap + badge.implicitHeight : 0)

    BigButton {
        id: back

        height: head.buttonHeight
        iconName: "arrow-left"
        kind: BigButton.Quiet
        least: 10.5
        leftPadding: 3 * head.unit
        objectName: "back"
        size: 4
        text: qsTr("Kembali")
        unit: head.unit
        width: Math.floor(Math.min(Math.ceil(implicitWidth), Math.max(head.share / 2, head.share - home.implicitWidth)))
        y: (head.height - head.implicitHeight) / 2
        onChosen: head.kiosk.back()
    }
    SampleBadge {
        id: badge

        height: implicitHeight
        unit: head.unit
        visible: head.kiosk.sample
        width: Math.ceil(implicitWidth)
        x: head.folded ? 0 : back.width + (head.width - back.width - home.width - width) / 2
        y: head.folded ? back.y + head.buttonHeight + head.gap : back.y + (head.buttonHeight - height) / 2
    }
    BigButton {
        id: home

        height: head.buttonHeight
        iconName: "house"
        kind: BigButton.Quiet
        least: 10.5
        leftPadding: 3 * head.unit
        objectName: "home"
        size: 4
        text: qsTr("Ke halaman awal")
        unit: head.unit
        width: Math.floor(Math.min(Math.ceil(implicitWidth), Math.max(head.share / 2, head.share - back.implicitWidth)))
        x: head.width - width
        y: back.y
        onChosen: head.kiosk.goHome()
    }
}
