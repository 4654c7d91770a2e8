// The scaffold of each page of the kiosk: the page's own head, body, dock and lead, and the help bar at the foot.
import QtQuick
import shared.controls
import kiosk.viewmodels

Page {
    id: page

    required property KioskViewModel kiosk
    readonly property bool wide: width > height
    // Room for two columns of a service side by side.
    readonly property bool broad: width >= 200 * unit && !Theme.largeText

    foot: HelpBar {
        kiosk: page.kiosk
        low: page.low
        margin: page.margin
        unit: page.unit
    }
}
