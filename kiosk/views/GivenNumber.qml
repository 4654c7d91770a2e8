// The number that was given, as large as the card allows, with where to wait, where to go and when.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

Rectangle {
    id: card

    required property TicketViewModel ticket
    required property real unit
    required property bool wide
    required property string note
    readonly property real padding: 5 * unit
    readonly property real numberWidth: (wide ? width - 4 * padding - 86 * unit : width - 2 * padding) / unit

    border.color: Theme.garis
    border.width: Theme.readLine(unit)
    color: Theme.putih
    implicitHeight: grid.implicitHeight + 2 * padding
    radius: Theme.cardRadius * unit

    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.margins: card.padding
        columnSpacing: card.padding
        columns: card.wide ? 3 : 1
        rowSpacing: 3 * card.unit

        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            spacing: 2 * card.unit

            Words {
                Layout.fillWidth: true
                color: Theme.tinta2
                size: 4.5
                text: qsTr("Nomor antrean Anda")
                unit: card.unit
            }
            TicketCode {
                code: card.ticket.number
                objectName: "number"
                size: Math.min(44, card.numberWidth / (0.69 * Math.max(4, code.length)))
                unit: card.unit
            }
            Words {
                Layout.fillWidth: true
                font.weight: Font.Bold
                leading: 1.2
                size: 5
                text: card.ticket.service
                unit: card.unit
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: !card.wide
            Layout.preferredWidth: card.wide ? 52 * card.unit : -1
            spacing: 3.5 * card.unit

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: 2
                color: Theme.garis
                visible: !card.wide
            }
            Banner {
                Layout.fillWidth: true
                iconName: "megaphone"
                kind: Banner.Note
                //: %1 is a counter, like "Loket 3"
                text: qsTr("Nomor Anda sudah dipanggil. Silakan ke %1.").arg(card.ticket.calledTo)
                unit: card.unit
                visible: card.ticket.calledTo !== ""
            }
            GridLayout {
                columnSpacing: 4 * card.unit
                columns: card.wide ? 1 : 2
                rowSpacing: (card.wide ? 1.5 : 3) * card.unit

                Fact {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    //: %1 is the floor
                    label: qsTr("Tunggu di lantai %1").arg(card.ticket.floor)
                    size: card.wide ? 5.5 : 6.5
                    unit: card.unit
                    //: %1 is the name of a waiting room, a flower
                    value: qsTr("Ruang %1").arg(card.ticket.room)
                }
                Fact {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    label: card.ticket.counterCount > 1 ? qsTr("Nanti dipanggil ke salah satu") : qsTr("Nanti dipanggil ke")
                    size: card.wide ? 5.5 : 6.5
                    unit: card.unit
                    value: card.ticket.counters
                }
                Fact {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    label: qsTr("Sebelum Anda")
                    size: card.wide ? 5.5 : 6.5
                    unit: card.unit
                    value: qsTr("%n orang", "", card.ticket.ahead)
                    visible: card.ticket.calledTo === ""
                }
                Fact {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    label: VerdictWords.rangeLabel(card.ticket.rangeKnown, card.ticket.rangeNow)
                    remark: VerdictWords.rangeRemark(card.ticket.rangeKnown, card.ticket.rangeNow, card.ticket.lowMinutes, card.ticket.highMinutes)
                    size: card.ticket.rangeKnown ? (card.wide ? 5.5 : 6.5) : 4.5
                    unit: card.unit
                    value: VerdictWords.rangeValue(card.ticket.rangeKnown, card.ticket.rangeNow, card.ticket.lowTime, card.ticket.highTime)
                    visible: card.ticket.calledTo === ""
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 2
            color: Theme.garis
            visible: !card.wide
        }
        GridLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: !card.wide
            columnSpacing: 3 * card.unit
            columns: card.wide ? 1 : 2
            rowSpacing: card.unit

            QrCode {
                Layout.preferredHeight: (card.wide ? 34 : 29) * card.unit
                Layout.preferredWidth: Layout.preferredHeight
                lines: card.ticket.qr
            }
            Words {
                Layout.fillWidth: true
                Layout.maximumWidth: card.wide ? 34 * card.unit : Number.POSITIVE_INFINITY
                leading: 1.3
                size: card.wide ? 3.75 : 4.25
                text: card.note
                unit: card.unit
            }
        }
    }
}
