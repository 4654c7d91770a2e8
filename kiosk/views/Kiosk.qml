// The whole kiosk: one page at a time; every touch says that somebody is there.
pragma ComponentBehavior: Bound
import QtQuick
import shared.controls
import kiosk.viewmodels

Rectangle {
    id: root

    required property KioskViewModel viewModel
    property bool contrast: false
    property bool largeText: false
    property real pixelsPerMm: 0
    // The page of the agency list, kept while somebody looks into one agency and comes back.
    property int agencyPage: 0
    // Milliseconds in which a page that has just come takes no touch and no key: the second touch of a shaking hand, meant
    // for the page before, must not choose something here.
    property int settling: Theme.pageGuard

    function pageOf(name: string): Component {
        return {
            "home": home,
            "agencies": agencies,
            "services": services,
            "service": service,
            "groups": groups,
            "ticket": ticket,
            "no_paper": noPaper
        }[name] ?? away;
    }

    color: Theme.kertas

    WindowLook {
        contrast: root.contrast
        largeText: root.largeText
        pixelsPerMm: root.pixelsPerMm
    }
    Loader {
        id: place

        property real slide: 0

        // Disabled, not covered: so the keyboard waits too, and who drives the window from outside sees when it acts.
        enabled: !arriving.running
        focus: true
        height: parent.height
        sourceComponent: root.pageOf(root.viewModel.page)
        width: parent.width
        y: slide
        onLoaded: {
            if (root.settling > 0)
                arriving.restart();
            if (!Theme.largeText)
                arrival.restart();
        }
    }
    Timer {
        id: arriving

        interval: root.settling
        objectName: "arriving"
    }
    ParallelAnimation {
        id: arrival

        NumberAnimation {
            duration: Theme.page
            from: 0
            property: "opacity"
            target: place
            to: 1
        }
        NumberAnimation {
            duration: Theme.page
            easing.type: Easing.OutQuad
            from: Theme.pageSlide * Theme.unitOf(root.width, root.height)
            property: "slide"
            target: place
            to: 0
        }
    }
    Item {
        anchors.fill: parent

        PointHandler {
            onActiveChanged: {
                if (active)
                    root.viewModel.touched();
            }
        }
    }

    Component {
        id: home

        HomePage {
            kiosk: root.viewModel
            Component.onCompleted: root.agencyPage = 0
        }
    }
    Component {
        id: agencies

        AgenciesPage {
            kiosk: root.viewModel
            startPage: root.agencyPage
            onTurned: page => root.agencyPage = page
        }
    }
    Component {
        id: services

        ServicesPage {
            kiosk: root.viewModel
        }
    }
    Component {
        id: service

        ServicePage {
            kiosk: root.viewModel
        }
    }
    Component {
        id: groups

        GroupsPage {
            kiosk: root.viewModel
        }
    }
    Component {
        id: ticket

        TicketPage {
            kiosk: root.viewModel
        }
    }
    Component {
        id: noPaper

        NoPaperPage {
            kiosk: root.viewModel
        }
    }
    Component {
        id: away

        AwayPage {
            kiosk: root.viewModel
        }
    }
}
