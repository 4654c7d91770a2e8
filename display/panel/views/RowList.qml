// A list whose rows move to their new place instead of jumping.
import QtQuick
import shared.controls

ListView {
    id: list

    required property real unit

    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    clip: true

    displaced: Transition {
        NumberAnimation {
            duration: Theme.row
            properties: "y"
        }
    }
    move: Transition {
        NumberAnimation {
            duration: Theme.row
            properties: "y"
        }
    }

    ScrollMark {
        unit: list.unit
        view: list
    }
}
