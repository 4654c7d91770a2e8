// The panel as a strip at the edge of the screen: the number, its next step at its one place, and one line of words.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: strip

    required property PanelViewModel viewModel
    readonly property DeskViewModel desk: viewModel.desk
    readonly property StepsViewModel steps: desk.steps
    readonly property CardViewModel card: desk.card
    readonly property DockViewModel dock: viewModel.dock
    // Fixed: a strip is 96 logical pixels high and its letters are never below 16.
    readonly property real unit: 4
    // Narrower than this the keys are not written on the buttons.
    readonly property bool roomy: width >= 1240
    readonly property bool tight: width < 1100
    readonly property int space: tight ? 6 : 8
    // Width of each button but the main one.
    readonly property real aside: (roomy ? 38 : tight ? 27.5 : 30) * unit

    // What a button waits for, else its key where there is room for it.
    function below(waits: string, action: string): string {
        return waits !== "" ? waits : roomy ? keyWords(dock.keys[action] ?? "") : "";
    }

    // "Ctrl+Num." would read as a full stop: the keys stand apart.
    function keyWords(keys: string): string {
        return keys.replace(/\+(?=.)/g, " + ").replace(/(Num)([^0-9A-Za-z])$/, "$1 $2");
    }

    color: Theme.kertas
    implicitHeight: 96

    StripHandle {
        id: handle

        anchors.bottom: parent.bottom
        anchors.top: parent.top
        dock: strip.dock
        objectName: "stripHandle"
        unit: strip.unit
        width: 11 * strip.unit
    }
    Rectangle {
        anchors.left: handle.right
        anchors.right: parent.right
        color: Theme.tinta
        height: 2
    }
    RowLayout {
        id: row

        anchors.left: handle.right
        anchors.leftMargin: strip.space + 4
        anchors.right: parent.right
        anchors.rightMargin: strip.space + 8
        height: 52
        spacing: strip.space
        y: 4

        Item {
            Layout.fillHeight: true
            Layout.preferredWidth: (strip.tight ? 31 : 36) * strip.unit

            Words {
                id: place

                color: Theme.tinta2
                font.weight: Font.Bold
                leading: 1.1
                text: strip.desk.label
                unit: strip.unit
                size: 4
                wrapMode: Text.NoWrap
                y: -1
            }
            TicketCode {
                id: number

                anchors.bottom: parent.bottom
                anchors.bottomMargin: 2
                code: strip.card.number === "" ? "–" : strip.card.number
                objectName: "currentNumber"
                size: code.length > (strip.tight ? 4 : 5) ? 8.5 : 10.5
                unit: strip.unit
            }
        }
        Item {
            id: about

            Layout.fillHeight: true
            Layout.fillWidth: strip.width < 1500
            Layout.preferredWidth: strip.width < 1500 ? 1 : 60 * strip.unit

            Chip {
                id: state

                ground: strip.card.stage === "called" ? Theme.kunyit : strip.card.stage === "serving" ? Theme.toskaMuda : Theme.batuMuda
                iconName: Sentences.stageIcon(strip.card.stage)
                ink: strip.card.stage === "called" ? Theme.tintaKunyit : strip.card.stage === "serving" ? Theme.toska : Theme.tinta
                objectName: "state"
                size: 4
                text: Sentences.stage(strip.card.stage, strip.card.calls, strip.card.until)
                unit: strip.unit
                width: Math.min(implicitWidth, about.width)
            }
            Words {
                anchors.bottom: parent.bottom
                color: Theme.tinta
                font.weight: Font.DemiBold
                leading: 1.15
                objectName: "elapsed"
                size: 4
                text: {
                    const held = strip.card.stage === "called" || strip.card.stage === "serving";
                    const more = held && strip.card.counterState === "break" ? qsTr("Istirahat") : strip.width >= 1500 ? Sentences.group(strip.card.group) : "";
                    return [held ? strip.card.stage === "called" ? Sentences.exact(strip.card.elapsedS) : Sentences.duration(strip.card.elapsedS) : "", more].filter(part => part !== "").join(", ");
                }
                unit: strip.unit
                // A long state takes the place; the window says the minutes.
                visible: state.height + height <= about.height + 2 && implicitWidth <= about.width
                wrapMode: Text.NoWrap
            }
        }
        Words {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            color: Theme.tinta2
            font.weight: Font.DemiBold
            leading: 1.12
            size: 4
            text: strip.card.service
            unit: strip.unit
            verticalAlignment: Text.AlignVCenter
            visible: strip.width >= 1500
        }
        StripButton {
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(115 * strip.unit, Math.round((strip.roomy ? 0.21 : 0.18) * strip.width))
            available: strip.steps.step !== "call" || strip.steps.stepReady
            busy: strip.steps.busy
            detail: strip.steps.step === "call" && !strip.steps.stepReady ? strip.card.stage === "early" ? qsTr("mulai pukul %1").arg(strip.card.until) : qsTr("belum ada yang menunggu") : strip.below("", "main")
            iconName: Sentences.stepIcon(strip.steps.step)
            main: true
            objectName: "mainAction"
            text: Sentences.step(strip.steps.step, strip.steps.stepNumber, strip.steps.stepNext)
            tight: strip.tight
            unit: strip.unit
            onClicked: strip.dock.press("main")
        }
        StripButton {
            Layout.fillHeight: true
            Layout.preferredWidth: strip.aside
            available: strip.steps.againWhy === ""
            detail: strip.below(strip.steps.calls > 0 ? Answers.calls(strip.steps.calls, strip.steps.callsNeeded) : "", "again")
            iconName: "volume-2"
            objectName: "again"
            text: qsTr("Panggil lagi")
            tight: strip.tight
            unit: strip.unit
            why: Sentences.why(strip.steps.againWhy)
            onClicked: strip.dock.press("again")
        }
        StripButton {
            readonly property bool waits: strip.steps.absentWhy === "more_calls" || strip.steps.absentWhy === "too_soon"

            Layout.fillHeight: true
            Layout.preferredWidth: strip.aside
            available: strip.steps.absentWhy === ""
            detail: strip.below(waits ? Answers.missingBriefly(Math.max(0, strip.steps.callsNeeded - strip.steps.calls), strip.steps.absentInS) : "", "absent")
            iconName: "user-x"
            objectName: "absent"
            text: qsTr("Tidak hadir")
            tight: strip.tight
            unit: strip.unit
            why: Answers.whyNow(strip.steps.absentWhy, strip.steps)
            onClicked: strip.dock.press("absent")
        }
        StripButton {
            Accessible.name: Answers.undo(strip.steps.undoKind, strip.steps.undoNumber)
            Layout.fillHeight: true
            Layout.preferredWidth: strip.aside
            available: strip.steps.undoWhy === ""
            detail: strip.below(strip.steps.undoLeftS > 0 ? Sentences.duration(strip.steps.undoLeftS) : "", "undo")
            iconName: "undo-2"
            objectName: "undo"
            text: qsTr("Urungkan")
            tight: strip.tight
            unit: strip.unit
            why: Sentences.why(strip.steps.undoWhy)
            onClicked: strip.dock.press("undo")
        }
        StripButton {
            Layout.fillHeight: true
            Layout.preferredWidth: strip.aside
            detail: strip.below("", "window")
            iconName: "layout-grid"
            objectName: "openWindow"
            text: qsTr("Panel penuh")
            tight: strip.tight
            unit: strip.unit
            onClicked: strip.dock.undock()
        }
    }
    StripLine {
        anchors.bottom: parent.bottom
        anchors.left: handle.right
        anchors.right: parent.right
        height: 37
        unit: strip.unit
        viewModel: strip.viewModel
    }
    MouseArea {
        property real start: 0

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        cursorShape: Qt.SizeHorCursor
        width: 8

        onPositionChanged: mouse => {
            if (pressed)
                strip.dock.stretched(mapToGlobal(mouse.x, mouse.y).x - start);
        }
        onPressed: mouse => {
            start = mapToGlobal(mouse.x, mouse.y).x;
            strip.dock.grabbed();
        }
        onReleased: strip.dock.dropped()
    }
}
