// The sign of the program: a row of three, the first one being called.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: sign

    property real unit: Theme.unitOf(Window.width, Window.height)
    property real size: 9

    Accessible.ignored: true
    color: Theme.bilah
    implicitHeight: size * unit
    implicitWidth: size * unit
    border.color: Theme.bilahTeks
    border.width: Theme.contrast ? Theme.readLine(unit) : 0
    radius: 0.22 * size * unit

    Row {
        anchors.centerIn: parent
        spacing: 0.08 * sign.width

        Repeater {
            model: [0.28, 0.18, 0.12]

            Rectangle {
                required property int index
                required property real modelData

                anchors.verticalCenter: parent?.verticalCenter
                color: index === 0 ? Theme.kunyit : Theme.bilahTeks
                height: width
                radius: width / 2
                width: modelData * sign.width
            }
        }
    }
}
