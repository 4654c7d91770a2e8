// Before the kiosk returns to its first page: how many seconds are left, and the way to stay. Nobody's page goes unasked.
import QtQuick
import shared.controls
import kiosk.viewmodels

// Placed by hand, like the bar below it.
Rectangle {
    id: card

    required property KioskViewModel kiosk
    required property real unit
    required property real margin
    required property bool low
    readonly property real inner: width - 2 * margin
    readonly property real beside: inner - words.x + margin - stay.implicitWidth - 2 * unit
    readonly property bool folded: beside < Math.min(ask.implicitWidth, (Theme.largeText ? 46 : 34) * unit)
    readonly property real told: Math.max(seconds.height, words.height)
    readonly property real needed: folded ? told + 1.5 * unit + stay.implicitHeight : Math.max(told, stay.implicitHeight)
    readonly property real padding: (low ? 1.25 : 2.5) * unit

    color: Theme.putih
    implicitHeight: visible ? needed + 2 * padding : 0

    Rectangle {
        color: Theme.nila
        height: Theme.strongLine(card.unit)
        width: card.width
    }
    Words {
        id: seconds

        Accessible.ignored: true
        color: Theme.nila
        font.weight: Theme.titleWeight
        horizontalAlignment: Text.AlignHCenter
        largeSize: size
        leading: 1
        size: card.low ? 8 : 11
        text: card.kiosk.secondsLeft
        unit: card.unit
        // As wide as two figures, so that nothing moves from 10 to 9.
        width: Math.ceil(1.4 * em)
        x: card.margin
        y: card.padding + ((card.folded ? card.told : card.needed) - height) / 2
    }
    Column {
        id: words

        width: Math.max(1, Math.floor(card.folded ? card.inner - x + card.margin : card.beside))
        x: card.margin + seconds.width + 2 * card.unit
        y: card.padding + ((card.folded ? card.told : card.needed) - height) / 2

        Words {
            font.weight: Theme.titleWeight
            largeSize: 6
            leading: 1.15
            size: 5
            text: qsTr("Masih di sana?")
            unit: card.unit
            width: words.width
        }
        Words {
            id: ask

            largeSize: 5
            leading: 1.2
            size: 4
            text: qsTr("Kembali ke awal %n detik lagi", "", card.kiosk.secondsLeft)
            unit: card.unit
            width: words.width
        }
    }
    BigButton {
        id: stay

        height: implicitHeight
        kind: BigButton.Secondary
        largeSize: 5.5
        leftPadding: 2.5 * card.unit
        least: card.low ? 10 : 12
        objectName: "stay"
        size: 4.5
        text: qsTr("Saya masih membaca")
        unit: card.unit
        width: card.folded ? card.inner : Math.ceil(implicitWidth)
        x: card.width - card.margin - width
        y: card.padding + (card.folded ? card.needed - height : (card.needed - height) / 2)
        onChosen: card.kiosk.stay()
    }
}
