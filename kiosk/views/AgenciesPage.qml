// All agencies by name, several beside each other.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    required property int startPage

    signal turned(page: int)

    screenful: startPage
    onScreenfulChanged: turned(screenful)

    // The title stands over every screenful.
    head: Item {
        id: top

        implicitHeight: nav.implicitHeight + 1.5 * page.unit + title.height

        NavHead {
            id: nav

            height: implicitHeight
            kiosk: page.kiosk
            unit: page.unit
            width: top.width
            y: (top.height - top.implicitHeight) / 2
        }
        Words {
            id: title

            Accessible.role: Accessible.Heading
            font.weight: Theme.titleWeight
            leading: 1.12
            size: Theme.titleSize
            text: qsTr("Pilih instansi")
            tracking: -0.01
            unit: page.unit
            width: top.width
            y: nav.y + nav.height + 1.5 * page.unit
        }
    }

    ColumnLayout {
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 1.5 * page.unit
            columns: Math.max(1, Math.floor(page.inner / page.unit / (Theme.largeText ? 85 : 56)))
            rowSpacing: 1.5 * page.unit

            Repeater {
                model: page.kiosk.lists.agencies

                AgencyButton {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    unit: page.unit
                    onChosen: page.kiosk.openAgency(code)
                }
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
