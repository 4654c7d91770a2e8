// The head of every page but the first and the last: back, the sample badge, the start.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

RowLayout {
    id: head

    required property KioskViewModel kiosk
    required property real unit

    // A layout inside a layout shrinks to its buttons and would stick to the top edge.
    Layout.maximumHeight: 15 * unit
    Layout.minimumHeight: 15 * unit
    spacing: 2 * unit

    BigButton {
        iconName: "arrow-left"
        implicitHeight: 10.5 * head.unit
        kind: BigButton.Quiet
        objectName: "back"
        size: 4
        text: qsTr("Kembali")
        unit: head.unit
        onChosen: head.kiosk.back()
    }
    Item {
        Layout.fillWidth: true
    }
    SampleBadge {
        unit: head.unit
        visible: head.kiosk.sample
    }
    Item {
        Layout.fillWidth: true
    }
    BigButton {
        iconName: "house"
        implicitHeight: 10.5 * head.unit
        kind: BigButton.Quiet
        objectName: "home"
        size: 4
        text: qsTr("Ke halaman awal")
        unit: head.unit
        onChosen: head.kiosk.goHome()
    }
}
