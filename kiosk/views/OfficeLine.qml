// One line about another office in its verdict card: where, or when.
import QtQuick
import QtQuick.Layouts
import shared.controls

RowLayout {
    id: line

    required property string icon
    required property string text
    property string detail: ""
    required property color ink
    required property real unit
    readonly property bool whole: true

    spacing: 2.5 * unit

    Icon {
        Layout.alignment: Qt.AlignTop
        color: line.ink
        name: line.icon
        size: 5
        unit: line.unit
    }
    ColumnLayout {
        spacing: 0.5 * line.unit

        Words {
            Layout.fillWidth: true
            color: line.ink
            font.weight: Font.Bold
            size: 4.25
            text: line.text
            unit: line.unit
        }
        Words {
            Layout.fillWidth: true
            color: line.ink
            size: 4
            text: line.detail
            unit: line.unit
            visible: text !== ""
        }
    }
}
