// A column of buttons of different heights that scrolls by button, beside one that Tab comes to first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

Page {
    id: page

    required property var rowsModel
    property string said: ""

    head: BigButton {
        text: "Kembali"
        unit: page.unit
    }

    ColumnLayout {
        spacing: 2 * page.unit

        Repeater {
            model: page.rowsModel

            BigButton {
                required property string label

                Layout.fillWidth: true
                leftAligned: true
                text: label
                unit: page.unit
                onChosen: page.said = text
            }
        }
    }
}
