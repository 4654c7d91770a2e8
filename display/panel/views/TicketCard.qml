// The number at the counter, or who is next: state, number, service, and how long.
import QtQuick
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: box

    required property CardViewModel card
    required property real unit
    readonly property string stage: card.stage
    readonly property bool calling: stage === "called"
    readonly property bool lengthy: card.service.length > 60
    readonly property bool resting: card.counterState === "break" && (calling || stage === "serving")

    border.color: calling ? Theme.tinta : Theme.garis
    border.width: Math.max(2, Math.round((calling ? 0.75 : 0.5) * unit))
    color: Theme.putih
    implicitHeight: 51 * unit
    objectName: "ticketCard"
    radius: 3.5 * unit

    Chip {
        id: state

        ground: box.calling ? Theme.kunyit : box.stage === "serving" ? Theme.toskaMuda : Theme.batuMuda
        iconName: box.calling ? "volume-2" : box.stage === "serving" ? "user-check" : box.stage === "closed" ? "lock" : box.stage === "break" ? "circle-pause" : box.stage === "early" ? "clock" : "circle-dashed"
        ink: box.calling ? Theme.tintaKunyit : box.stage === "serving" ? Theme.toska : Theme.tinta
        objectName: "state"
        size: 4.25
        text: {
            switch (box.stage) {
            case "called":
                return qsTr("Dipanggil %n kali", "", box.card.calls);
            case "serving":
                return qsTr("Sedang dilayani");
            case "closed":
                return qsTr("Loket tutup");
            case "break":
                return box.card.until === "" ? qsTr("Istirahat") : qsTr("Istirahat sampai %1").arg(box.card.until);
            case "early":
                return qsTr("Mulai memanggil pukul %1").arg(box.card.until);
            default:
                return qsTr("Siap");
            }
        }
        unit: box.unit
        width: Math.min(implicitWidth, box.width - 10 * box.unit - (elapsed.visible ? elapsed.width : 0))
        x: 4 * box.unit
        y: 3 * box.unit
    }
    Words {
        id: elapsed

        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        anchors.verticalCenter: state.verticalCenter
        font.weight: Font.ExtraBold
        objectName: "elapsed"
        size: 5.5
        text: box.calling ? Sentences.exact(box.card.elapsedS) : Sentences.duration(box.card.elapsedS)
        unit: box.unit
        visible: box.calling || box.stage === "serving"
        wrapMode: Text.NoWrap
    }
    TicketCode {
        id: number

        code: box.card.number
        objectName: "currentNumber"
        size: code.length > 4 || state.height > 9.5 * box.unit ? 19 : 24
        unit: box.unit
        visible: code !== ""
        x: 3.5 * box.unit
        y: 12.5 * box.unit + (24 - size) * box.unit / 2
    }
    Column {
        id: beside

        anchors.left: number.right
        anchors.leftMargin: 3 * box.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        spacing: 1.5 * box.unit
        visible: number.visible
        y: (box.lengthy ? 33 : 34.5) * box.unit - height

        Chip {
            anchors.right: parent?.right
            ground: Theme.nilaMuda
            ink: Theme.nila
            objectName: "group"
            size: 4
            text: box.card.group !== "" ? Sentences.group(box.card.group) : Sentences.order(box.card.why)
            unit: box.unit
            visible: text !== ""
            width: Math.min(implicitWidth, beside.width)
        }
        Words {
            color: Theme.tinta2
            horizontalAlignment: Text.AlignRight
            leading: 1.2
            size: 4
            text: qsTr("menunggu\n%1").arg(Sentences.minutes(box.card.waitedMin))
            unit: box.unit
            width: parent.width
        }
    }
    Words {
        anchors.left: parent.left
        anchors.leftMargin: 4 * box.unit
        anchors.right: rest.visible ? rest.left : parent.right
        anchors.rightMargin: (rest.visible ? 2 : 4) * box.unit
        font.weight: Font.Bold
        leading: 1.18
        size: box.lengthy ? 4 : 4.75
        text: box.card.service
        unit: box.unit
        visible: number.visible
        y: Math.min(37 * box.unit, box.height - 2.5 * box.unit - height)
    }
    Chip {
        id: rest

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 3 * box.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        iconName: "circle-pause"
        size: 4.25
        text: qsTr("Istirahat")
        unit: box.unit
        visible: box.resting
    }
    Words {
        anchors.left: parent.left
        anchors.leftMargin: 4 * box.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * box.unit
        color: Theme.tinta2
        font.weight: Font.Bold
        size: 5.5
        text: {
            switch (box.stage) {
            case "closed":
                return qsTr("Loket ini sedang tidak memanggil.");
            case "break":
                return box.card.reason === "" ? qsTr("Tidak ada yang dipanggil selama istirahat.") : Sentences.rest(box.card.reason);
            case "early":
                return qsTr("Nomor sudah diberikan, panggilan belum dimulai.");
            default:
                return qsTr("Belum ada yang menunggu.");
            }
        }
        unit: box.unit
        visible: !number.visible
        y: 20 * box.unit
    }
}
