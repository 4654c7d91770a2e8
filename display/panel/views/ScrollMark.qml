// Shows at the right edge how far a list has been turned; is only looked at.
import QtQuick
import shared.controls

Rectangle {
    required property Flickable view
    required property real unit

    Accessible.ignored: true
    color: Theme.tepi
    height: view.visibleArea.heightRatio * view.height
    parent: view
    radius: width / 2
    visible: view.visibleArea.heightRatio < 1
    width: unit
    x: view.width - width
    y: view.visibleArea.yPosition * view.height
}
