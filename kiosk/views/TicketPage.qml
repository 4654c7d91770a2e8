// The number was given: the number, where to wait, and the paper to take.
pragma ComponentBehavior: Bound
import QtQuick
import shared.controls

KioskPage {
    id: page

    head: TopBar {
        date: Dates.date(page.kiosk.day, page.kiosk.weekday, page.kiosk.month)
        place: page.kiosk.city
        sample: page.kiosk.sample
        time: page.kiosk.time
        title: page.kiosk.mallName
        unit: page.unit
        width: parent?.width ?? 0
    }
    lead: PaperPanel {
        implicitHeight: (page.wide ? 20 : 30) * page.unit
        out: page.kiosk.ticket.paper === "out"
        unit: page.unit
    }

    GivenNumber {
        id: card

        anchors.bottom: line.top
        anchors.bottomMargin: (page.wide ? 2 : 3) * page.unit
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        note: qsTr("Foto layar ini untuk jaga-jaga kalau kertasnya hilang.")
        ticket: page.kiosk.ticket
        unit: page.unit
        wide: page.wide
    }
    ReturnLine {
        id: line

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2.5 * page.unit
        anchors.left: parent.left
        anchors.right: parent.right
        doneText: qsTr("Selesai")
        kiosk: page.kiosk
        unit: page.unit
        wide: page.wide
    }
}
