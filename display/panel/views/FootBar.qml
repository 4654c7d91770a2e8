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

    // Why the keys rest: a pane is open, and only its own keys act.
    readonly property string keyWhy: desk.pane === "" ? "" : Sentences.why("pane_open")

    signal refused(who: Item)

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
        keyWhy: foot.keyWhy
        objectName: "undo"
        text: Answers.undo(foot.steps.undoKind, foot.steps.undoNumber)
        unit: foot.unit
        why: Sentences.why(foot.steps.undoWhy)
        width: foot.leftWidth - 8 * foot.unit
        x: 4 * foot.unit
        onChosen: foot.desk.undo()
        onRefused: who => foot.refused(who)
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
            keyWhy: on ? "" : foot.keyWhy
            objectName: "break"
            on: foot.desk.pane === "break"
            size: 4
            text: qsTr("Istirahat")
            unit: foot.unit
            why: Sentences.why(foot.steps.breakWhy)
            onChosen: foot.desk.openPane("break")
            onRefused: who => foot.refused(who)
        }
        PanelButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            available: foot.steps.closeWhy === ""
            iconName: "lock"
            key: "F2"
            keyWhy: on ? "" : foot.keyWhy
            objectName: "closeCounter"
            on: foot.desk.pane === "close"
            size: 4
            text: qsTr("Tutup loket")
            unit: foot.unit
            why: Sentences.why(foot.steps.closeWhy)
            onChosen: foot.desk.openPane("close")
            onRefused: who => foot.refused(who)
        }
        PanelButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            available: foot.steps.leaveWhy === ""
            iconName: "log-out"
            key: "F12"
            keyWhy: foot.keyWhy
            objectName: "leave"
            size: 4
            text: qsTr("Ganti loket")
            unit: foot.unit
            why: Sentences.why(foot.steps.leaveWhy)
            onChosen: foot.desk.leave()
            onRefused: who => foot.refused(who)
        }
    }
}
