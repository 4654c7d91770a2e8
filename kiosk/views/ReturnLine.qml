// Says when the page goes away, and offers to stay or to be done, and the paper once it can be had.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

GridLayout {
    id: line

    required property KioskViewModel kiosk
    required property real unit
    required property bool low
    required property string doneText
    property string doneIcon: ""
    property int doneKind: BigButton.Secondary
    readonly property bool broad: width >= (Theme.largeText ? 190 : 135) * unit

    columnSpacing: 2 * unit
    columns: broad ? 3 + (again.visible ? 1 : 0) : 2
    rowSpacing: 1.5 * unit

    Words {
        Layout.columnSpan: line.broad || again.visible ? 1 : 2
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        font.weight: Theme.buttonWeight
        size: line.low ? 4 : 4.5
        text: qsTr("Kembali ke awal %n detik lagi", "", Math.max(0, line.kiosk.secondsLeft))
        unit: line.unit
    }
    BigButton {
        id: again

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        guardMs: Theme.guard
        iconName: "printer"
        leftPadding: 2 * line.unit
        least: line.low ? 10 : 12
        objectName: "printAgain"
        size: line.low ? 4 : 4.25
        text: qsTr("Cetak sekarang")
        unit: line.unit
        visible: line.kiosk.ticket.canPrint
        onChosen: line.kiosk.printAgain()
    }
    BigButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: line.broad ? 1.4 : 1
        leftPadding: 2 * line.unit
        objectName: "stay"
        least: line.low ? 10 : 12
        size: line.low ? 4 : 4.25
        text: qsTr("Saya masih membaca")
        unit: line.unit
        onChosen: line.kiosk.stay()
    }
    BigButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        iconName: line.doneIcon
        kind: line.doneKind
        leftPadding: 2 * line.unit
        objectName: "home"
        least: line.low ? 10 : 12
        size: line.low ? 4 : 4.25
        text: line.doneText
        unit: line.unit
        onChosen: line.kiosk.goHome()
    }
}
