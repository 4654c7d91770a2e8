// A field for typing what is looked for; arrow keys and Enter belong to the list under it.
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.TextField {
    id: field

    required property real unit
    required property string label

    signal moved(by: int)

    Accessible.name: label
    Accessible.role: Accessible.EditableText
    Keys.onDownPressed: moved(1)
    Keys.onUpPressed: moved(-1)
    color: Theme.tinta
    font.family: Theme.family
    font.pixelSize: Math.round(4.5 * unit)
    font.weight: Font.DemiBold
    implicitHeight: 12 * unit
    leftPadding: 11 * unit
    placeholderText: label
    placeholderTextColor: Theme.tinta2
    rightPadding: 3 * unit
    selectionColor: Theme.nila
    selectedTextColor: Theme.putih
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        border.color: field.activeFocus ? Theme.nila : Theme.tepi
        border.width: Math.max(2, Math.round((field.activeFocus ? 0.9 : 0.5) * field.unit))
        color: Theme.putih
        radius: 3 * field.unit

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.tinta2
            name: "search"
            size: 5.5
            unit: field.unit
            x: 3.5 * field.unit
        }
        Words {
            Accessible.ignored: true
            anchors.left: parent.left
            anchors.leftMargin: field.leftPadding
            anchors.right: parent.right
            anchors.rightMargin: field.rightPadding
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.tinta2
            size: 4.25
            text: field.placeholderText
            unit: field.unit
            visible: field.text === ""
        }
    }
}
