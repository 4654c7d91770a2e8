// A queue number, the loudest thing of its screen: heavy, tabular, never broken. Its box is exactly its capitals.
import QtQuick

Item {
    id: ticket

    required property string code
    property real unit: Theme.unitOf(Window.width, Window.height)
    // Height of the type in u; the box is 0.757 of it high.
    property real size: 12
    property color color: Theme.tinta
    // For what turns by screenfuls: one thing, whose place is this box.
    readonly property bool solid: true
    property alias font: figures.font
    property alias horizontalAlignment: figures.horizontalAlignment

    Accessible.name: code
    Accessible.role: Accessible.StaticText
    baselineOffset: height
    implicitHeight: Math.round(0.757 * figures.font.pixelSize)
    implicitWidth: Math.ceil(figures.implicitWidth)

    Text {
        id: figures

        Accessible.ignored: true
        color: ticket.color
        font.family: Theme.family
        font.features: ({
                "tnum": 1
            })
        font.letterSpacing: 0.02 * ticket.size * ticket.unit
        font.pixelSize: Math.max(1, Math.round(ticket.size * ticket.unit))
        font.weight: Font.ExtraBold
        text: ticket.code
        textFormat: Text.PlainText
        width: ticket.width
        y: ticket.height - baselineOffset
    }
}
