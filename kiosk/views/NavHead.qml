// The head of every page but the first and the last: back, the sample badge, the start.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

Item {
    id: head

    required property KioskViewModel kiosk
    required property real unit

    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * head.unit

        BigButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), 0.33 * head.width)
            iconName: "arrow-left"
            kind: BigButton.Quiet
            least: 10.5
            leftPadding: 3 * head.unit
            objectName: "back"
            size: 4
            text: qsTr("Kembali")
            unit: head.unit
            onChosen: head.kiosk.back()
        }
        Item {
            Layout.fillWidth: true
        }
        SampleBadge {
            unit: head.unit
            visible: head.kiosk.sample
        }
        Item {
            Layout.fillWidth: true
        }
        BigButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), 0.35 * head.width)
            iconName: "house"
            kind: BigButton.Quiet
            least: 10.5
            leftPadding: 3 * head.unit
            objectName: "home"
            size: 4
            text: qsTr("Ke halaman awal")
            unit: head.unit
            onChosen: head.kiosk.goHome()
        }
    }
}
