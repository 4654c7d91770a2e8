// The number was given but no paper came: the number is safe, and what to do now.
import QtQuick
import QtQuick.Layouts
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

    ColumnLayout {
        anchors.bottomMargin: (page.wide ? 2.5 : 5) * page.unit
        anchors.fill: parent
        spacing: (page.wide ? 1.5 : 3) * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.topMargin: (page.wide ? 0 : 3) * page.unit
            font.weight: Font.ExtraBold
            leading: 1.12
            size: page.wide ? 5.5 : 7
            //: %1 is the queue number
            text: qsTr("Nomor Anda %1 sudah tercatat. Kertasnya tidak keluar.").arg(page.kiosk.ticket.number)
            tracking: -0.01
            unit: page.unit
        }
        Words {
            Layout.bottomMargin: (page.wide ? 0 : 2) * page.unit
            Layout.fillWidth: true
            leading: 1.35
            size: page.wide ? 4 : 5
            text: qsTr("Foto layar ini. Tidak bawa HP? Petugas di Meja Bantuan menuliskannya untuk Anda.")
            unit: page.unit
        }
        GivenNumber {
            Layout.fillHeight: true
            Layout.fillWidth: true
            note: qsTr("Tunjukkan foto ini di loket kalau nomor Anda dipanggil.")
            ticket: page.kiosk.ticket
            unit: page.unit
            wide: page.wide
        }
        ReturnLine {
            Layout.fillWidth: true
            doneIcon: "camera"
            doneKind: BigButton.Primary
            doneText: qsTr("Sudah saya foto")
            kiosk: page.kiosk
            unit: page.unit
            wide: page.wide
        }
    }
}
