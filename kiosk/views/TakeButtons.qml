// The two equal ways to a number; while one is being given both say so.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

GridLayout {
    id: buttons

    required property KioskViewModel kiosk
    required property real unit
    required property bool low

    columnSpacing: 2 * unit
    columns: Theme.largeText && width < 190 * unit ? 1 : 2
    rowSpacing: 2 * unit
    uniformCellWidths: !low

    BigButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        busy: buttons.kiosk.service.busy
        iconName: "ticket"
        iconSize: 8
        kind: BigButton.Primary
        leftAligned: true
        objectName: "takeNumber"
        size: 5
        text: busy ? qsTr("Sebentar …") : qsTr("Ambil nomor")
        unit: buttons.unit
        onChosen: buttons.kiosk.takeNumber("normal")
    }
    BigButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: buttons.low ? 1.6 : 1
        bottomPadding: (buttons.low ? 1.25 : 2) * buttons.unit
        busy: buttons.kiosk.service.busy
        kind: BigButton.Primary
        leftAligned: true
        objectName: "takePriority"
        size: buttons.low ? 4.5 : 5
        subtitle: qsTr("60 tahun ke atas, penyandang disabilitas, ibu hamil, membawa balita")
        text: busy ? qsTr("Sebentar …") : qsTr("Ambil nomor prioritas")
        topPadding: bottomPadding
        unit: buttons.unit
        onChosen: buttons.kiosk.choosePriority()
    }
}
