// The scaffold of each page of the kiosk: the page's own head and body, and the help bar at the foot.
import QtQuick
import shared.controls
import kiosk.viewmodels

Page {
    id: page

    required property KioskViewModel kiosk
    readonly property bool wide: width > height
    // What stands above the help bar over the full width, with an implicitHeight.
    property alias lead: lead.sourceComponent

    foot: Column {
        width: page.width

        Loader {
            id: lead

            width: parent.width
        }
        HelpBar {
            kiosk: page.kiosk
            margin: page.margin
            unit: page.unit
            width: parent.width
        }
    }
}
