// Controls at the size of the officer's window, with a unit of its own.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

Page {
    id: page

    property string said: ""

    margin: 16
    unit: 4

    ColumnLayout {
        spacing: 10

        Rectangle {
            Layout.fillWidth: true
            border.color: Theme.tinta
            border.width: 3
            color: Theme.putih
            implicitHeight: card.implicitHeight + 28
            radius: 3.5 * page.unit

            ColumnLayout {
                id: card

                anchors.left: parent.left
                anchors.margins: 20
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 10

                RowLayout {
                    Chip {
                        ground: Theme.kunyit
                        iconName: "volume-2"
                        size: 4.25
                        text: "Dipanggil 2 kali"
                        unit: page.unit
                    }
                    Item {
                        Layout.fillWidth: true
                    }
                    Words {
                        font.weight: Font.ExtraBold
                        size: 5
                        text: "48 dtk"
                        unit: page.unit
                    }
                }
                TicketCode {
                    code: "A048"
                    size: 24
                    unit: page.unit
                }
                Words {
                    Layout.fillWidth: true
                    font.weight: Font.Bold
                    size: 4.75
                    text: "KTP hilang, rusak, atau ganti data"
                    unit: page.unit
                }
            }
        }
        BigButton {
            Layout.fillWidth: true
            iconName: "user-check"
            implicitHeight: 72
            keyName: "F8"
            kind: BigButton.Primary
            size: 5.25
            text: "Mulai layani"
            unit: page.unit
            onChosen: page.said = text
        }
        GridLayout {
            columnSpacing: 10
            columns: 2
            rowSpacing: 10
            uniformCellWidths: true

            Repeater {
                model: [["volume-2", "Panggil lagi", "F9"], ["user-x", "Tidak hadir", "F10"], ["bookmark", "Tunda dulu", "F5"], ["arrow-left-right", "Alihkan", "F6"]]

                BigButton {
                    required property list<string> modelData

                    Layout.fillWidth: true
                    iconName: modelData[0]
                    keyName: modelData[2]
                    kind: BigButton.Quiet
                    leftPadding: 8
                    text: modelData[1]
                    unit: page.unit
                }
            }
        }
        SectionTitle {
            Layout.fillWidth: true
            note: "13 menunggu, terlama 35 menit"
            text: "Berikutnya"
            unit: page.unit
        }
        Banner {
            Layout.fillWidth: true
            iconName: "users"
            kind: Banner.Note
            text: "14 orang menunggu. Perkiraan tunggu jadi 50–70 menit."
            unit: page.unit
        }
        ConfirmPanel {
            Layout.fillWidth: true
            question: "Tutup Loket 3?"
            unit: page.unit
            yesText: "Tutup loket"
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
