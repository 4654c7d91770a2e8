// One thing to bring: ticked or not, with a remark and, where it can be had here, a way there.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.CheckBox {
    id: line

    property real unit: Theme.unitOf(Window.width, Window.height)
    property string detail: ""
    // A step beside the line ("Urus di Loket 12"); empty: none.
    property string actionText: ""

    signal actionChosen

    Accessible.name: [text, detail].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.CheckBox
    bottomPadding: 1.25 * unit
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(11.5 * unit, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: 100 * unit
    leftPadding: 12.25 * unit
    rightPadding: (action.visible ? action.width + 2 * 2.25 * unit : 3 * unit)
    topPadding: bottomPadding
    z: visualFocus ? 1 : 0

    background: Rectangle {
        border.color: Theme.tepi
        border.width: line.down && Theme.contrast ? Theme.chosenLine(line.unit) : Theme.touchLine(line.unit)
        color: line.down ? Theme.nilaMuda : Theme.putih
        radius: Theme.buttonRadius * line.unit

        FocusRing {
            innerRadius: parent.radius
            unit: line.unit
            visible: line.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: column.implicitHeight
        implicitWidth: 80 * line.unit

        Column {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font.weight: Font.DemiBold
                leading: 1.2
                size: 4.125
                text: line.text
                unit: line.unit
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: Theme.tinta2
                size: 3.5
                text: line.detail
                unit: line.unit
                visible: text !== ""
                width: parent.width
            }
        }
    }
    indicator: Rectangle {
        anchors.verticalCenter: parent?.verticalCenter
        border.color: Theme.nila
        border.width: Theme.strongLine(line.unit)
        color: line.checked ? Theme.nila : Theme.putih
        height: width
        radius: 1.5 * line.unit
        width: 6.5 * line.unit
        x: 3 * line.unit

        Icon {
            anchors.centerIn: parent
            color: Theme.putih
            name: "check"
            size: 5
            stroke: 3
            unit: line.unit
            visible: line.checked
        }
    }

    BigButton {
        id: action

        anchors.right: parent.right
        anchors.rightMargin: 2.25 * line.unit
        anchors.verticalCenter: parent.verticalCenter
        iconAfter: true
        iconName: "chevron-right"
        implicitHeight: 9 * line.unit
        kind: BigButton.Soft
        leftPadding: 2.5 * line.unit
        size: 3.75
        text: line.actionText
        unit: line.unit
        visible: text !== ""
        onChosen: line.actionChosen()
    }
}
