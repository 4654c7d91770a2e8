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

    signal refused(why: string)

    spacing: 2 * unit

    PanelButton {
        id: main

        Layout.fillWidth: true
        busy: buttons.steps.busy
        iconName: Sentences.stepIcon(buttons.steps.step)
        key: "F8"
        main: true
        objectName: "mainAction"
        size: text.length > 28 ? 4.5 : 5.5
        subtitle: buttons.steps.step === "call" && !buttons.steps.stepReady ? buttons.desk.card.stage === "early" ? qsTr("mulai pukul %1").arg(buttons.desk.card.until) : qsTr("belum ada yang menunggu") : ""
        text: Sentences.step(buttons.steps.step, buttons.steps.stepNumber, buttons.steps.stepNext)
        unit: buttons.unit
        onChosen: buttons.desk.stepOn()
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: 2 * buttons.unit
        columns: 2
        rowSpacing: 2 * buttons.unit
        uniformCellHeights: true
        uniformCellWidths: true

        PanelButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            available: buttons.steps.againWhy === ""
            iconName: "volume-2"
            key: "F7"
            longestSubtitle: qsTr("%1 dari %2 kali").arg(99).arg(buttons.steps.callsNeeded)
            objectName: "again"
            //: calls so far out of those needed before somebody counts as absent
            subtitle: buttons.steps.calls > 0 ? qsTr("%1 dari %2 kali").arg(buttons.steps.calls).arg(buttons.steps.callsNeeded) : ""
            text: qsTr("Panggil lagi")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.againWhy)
            onChosen: buttons.desk.callAgain()
            onRefused: why => buttons.refused(why)
        }
        PanelButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            available: buttons.steps.finishOnlyWhy === ""
            iconName: "circle-check"
            key: "F9"
            objectName: "finishOnly"
            text: Sentences.finishOnly()
            unit: buttons.unit
            why: Sentences.why(buttons.steps.finishOnlyWhy)
            onChosen: buttons.desk.finishOnly()
            onRefused: why => buttons.refused(why)
        }
        PanelButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            available: buttons.steps.absentWhy === ""
            iconName: "user-x"
            key: "F10"
            longestSubtitle: qsTr("%1 dtk lagi").arg(999)
            objectName: "absent"
            subtitle: buttons.steps.absentInS > 0 ? qsTr("%1 dtk lagi").arg(buttons.steps.absentInS) : buttons.steps.absentWhy === "more_calls" ? qsTr("setelah %n kali", "", buttons.steps.callsNeeded) : ""
            text: qsTr("Tidak hadir")
            unit: buttons.unit
            why: {
                switch (buttons.steps.absentWhy) {
                case "more_calls":
                    return Sentences.refusal("too_few_calls", buttons.steps.stepNumber, "", "", buttons.steps.calls, buttons.steps.callsNeeded);
                case "too_soon":
                    return Sentences.refusal("too_soon", buttons.steps.stepNumber, "", "", buttons.steps.absentInS, 0);
                default:
                    return Sentences.why(buttons.steps.absentWhy);
                }
            }
            onChosen: buttons.desk.markAbsent()
            onRefused: why => buttons.refused(why)
        }
        PanelButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            available: buttons.steps.outcomesWhy === ""
            iconName: "circle-slash"
            key: "F4"
            objectName: "outcomes"
            on: buttons.desk.pane === "outcomes"
            text: qsTr("Hasil lain")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.outcomesWhy)
            onChosen: buttons.desk.openPane("outcomes")
            onRefused: why => buttons.refused(why)
        }
        PanelButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            available: buttons.steps.parkWhy === ""
            iconName: "bookmark"
            key: "F5"
            objectName: "park"
            text: qsTr("Tahan dulu")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.parkWhy)
            onChosen: buttons.desk.park()
            onRefused: why => buttons.refused(why)
        }
        PanelButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            available: buttons.steps.transferWhy === ""
            iconName: "arrow-left-right"
            key: "F6"
            objectName: "transfer"
            on: buttons.desk.pane === "transfer"
            text: qsTr("Pindahkan")
            unit: buttons.unit
            why: Sentences.why(buttons.steps.transferWhy)
            onChosen: buttons.desk.openPane("transfer")
            onRefused: why => buttons.refused(why)
        }
    }
}
