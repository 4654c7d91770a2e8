// A figure with its unit beside it and what it counts under it.
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: figure

    required property string value
    required property string label
    property string suffix: ""
    property real unit: Theme.unitOf(Window.width, Window.height)
    property real size: 11
    property color ink: Theme.tinta

    Accessible.name: `${value} ${suffix} ${label}`
    Accessible.role: Accessible.StaticText
    spacing: 0

    Row {
        spacing: 1.75 * figure.unit

        Words {
            id: value

            Accessible.ignored: true
            color: figure.ink
            tracking: -0.01
            font.weight: Font.ExtraBold
            leading: 1
            size: figure.size
            text: figure.value
            unit: figure.unit
            wrapMode: Text.NoWrap
        }
        Words {
            Accessible.ignored: true
            anchors.baseline: value.baseline
            color: figure.ink
            font.weight: Font.Bold
            size: figure.size / 2
            text: figure.suffix
            unit: figure.unit
            visible: text !== ""
            wrapMode: Text.NoWrap
        }
    }
    Words {
        Accessible.ignored: true
        Layout.fillWidth: true
        color: figure.ink
        size: Math.max(3.5, figure.size / 3)
        text: figure.label
        unit: figure.unit
    }
}
