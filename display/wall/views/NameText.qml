// Words in a box of their own: as large as wanted, broken into lines, smaller only when the box is too small for them.
import QtQuick
import shared.controls

Text {
    id: name

    // In pixels: the wanted height of the type.
    required property real wanted
    // How far it would rather shrink than break into lines: 1 breaks at once.
    property real least: 1
    readonly property real natural: metrics.advanceWidth * wanted / 100
    readonly property real kept: natural > width - 1 && natural * least <= width - 1 ? 0.98 * (width - 1) / natural : 1

    Accessible.ignored: text === ""
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.putih
    font.family: Theme.family
    font.features: ({ "tnum": 1 })
    font.pixelSize: Math.max(1, Math.floor(wanted * kept))
    font.weight: Font.ExtraBold
    fontSizeMode: Text.Fit
    lineHeight: 1.15 / Theme.naturalLine
    minimumPixelSize: 1
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    visible: text !== ""
    wrapMode: Text.WordWrap

    TextMetrics {
        id: metrics

        font.family: name.font.family
        font.features: ({ "tnum": 1 })
        font.pixelSize: 100
        font.weight: name.font.weight
        text: name.text
    }
}
