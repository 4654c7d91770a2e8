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

    component Title: Words {
        Accessible.role: Accessible.Heading
        font.weight: Theme.titleWeight
        leading: 1.12
        size: Theme.titleSize
        text: qsTr("Pilih instansi")
        tracking: -0.01
        unit: page.unit
    }

    // The title stands over every screenful, where that does not take a row of them.
    head: Item {
        id: top

        implicitHeight: nav.implicitHeight + (title.visible ? 1.5 * page.unit + title.height : 0)

        NavHead {
            id: nav

            height: implicitHeight
            kiosk: page.kiosk
            unit: page.unit
            width: top.width
            y: (top.height - top.implicitHeight) / 2
        }
        Title {
            id: title

            visible: !page.low
            width: top.width
            y: nav.y + nav.height + 1.5 * page.unit
        }
    }

    ColumnLayout {
        spacing: 3 * page.unit

        Title {
            Layout.fillWidth: true
            visible: page.low
        }
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
