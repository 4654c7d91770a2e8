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
        width: parent?.width ?? 0
    }

    ColumnLayout {
        anchors.bottomMargin: 4 * page.unit
        anchors.fill: parent
        spacing: 2 * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.weight: Font.ExtraBold
            leading: 1.1
            size: page.wide ? 6.75 : 8
            text: qsTr("Nomor prioritas untuk siapa?")
            tracking: -0.01
            unit: page.unit
        }
        Words {
            Layout.bottomMargin: (page.wide ? 2 : 6) * page.unit
            Layout.fillWidth: true
            color: Theme.tinta2
            leading: 1.35
            size: 4.5
            //: %1 is the name of a service
            text: qsTr("Sentuh satu yang sesuai, nomor langsung diberikan. Layanan: %1").arg(page.kiosk.service.title)
            unit: page.unit
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 2 * page.unit
            columns: page.wide ? 2 : 1
            rowSpacing: 2 * page.unit

            Repeater {
                model: [["lansia", "user-round"], ["disabilitas", "accessibility"], ["hamil", "heart-handshake"], ["balita", "baby"]]

                BigButton {
                    id: choice

                    required property list<string> modelData

                    Layout.fillWidth: true
                    Layout.preferredHeight: (page.wide ? 22 : 28) * page.unit
                    Layout.preferredWidth: 1
                    busy: page.kiosk.service.busy
                    guardMs: Theme.guard
                    iconName: modelData[1]
                    iconSize: 9
                    leftAligned: true
                    leftPadding: 5 * page.unit
                    objectName: `group:${modelData[0]}`
                    size: 5.5
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
