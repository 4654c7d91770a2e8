// The scaffold of a whole screen: ground, head, a body that scrolls by button where it does not fit, a dock with what is
// done here, lead and foot that reach the edges. On a low screen head, dock and lead go with the body, in this order.
import QtQuick
import QtQuick.Layouts

FocusScope {
    id: page

    property real unit: Theme.unitOf(width, height)
    property real margin: Theme.pageMargin * unit
    property color ground: Theme.kertas
    // The least part of the height that the body keeps while something else can give way.
    property real share: low ? 0.45 : 0.3
    // Lower than a screen of 2.23 mm units has to be: everything a little tighter.
    readonly property bool low: height < 110 * unit
    // One item each, of the width they get and as high as their implicitHeight; the body fills its parent.
    property alias head: head.data
    property alias dock: dock.data
    property alias lead: lead.data
    property alias foot: foot.data
    default property alias body: bodyPlace.data
    property alias screenful: scroll.wanted

    readonly property real inner: width - 2 * margin
    readonly property real headHeight: head.count > 0 ? Math.max((low ? 12 : 15) * unit, head.implicitHeight + 3 * unit) : 0
    readonly property real dockHeight: shown(dock) ? dock.implicitHeight + (low ? 1.5 : 3.5) * unit : 0
    readonly property real leadHeight: shown(lead) ? lead.implicitHeight : 0
    readonly property real beside: low ? 0 : 11 * unit
    readonly property real rest: height - headHeight - dockHeight - leadHeight - foot.height - beside
    readonly property real least: share * height
    // What the body has without scrolling, and in the first screenful.
    readonly property real bodyRoom: rest + beside - scroll.anchors.bottomMargin
    readonly property real firstRoom: scroll.height - (headFlows ? headHeight : 0)
    readonly property bool headFlows: rest < least
    readonly property bool dockFlows: rest + headHeight < least
    readonly property bool leadFlows: rest + headHeight + dockHeight < least

    function shown(place: StackLayout): bool {
        return place.count > 0 && place.children[0].visible;
    }

    Rectangle {
        anchors.fill: parent
        color: page.ground
    }
    Item {
        id: headHome

        height: page.headFlows ? 0 : page.headHeight
        width: page.inner
        x: page.margin

        StackLayout {
            id: head

            height: page.headHeight
            parent: page.headFlows ? headSlot : headHome
            // Not its parent's: a place that was not laid out yet is narrow, and the height asked for there moves it again.
            width: page.inner - (page.headFlows ? scroll.rail : 0)
        }
    }
    ButtonScroll {
        id: scroll

        anchors.bottom: dockHome.top
        anchors.bottomMargin: (page.low ? 1.5 : 2.5) * page.unit
        anchors.top: headHome.bottom
        low: page.low && page.width > page.height
        unit: page.unit
        width: page.inner
        x: page.margin

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            Item {
                id: headSlot

                Layout.fillWidth: true
                Layout.preferredHeight: page.headFlows ? page.headHeight : 0
            }
            StackLayout {
                id: bodyPlace

                Layout.fillHeight: true
                Layout.fillWidth: true
            }
            Item {
                id: dockSlot

                Layout.fillWidth: true
                Layout.preferredHeight: page.dockFlows ? page.dockHeight : 0
            }
            Item {
                id: leadSlot

                Layout.fillWidth: true
                Layout.preferredHeight: page.leadFlows ? page.leadHeight + 2 * page.unit : 0
            }
        }
    }
    Item {
        id: dockHome

        anchors.bottom: leadHome.top
        height: page.dockFlows ? 0 : page.dockHeight
        width: page.inner
        x: page.margin

        StackLayout {
            id: dock

            height: implicitHeight
            parent: page.dockFlows ? dockSlot : dockHome
            width: page.inner - (page.dockFlows ? scroll.rail : 0)
            y: page.dockFlows ? page.dockHeight - height : 0
        }
    }
    Item {
        id: leadHome

        anchors.bottom: foot.top
        height: page.leadFlows ? 0 : page.leadHeight
        width: page.width

        StackLayout {
            id: lead

            height: page.leadHeight
            parent: page.leadFlows ? leadSlot : leadHome
            width: page.leadFlows ? page.inner - scroll.rail : page.width
            y: page.leadFlows ? 2 * page.unit : 0
        }
    }
    StackLayout {
        id: foot

        anchors.bottom: parent.bottom
        height: count > 0 ? implicitHeight : 0
        width: page.width
    }
}
