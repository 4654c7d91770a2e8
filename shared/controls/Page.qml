// The scaffold of a whole screen: ground, head, body with the page margin, foot that reaches the edges.
import QtQuick

FocusScope {
    id: page

    property real unit: Theme.unitOf(width, height)
    property real margin: 6 * unit
    property color ground: Theme.kertas
    // One item each; head and body get the page's margin, the foot the full width. Give them an implicitHeight.
    property alias head: headPlace.data
    property alias foot: footPlace.data
    default property alias body: bodyPlace.data

    Rectangle {
        anchors.fill: parent
        color: page.ground
    }
    Item {
        id: headPlace

        height: childrenRect.height
        width: page.width - 2 * page.margin
        x: page.margin
    }
    Item {
        id: bodyPlace

        anchors.bottom: footPlace.top
        anchors.top: headPlace.bottom
        width: headPlace.width
        x: page.margin
    }
    Item {
        id: footPlace

        anchors.bottom: parent.bottom
        height: childrenRect.height
        width: page.width
    }
}
