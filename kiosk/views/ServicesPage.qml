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
        width: parent?.width ?? 0
    }

    ColumnLayout {
        anchors.bottomMargin: 3 * page.unit
        anchors.fill: parent
        spacing: 3 * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.weight: Font.ExtraBold
            leading: 1.12
            size: 6.75
            text: page.kiosk.lists.agencyName
            tracking: -0.01
            unit: page.unit
        }
        PagedList {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            model: page.kiosk.lists.services
            rows: page.wide ? 4 : 8
            unit: page.unit

            delegate: Tile {
                id: tile

                required property string code
                required property string title
                required property string emblem
                required verdict
                required property int ahead
                required property string office

                implicitHeight: list.rowHeight
                iconName: emblem
                note: verdict === "" ? "" : qsTr("%n menunggu", "", ahead)
                noteIcon: "users"
                objectName: `service:${code}`
                text: title
                unit: page.unit
                //: %1 is the name of an office, like "Kantor Samsat"
                verdictText: tile.office !== "" ? qsTr("Di %1").arg(tile.office) : VerdictLook.word(tile.verdict)
                implicitWidth: list.width
                onChosen: page.kiosk.openService(code)
            }
        }
    }
}
