// A list in pages of three.
pragma ComponentBehavior: Bound
import QtQuick
import shared.controls

Page {
    id: page

    required property var rowsModel
    property string said: ""

    PagedList {
        id: list

        anchors.fill: parent
        anchors.margins: 3 * page.unit
        model: page.rowsModel
        rows: 3

        delegate: BigButton {
            required property string label

            height: list.rowHeight
            leftAligned: true
            text: label
            unit: page.unit
            width: list.width
            onChosen: page.said = text
        }
    }
}
