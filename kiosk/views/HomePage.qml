// The first page: one question, the services most asked for, and the way to all others.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    // What proved too high for the page: 1 the large tiles, 2 two columns, because no screenful ends well in both.
    property int squeezed: 0
    property string spoken: ""
    readonly property bool roomy: squeezed < 1 && !low && !Theme.largeText
    readonly property bool split: broad && squeezed < 2
    readonly property real tilesWidth: (split ? 0.55 * (inner - 8 * unit) : low ? inner - 30 * unit : inner) / unit

    readonly property int mostBeside: Math.max(1, Math.floor((tilesWidth + 2) / (Theme.largeText ? 60 : 46)))

    function greeting(part: string): string {
        return {
            "morning": qsTr("Selamat pagi."),
            "noon": qsTr("Selamat siang."),
            "afternoon": qsTr("Selamat sore."),
            "evening": qsTr("Selamat malam.")
        }[part] ?? "";
    }

    function spread(): void {
        squeezed = 0;
        soon.restart();
    }

    onBodyRoomChanged: spread()

    head: TopBar {
        date: Dates.date(page.kiosk.day, page.kiosk.weekday, page.kiosk.month)
        place: page.kiosk.city
        sample: page.kiosk.sample
        time: page.kiosk.time
        title: page.kiosk.mallName
        unit: page.unit
    }

    GridLayout {
        id: grid

        columnSpacing: 8 * page.unit
        columns: page.split ? 2 : 1
        rowSpacing: (page.low ? 2 : 4) * page.unit
        onImplicitHeightChanged: soon.restart()

        ColumnLayout {
            Layout.bottomMargin: page.roomy && page.split ? 2 * page.unit : 0
            Layout.fillHeight: page.split
            Layout.fillWidth: true
            Layout.preferredWidth: page.split ? 45 : -1
            Layout.topMargin: (page.split || page.low ? 0 : 8) * page.unit
            spacing: page.unit

            Words {
                Layout.fillWidth: true
                color: Theme.tinta2
                size: 5
                text: page.greeting(page.kiosk.partOfDay)
                unit: page.unit
                visible: !page.low
            }
            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.weight: Theme.titleWeight
                largeSize: size
                leading: 1.06
                size: page.low ? 7.5 : Theme.questionSize
                text: qsTr("Ada keperluan apa hari ini?")
                tracking: -0.02
                unit: page.unit
            }
            Item {
                Layout.fillHeight: true
                visible: page.split
            }
            Loader {
                Layout.fillWidth: true
                Layout.topMargin: 4 * page.unit
                active: page.split
                sourceComponent: everything
                visible: active
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.bottomMargin: page.roomy && page.split ? 2 * page.unit : 0
            Layout.fillWidth: true
            Layout.preferredWidth: page.split ? 55 : -1
            Layout.topMargin: (page.split || page.low ? 0 : 4) * page.unit
            spacing: (page.low ? 1 : 2) * page.unit

            SectionTitle {
                Layout.bottomMargin: (page.low ? 0 : 1) * page.unit
                Layout.fillWidth: true
                text: qsTr("Sentuh keperluan Anda")
                unit: page.unit
            }
            GridLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: Math.max(implicitHeight, (page.roomy && !page.split ? 108 : 92) * page.unit)
                columnSpacing: 2 * page.unit
                // No more than fill their rows.
                columns: Math.max(1, Math.ceil(tiles.count / Math.ceil(tiles.count / page.mostBeside)))
                rowSpacing: (page.low ? 1.5 : 2) * page.unit

                Repeater {
                    id: tiles

                    model: page.kiosk.lists.popular

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
                        least: page.roomy ? (page.split ? 26 : 32) : page.split ? 22 : page.low ? 16 : 24
                        note: qsTr("%n menunggu", "", ahead)
                        noteIcon: "users"
                        objectName: `tile:${code}`
                        roomy: page.roomy
                        text: title
                        unit: page.unit
                        //: %1 is the name of an office, like "Kantor Samsat"
                        verdictText: tile.office !== "" ? qsTr("Di %1").arg(tile.office) : VerdictLook.word(tile.verdict)
                        onChosen: page.kiosk.openService(code)
                    }
                }
            }
            Loader {
                Layout.fillWidth: true
                Layout.topMargin: (page.low ? 0 : 2) * page.unit
                active: !page.split
                sourceComponent: everything
                visible: active
            }
        }
        Item {
            Layout.fillHeight: true
            visible: !page.split
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
            // Asked again when the height has changed, not before.
            if (page.squeezed < (page.broad ? 2 : 1) && grid.implicitHeight > page.bodyRoom + 1)
                page.squeezed += 1;
        }
    }
    Component {
        id: everything

        Tile {
            iconName: "landmark"
            least: page.low ? 15 : page.roomy && !page.split ? 22 : 18
            //: %1 is the number of agencies, %2 the number of services
            note: qsTr("%1 instansi, %2 layanan").arg(page.kiosk.agencies).arg(page.kiosk.services)
            objectName: "allAgencies"
            plain: true
            roomy: page.roomy
            text: qsTr("Semua instansi")
            unit: page.unit
            onChosen: page.kiosk.openAgencies()
        }
    }
}
