// Between calls, where a called number would stand: a whole sentence, a still with what it shows, or a service's papers.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Rectangle {
    id: card

    required property WallFace wall
    required property real unit
    property real margin: 6.5 * unit
    // From one edge of the screen to the other: without corners.
    property bool band: false
    readonly property real captionHeight: 17 * unit

    border.color: Theme.malamGaris
    border.width: Theme.contrast ? Theme.readLine(unit) : 0
    color: Theme.permukaan
    radius: band ? 0 : 4 * unit

    // All of them, decoded at the size of their place while something else stands here: to turn a page costs nothing.
    Repeater {
        model: card.wall.stills

        Image {
            id: still

            required property string key
            required property string file
            readonly property real dots: Screen.devicePixelRatio

            // The sentence below says what it shows.
            Accessible.ignored: true
            asynchronous: true
            cache: false
            fillMode: Image.PreserveAspectFit
            height: card.height - card.captionHeight - 3 * card.unit
            objectName: "still"
            retainWhileLoading: true
            source: width > 0 && height > 0 ? file : ""
            sourceSize: Qt.size(Math.ceil(width * dots), Math.ceil(height * dots))
            visible: card.visible && card.wall.page === "still" && card.wall.still === key
            width: card.width - 6 * card.unit
            x: 3 * card.unit
            y: 3 * card.unit

            onStatusChanged: {
                if (status === Image.Ready)
                    card.wall.haveStill(key);
                else if (status === Image.Error)
                    card.wall.loseStill(key);
            }
        }
    }
    Repeater {
        model: card.wall.pages

        InfoPage {
            captionHeight: card.captionHeight
            height: card.height
            margin: card.margin
            objectName: "infoPage"
            unit: card.unit
            width: card.width
        }
    }
}
