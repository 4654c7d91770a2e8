// One calm line: what is wrong with the queue's machine or with the voice of the room, and what to do.
import QtQuick
import QtQuick.Layouts
import shared.controls

RowLayout {
    id: line

    required property string trouble
    // Since when, where that is told.
    property string since: ""
    required property real unit
    readonly property string said: {
        switch (trouble) {
        case "damage":
            return qsTr("Data antrean rusak sebagian. Beri tahu teknisi.");
        case "short":
            return qsTr("Disk antrean hampir penuh. Beri tahu teknisi.");
        case "clock":
            return qsTr("Jam antrean perlu diperiksa. Beri tahu teknisi.");
        case "silent":
            return qsTr("Suara ruang ini mati sejak %1. Panggil juga dengan suara Anda.").arg(since);
        case "little":
            return qsTr("Ruang disk menipis. Beri tahu teknisi minggu ini.");
        default:
            return "";
        }
    }

    spacing: 1.5 * unit
    visible: said !== ""

    Icon {
        color: Theme.malamJingga
        name: "circle-alert"
        size: 6
        unit: line.unit
    }
    Words {
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        Layout.maximumWidth: 80 * line.unit
        color: Theme.putih
        font.weight: Font.DemiBold
        leading: 1.15
        objectName: "trouble"
        size: 4
        text: line.said
        unit: line.unit
    }
}
