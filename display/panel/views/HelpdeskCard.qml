// The ticket that was looked up: number, state, where, when, and what is known of its paper.
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: box

    required property HelpdeskCardViewModel card
    // Whether what is shown is up to date: a stale count is worse than none.
    required property bool fresh
    required property bool printing
    required property real unit
    readonly property bool calling: card.status === "called"
    // Too little room for all of it: the number is smaller, and if need be the service is left out.
    readonly property real told: service.height + place.height + turn.height + paper.height + 3 * unit
    readonly property bool tight: Math.max(17 * unit, marks.height + 2.5 * unit) + told + 7 * unit > height
    readonly property bool cramped: Math.max(10 * unit, marks.height + 2.5 * unit) + told + 4 * unit > height
    // The main button says it too.
    readonly property bool crammed: Math.max(10 * unit, marks.height + 2.5 * unit) + told - service.height + 3 * unit > height

    border.color: calling ? Theme.tinta : Theme.garis
    border.width: Math.max(2, Math.round((calling ? 0.75 : 0.5) * unit))
    color: Theme.putih
    objectName: "helpdeskCard"
    radius: 3.5 * unit

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: 5 * box.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * box.unit
        visible: box.card.number === ""

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.tinta2
            name: "scan-qr-code"
            size: 12
            unit: box.unit
        }
        Words {
            Layout.fillWidth: true
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            leading: 1.2
            size: 4.75
            text: qsTr("Ketik nomornya, pindai kode di kertas, atau pilih dari daftar.")
            unit: box.unit
        }
        Words {
            Layout.fillWidth: true
            color: Theme.tinta2
            horizontalAlignment: Text.AlignHCenter
            leading: 1.25
            size: 4
            text: box.printing ? qsTr("Enter mencetak satu kertas.") : qsTr("Meja ini tanpa printer. Nomornya ditunjukkan besar untuk difoto atau ditulis.")
            unit: box.unit
        }
    }
    TicketCode {
        id: number

        code: box.card.number
        objectName: "helpdeskNumber"
        size: box.tight ? 10 : 17
        unit: box.unit
        visible: code !== ""
        x: 4 * box.unit
        y: (box.tight ? 2.5 : 4) * box.unit
    }
    Column {
        id: marks

        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        spacing: box.unit
        visible: number.visible
        // Beside the number at its larger size, whatever size it has now.
        width: box.width - (10 + 12 * Math.max(4, number.code.length)) * box.unit
        y: 2.5 * box.unit

        Chip {
            id: state

            anchors.right: parent?.right
            ground: box.calling ? Theme.kunyit : box.card.status === "serving" ? Theme.toskaMuda : box.card.status === "absent" ? Theme.jinggaMuda : Theme.batuMuda
            iconName: HelpWords.statusIcon(box.card.status)
            ink: box.calling ? Theme.tintaKunyit : box.card.status === "serving" ? Theme.toska : Theme.tinta
            objectName: "ticketState"
            size: 4.25
            text: HelpWords.status(box.card.status, box.card.counter)
            unit: box.unit
            width: Math.min(implicitWidth, marks.width)
        }
        Chip {
            anchors.right: parent?.right
            iconName: "heart-handshake"
            objectName: "ticketPriority"
            size: 4
            text: qsTr("Prioritas")
            unit: box.unit
            visible: box.card.priority
            width: Math.min(implicitWidth, marks.width)
        }
    }
    Column {
        id: facts

        anchors.left: parent.left
        anchors.leftMargin: 4 * box.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        spacing: box.unit
        visible: number.visible
        y: Math.max(number.y + number.height, marks.y + marks.height) + (box.tight ? 2 : 4) * box.unit

        Words {
            id: service

            font.weight: Font.Bold
            leading: 1.15
            size: box.card.service.length > 60 ? 4 : 4.5
            text: box.card.service
            unit: box.unit
            visible: !box.cramped
            width: parent.width
        }
        Words {
            id: place

            leading: 1.2
            objectName: "ticketPlace"
            size: 4
            text: HelpWords.place(box.card.status, box.card.room, box.card.floor, box.card.counters, box.card.counterCount > 1)
            unit: box.unit
            visible: text !== ""
            width: parent.width
        }
        Words {
            id: turn

            leading: 1.2
            objectName: "ticketTurn"
            size: 4
            text: HelpWords.turn(box.card.status, box.card.counter, box.card.called, box.card.ended, box.card.ahead, box.card.rangeKnown, box.card.rangeNow, box.card.low, box.card.high)
            unit: box.unit
            visible: text !== "" && (box.fresh || box.card.status !== "waiting")
            width: parent.width
        }
        Words {
            id: paper

            color: Theme.tinta2
            leading: 1.2
            objectName: "ticketPaper"
            size: 4
            text: HelpWords.paper(box.card.paper, box.card.paperCopy, box.card.paperAt, box.card.paperDevice)
            unit: box.unit
            visible: !box.crammed
            width: parent.width
        }
    }
}
