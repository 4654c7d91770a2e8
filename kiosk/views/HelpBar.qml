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
    // Between what is read and what is touched.
    readonly property real apart: 3 * unit
    readonly property real inner: width - 2 * margin
    readonly property real beside: inner - words.x + margin - indonesian.width - english.width - gap - 2 * apart
    // Too narrow for the words beside the buttons: they stand above.
    readonly property bool folded: beside < Math.min(ask.implicitWidth, (Theme.largeText ? 30 : 22) * unit)
    readonly property real padding: (low || folded ? 1 : 2) * unit
    readonly property real buttonHeight: Math.max(indonesian.implicitHeight, english.implicitHeight)
    readonly property real needed: folded ? words.height + unit + buttonHeight : Math.max(words.height, buttonHeight)
    readonly property real from: (height - needed) / 2

    // Not parted at the end of a line.
    function either(places: list<string>): string {
        const first = places.slice(0, -1).join(", ");
        const last = places.slice(-1).join("");
        //: the last two of several counters: "1 or 2"
        const told = first === "" ? last : qsTr("%1 atau %2").arg(first).arg(last);
        return told.replace(/ /g, "\u00a0");
    }
    function where(places: list<string>): string {
        if (places.length === 0)
            return qsTr("Tanya di Meja Bantuan.");
        // A desk that has this name already.
        if (kiosk.helpNamed)
            //: %1 is the help desk, or several, by their names
            return qsTr("Tanya di %1.").arg(either(places));
        //: %1 is one or more counters: "Loket 1 atau 2"
        return qsTr("Tanya di Meja Bantuan, %1.").arg(either(places));
    }

    color: Theme.bilah
    implicitHeight: Math.max((low ? 12.5 : 17) * unit, needed + 2 * padding)

    Rectangle {
        color: Theme.bilahTeks
        height: Theme.readLine(bar.unit)
        visible: Theme.contrast
        width: bar.width
    }
    Column {
        id: words

        width: Math.max(1, Math.floor(bar.folded ? bar.inner - x + bar.margin : bar.beside))
        x: bar.margin
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
            text: bar.where(bar.kiosk.helpCounters.split("\n").filter(place => place !== ""))
            unit: bar.unit
            width: words.width
        }
    }
    Rectangle {
        color: Theme.bilahTepi
        height: bar.buttonHeight
        visible: !bar.folded
        width: Theme.readLine(bar.unit)
        x: indonesian.x - bar.apart
        y: english.y
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
