// A queue number, the loudest thing of its screen: heavy, tabular, never broken.
import QtQuick

Text {
    required property string code
    property real unit: Theme.unitOf(Window.width, Window.height)
    // Height of the type in u.
    property real size: 12

    Accessible.name: code
    Accessible.role: Accessible.StaticText
    color: Theme.tinta
    font.family: Theme.family
    font.features: ({
            "tnum": 1
        })
    font.letterSpacing: 0.02 * size * unit
    font.pixelSize: Math.max(1, Math.round(size * unit))
    font.weight: Font.ExtraBold
    lineHeight: 1 / Theme.naturalLine
    text: code
    textFormat: Text.PlainText
}
