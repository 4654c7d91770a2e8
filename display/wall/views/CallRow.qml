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
    // What kind of rows it stands among, when no heading has said so before.
    required property string group
    required property bool delayed
    required property bool phase
    required property real unit
    // By how much the longest number and counter of the column shrink all of it.
    required property real share
    readonly property bool lit: blinking
    readonly property color ink: lit ? Theme.malam : awaited && !delayed ? Theme.kunyit : Theme.putih
    readonly property real size: Math.min(16.25, 0.92 * height / unit) * unit
    readonly property real side: 2.75 * unit
    readonly property real arrow: 10 * unit
    readonly property real nameWidth: counterNamed ? 0 : Math.min(0.36 * width, 36 * unit)
    readonly property real own: Math.min(1, (width - 2 * side - arrow - nameWidth) / Math.max(1, numberText.natural + (counterNamed ? counterText.natural : 0)))
    readonly property real fit: Math.min(share, own)

    Accessible.ignored: false
    Accessible.name: [number, counterNamed ? qsTr("Loket %1").arg(counter) : counter, group].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.StaticText
    border.color: Theme.malamGaris
    border.width: lit || (awaited && !delayed && !Theme.contrast) ? 0 : Math.max(1, Theme.contrast ? Theme.readLine(unit) : 0.375 * unit)
    color: lit ? (phase ? Theme.putih : Theme.kunyit) : awaited && !delayed ? Theme.permukaan2 : Theme.malam
    radius: 3 * unit

    FitText {
        id: numberText

        Accessible.ignored: true
        color: row.ink
        objectName: "rowNumber"
        room: natural * row.fit
        text: row.number
        tracking: 0.02
        wanted: row.size
        x: row.side
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
            const right = row.width - row.side - (row.counterNamed ? Math.max(counterText.width, 19 * row.unit * row.fit) : row.nameWidth);
            return Math.max(left + 1.5 * row.unit, Math.min(right - 7.5 * row.unit, (left + right - width) / 2));
        }
    }
    FitText {
        id: counterText

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: row.side
        color: row.lit ? Theme.malam : Theme.putih
        objectName: "rowCounter"
        room: natural * row.fit
        text: row.counterNamed ? row.counter : ""
        wanted: row.size
        y: row.height / 2 + 0.375 * font.pixelSize - baselineOffset
    }
    NameText {
        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: row.side
        anchors.verticalCenter: parent.verticalCenter
        color: row.lit ? Theme.malam : Theme.putih
        font.weight: Font.Bold
        height: row.height - 2 * row.unit
        horizontalAlignment: Text.AlignRight
        text: row.counterNamed ? "" : row.counter
        wanted: 6.5 * row.unit
        width: row.nameWidth
    }
}
