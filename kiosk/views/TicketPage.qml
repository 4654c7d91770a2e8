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
    }
    dock: ReturnLine {
        doneText: qsTr("Selesai")
        kiosk: page.kiosk
        low: page.low || page.wide && page.tight
        unit: page.unit
    }
    lead: PaperPanel {
        low: page.low || page.wide && page.tight
        margin: page.margin
        out: page.kiosk.ticket.paper === "out"
        unit: page.unit
        wide: page.wide || page.tight
    }

    GivenNumber {
        highest: page.firstRoom / page.unit - 13
        low: page.low
        room: page.bodyRoom
        tight: page.tight
        note: qsTr("Foto layar ini untuk jaga-jaga kalau kertasnya hilang.")
        ticket: page.kiosk.ticket
        unit: page.unit
    }
}
