// The pane of a transfer: type a service or a counter, arrow keys choose, Enter sends.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

PaneFrame {
    id: pane

    required property DeskViewModel desk
    readonly property TransferViewModel transfer: desk.transfer

    busy: desk.steps.busy
    stepFirst: false
    stepReady: transfer.current >= 0
    stepWhy: qsTr("Pilih dulu tempatnya: panah ↓ atau sentuh.")
    confirmIcon: "arrow-left-right"
    confirmText: transfer.targetName === "" ? qsTr("Pindahkan %1").arg(transfer.number) : qsTr("Pindahkan %1 ke %2").arg(transfer.number).arg(transfer.targetName)
    subtitle: qsTr("Waktu datangnya tetap dihitung.")
    title: qsTr("Pindahkan %1 ke mana?").arg(transfer.number)
    onCancelled: desk.closePane()
    onConfirmed: desk.transferVisitor()

    SearchField {
        Keys.onEnterPressed: event => event.isAutoRepeat || pane.confirmButton.choose()
        Keys.onReturnPressed: event => event.isAutoRepeat || pane.confirmButton.choose()
        Layout.fillWidth: true
        focus: true
        label: qsTr("Ketik layanan, instansi, atau loket")
        objectName: "transferSearch"
        text: pane.transfer.text
        unit: pane.unit
        onMoved: by => pane.transfer.move(by)
        onTextEdited: pane.transfer.search(text)
    }
    Words {
        Layout.fillWidth: true
        color: Theme.tinta2
        size: 4.25
        text: qsTr("Tidak ada yang cocok. Coba kata lain.")
        unit: pane.unit
        visible: pane.transfer.noneFits
    }
    ListView {
        id: list

        Accessible.name: qsTr("Tempat tujuan")
        Accessible.role: Accessible.List
        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        clip: true
        currentIndex: pane.transfer.current
        highlightMoveDuration: 0
        model: pane.transfer.targets
        spacing: pane.unit

        delegate: TargetLine {
            required property int index

            chosen: index === pane.transfer.current
            unit: pane.unit
            width: ListView.view.width
            onClicked: pane.transfer.point(index)
            onDoubleClicked: pane.desk.transferVisitor()
        }

        ScrollMark {
            unit: pane.unit
            view: list
        }
    }
    Banner {
        Layout.fillWidth: true
        iconName: pane.transfer.targetKind === "counter" ? "circle-pause" : "lock"
        kind: Banner.Trouble
        objectName: "notOpen"
        size: 4
        //: %1 is a counter or a service, %2 a ticket number
        text: (pane.transfer.targetKind === "counter" ? qsTr("%1 sedang istirahat: %2 menunggu sampai selesai.") : qsTr("%1 belum buka: %2 menunggu sampai dibuka.")).arg(pane.transfer.targetName).arg(pane.transfer.number)
        unit: pane.unit
        visible: !pane.transfer.targetOpen
    }
}
