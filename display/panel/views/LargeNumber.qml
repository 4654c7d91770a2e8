// One number with its code over the whole window, to be turned to its visitor: photographed or written down.
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

FocusScope {
    id: page

    required property HelpdeskCardViewModel card
    required property real unit
    readonly property real side: Math.min(0.42 * width, height - 62 * unit)

    signal dismissed

    Rectangle {
        anchors.fill: parent
        color: Theme.putih
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 5 * page.unit
        spacing: 3 * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.weight: Font.ExtraBold
            leading: 1.15
            size: 6
            text: qsTr("Foto layar ini, atau tulis nomornya.")
            unit: page.unit
        }
        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 6 * page.unit

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 5 * page.unit

                TicketCode {
                    code: page.card.number
                    color: Theme.contrast ? Theme.kuning : Theme.tinta
                    objectName: "largeNumber"
                    size: Math.min(46, (page.width - 16 * page.unit - page.side) / page.unit / (0.7 * Math.max(4, code.length)))
                    unit: page.unit
                }
                Words {
                    Layout.fillWidth: true
                    font.weight: Font.Bold
                    leading: 1.2
                    size: 5
                    text: page.card.service
                    unit: page.unit
                }
                Words {
                    Layout.fillWidth: true
                    font.weight: Font.Bold
                    leading: 1.2
                    size: 5.5
                    text: HelpWords.place(page.card.status, page.card.room, page.card.floor, page.card.counters, page.card.counterCount > 1)
                    unit: page.unit
                }
            }
            QrCode {
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredHeight: page.side
                Layout.preferredWidth: page.side
                //: %1 is a queue number
                label: qsTr("Kode QR nomor %1").arg(page.card.number)
                lines: page.card.qr
            }
        }
        PanelButton {
            Layout.alignment: Qt.AlignLeft
            Layout.preferredWidth: 70 * page.unit
            focus: true
            iconName: "arrow-left"
            key: "Esc"
            objectName: "closeLarge"
            text: qsTr("Kembali")
            unit: page.unit
            onChosen: page.dismissed()
        }
    }
}
