// One of several equal choices, drawn with a ring; put several into one place, the chosen one has `checked`.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.RadioButton {
    id: choice

    property real unit: Theme.unitOf(Window.width, Window.height)
    property string detail: ""
    property real size: 4.25

    // Also emitted when it was chosen already.
    signal chosen

    Accessible.name: [text, detail].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.RadioButton
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()
    bottomPadding: 1.25 * unit
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(12 * unit, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: (size * 1.4 + 5) * unit
    rightPadding: 3 * unit
    topPadding: bottomPadding
    z: visualFocus ? 1 : 0
    onClicked: chosen()

    background: Rectangle {
        border.color: choice.checked ? Theme.nila : Theme.tepi
        border.width: choice.checked || choice.down && Theme.contrast ? Theme.chosenLine(choice.unit) : Theme.touchLine(choice.unit)
        color: choice.checked || choice.down ? Theme.nilaMuda : Theme.putih
        radius: Theme.buttonRadius * choice.unit

        FocusRing {
            innerRadius: parent.radius
            unit: choice.unit
            visible: choice.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: column.implicitHeight
        implicitWidth: column.implicitWidth

        Column {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font.weight: Font.Bold
                leading: 1.15
                size: choice.size
                text: choice.text
                unit: choice.unit
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: Theme.tinta2
                leading: 1.2
                size: Math.max(3.5, choice.size * 0.82)
                text: choice.detail
                unit: choice.unit
                visible: text !== ""
                width: parent.width
            }
        }
    }
    indicator: Rectangle {
        anchors.verticalCenter: parent?.verticalCenter
        border.color: Theme.nila
        border.width: Theme.strongLine(choice.unit)
        color: Theme.putih
        height: width
        radius: width / 2
        width: choice.size * 1.4 * choice.unit
        x: 3 * choice.unit

        Rectangle {
            anchors.centerIn: parent
            color: Theme.nila
            height: width
            radius: width / 2
            visible: choice.checked
            width: parent.width / 2
        }
    }
}
