// One line that keeps its size as long as it fits its width, and shrinks as a whole when it does not.
import QtQuick
import shared.controls

Text {
    id: line

    // In pixels: the wanted height of the type, and the width there is for it.
    required property real wanted
    required property real room
    property real tracking: 0
    property int weight: Font.ExtraBold
    readonly property int fitting: Math.max(1, Math.floor(wanted * Math.min(1, room / Math.max(1, natural))))
    // Width at the wanted height.
    readonly property real natural: metrics.advanceWidth * wanted / 100

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    Accessible.ignored: text === ""
    color: Theme.putih
    font.family: Theme.family
    font.features: ({ "tnum": 1 })
    font.letterSpacing: tracking * fitting
    font.pixelSize: fitting
    font.weight: weight
    textFormat: Text.PlainText

    TextMetrics {
        id: metrics

        font.family: line.font.family
        font.features: ({ "tnum": 1 })
        font.letterSpacing: line.tracking * 100
        font.pixelSize: 100
        font.weight: line.weight
        text: line.text
    }
}
