// The loudest thing of the hall: the called number, then its counter; calm when withdrawn or when data are delayed.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: card

    required property WallFace wall
    required property real unit
    // The other half of the blink: white instead of yellow.
    required property bool phase
    // Whether this screen can hold 60 frames a second of the card's motion.
    required property bool slides
    property real margin: 6.5 * unit
    property real numberMargin: margin
    // From one edge of the screen to the other: a band without corners.
    property bool band: false
    readonly property bool calling: wall.card === "call"
    readonly property color color: ground.color

    Accessible.name: wall.card === "withdrawn" ? face.withdrawal : `${wall.number}, ${face.spoken}, ${face.where}`
    Accessible.role: Accessible.AlertMessage
    // Only while something slides: the card's own place is never left for long.
    clip: arrival.running

    Connections {
        function onCalled(): void {
            if (card.slides)
                arrival.restart();
        }

        target: card.wall
    }

    // The new card pushes the old one up and out. It stands within a few pixels of its place from its first frame on,
    // at full ink: a number that fades in is read a quarter of a second later.
    NumberAnimation {
        id: arrival

        duration: Theme.newCall
        easing.type: Easing.OutCubic
        from: 5 * card.unit
        property: "y"
        target: ground
        to: 0
    }
    Rectangle {
        color: ground.color
        height: card.height
        radius: ground.radius
        visible: arrival.running && card.calling
        width: card.width
        y: ground.y - height - 1.5 * card.unit
    }
    Rectangle {
        id: ground

        border.color: Theme.malamGaris
        border.width: card.calling ? 0 : Math.max(Theme.readLine(card.unit), 0.5 * card.unit)
        color: !card.calling ? Theme.permukaan : card.wall.blinking && card.phase ? Theme.putih : Theme.kunyit
        height: card.height
        radius: card.band ? 0 : 4 * card.unit
        width: card.width

        CallFace {
            id: face

            anchors.fill: parent
            ink: card.calling ? Theme.malam : Theme.putih
            margin: card.margin
            numberMargin: card.numberMargin
            rule: card.calling ? Theme.malam : Theme.malamGaris
            unit: card.unit
            wall: card.wall
        }
    }
}
