// The foot of the panel: undo with what and how long, a break, closing the counter, another counter.
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: foot

    required property DeskViewModel desk
    required property real unit
    // Width of the left column, over which undo stands.
    required property real leftWidth
    readonly property StepsViewModel steps: desk.steps

    signal refused(why: string)

    color: Theme.kaki
    implicitHeight: 16.5 * unit

    Rectangle {
        color: Theme.garis
        height: Math.max(1, Math.round(foot.unit / 4))
        width: parent.width
    }
    PanelButton {
        id: undo

        anchors.verticalCenter: parent.verticalCenter
        available: foot.steps.undoWhy === ""
        figure: foot.steps.undoLeftS > 0 ? Sentences.duration(foot.steps.undoLeftS) : ""
        iconName: "undo-2"
        key: "Ctrl+Z"
        objectName: "undo"
        text: Sentences.undo(foot.steps.undoKind, foot.steps.undoNumber)
        unit: foot.unit
        why: Sentences.why(foot.steps.undoWhy)
        width: foot.leftWidth - 8 * foot.unit
        x: 4 * foot.unit
        onChosen: foot.desk.undo()
        onRefused: why => foot.refused(why)
    }
    RowLayout {
        anchors.left: undo.right
        anchors.leftMargin: 8 * foot.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * foot.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * foot.unit
        uniformCellSizes: true

        PanelButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            available: foot.steps.breakWhy === ""
            iconName: "circle-pause"
            key: "F3"
            objectName: "break"
            on: foot.desk.pane === "break"
            size: 4
            text: qsTr("Istirahat")
            unit: foot.unit
            why: Sentences.why(foot.steps.breakWhy)
            onChosen: foot.desk.openPane("break")
            onRefused: why => foot.refused(why)
        }
        PanelButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            available: foot.steps.closeWhy === ""
            iconName: "lock"
            key: "F2"
            objectName: "closeCounter"
            on: foot.desk.pane === "close"
            size: 4
            text: qsTr("Tutup loket")
            unit: foot.unit
            why: Sentences.why(foot.steps.closeWhy)
            onChosen: foot.desk.openPane("close")
            onRefused: why => foot.refused(why)
        }
        PanelButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            available: foot.steps.leaveWhy === ""
            iconName: "log-out"
            key: "F12"
            objectName: "leave"
            size: 4
            text: qsTr("Ganti loket")
            unit: foot.unit
            why: Sentences.why(foot.steps.leaveWhy)
            onChosen: foot.desk.leave()
            onRefused: why => foot.refused(why)
        }
    }
}
