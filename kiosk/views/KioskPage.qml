// The scaffold of each page of the kiosk: the page's own head, body, dock and lead, and the help bar at the foot.
import QtQuick
import shared.controls
import kiosk.viewmodels

Page {
    id: page

    required property KioskViewModel kiosk
    readonly property bool wide: width > height
    // A little lower than 9:16 or 16:9 in u: small screens that keep their millimetres.
    readonly property bool tight: low || height < (wide ? 130 : 225) * unit
    // Room for two columns of a service side by side.
    readonly property bool broad: width >= 200 * unit && !Theme.largeText

    foot: Item {
        implicitHeight: still.height + help.height

        StillThere {
            id: still

            height: implicitHeight
            kiosk: page.kiosk
            low: page.low || page.wide
            margin: page.margin
            unit: page.unit
            visible: page.kiosk.warning
            width: parent.width
        }
        HelpBar {
            id: help

            height: implicitHeight
            kiosk: page.kiosk
            low: page.low
            margin: page.margin
            unit: page.unit
            width: parent.width
            y: still.height
        }
    }
}
