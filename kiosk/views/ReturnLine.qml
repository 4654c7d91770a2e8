// Says when the page goes away, and offers to stay or to be done.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

GridLayout {
    id: line

    required property KioskViewModel kiosk
    required property real unit
    required property bool wide
    required property string doneText
    property string doneIcon: ""
    property int doneKind: BigButton.Secondary

    columnSpacing: 2 * unit
    columns: wide ? 3 : 2
    rowSpacing: 2 * unit

    Words {
        Layout.columnSpan: line.wide ? 1 : 2
        Layout.fillWidth: true
        color: Theme.tinta2
        leading: 1.25
        size: 4
        text: qsTr("Kembali ke awal %n detik lagi", "", Math.max(0, line.kiosk.secondsLeft))
        unit: line.unit
    }
    BigButton {
        Layout.fillWidth: !line.wide
        Layout.preferredWidth: line.wide ? -1 : 1
        leftPadding: 3 * line.unit
        objectName: "stay"
        size: 4.25
        text: qsTr("Saya masih membaca")
        unit: line.unit
        onChosen: line.kiosk.stay()
    }
    BigButton {
        Layout.fillWidth: !line.wide
        Layout.preferredWidth: line.wide ? -1 : 1
        iconName: line.doneIcon
        kind: line.doneKind
        leftPadding: 3 * line.unit
        objectName: "home"
        size: 4.25
        text: line.doneText
        unit: line.unit
        onChosen: line.kiosk.goHome()
    }
}
