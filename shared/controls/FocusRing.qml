// The ring around the control that has the keyboard: dark line, yellow ring, control. Put it into the control's background.
import QtQuick

Rectangle {
    id: ring

    required property real unit
    required property real innerRadius

    anchors.fill: parent
    anchors.margins: -(unit + 4)
    // At high contrast the yellow must not touch a yellow button: line and ring change places.
    color: Theme.contrast ? Theme.kunyit : Theme.tinta
    radius: innerRadius + unit + 4
    z: -1

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.contrast ? ring.unit : 4
        color: Theme.contrast ? Theme.hitam : Theme.kunyit
        radius: ring.radius - anchors.margins
    }
}
