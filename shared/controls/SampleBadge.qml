// Says that the queue shown is a sample and not a real one.
import QtQuick

Chip {
    property bool night: false

    edge: night ? Theme.abu : Theme.tepi
    ground: night ? Theme.permukaan : Theme.putih
    iconName: "info"
    ink: night ? Theme.bilahTeks : Theme.tinta
    text: qsTr("Contoh")
}
