// A line of the card's head: one line of large type where it has room, else two lines of smaller type.
import QtQuick
import shared.controls

Text {
    id: head

    required property real unit
    // In pixels: the width there is.
    required property real room
    property int weight: Font.Bold
    readonly property bool broken: metrics.advanceWidth > room
    // Three lines only when even two of the smaller type do not hold it.
    readonly property bool full: broken && metrics.advanceWidth * 4.75 / 6.25 > 1.7 * room

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    font.family: Theme.family
    font.features: ({ "tnum": 1 })
    font.pixelSize: Math.max(1, Math.round((full ? 3.75 : broken ? 4.75 : 6.25) * unit))
    font.weight: weight
    lineHeight: 1.08 / Theme.naturalLine
    textFormat: Text.PlainText
    width: broken ? room : Math.ceil(metrics.advanceWidth) + 2
    wrapMode: broken ? Text.Wrap : Text.NoWrap

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.features: ({ "tnum": 1 })
        font.pixelSize: Math.max(1, Math.round(6.25 * head.unit))
        font.weight: head.weight
        text: head.text
    }
}
