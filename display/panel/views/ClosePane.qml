// The pane that closes the counter: one question, with what it costs the people waiting.
import QtQuick
import QtQuick.Layouts
import shared.controls
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
    Banner {
        Layout.fillWidth: true
        iconName: "bookmark"
        kind: Banner.Trouble
        objectName: "heldHere"
        size: 4.25
        text: {
            const rest = pane.desk.rest;
            if (rest.held === "")
                return "";
            //: %1 are numbers set aside
            const held = qsTr("%1 masih ditahan. Lanjutkan dulu, atau pindahkan.").arg(rest.held);
            if (!rest.known)
                return held;
            return held + " " + (rest.heldOthers === "" ? qsTr("Setelah tutup, tidak ada loket buka yang bisa melanjutkan.") : qsTr("Setelah tutup, hanya %1 yang bisa melanjutkan.").arg(rest.heldOthers));
        }
        unit: pane.unit
        visible: text !== ""
    }
    Banner {
        Layout.fillWidth: true
        iconName: "map-pin"
        kind: Banner.Trouble
        objectName: "boundHere"
        size: 4.25
        //: %1 are numbers that were sent to this counter alone
        text: pane.desk.rest.bound === "" ? "" : qsTr("%1 dipindahkan khusus ke sini dan masih menunggu. Setelah tutup, loket lain yang memanggil.").arg(pane.desk.rest.bound)
        unit: pane.unit
        visible: text !== ""
    }
}
