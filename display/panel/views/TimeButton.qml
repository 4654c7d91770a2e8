// One time out of a short row of times.
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: button

    required property real unit
    property bool on: false

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.name: text
    Accessible.role: Accessible.RadioButton
    Keys.onEnterPressed: event => event.isAutoRepeat || click()
    Keys.onReturnPressed: event => event.isAutoRepeat || click()
    focusPolicy: Qt.StrongFocus
    implicitHeight: 12 * unit
    implicitWidth: 14 * unit
    objectName: `time:${text}`

    background: Rectangle {
        border.color: button.on ? Theme.nila : Theme.tepi
        border.width: Math.max(2, Math.round((button.on ? 1 : 0.5) * button.unit))
        color: button.on || button.down ? Theme.nilaMuda : Theme.putih
        radius: 3 * button.unit

        FocusRing {
            innerRadius: parent.radius
            unit: button.unit / 2
            visible: button.visualFocus
        }
    }
    contentItem: Words {
        Accessible.ignored: true
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        size: 4.25
        text: button.text
        unit: button.unit
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
