// A state in one word with its icon and colour; is read, not touched.
import QtQuick

Rectangle {
    id: chip

    required property string text
    property real unit: Theme.unitOf(Window.width, Window.height)
    property string iconName: ""
    property color ink: Theme.tinta
    property color ground: Theme.batuMuda
    property color edge: ground
    property real size: 3.5
    readonly property real padding: 0.43 * size * unit

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    border.color: Theme.contrast ? ink : edge
    border.width: Theme.touchLine(unit)
    color: ground
    implicitHeight: Math.max(words.height + 0.6 * padding, 1.7 * size * unit)
    implicitWidth: words.x + words.implicitWidth + 1.5 * padding
    radius: 0.43 * size * unit

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: chip.ink
        name: chip.iconName
        size: chip.size * 1.15
        unit: chip.unit
        x: chip.padding
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        color: chip.ink
        font.weight: Font.DemiBold
        leading: 1.15
        size: chip.size
        text: chip.text
        unit: chip.unit
        width: Math.min(Math.ceil(implicitWidth), Math.max(chip.width - x - chip.padding, 1))
        x: sign.visible ? sign.x + sign.width + 0.75 * chip.padding : 1.5 * chip.padding
    }
}
