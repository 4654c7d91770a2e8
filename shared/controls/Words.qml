// Text as it is set everywhere: wraps, never shrinks, never loses its end.
import QtQuick

Text {
    property real unit: Theme.unitOf(Window.width, Window.height)
    // Height of the type in u, and the distance of lines in em.
    property real size: 4.5
    property real leading: 1.25
    // Extra space between letters, in em.
    property real tracking: 0

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.tinta
    font.family: Theme.family
    font.features: ({
            "tnum": 1
        })
    font.letterSpacing: tracking * size * unit
    font.pixelSize: Math.max(1, Math.round(size * unit))
    font.weight: Font.Medium
    lineHeight: leading / Theme.naturalLine
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
