// The whole room is shut: why, and when it opens.
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: band

    required property WallFace wall
    required property real unit
    readonly property string when: WallWords.opening(wall.opens, wall.opensWeekday, wall.opensDay, wall.opensMonth)

    Accessible.name: `${title.text} ${opening.text}`
    Accessible.role: Accessible.StaticText

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.putih
        name: band.wall.shut === "early" ? "clock" : "lock"
        size: 15
        unit: band.unit
        x: 4.5 * band.unit
    }
    NameText {
        id: title

        anchors.left: sign.right
        anchors.leftMargin: 5 * band.unit
        anchors.right: parent.right
        height: (opening.text === "" ? 0.9 : 0.5) * band.height
        least: 0.5
        objectName: "shutTitle"
        text: WallWords.shut(band.wall.shut, band.wall.holiday)
        verticalAlignment: opening.text === "" ? Text.AlignVCenter : Text.AlignBottom
        wanted: 12 * band.unit
    }
    NameText {
        id: opening

        anchors.left: title.left
        anchors.right: title.right
        color: Theme.abu
        font.weight: Font.Bold
        height: 0.36 * band.height
        objectName: "shutOpens"
        text: band.when
        wanted: 7.5 * band.unit
        y: 0.56 * band.height
    }
}
