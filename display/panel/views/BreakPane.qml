// The pane of a break: a reason that may stay empty, a time to come back, and what it costs the people waiting.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

PaneFrame {
    id: pane

    required property DeskViewModel desk
    readonly property RestViewModel rest: desk.rest

    Keys.onLeftPressed: rest.choose(rest.chosen - 1)
    Keys.onRightPressed: rest.choose(rest.chosen + 1)
    busy: desk.steps.busy
    confirmIcon: "circle-pause"
    confirmText: qsTr("Istirahat sampai %1").arg(rest.until)
    subtitle: qsTr("Warga hanya melihat “Istirahat sampai %1”.").arg(rest.until)
    title: qsTr("Istirahat")
    onCancelled: desk.closePane()
    onConfirmed: desk.takeBreak()

    Words {
        font.weight: Font.Bold
        size: 4.25
        text: qsTr("Alasan (boleh dikosongkan)")
        unit: pane.unit
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: 2 * pane.unit
        columns: 2
        rowSpacing: 1.5 * pane.unit
        uniformCellWidths: true

        Repeater {
            model: [
                {
                    "code": "salat",
                    "icon": "clock"
                },
                {
                    "code": "makan",
                    "icon": "utensils"
                },
                {
                    "code": "sebentar",
                    "icon": "timer"
                },
                {
                    "code": "rapat",
                    "icon": "users"
                },
                {
                    "code": "ambil_berkas",
                    "icon": "file-text"
                }
            ]

            PanelButton {
                required property int index
                required property var modelData

                Accessible.checkable: true
                Accessible.checked: on
                Layout.fillWidth: true
                iconName: modelData.icon
                key: String(index + 1)
                objectName: `reason:${modelData.code}`
                on: pane.rest.reason === modelData.code
                text: Sentences.rest(modelData.code)
                unit: pane.unit
                onChosen: pane.rest.because(modelData.code)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true

        Words {
            Layout.fillWidth: true
            font.weight: Font.Bold
            size: 4.25
            text: qsTr("Kembali pukul")
            unit: pane.unit
        }
        Words {
            color: Theme.tinta2
            font.weight: Font.DemiBold
            size: 4
            text: qsTr("pilih dengan ← →")
            unit: pane.unit
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 1.5 * pane.unit
        uniformCellSizes: true

        Repeater {
            model: pane.rest.times

            TimeButton {
                required property int index
                required property string time
                required property int minutes

                Layout.fillWidth: true
                length: Sentences.wholeMinutes(minutes)
                on: pane.rest.chosen === index
                text: time
                unit: pane.unit
                onClicked: pane.rest.choose(index)
            }
        }
    }
    CostNote {
        rest: pane.rest
        unit: pane.unit
    }
    Item {
        Layout.fillHeight: true
    }
}
