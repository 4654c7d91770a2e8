// Text as it is set everywhere: wraps, never shrinks, never loses its end.
import QtQuick

Text {
    property real unit: Theme.unitOf(Window.width, Window.height)
    // Height of the type in u, and the distance of lines in em.
    property real size: Theme.sectionSize
    property real leading: Theme.smallLeading
    // Extra space between letters, in em.
    property real tracking: 0
    // The same at large text; by the type table unless the place says otherwise.
    property real largeSize: Theme.type(size)
    readonly property real em: (Theme.largeText ? largeSize : size) * unit

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.tinta
    font.family: Theme.family
    font.features: ({
            "tnum": 1
        })
    font.letterSpacing: tracking * em
    font.pixelSize: Math.max(1, Math.round(em))
    font.weight: Theme.runningWeight
    lineHeight: leading / Theme.naturalLine
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
