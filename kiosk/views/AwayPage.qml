// Stands while the queue cannot be read, and for the moment before it is read first: calm, and clears by itself.
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    readonly property bool trouble: kiosk.page === "away"

    head: TopBar {
        date: page.kiosk.time === "" ? "" : Dates.date(page.kiosk.day, page.kiosk.weekday, page.kiosk.month)
        place: page.kiosk.city
        sample: page.kiosk.sample
        time: page.kiosk.time
        title: page.kiosk.mallName === "" ? qsTr("Mal Pelayanan Publik") : page.kiosk.mallName
        unit: page.unit
    }

    ColumnLayout {
        spacing: 3 * page.unit

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 1
        }
        Icon {
            Layout.bottomMargin: 2 * page.unit
            color: Theme.nila
            name: "hourglass"
            size: page.low ? 9 : 14
            unit: page.unit
        }
        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.weight: Font.ExtraBold
            leading: Theme.titleLeading
            size: page.low ? 7 : 9
            text: page.trouble ? qsTr("Mesin ini sedang berhenti sebentar.") : qsTr("Sebentar …")
            tracking: -0.02
            unit: page.unit
        }
        Words {
            Layout.fillWidth: true
            color: Theme.tinta2
            leading: 1.4
            size: 5
            text: qsTr("Nomor yang sudah Anda pegang tetap berlaku. Untuk mengambil nomor sekarang, silakan ke Meja Bantuan. Layar ini kembali sendiri begitu bisa.")
            unit: page.unit
            visible: page.trouble
        }
        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 1
        }
    }
}
