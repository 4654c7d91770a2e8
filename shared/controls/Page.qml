// The scaffold of a whole screen: ground, head, body with the page margin, foot that reaches the edges.
import QtQuick
import QtQuick.Layouts

FocusScope {
    id: page

    property real unit: Theme.unitOf(width, height)
    property real margin: 6 * unit
    // At least 15u when there is a head.
    property real headHeight: headPlace.count > 0 ? Math.max(15 * unit, headPlace.implicitHeight) : 0
    property color ground: Theme.kertas
    // One item each, as wide as the page (the head without its margins) and as high as its implicitHeight.
    property alias head: headPlace.data
    property alias foot: footPlace.data
    default property alias body: bodyPlace.data

    Rectangle {
        anchors.fill: parent
        color: page.ground
    }
    StackLayout {
        id: headPlace

        height: page.headHeight
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
    StackLayout {
        id: footPlace

        anchors.bottom: parent.bottom
        height: count > 0 ? implicitHeight : 0
        width: page.width
    }
}
