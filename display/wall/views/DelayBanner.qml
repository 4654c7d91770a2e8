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
    NameText {
        id: title

        anchors.left: sign.right
        anchors.leftMargin: 4 * banner.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * banner.unit
        color: Theme.malam
        height: 0.52 * banner.height
        objectName: "delayTitle"
        text: banner.wall.delayedSince === "" ? qsTr("Layar ini belum tersambung.") : qsTr("Layar ini belum diperbarui sejak %1.").arg(banner.wall.delayedSince)
        verticalAlignment: Text.AlignBottom
        wanted: 7 * banner.unit
    }
    NameText {
        id: advice

        anchors.left: title.left
        anchors.right: title.right
        color: Theme.malam
        font.weight: Font.DemiBold
        height: 0.42 * banner.height
        text: qsTr("Lihat petugas di loket; nomor Anda tetap berlaku.")
        wanted: 5.75 * banner.unit
        y: 0.53 * banner.height
    }
}
