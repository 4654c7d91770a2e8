// How many people come before, and when the number will be called.
import QtQuick
import QtQuick.Layouts
import kiosk.viewmodels

GridLayout {
    id: time

    required property TicketViewModel ticket
    required property real unit
    required property real size

    columnSpacing: 4 * unit
    rowSpacing: unit

    Fact {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        label: qsTr("Sebelum Anda")
        size: time.size
        unit: time.unit
        value: qsTr("%n orang", "", time.ticket.ahead)
    }
    Fact {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        label: VerdictWords.rangeLabel(time.ticket.rangeKnown, time.ticket.rangeNow)
        remark: VerdictWords.rangeRemark(time.ticket.rangeKnown, time.ticket.rangeNow, time.ticket.lowMinutes, time.ticket.highMinutes)
        size: time.size
        unit: time.unit
        value: VerdictWords.rangeValue(time.ticket.rangeKnown, time.ticket.rangeNow, time.ticket.ahead === 0, time.ticket.lowTime, time.ticket.highTime)
    }
}
