// Some parts of a service's details, each under its heading.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.qt

ColumnLayout {
    id: list

    required property RowListModel model
    required property list<string> kinds
    required property bool elsewhere
    required property real unit

    spacing: 0

    Repeater {
        model: list.model

        DetailLine {
            Layout.fillWidth: true
            elsewhere: list.elsewhere
            unit: list.unit
            visible: list.kinds.includes(kind)
        }
    }
}
