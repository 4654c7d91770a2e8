// The buttons of the visitor at the counter. None ever changes its place; F8 is always the usual next step.
import QtQuick
import QtQuick.Layouts
import display.panel.viewmodels

ColumnLayout {
    id: buttons

    required property DeskViewModel desk
    required property real unit
    readonly property StepsViewModel steps: desk.steps
    readonly property alias mainButton: main
    // Why the keys rest: a pane is open, and only its own keys act.
    readonly property string keyWhy: desk.pane === "" ? "" : Sentences.why("pane_open")

    // All rows are as high as the highest button needs: none moves when a word comes.
    readonly property real tallest: Math.max(again.implicitHeight, finishOnly.implicitHeight, absent.implicitHeight, outcomes.implicitHeight, park.implicitHeight, transfer.implicitHeight)

    signal refused(who: Item)

    spacing: 2 * unit

    PanelButton {
        id: main

        Layout.fillWidth: true
        busy: buttons.steps.busy
        iconName: Sentences.stepIcon(buttons.steps.step)
        key: "F8"
        keyWhy: buttons.keyWhy
        main: true
        objectName: "mainAction"
        size: text.length > 28 ? 4.5 : 5.5
        subtitle: buttons.steps.step === "call" && !buttons.steps.stepReady ? buttons.desk.card.stage === "early" ? qsTr("mulai pukul %1").arg(buttons.desk.card.until) : qsTr("belum ada yang menunggu") : ""
        text: Sentences.step(buttons.steps.step, buttons.steps.stepNumber, buttons.steps.stepNext)
        unit: buttons.unit
        onChosen: buttons.desk.stepOn()
        onRefused: who => buttons.refused(who)
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: 2 * buttons.unit
        columns: 2
        rowSpacing: 2 * buttons.unit
        uniformCellWidths: true

        PanelButton {
            id: again

            Layout.fillWidth: true
            Layout.preferredHeight: buttons.tallest
            available: buttons.steps.againWhy === ""
            iconName: "volume-2"
            key: "F7"
            keyWhy: buttons.keyWhy
            longestSubtitle: Answers.calls(9, buttons.steps.callsNeeded)
            objectName: "again"
            subtitle: buttons.steps.calls > 0 ? Answers.calls(buttons.steps.calls, buttons.steps.callsNeeded) : ""
            text: qsTr("Panggil lagi")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.againWhy)
            onChosen: buttons.desk.callAgain()
            onRefused: who => buttons.refused(who)
        }
        PanelButton {
            id: finishOnly

            Layout.fillWidth: true
            Layout.preferredHeight: buttons.tallest
            available: buttons.steps.finishOnlyWhy === ""
            iconName: "circle-check"
            key: "F9"
            keyWhy: buttons.keyWhy
            objectName: "finishOnly"
            text: Sentences.finishOnly()
            unit: buttons.unit
            why: Sentences.why(buttons.steps.finishOnlyWhy)
            onChosen: buttons.desk.finishOnly()
            onRefused: who => buttons.refused(who)
        }
        PanelButton {
            id: absent

            readonly property bool waits: buttons.steps.absentWhy === "more_calls" || buttons.steps.absentWhy === "too_soon"

            Layout.fillWidth: true
            Layout.preferredHeight: buttons.tallest
            available: buttons.steps.absentWhy === ""
            iconName: "user-x"
            key: "F10"
            keyWhy: buttons.keyWhy
            longestSubtitle: Answers.missing(9, 999)
            objectName: "absent"
            subtitle: waits ? Answers.missing(Math.max(0, buttons.steps.callsNeeded - buttons.steps.calls), buttons.steps.absentInS) : ""
            text: qsTr("Tidak hadir")
            unit: buttons.unit
            why: Answers.whyNow(buttons.steps.absentWhy, buttons.steps)
            onChosen: buttons.desk.markAbsent()
            onRefused: who => buttons.refused(who)
        }
        PanelButton {
            id: outcomes

            Layout.fillWidth: true
            Layout.preferredHeight: buttons.tallest
            available: buttons.steps.outcomesWhy === ""
            iconName: "circle-slash"
            key: "F4"
            keyWhy: on ? "" : buttons.keyWhy
            objectName: "outcomes"
            on: buttons.desk.pane === "outcomes"
            text: qsTr("Hasil lain")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.outcomesWhy)
            onChosen: buttons.desk.openPane("outcomes")
            onRefused: who => buttons.refused(who)
        }
        PanelButton {
            id: park

            Layout.fillWidth: true
            Layout.preferredHeight: buttons.tallest
            available: buttons.steps.parkWhy === ""
            iconName: "bookmark"
            key: "F5"
            keyWhy: buttons.keyWhy
            objectName: "park"
            text: qsTr("Tahan dulu")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.parkWhy)
            onChosen: buttons.desk.park()
            onRefused: who => buttons.refused(who)
        }
        PanelButton {
            id: transfer

            Layout.fillWidth: true
            Layout.preferredHeight: buttons.tallest
            available: buttons.steps.transferWhy === ""
            iconName: "arrow-left-right"
            key: "F6"
            keyWhy: on ? "" : buttons.keyWhy
            objectName: "transfer"
            on: buttons.desk.pane === "transfer"
            text: qsTr("Pindahkan")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.transferWhy)
            onChosen: buttons.desk.openPane("transfer")
            onRefused: who => buttons.refused(who)
        }
    }
}
