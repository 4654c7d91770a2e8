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

    color: Theme.bilah
    implicitHeight: 17 * unit

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: bar.margin
        anchors.rightMargin: bar.margin
        spacing: 2 * bar.unit

        Icon {
            color: Theme.bilahTeks
            name: bar.kiosk.warning ? "hourglass" : "hand-helping"
            size: 6
            unit: bar.unit
        }
        ColumnLayout {
            Layout.leftMargin: bar.unit
            spacing: 0

            Words {
                Layout.fillWidth: true
                color: Theme.bilahTeks
                font.weight: Font.Bold
                size: 3.75
                text: bar.kiosk.warning ? qsTr("Masih di sana?") : qsTr("Perlu bantuan?")
                unit: bar.unit
            }
            Words {
                Layout.fillWidth: true
                color: Theme.bilahTeks2
                size: 3.5
                text: bar.kiosk.warning ? qsTr("Kembali ke awal %n detik lagi", "", bar.kiosk.secondsLeft) : qsTr("Tanya di Meja Bantuan.")
                unit: bar.unit
            }
        }
        BigButton {
            implicitHeight: 10.5 * bar.unit
            kind: BigButton.Bar
            objectName: "stay"
            on: true
            size: 4
            text: qsTr("Saya masih membaca")
            unit: bar.unit
            visible: bar.kiosk.warning
            onChosen: bar.kiosk.stay()
        }
        BigButton {
            implicitHeight: 10.5 * bar.unit
            kind: BigButton.Bar
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
            implicitHeight: 10.5 * bar.unit
            kind: BigButton.Bar
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
