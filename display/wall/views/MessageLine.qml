// One whole sentence at the foot of the wall, replaced by another; at its end, for staff, why nothing is heard.
import QtQuick
import display.wall.viewmodels
import shared.controls

Rectangle {
    id: line

    required property WallFace wall
    required property real unit
    readonly property string words: wall.delayed ? qsTr("Sedang menyambung kembali. Urutan Anda tidak berubah.") : wall.notice
    readonly property string silence: WallWords.sound(wall.soundTrouble, wall.soundReason)

    color: Theme.permukaan
    onWordsChanged: change.restart()

    NumberAnimation {
        id: change

        duration: Theme.page
        from: 0
        property: "opacity"
        target: sentence
        to: 1
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: line.wall.delayed ? Theme.malamJingga : Theme.abu
        height: width
        radius: width / 2
        visible: line.words !== ""
        width: 1.75 * line.unit
        x: 6 * line.unit
    }
    FitText {
        id: sentence

        anchors.verticalCenter: parent.verticalCenter
        objectName: "notice"
        room: (silent.visible ? silent.x - 4 * line.unit : line.width - 6 * line.unit) - x
        text: line.words
        wanted: 5.25 * line.unit
        weight: Font.Medium
        x: 11 * line.unit
    }
    Row {
        id: silent

        anchors.right: parent.right
        anchors.rightMargin: 6 * line.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1.5 * line.unit
        visible: line.silence !== ""

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.abu
            name: "volume-x"
            size: 4.5
            unit: line.unit
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.abu
            font.weight: Font.DemiBold
            leading: 1.1
            objectName: "soundTrouble"
            size: 3.5
            text: line.silence
            unit: line.unit
            width: Math.min(Math.ceil(implicitWidth), 78 * line.unit)
        }
    }
}
