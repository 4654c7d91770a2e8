// The question before somebody sits down at a counter that is in use: nobody is taken over by a mistyped number.
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

PaneFrame {
    id: pane

    required property SignInViewModel signIn
    readonly property string doing: {
        if (signIn.askedNumber !== "")
            return qsTr("melayani %1").arg(signIn.askedNumber);
        return signIn.askedState === "closed" ? qsTr("baru saja tutup") : signIn.askedState === "break" ? qsTr("istirahat") : qsTr("siap");
    }

    backFirst: true
    busy: signIn.busy
    cancelIcon: "arrow-left"
    cancelText: qsTr("Kembali")
    confirmIcon: "log-in"
    //: %1 is a counter, "Loket 4"
    confirmText: qsTr("Duduk di %1").arg(signIn.askedLabel)
    subtitle: qsTr("Tetap duduk di sini?")
    //: %1 is a counter, %2 what it does ("melayani A007")
    title: qsTr("%1 sedang dipakai: %2.").arg(signIn.askedLabel).arg(doing)
    onCancelled: signIn.goBack()
    onConfirmed: signIn.join()

    Banner {
        Layout.fillWidth: true
        iconName: "users"
        kind: Banner.Note
        objectName: "takeOverCost"
        size: 4
        text: qsTr("Mungkin ada petugas lain di sana. Kalau duduk, Anda berdua memakai loket yang sama.")
        unit: pane.unit
    }
    Item {
        Layout.fillHeight: true
    }
}
