// The bar at the foot of every page: where a person helps, and the language.
import QtQuick
import shared.controls
import kiosk.viewmodels

// Placed by hand: every width follows from the bar's own and from words that do not wrap, so it comes to rest at once.
Rectangle {
    id: bar

    required property KioskViewModel kiosk
    required property real unit
    required property real margin
    required property bool low
    readonly property real gap: 2 * unit
    readonly property real inner: width - 2 * margin
    readonly property real beside: inner - words.x + margin - indonesian.width - english.width - 2 * gap
    // Too narrow for the words beside the buttons: they stand above.
    readonly property bool folded: beside < Math.min(ask.implicitWidth, (Theme.largeText ? 30 : 22) * unit)
    readonly property real padding: (low || folded ? 1 : 2) * unit
    readonly property real buttonHeight: Math.max(indonesian.implicitHeight, english.implicitHeight)
    readonly property real needed: folded ? words.height + unit + buttonHeight : Math.max(words.height, buttonHeight)
    readonly property real from: (height - needed) / 2

    color: Theme.bilah
    implicitHeight: Math.max((low ? 12.5 : 17) * unit, needed + 2 * padding)

    Rectangle {
        color: Theme.bilahTeks
        height: Theme.readLine(bar.unit)
        visible: Theme.contrast
        width: bar.width
    }
    Icon {
        id: sign

        color: Theme.bilahTeks
        name: "hand-helping"
        size: 6
        unit: bar.unit
        x: bar.margin
        y: words.y + (words.height - height) / 2
    }
    Column {
        id: words

        width: Math.max(1, Math.floor(bar.folded ? bar.inner - x + bar.margin : bar.beside))
        x: bar.margin + sign.width + 3 * bar.unit
        y: bar.folded ? bar.from : bar.from + (bar.needed - height) / 2

        Words {
            color: Theme.bilahTeks
            font.weight: Theme.buttonWeight
            largeSize: 4.75
            size: 3.75
            text: qsTr("Perlu bantuan?")
            unit: bar.unit
            width: words.width
        }
        Words {
            id: ask

            color: Theme.bilahTeks2
            largeSize: 4.25
            size: 3.5
            text: qsTr("Tanya di Meja Bantuan.")
            unit: bar.unit
            width: words.width
        }
    }
    BigButton {
        id: indonesian

        height: bar.buttonHeight
        kind: BigButton.Bar
        largeSize: 4.25
        least: 10.5
        leftPadding: 2.25 * bar.unit
        objectName: "language:id"
        on: bar.kiosk.language === "id"
        size: 3.5
        // Each language is named in itself.
        text: "Bahasa Indonesia"
        unit: bar.unit
        width: Math.floor(Math.min(Math.ceil(implicitWidth), bar.inner - bar.gap - english.width))
        x: english.x - bar.gap - width
        y: english.y
        onChosen: bar.kiosk.chooseLanguage("id")
    }
    BigButton {
        id: english

        height: bar.buttonHeight
        kind: BigButton.Bar
        largeSize: 4.25
        least: 10.5
        leftPadding: 2.25 * bar.unit
        objectName: "language:en"
        on: bar.kiosk.language === "en"
        size: 3.5
        text: "English"
        unit: bar.unit
        width: Math.ceil(implicitWidth)
        x: bar.width - bar.margin - width
        y: bar.folded ? bar.from + bar.needed - height : bar.from + (bar.needed - height) / 2
        onChosen: bar.kiosk.chooseLanguage("en")
    }
}
