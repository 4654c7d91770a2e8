// Who the priority number is for: one touch takes it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    function label(group: string): string {
        return {
            "lansia": qsTr("60 tahun ke atas"),
            "disabilitas": qsTr("Penyandang disabilitas"),
            "hamil": qsTr("Ibu hamil"),
            "balita": qsTr("Membawa balita")
        }[group] ?? "";
    }

    head: NavHead {
        kiosk: page.kiosk
        unit: page.unit
    }

    ColumnLayout {
        spacing: 2 * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.topMargin: (page.wide ? 0 : 4) * page.unit
            font.weight: Theme.titleWeight
            leading: Theme.titleLeading
            size: page.wide ? Theme.titleSize : 8
            text: qsTr("Nomor prioritas untuk siapa?")
            tracking: -0.01
            unit: page.unit
        }
        Words {
            Layout.bottomMargin: (page.low ? 0 : page.wide ? 2 : 6) * page.unit
            Layout.fillWidth: true
            color: Theme.tinta2
            leading: Theme.runningLeading
            size: page.low ? 4 : 4.5
            //: %1 is the name of a service
            text: qsTr("Sentuh satu yang sesuai, nomor langsung diberikan. Layanan: %1").arg(page.kiosk.service.title)
            unit: page.unit
        }
        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Math.max(implicitHeight, 125 * page.unit)
            columnSpacing: 2 * page.unit
            columns: page.wide ? 2 : 1
            rowSpacing: 2 * page.unit

            Repeater {
                model: [["lansia", "user-round"], ["disabilitas", "accessibility"], ["hamil", "heart-handshake"], ["balita", "baby"]]

                BigButton {
                    id: choice

                    required property list<string> modelData

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: implicitHeight
                    Layout.preferredHeight: 1
                    Layout.preferredWidth: 1
                    busy: page.kiosk.service.busy
                    guardMs: Theme.guard
                    iconName: modelData[1]
                    iconSize: page.low ? 7 : 9
                    least: page.low ? 13 : page.wide ? 24 : 26
                    leftAligned: true
                    leftPadding: (page.low ? 4 : 5) * page.unit
                    objectName: `group:${modelData[0]}`
                    size: page.low ? 5 : 5.5
                    text: busy ? qsTr("Sebentar …") : page.label(choice.modelData[0])
                    unit: page.unit
                    onChosen: page.kiosk.takeNumber(choice.modelData[0])
                }
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
