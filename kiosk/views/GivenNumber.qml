// The number that was given, as large as the card allows, with where to wait, where to go and when.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

Rectangle {
    id: card

    required property TicketViewModel ticket
    required property real unit
    required property string note
    property bool low: false
    property bool tight: false
    // Of the number, in u.
    property real largest: Theme.numberSize
    readonly property real across: unit > 0 ? width / unit : 0
    // Beside each other: number, facts, code; number and place; nothing.
    readonly property int parts: across >= 190 && !long ? 3 : (low || long) && across >= (Theme.largeText ? 150 : 100) ? 2 : 1
    // What the page has for the card, and whether three parts beside each other once proved too high for it.
    property real room: 0
    property bool long: false
    // The height that the number may have, in u: it stands whole in the first screenful, with its label and the head.
    property real highest: 999
    readonly property real padding: (parts === 1 ? (tight ? 4 : 5) : 3) * unit
    readonly property real factsWidth: (parts === 3 ? 64 : 50) * unit
    readonly property real codeSide: (parts === 1 ? (tight ? 25 : 29) : 32) * unit
    readonly property real numberWidth: (width - 2 * padding - (parts > 1 ? factsWidth + padding : 0) - (parts > 2 ? codeSide + padding : 0)) / Math.max(1, unit)
    readonly property real factSize: parts === 1 ? (tight ? 6 : 6.5) : 5

    border.color: Theme.garis
    border.width: Theme.readLine(unit)
    color: Theme.putih
    implicitHeight: grid.implicitHeight + 2 * padding
    radius: Theme.cardRadius * unit
    onImplicitHeightChanged: soon.restart()
    onRoomChanged: soon.restart()

    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.margins: card.padding
        columnSpacing: card.padding
        columns: card.parts
        rowSpacing: (card.tight ? 2 : 3) * card.unit

        ColumnLayout {
            // Facts may be higher than a screenful: the number stays in the first one, whole.
            Layout.alignment: card.ticket.calledTo === "" ? Qt.AlignVCenter : Qt.AlignTop
            Layout.fillWidth: true
            spacing: 2 * card.unit

            RowLayout {
                spacing: 2 * card.unit

                Words {
                    Layout.fillWidth: true
                    color: Theme.tinta2
                    size: Theme.sectionSize
                    text: qsTr("Nomor antrean Anda")
                    unit: card.unit
                }
                // Never for what reason.
                Chip {
                    iconName: "heart-handshake"
                    objectName: "priority"
                    size: 4
                    text: qsTr("Prioritas")
                    unit: card.unit
                    visible: card.ticket.priority
                }
            }
            TicketCode {
                code: card.ticket.number
                color: Theme.contrast ? Theme.kuning : Theme.tinta
                objectName: "number"
                size: Math.min(card.largest, Math.max(14, card.highest / 0.757), card.numberWidth / (0.69 * Math.max(4, code.length)))
                unit: card.unit
            }
            Words {
                Layout.fillWidth: true
                font.weight: Theme.buttonWeight
                leading: 1.2
                size: card.parts === 1 ? 5 : 4.5
                text: card.ticket.service
                unit: card.unit
                visible: card.parts !== 2
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.readLine(card.unit)
            color: Theme.garis
            visible: card.parts === 1
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: card.parts === 1
            Layout.preferredWidth: card.parts === 1 ? -1 : card.factsWidth
            spacing: (card.parts > 1 ? 1 : card.tight ? 2 : 3) * card.unit

            Banner {
                Layout.fillWidth: true
                iconName: "megaphone"
                kind: Banner.Note
                //: %1 is a counter, like "Loket 3"
                text: qsTr("Nomor Anda sudah dipanggil. Silakan ke %1.").arg(card.ticket.calledTo)
                unit: card.unit
                visible: card.ticket.calledTo !== ""
            }
            TicketPlace {
                Layout.fillWidth: true
                columns: card.parts > 1 || Theme.largeText ? 1 : 2
                size: card.factSize
                ticket: card.ticket
                unit: card.unit
            }
            TicketTime {
                Layout.fillWidth: true
                columns: card.parts > 1 || Theme.largeText ? 1 : 2
                size: card.factSize
                ticket: card.ticket
                unit: card.unit
                visible: card.parts !== 2 && card.ticket.calledTo === ""
            }
        }
        Words {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            font.weight: Theme.buttonWeight
            leading: 1.2
            size: 4.5
            text: card.ticket.service
            unit: card.unit
            visible: card.parts === 2
        }
        TicketTime {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            columns: 2
            size: card.factSize
            ticket: card.ticket
            unit: card.unit
            visible: card.parts === 2 && card.ticket.calledTo === ""
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.readLine(card.unit)
            color: Theme.garis
            visible: card.parts === 1
        }
        GridLayout {
            readonly property bool whole: true

            Layout.alignment: Qt.AlignVCenter
            Layout.columnSpan: card.parts === 2 ? 2 : 1
            Layout.fillWidth: card.parts < 3
            columnSpacing: 3 * card.unit
            columns: card.parts === 3 ? 1 : 2
            rowSpacing: card.unit

            QrCode {
                Layout.preferredHeight: card.codeSide
                Layout.preferredWidth: card.codeSide
                lines: card.ticket.qr
            }
            Words {
                Layout.fillWidth: true
                Layout.maximumWidth: card.parts === 3 ? card.codeSide : Number.POSITIVE_INFINITY
                leading: 1.3
                size: card.parts === 1 ? 4.25 : 3.75
                text: [qsTr("Kode ini untuk petugas."), card.note].join(" ")
                unit: card.unit
            }
        }
    }

    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (card.parts === 3 && card.room !== 0 && card.implicitHeight > card.room + 1)
                card.long = true;
        }
    }
}
