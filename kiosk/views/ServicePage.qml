// One service before the number: the answer first, then what to bring, and the two ways to a number.
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

    GridLayout {
        anchors.bottomMargin: 4 * page.unit
        anchors.fill: parent
        columnSpacing: 6 * page.unit
        columns: page.wide ? 2 : 1
        rowSpacing: 2 * page.unit

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 0.75 * page.unit

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.weight: Font.ExtraBold
                leading: 1.12
                size: page.wide ? 5.5 : 6.75
                text: page.kiosk.service.title
                tracking: -0.01
                unit: page.unit
            }
            Words {
                Layout.bottomMargin: 2 * page.unit
                Layout.fillWidth: true
                color: Theme.tinta2
                size: 3.75
                text: page.kiosk.service.agency
                unit: page.unit
            }
            ServiceVerdict {
                Layout.fillWidth: true
                service: page.kiosk.service
                unit: page.unit
            }
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 2 * page.unit

            DetailPages {
                Layout.fillHeight: true
                Layout.fillWidth: true
                elsewhere: page.kiosk.service.verdict === "head_office"
                model: page.kiosk.service.details
                unit: page.unit
            }
            Banner {
                Layout.fillWidth: true
                iconName: "info"
                kind: Banner.Calm
                objectName: "refusal"
                text: VerdictWords.refusal(page.kiosk.service.refused)
                unit: page.unit
                visible: text !== ""
            }
            Banner {
                Layout.fillWidth: true
                iconName: "printer"
                kind: Banner.Calm
                objectName: "noPaperNote"
                text: qsTr("Mesin ini sedang tidak bisa mencetak. Nomor Anda nanti tampil di layar untuk difoto.")
                unit: page.unit
                visible: page.kiosk.service.canTake && !page.kiosk.service.canPrint && page.kiosk.service.refused === ""
            }
            TakeButtons {
                Layout.fillHeight: false
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(27 * page.unit, implicitHeight)
                kiosk: page.kiosk
                size: page.wide ? 4.5 : 5
                unit: page.unit
                visible: page.kiosk.service.canTake
            }
            BigButton {
                Layout.fillWidth: true
                Layout.preferredHeight: 14 * page.unit
                iconName: "landmark"
                objectName: "otherServices"
                size: 5
                text: qsTr("Lihat layanan lain")
                unit: page.unit
                visible: page.kiosk.service.verdict !== "" && !page.kiosk.service.canTake
                onChosen: page.kiosk.openAgencies()
            }
        }
    }
}
