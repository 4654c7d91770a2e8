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
    confirmIcon: "arrow-left-right"
    confirmText: qsTr("Pindahkan %1").arg(transfer.number)
    subtitle: qsTr("Waktu datangnya tetap dihitung.")
    title: qsTr("Pindahkan %1 ke mana?").arg(transfer.number)
    onCancelled: desk.closePane()
    onConfirmed: desk.transferVisitor()

    SearchField {
        Keys.onEnterPressed: pane.desk.transferVisitor()
        Keys.onReturnPressed: pane.desk.transferVisitor()
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
        visible: pane.transfer.current < 0 && pane.transfer.text !== ""
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
}
