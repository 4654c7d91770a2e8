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
    // Letters of its longest line.
    readonly property int longest: {
        let most = 0;
        for (let at = 0; at < lines.count; at++) {
            const line = lines.itemAt(at) as DetailLine;
            if (line !== null && kinds.includes(line.kind))
                most = Math.max(most, line.text.length);
        }
        return most;
    }

    spacing: 0

    Repeater {
        id: lines

        model: list.model

        DetailLine {
            Layout.fillWidth: true
            elsewhere: list.elsewhere
            unit: list.unit
            visible: list.kinds.includes(kind)
        }
    }
}
