// The bar at the foot of every page: where a person helps, and the language; before the return, the way to stay.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

Rectangle {
    id: bar

    required property KioskViewModel kiosk
    required property real unit
    required property real margin
    required property bool low

    color: Theme.bilah
    implicitHeight: Math.max((low ? 12.5 : 17) * unit, row.implicitHeight + (low ? 2 : 4) * unit)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.bilahTeks
        height: Theme.readLine(bar.unit)
        visible: Theme.contrast
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: bar.margin
        anchors.right: parent.right
        anchors.rightMargin: bar.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * bar.unit

        Icon {
            color: Theme.bilahTeks
            name: bar.kiosk.warning ? "hourglass" : "hand-helping"
            size: 6
            unit: bar.unit
        }
        ColumnLayout {
            Layout.leftMargin: bar.unit
            Layout.fillWidth: true
            Layout.minimumWidth: bar.kiosk.warning ? 0.34 * bar.width : 18 * bar.unit
            Layout.preferredWidth: 1
            spacing: 0

            Words {
                Layout.fillWidth: true
                color: Theme.bilahTeks
                font.weight: Theme.buttonWeight
                largeSize: 4.75
                size: 3.75
                text: bar.kiosk.warning ? qsTr("Masih di sana?") : qsTr("Perlu bantuan?")
                unit: bar.unit
            }
            Words {
                Layout.fillWidth: true
                color: Theme.bilahTeks2
                largeSize: 4.25
                size: 3.5
                text: bar.kiosk.warning ? qsTr("Kembali ke awal %n detik lagi", "", bar.kiosk.secondsLeft) : qsTr("Tanya di Meja Bantuan.")
                unit: bar.unit
            }
        }
        BigButton {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            kind: BigButton.Bar
            largeSize: 5
            least: 10.5
            objectName: "stay"
            on: true
            size: 4
            text: qsTr("Saya masih membaca")
            unit: bar.unit
            visible: bar.kiosk.warning
            onChosen: bar.kiosk.stay()
        }
        BigButton {
            kind: BigButton.Bar
            largeSize: 4.25
            least: 10.5
            leftPadding: 2.25 * bar.unit
            objectName: "language:id"
            on: bar.kiosk.language === "id"
            size: 3.5
            // Each language is named in itself.
            text: "Bahasa Indonesia"
            unit: bar.unit
            visible: !bar.kiosk.warning
            onChosen: bar.kiosk.chooseLanguage("id")
        }
        BigButton {
            kind: BigButton.Bar
            largeSize: 4.25
            least: 10.5
            leftPadding: 2.25 * bar.unit
            objectName: "language:en"
            on: bar.kiosk.language === "en"
            size: 3.5
            text: "English"
            unit: bar.unit
            visible: !bar.kiosk.warning
            onChosen: bar.kiosk.chooseLanguage("en")
        }
    }
}
