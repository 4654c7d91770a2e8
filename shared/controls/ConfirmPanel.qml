// A question before a step that is hard to take back; stands in the page, not over it.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: panel

    required property string question
    required property string yesText
    property string detail: ""
    property string yesIcon: "check"
    property string noText: qsTr("Batal")
    property real unit: Theme.unitOf(Window.width, Window.height)
    property real size: 5

    signal confirmed
    signal cancelled

    Accessible.name: [question, detail].filter(part => part !== "").join(" ")
    Accessible.role: Accessible.Dialog
    border.color: Theme.garis
    border.width: Theme.readLine(unit)
    color: Theme.putih
    implicitHeight: column.implicitHeight + 8 * unit
    implicitWidth: 100 * unit
    radius: Theme.cardRadius * unit

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: 4 * panel.unit
        spacing: 2 * panel.unit

        Words {
            Layout.fillWidth: true
            font.weight: Font.ExtraBold
            leading: 1.15
            size: panel.size
            text: panel.question
            unit: panel.unit
        }
        Words {
            Layout.fillWidth: true
            color: Theme.tinta2
            leading: 1.35
            size: Math.max(3.5, panel.size * 0.8)
            text: panel.detail
            unit: panel.unit
            visible: text !== ""
        }
        Item {
            Layout.fillHeight: true
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: panel.unit
            spacing: 2 * panel.unit

            BigButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "x"
                kind: BigButton.Quiet
                size: panel.size * 0.9
                text: panel.noText
                unit: panel.unit
                onChosen: panel.cancelled()
            }
            BigButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1.6
                iconName: panel.yesIcon
                kind: BigButton.Primary
                size: panel.size * 0.9
                text: panel.yesText
                unit: panel.unit
                onChosen: panel.confirmed()
            }
        }
    }
}
