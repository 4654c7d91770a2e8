// The number was given but no paper came: the number is safe, and what to do now.
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    function told(): string {
        if (page.kiosk.ticket.paper === "doubtful")
            //: %1 is the queue number
            return qsTr("Nomor Anda %1 sudah tercatat. Kertasnya mungkin tidak utuh.");
        //: %1 is the queue number
        return qsTr("Nomor Anda %1 sudah tercatat. Kertasnya tidak keluar.");
    }

    head: TopBar {
        date: Dates.date(page.kiosk.day, page.kiosk.weekday, page.kiosk.month)
        place: page.kiosk.city
        sample: page.kiosk.sample
        time: page.kiosk.time
        title: page.kiosk.mallName
        unit: page.unit
    }
    dock: ReturnLine {
        doneIcon: "camera"
        doneKind: BigButton.Primary
        doneText: qsTr("Sudah saya foto")
        kiosk: page.kiosk
        low: page.low || page.wide && page.tight
        unit: page.unit
    }

    ColumnLayout {
        spacing: (page.wide || page.tight ? 1.5 : 2.5) * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.topMargin: (page.wide ? 0 : 1) * page.unit
            font.weight: Theme.titleWeight
            leading: 1.12
            size: page.wide ? 5.5 : 7
            text: page.told().arg(page.kiosk.ticket.number)
            tracking: -0.01
            unit: page.unit
        }
        Words {
            Layout.fillWidth: true
            leading: Theme.runningLeading
            size: page.wide ? 4 : 4.5
            text: qsTr("Foto layar ini. Tidak bawa HP? Petugas di Meja Bantuan menuliskannya untuk Anda.")
            unit: page.unit
        }
        GivenNumber {
            Layout.fillHeight: true
            Layout.fillWidth: true
            highest: page.firstRoom / page.unit - 13
            low: page.low
            tight: page.tight
            largest: 36
            note: qsTr("Tunjukkan foto ini di loket kalau nomor Anda dipanggil.")
            ticket: page.kiosk.ticket
            unit: page.unit
        }
    }
}
