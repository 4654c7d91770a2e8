// One line icon of assets/icons in one colour; an ornament beside words, never a label by itself.
import QtQuick

Image {
    id: icon

    required property string name
    property real unit: Theme.unitOf(Window.width, Window.height)
    // Side in u; width of the line on the 24-grid.
    property real size: 5
    property real stroke: 2
    property color color: Theme.tinta
    readonly property int side: Math.max(1, Math.round(size * unit))
    readonly property int pixels: Math.round(side * Screen.devicePixelRatio)

    Accessible.ignored: true
    height: side
    source: name === "" ? "" : `image://icons/${name}/${String(color).slice(-6)}/${stroke}`
    sourceSize: Qt.size(pixels, pixels)
    visible: name !== ""
    width: side
}
