// Where to wait, and the counter that calls.
import QtQuick
import QtQuick.Layouts
import kiosk.viewmodels

GridLayout {
    id: place

    required property TicketViewModel ticket
    required property real unit
    required property real size

    columnSpacing: 4 * unit
    rowSpacing: unit

    Fact {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        //: %1 is the floor
        label: qsTr("Tunggu di lantai %1").arg(place.ticket.floor)
        size: place.size
        unit: place.unit
        //: %1 is the name of a waiting room, a flower
        value: qsTr("Ruang %1").arg(place.ticket.room)
    }
    Fact {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        label: place.ticket.counterCount > 1 ? qsTr("Nanti dipanggil ke salah satu") : qsTr("Nanti dipanggil ke")
        size: place.size
        unit: place.unit
        value: place.ticket.counters
    }
}
