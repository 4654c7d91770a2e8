// The services of one agency, each with its verdict.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

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
            text: page.kiosk.lists.agencyName
            tracking: -0.01
            unit: page.unit
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 1.5 * page.unit
            columns: page.inner >= (Theme.largeText ? 190 : 135) * page.unit ? 2 : 1
            rowSpacing: 1.5 * page.unit

            Repeater {
                model: page.kiosk.lists.services

                Tile {
                    id: tile

                    required property string code
                    required property string title
                    required property string emblem
                    required verdict
                    required property int ahead
                    required property string office

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    iconName: emblem
                    least: 16
                    note: verdict === "" ? "" : qsTr("%n menunggu", "", ahead)
                    noteIcon: "users"
                    objectName: `service:${code}`
                    text: title
                    unit: page.unit
                    //: %1 is the name of an office, like "Kantor Samsat"
                    verdictText: tile.office !== "" ? qsTr("Di %1").arg(tile.office) : VerdictLook.word(tile.verdict)
                    onChosen: page.kiosk.openService(code)
                }
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
