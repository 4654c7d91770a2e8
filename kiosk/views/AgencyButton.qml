// One agency of the list: its letter, its usual name, and its full name where that says more.
import QtQuick
import shared.controls

BigButton {
    id: row

    required property string code
    required property string letter
    required property string title
    required property string detail

    bottomPadding: 1.25 * unit
    kind: BigButton.Quiet
    leftAligned: true
    leftPadding: (Theme.largeText ? 17 : 13.5) * unit
    objectName: `agency:${code}`
    rightPadding: 2 * unit
    size: 4.25
    subtitle: detail
    text: title
    topPadding: bottomPadding

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.nila
        border.width: Theme.contrast ? Theme.readLine(row.unit) : 0
        color: Theme.nilaMuda
        height: (Theme.largeText ? 12 : 9) * row.unit
        radius: Theme.buttonRadius * row.unit
        width: height
        x: 2.25 * row.unit

        Words {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.nila
            font.weight: Theme.titleWeight
            size: 4
            text: row.letter
            unit: row.unit
        }
    }
}
