// A service page made of the shared controls, to look at and to press.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

Page {
    id: page

    property string said: ""
    property int segment: 0

    foot: Rectangle {
        color: Theme.tinta
        implicitHeight: 21 * page.unit

        RowLayout {
            anchors.fill: parent
            anchors.bottomMargin: 3 * page.unit
            anchors.leftMargin: page.margin
            anchors.rightMargin: page.margin
            anchors.topMargin: 2.5 * page.unit
            spacing: 2 * page.unit

            BigButton {
                Layout.fillHeight: true
                Layout.preferredWidth: 33.5 * page.unit
                iconName: "bell-ring"
                kind: BigButton.Calling
                leftPadding: page.unit
                text: qsTr("Panggil petugas")
                onChosen: page.said = text
            }
            BigButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "a-large-small"
                kind: BigButton.Bar
                on: true
                size: 3.5
                stacked: true
                text: qsTr("Tulisan besar")
            }
            BigButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "contrast"
                kind: BigButton.Bar
                size: 3.5
                stacked: true
                text: qsTr("Hitam putih")
            }
            BigButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "globe"
                kind: BigButton.Bar
                size: 3.5
                stacked: true
                text: qsTr("English")
            }
        }
    }
    head: RowLayout {
        spacing: 2 * page.unit

        BigButton {
            iconName: "arrow-left"
            implicitHeight: 10 * page.unit
            kind: BigButton.Quiet
            size: 4
            text: qsTr("Kembali")
            onChosen: page.said = text
        }
        Item {
            Layout.fillWidth: true
        }
        SampleBadge {}
        BigButton {
            iconName: "house"
            implicitHeight: 10 * page.unit
            kind: BigButton.Quiet
            size: 4
            text: qsTr("Ke halaman awal")
        }
    }

    ColumnLayout {
        spacing: 1.5 * page.unit

        Words {
            Layout.fillWidth: true
            tracking: -0.01
            font.weight: Font.ExtraBold
            leading: 1.12
            size: 6.75
            text: "KTP hilang, rusak, atau ganti data"
        }
        Words {
            Layout.fillWidth: true
            color: Theme.tinta2
            size: 3.75
            text: "Dinas Kependudukan dan Pencatatan Sipil"
        }
        VerdictCard {
            id: card

            Layout.fillWidth: true
            Layout.topMargin: 2 * page.unit
            detail: "Loket 3, 4, 5, 6, lantai 1 · dilayani sampai 15.00"
            title: "Bisa diurus di sini hari ini"
            verdict: "here"

            Figure {
                ink: card.ink
                label: "orang menunggu"
                value: "14"
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: 2
                color: card.ink
                opacity: 0.3
            }
            Figure {
                Layout.fillWidth: true
                ink: card.ink
                label: "perkiraan waktu tunggu"
                suffix: "menit"
                value: "35–50"
            }
        }
        RowLayout {
            Layout.topMargin: 2 * page.unit

            SectionTitle {
                Layout.fillWidth: true
                text: "Yang ini sudah dibawa?"
            }
            Segmented {
                current: page.segment
                options: ["Hilang", "Rusak", "Ganti data"]
                onChosen: index => page.segment = index
            }
        }
        CheckLine {
            Layout.fillWidth: true
            actionText: "Urus di Loket 12"
            text: "Surat kehilangan dari polisi"
            onActionChosen: page.said = actionText
        }
        CheckLine {
            Layout.fillWidth: true
            checked: true
            text: "Fotokopi Kartu Keluarga"
        }
        CheckLine {
            Layout.fillWidth: true
            detail: "Ambil di Meja Bantuan, isi sambil menunggu"
            text: "Formulir F-1.02"
        }
        GridLayout {
            Layout.topMargin: 2 * page.unit
            columnSpacing: 2 * page.unit
            columns: 2
            rowSpacing: 2 * page.unit

            Tile {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "id-card"
                note: "14 menunggu"
                noteIcon: "users"
                text: "KTP hilang atau rusak"
                verdict: "here"
                onChosen: page.said = text
            }
            Tile {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "file-text"
                text: "STNK hilang atau rusak"
                verdict: "head_office"
                verdictText: "Di kantor Samsat"
            }
            Tile {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "landmark"
                note: "25 instansi, 129 layanan"
                plain: true
                text: "Semua instansi"
            }
            Tile {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "heart-pulse"
                text: "Daftar BPJS Kesehatan"
                verdict: "system_down"
            }
        }
        Item {
            Layout.fillHeight: true
        }
        BigButton {
            Layout.fillWidth: true
            iconName: "ticket"
            implicitHeight: 18 * page.unit
            kind: BigButton.Primary
            size: 6
            text: "Ambil nomor"
            onChosen: page.said += "!"
        }
    }
}
