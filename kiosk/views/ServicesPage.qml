// The services of one agency, each with its verdict.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    readonly property int columns: inner >= (Theme.largeText ? 190 : 135) * unit ? 2 : 1
    // Few services fill the page with large tiles; until those prove too high for it.
    property bool full: false
    property string spoken: ""
    readonly property bool roomy: !full && !low && !Theme.largeText

    function spread(): void {
        full = false;
        soon.restart();
    }

    onBodyRoomChanged: spread()

    head: NavHead {
        kiosk: page.kiosk
        unit: page.unit
    }

    ColumnLayout {
        id: list

        spacing: 3 * page.unit
        onImplicitHeightChanged: soon.restart()

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
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Math.max(implicitHeight, Math.ceil(tiles.count / page.columns) * (page.columns > 1 ? 28 : 30) * page.unit)
            columnSpacing: 1.5 * page.unit
            columns: page.columns
            rowSpacing: 1.5 * page.unit

            Repeater {
                id: tiles

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
                    Layout.minimumHeight: implicitHeight
                    Layout.preferredHeight: 1
                    Layout.preferredWidth: 1
                    iconName: emblem
                    least: page.roomy ? 23 : 16
                    note: verdict === "" ? "" : qsTr("%n menunggu", "", ahead)
                    noteIcon: "users"
                    objectName: `service:${code}`
                    roomy: page.roomy
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
    Connections {
        function onChanged(): void {
            if (page.kiosk.language !== page.spoken) {
                page.spoken = page.kiosk.language;
                page.spread();
            }
        }

        target: page.kiosk
    }
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (list.implicitHeight > page.bodyRoom + 1)
                page.full = true;
        }
    }
}
