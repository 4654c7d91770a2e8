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
    columns: width < (Theme.largeText ? 190 : 85) * unit ? 1 : 2
    rowSpacing: 2 * unit

    component Way: BigButton {
        required property bool low

        Layout.fillHeight: true
        Layout.fillWidth: true
        bottomPadding: topPadding
        iconSize: low ? 6.5 : 8
        kind: BigButton.Primary
        leftAligned: true
        leftPadding: 3 * unit
        rightPadding: 2 * unit
        size: low ? 4.5 : 5
        topPadding: (low ? 1.25 : 2) * unit
    }

    Way {
        Layout.preferredWidth: 1
        busy: buttons.kiosk.service.busy
        iconName: "ticket"
        low: buttons.low
        objectName: "takeNumber"
        text: busy ? qsTr("Sebentar …") : qsTr("Ambil nomor")
        unit: buttons.unit
        onChosen: buttons.kiosk.takeNumber("normal")
    }
    Way {
        // More words, and its title still on one line.
        Layout.preferredWidth: buttons.low ? 1.6 : 1.45
        busy: buttons.kiosk.service.busy
        iconName: "heart-handshake"
        low: buttons.low
        objectName: "takePriority"
        subtitle: qsTr("60 tahun ke atas, penyandang disabilitas, ibu hamil, membawa balita")
        text: busy ? qsTr("Sebentar …") : qsTr("Ambil nomor prioritas")
        unit: buttons.unit
        onChosen: buttons.kiosk.choosePriority()
    }
}
