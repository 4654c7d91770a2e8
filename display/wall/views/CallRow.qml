// A called number beside the card: number, arrow, counter. Awaited ones are lit, earlier ones are not.
import QtQuick
import shared.controls

Rectangle {
    id: row

    required property string number
    required property string counter
    required property bool counterNamed
    required property bool awaited
    required property bool blinking
    required property bool speaking
    required property bool delayed
    required property bool phase
    required property real unit
    readonly property bool lit: blinking
    readonly property color ink: lit ? Theme.malam : awaited && !delayed ? Theme.kunyit : Theme.putih
    readonly property real size: Math.min(16.25, 0.92 * height / unit) * unit
    readonly property real arrow: 10 * unit
    readonly property real inner: width - 5.5 * unit
    // Both shrink together when a long number meets a long counter.
    readonly property real share: Math.min(1, (inner - arrow) / (numberText.natural + (counterNamed ? counterText.natural : 20 * unit)))

    Accessible.ignored: false
    Accessible.name: `${number}, ${counterNamed ? qsTr("Loket %1").arg(counter) : counter}`
    Accessible.role: Accessible.StaticText
    border.color: Theme.malamGaris
    border.width: awaited && !delayed ? 0 : Math.max(1, 0.375 * unit)
    color: lit ? (phase ? Theme.putih : Theme.kunyit) : awaited && !delayed ? Theme.permukaan2 : Theme.malam
    radius: 3 * unit

    FitText {
        id: numberText

        Accessible.ignored: true
        color: row.ink
        objectName: "rowNumber"
        room: natural * row.share
        text: row.number
        tracking: 0.02
        wanted: row.size
        x: 2.75 * row.unit
        y: row.height / 2 + 0.375 * font.pixelSize - baselineOffset
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: row.lit ? Theme.malam : Theme.abu
        name: row.speaking ? "volume-2" : "arrow-right"
        size: 6
        stroke: 3
        unit: row.unit
        x: {
            const left = numberText.x + numberText.width;
            const right = row.width - 2.75 * row.unit - Math.max(counterText.width, row.counterNamed ? 19 * row.unit * row.share : 0);
            return Math.max(left + 1.5 * row.unit, Math.min(right - 7.5 * row.unit, (left + right - width) / 2));
        }
    }
    FitText {
        id: counterText

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: 2.75 * row.unit
        color: row.lit ? Theme.malam : Theme.putih
        objectName: "rowCounter"
        room: row.counterNamed ? natural * row.share : 24 * row.unit
        text: row.counter
        wanted: row.counterNamed ? row.size : 6 * row.unit
        y: row.height / 2 + 0.375 * font.pixelSize - baselineOffset
    }
}
