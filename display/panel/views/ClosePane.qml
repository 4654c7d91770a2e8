// The pane that closes the counter: one question, with what it costs the people waiting.
import QtQuick
import QtQuick.Layouts
import display.panel.viewmodels

PaneFrame {
    id: pane

    required property DeskViewModel desk

    busy: desk.steps.busy
    confirmIcon: "lock"
    confirmText: qsTr("Tutup %1").arg(desk.label)
    subtitle: desk.card.stage === "serving" ? qsTr("%1 masih bisa diselesaikan setelah loket tutup.").arg(desk.card.number) : qsTr("Untuk pergi sebentar, pakai Istirahat.")
    title: qsTr("Tutup %1?").arg(desk.label)
    onCancelled: desk.closePane()
    onConfirmed: desk.closeCounter()

    CostNote {
        rest: pane.desk.rest
        unit: pane.unit
    }
    Item {
        Layout.fillHeight: true
    }
}
