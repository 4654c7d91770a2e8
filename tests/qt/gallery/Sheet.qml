// Every other control in its states, to look at.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

Page {
    id: page

    property string said: ""

    head: TopBar {
        date: "Selasa, 3 Februari"
        place: "Kota Sagara"
        sample: true
        time: "10.24"
        title: "Mal Pelayanan Publik"
        unit: page.unit
    }

    ColumnLayout {
        spacing: 2 * page.unit

        Banner {
            Layout.fillWidth: true
            actionText: "Coba lagi"
            iconName: "wifi-off"
            text: "Antrean tidak dapat dihubungi sejak 10.19. Nomor Anda tetap berlaku."
            onChosen: page.said = actionText
        }
        Banner {
            Layout.fillWidth: true
            iconName: "users"
            kind: Banner.Note
            text: "14 orang menunggu. Perkiraan tunggu jadi 50–70 menit."
        }
        Flow {
            Layout.fillWidth: true
            spacing: 2 * page.unit

            Repeater {
                model: ["here", "partly", "head_office", "system_down", "unattended", "closed", "quota_full"]

                VerdictChip {
                    required property string modelData

                    unit: page.unit
                    verdict: modelData
                }
            }
        }
        TicketCode {
            code: "A047"
            size: 24
        }
        Flow {
            Layout.fillWidth: true
            spacing: 2 * page.unit

            BigButton {
                kind: BigButton.Primary
                text: "Ambil nomor"
            }
            BigButton {
                id: focused

                focus: true
                kind: BigButton.Primary
                text: "Fokus"
            }
            BigButton {
                busy: true
                kind: BigButton.Primary
                text: "Mencetak …"
            }
            BigButton {
                text: "Cetak lagi"
            }
        }
        RowLayout {
            spacing: 2 * page.unit

            BigButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                kind: BigButton.Primary
                keyName: "F8"
                iconName: "check"
                text: "Selesai, panggil A048"
            }
            BigButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "ticket"
                subtitle: "60 tahun ke atas, penyandang disabilitas, ibu hamil, membawa balita"
                text: "Ambil nomor prioritas"
            }
        }
        RowLayout {
            spacing: 2 * page.unit

            Choice {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                checked: true
                text: "Salat"
            }
            Choice {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                detail: "kembali paling lambat 10.40"
                text: "Sebentar (sampai 10 menit)"
            }
        }
        ConfirmPanel {
            Layout.fillWidth: true
            detail: "Nomor ini hilang dari layar dan tidak dipanggil lagi hari ini."
            question: "Tutup Loket 3?"
            yesText: "Tutup loket"
            onConfirmed: page.said = "ya"
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
