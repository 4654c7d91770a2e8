// The picture is old: since when, and what to do meanwhile.
import QtQuick
import display.wall.viewmodels
import shared.controls

Rectangle {
    id: banner

    required property WallFace wall
    required property real unit

    Accessible.name: `${title.text} ${advice.text}`
    Accessible.role: Accessible.AlertMessage
    color: Theme.malamJingga
    radius: 3 * unit

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.malam
        name: "wifi-off"
        size: 10
        unit: banner.unit
        x: 4 * banner.unit
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 4 * banner.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * banner.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0.5 * banner.unit

        Words {
            id: title

            color: Theme.malam
            font.weight: Font.ExtraBold
            leading: 1.1
            objectName: "delayTitle"
            size: 6.75
            text: banner.wall.delayedSince === "" ? qsTr("Layar ini belum tersambung.") : qsTr("Layar ini belum diperbarui sejak %1.").arg(banner.wall.delayedSince)
            unit: banner.unit
            width: parent.width
        }
        Words {
            id: advice

            color: Theme.malam
            font.weight: Font.DemiBold
            leading: 1.1
            size: 5.5
            text: qsTr("Lihat petugas di loket; nomor Anda tetap berlaku.")
            unit: banner.unit
            width: parent.width
        }
    }
}
