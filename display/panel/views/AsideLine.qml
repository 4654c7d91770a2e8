// A number set aside or missed, with the step that takes it up again.
pragma ComponentBehavior: Bound
import QtQuick
import shared.controls

Item {
    id: line

    required property real unit
    required property string number
    required property string service
    required property string counter
    required property string called
    required property string key
    required property string why
    // At rest the list ends at whole rows: one that would be sliced is not shown.
    readonly property bool whole: !ListView.view || ListView.view.moving || y >= ListView.view.contentY - 1 && y + height <= ListView.view.contentY + ListView.view.height + 1
    // The step's words, icon and the start of its objectName.
    required property string stepText
    required property string stepIcon
    required property string stepName

    signal chosen
    signal refused(who: Item)

    // Of the words, not of their column: what is not shown keeps its height.
    implicitHeight: Math.max(step.height + 4 * unit, about.height + (called === "" ? 0 : when.height) + 2 * unit)
    visible: whole

    Rectangle {
        color: Theme.garis
        height: Math.max(1, Math.round(line.unit / 4))
        width: parent.width
    }
    TicketCode {
        id: code

        anchors.verticalCenter: parent.verticalCenter
        code: line.number
        size: 5.25
        unit: line.unit
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 23 * line.unit
        anchors.right: step.left
        anchors.rightMargin: 2 * line.unit
        anchors.verticalCenter: parent.verticalCenter

        Words {
            id: about

            leading: 1.12
            size: 4
            text: line.service
            unit: line.unit
            width: parent.width
        }
        Words {
            id: when

            color: Theme.tinta2
            leading: 1.12
            size: 4
            //: when and where somebody was called
            text: line.counter === "" ? qsTr("dipanggil %1").arg(line.called) : qsTr("dipanggil %1 di %2").arg(line.called).arg(line.counter)
            unit: line.unit
            visible: line.called !== ""
            width: parent.width
        }
    }
    PanelButton {
        id: step

        Accessible.name: `${text} ${line.number}`
        anchors.right: parent.right
        anchors.rightMargin: 2 * line.unit
        anchors.verticalCenter: parent.verticalCenter
        available: line.why === ""
        iconName: line.stepIcon
        key: line.whole ? line.key : ""
        objectName: `${line.stepName}:${line.number}`
        text: line.stepText
        unit: line.unit
        why: Sentences.why(line.why)
        width: 47 * line.unit
        onChosen: line.chosen()
        onRefused: who => line.refused(who)
    }
}
