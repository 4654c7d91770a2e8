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
    // Too little room for all of it: the number is smaller, and if need be the service is left out and the state stands beside it.
    readonly property real needed: Math.max(state.height, 7.5 * unit) + service.height + place.height + turn.height + paper.height + 3 * unit
    readonly property bool tight: needed + 29 * unit > height
    readonly property bool cramped: needed + 18 * unit > height

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
    Chip {
        id: state

        ground: box.calling ? Theme.kunyit : box.card.status === "serving" ? Theme.toskaMuda : box.card.status === "absent" ? Theme.jinggaMuda : Theme.batuMuda
        iconName: HelpWords.statusIcon(box.card.status)
        ink: box.calling ? Theme.tintaKunyit : box.card.status === "serving" ? Theme.toska : Theme.tinta
        objectName: "ticketState"
        size: 4.25
        text: HelpWords.status(box.card.status, box.card.counter)
        unit: box.unit
        visible: box.card.number !== ""
        width: Math.min(implicitWidth, box.width - 4 * box.unit - x - (group.visible ? group.width + 2 * box.unit : 0))
        x: box.cramped ? number.x + number.width + 3 * box.unit : 4 * box.unit
        y: (box.tight ? 2 : 3) * box.unit
    }
    Chip {
        id: group

        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        iconName: "heart-handshake"
        size: 4
        text: qsTr("Prioritas")
        unit: box.unit
        visible: box.card.priority && !box.cramped
        width: Math.min(implicitWidth, 40 * box.unit)
        y: state.y
    }
    TicketCode {
        id: number

        code: box.card.number
        objectName: "helpdeskNumber"
        size: box.tight ? 10 : 17
        unit: box.unit
        visible: code !== ""
        x: 4 * box.unit
        y: box.cramped ? state.y + Math.max(0, (state.height - height) / 2) : state.y + state.height + (box.tight ? 1.5 : 4) * box.unit
    }
    Column {
        id: facts

        anchors.left: parent.left
        anchors.leftMargin: 4 * box.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        spacing: box.unit
        visible: number.visible
        y: Math.max(number.y + number.height, box.cramped ? state.y + state.height : 0) + (box.tight ? 1.5 : 4) * box.unit

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
            width: parent.width
        }
    }
}
