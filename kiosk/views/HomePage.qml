// The first page: one question, the services most asked for, and the way to all others.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    function greeting(part: string): string {
        return {
            "morning": qsTr("Selamat pagi."),
            "noon": qsTr("Selamat siang."),
            "afternoon": qsTr("Selamat sore."),
            "evening": qsTr("Selamat malam.")
        }[part] ?? "";
    }

    head: TopBar {
        date: Dates.date(page.kiosk.day, page.kiosk.weekday, page.kiosk.month)
        place: page.kiosk.city
        sample: page.kiosk.sample
        time: page.kiosk.time
        title: page.kiosk.mallName
        unit: page.unit
        width: parent?.width ?? 0
    }

    GridLayout {
        anchors.bottomMargin: (page.wide ? 4 : 6) * page.unit
        anchors.fill: parent
        anchors.topMargin: (page.wide ? 2 : 8) * page.unit
        columnSpacing: 8 * page.unit
        columns: page.wide ? 2 : 1
        rowSpacing: (page.wide ? 6 : 2) * page.unit

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredWidth: page.wide ? 92 * page.unit : -1
            Layout.bottomMargin: page.wide ? 0 : 6 * page.unit
            spacing: page.unit

            Words {
                Layout.fillWidth: true
                color: Theme.tinta2
                size: 5
                text: page.greeting(page.kiosk.partOfDay)
                unit: page.unit
            }
            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.weight: Font.ExtraBold
                leading: 1.06
                size: 12
                text: qsTr("Ada keperluan apa hari ini?")
                tracking: -0.02
                unit: page.unit
            }
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: page.wide ? 128 * page.unit : -1
            Layout.rowSpan: page.wide ? 2 : 1
            spacing: 2 * page.unit

            SectionTitle {
                Layout.bottomMargin: page.unit
                Layout.fillWidth: true
                text: qsTr("Sentuh keperluan Anda")
                unit: page.unit
            }
            GridLayout {
                columnSpacing: 2 * page.unit
                columns: 2
                rowSpacing: 2 * page.unit
                uniformCellHeights: true

                Repeater {
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
                        Layout.maximumHeight: 31 * page.unit
                        Layout.preferredWidth: 1
                        iconName: emblem
                        note: qsTr("%n menunggu", "", ahead)
                        noteIcon: "users"
                        objectName: `tile:${code}`
                        text: title
                        unit: page.unit
                        //: %1 is the name of an office, like "Kantor Samsat"
                        verdictText: tile.office !== "" ? qsTr("Di %1").arg(tile.office) : VerdictLook.word(tile.verdict)
                        onChosen: page.kiosk.openService(code)
                    }
                }
            }
        }
        Tile {
            Layout.alignment: page.wide ? Qt.AlignBottom : Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredHeight: 18 * page.unit
            Layout.topMargin: page.wide ? 0 : 2 * page.unit
            iconName: "landmark"
            //: %1 is the number of agencies, %2 the number of services
            note: qsTr("%1 instansi, %2 layanan").arg(page.kiosk.agencies).arg(page.kiosk.services)
            objectName: "allAgencies"
            plain: true
            text: qsTr("Semua instansi")
            unit: page.unit
            onChosen: page.kiosk.openAgencies()
        }
        Item {
            Layout.fillHeight: true
            Layout.maximumHeight: page.wide ? 0 : 12 * page.unit
            visible: !page.wide
        }
    }
}
