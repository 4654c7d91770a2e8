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
    readonly property bool silent: silence !== ""

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
        color: Theme.malamGaris
        height: Theme.readLine(line.unit)
        visible: Theme.contrast
        width: line.width
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
    NameText {
        id: sentence

        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Medium
        height: line.height - line.unit
        objectName: "notice"
        text: line.words
        wanted: 5.25 * line.unit
        width: (line.silent ? reason.x - 11 * line.unit : line.width - 6 * line.unit) - x
        x: 11 * line.unit
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.abu
        name: "volume-x"
        size: 4.5
        unit: line.unit
        visible: line.silent
        x: reason.x + reason.width - reason.contentWidth - width - 1.5 * line.unit
    }
    NameText {
        id: reason

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.abu
        font.weight: Font.DemiBold
        height: line.height - line.unit
        horizontalAlignment: Text.AlignRight
        objectName: "soundTrouble"
        text: line.silence
        wanted: 3.75 * line.unit
        width: Math.min(0.34 * line.width, 82 * line.unit)
        x: line.width - width - 6 * line.unit
    }
}
