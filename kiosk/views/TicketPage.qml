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
        low: page.low
        unit: page.unit
    }
    lead: PaperPanel {
        low: page.low
        margin: page.margin
        out: page.kiosk.ticket.paper === "out"
        unit: page.unit
        wide: page.wide
    }

    GivenNumber {
        low: page.low
        room: page.bodyRoom
        note: qsTr("Foto layar ini untuk jaga-jaga kalau kertasnya hilang.")
        ticket: page.kiosk.ticket
        unit: page.unit
    }
}
