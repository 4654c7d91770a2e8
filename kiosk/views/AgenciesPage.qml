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

    head: NavHead {
        kiosk: page.kiosk
        unit: page.unit
    }

    ColumnLayout {
        spacing: 3 * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.weight: Theme.titleWeight
            leading: 1.12
            size: Theme.titleSize
            text: qsTr("Pilih instansi")
            tracking: -0.01
            unit: page.unit
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 1.5 * page.unit
            columns: Math.max(1, Math.floor(page.inner / page.unit / (Theme.largeText ? 85 : 58)))
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
