// One time out of a short row of times.
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: button

    required property real unit
    // How long it is until then.
    required property string length
    property bool on: false

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.name: `${text}, ${length}`
    Accessible.role: Accessible.RadioButton
    Keys.onEnterPressed: event => event.isAutoRepeat || click()
    Keys.onReturnPressed: event => event.isAutoRepeat || click()
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(13 * unit, face.height + 2.5 * unit)
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
    contentItem: Item {
        Column {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width

            Words {
                Accessible.ignored: true
                anchors.horizontalCenter: parent?.horizontalCenter
                font.weight: Font.Bold
                leading: 1.1
                size: 4.25
                text: button.text
                unit: button.unit
                wrapMode: Text.NoWrap
            }
            Words {
                Accessible.ignored: true
                anchors.horizontalCenter: parent?.horizontalCenter
                color: Theme.tinta2
                horizontalAlignment: Text.AlignHCenter
                leading: 1.1
                size: 4
                text: button.length
                unit: button.unit
                width: parent?.width ?? 0
            }
        }
    }
}
