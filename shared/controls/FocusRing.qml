// The ring around the control that has the keyboard: dark line, yellow ring, control. Put it into the control's background.
import QtQuick

Rectangle {
    id: ring

    required property real unit
    required property real innerRadius

    anchors.fill: parent
    anchors.margins: -(unit + 4)
    color: Theme.tinta
    radius: innerRadius + unit + 4
    z: -1

    Rectangle {
        anchors.fill: parent
        anchors.margins: 4
        color: Theme.kunyit
        radius: ring.innerRadius + ring.unit
    }
}
