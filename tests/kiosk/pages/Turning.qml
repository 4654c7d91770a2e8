// A page whose layout moves itself, from a density on, so that Qt does not see it: it never comes to rest.
import QtQuick

Item {
    id: page

    property real pixelsPerMm: 0
    property real gap: 0
    readonly property bool turning: pixelsPerMm >= 3

    onTurningChanged: gap = 1

    // Comes to rest each time between two of the other: Qt counts loops only while nothing does.
    Column {
        spacing: page.gap
        y: 200

        Item {
            height: 40
            width: page.width
        }
        Item {
            height: 40
            width: page.width
        }
    }
    Column {
        spacing: page.gap
        onPositioningComplete: {
            if (page.turning)
                page.gap = page.gap === 1 ? 2 : 1;
        }

        Item {
            height: 40
            width: page.width
        }
        Item {
            height: 40
            width: page.width
        }
    }
}
