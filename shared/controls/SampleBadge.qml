// Says that the queue shown is a sample and not a real one.
import QtQuick

Chip {
    property bool night: false

    // Filled and without an edge: what has one can be touched.
    ground: night ? Theme.permukaan2 : Theme.batuMuda
    iconName: "info"
    ink: night ? Theme.bilahTeks : Theme.tinta
    text: qsTr("Contoh")
}
