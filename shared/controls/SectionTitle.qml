// The heading of a section, with an optional note at the far end.
import QtQuick
import QtQuick.Layouts

RowLayout {
    id: title

    required property string text
    property string note: ""
    property real unit: Theme.unitOf(Window.width, Window.height)
    property real size: 4.5
    property color ink: Theme.tinta
    property color noteInk: Theme.tinta2

    spacing: 2 * unit

    Words {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        color: title.ink
        font.weight: Font.Bold
        leading: 1.18
        size: title.size
        text: title.text
        unit: title.unit
    }
    Words {
        color: title.noteInk
        size: Math.max(3.5, title.size * 0.85)
        text: title.note
        unit: title.unit
        visible: text !== ""
        wrapMode: Text.NoWrap
    }
}
