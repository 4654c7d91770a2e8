// The two equal ways to a number; while one is being given both say so.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

RowLayout {
    id: buttons

    required property KioskViewModel kiosk
    required property real unit
    property real size: 5

    spacing: 2 * unit
    uniformCellSizes: true

    BigButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        busy: buttons.kiosk.service.busy
        iconName: "ticket"
        iconSize: 8
        kind: BigButton.Primary
        leftAligned: true
        leftPadding: 3.5 * buttons.unit
        objectName: "takeNumber"
        size: buttons.size
        text: busy ? qsTr("Sebentar …") : qsTr("Ambil nomor")
        unit: buttons.unit
        onChosen: buttons.kiosk.takeNumber("normal")
    }
    BigButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        bottomPadding: 2 * buttons.unit
        busy: buttons.kiosk.service.busy
        kind: BigButton.Primary
        leftAligned: true
        leftPadding: 3.5 * buttons.unit
        objectName: "takePriority"
        size: buttons.size
        subtitle: qsTr("60 tahun ke atas, penyandang disabilitas, ibu hamil, membawa balita")
        text: busy ? qsTr("Sebentar …") : qsTr("Ambil nomor prioritas")
        topPadding: bottomPadding
        unit: buttons.unit
        onChosen: buttons.kiosk.choosePriority()
    }
}
