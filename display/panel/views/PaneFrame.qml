// A pane beside the card: a title, what it is about, and at the foot the way back and the way on.
import QtQuick
import QtQuick.Layouts
import shared.controls

FocusScope {
    id: pane

    required property real unit
    required property string title
    property string subtitle: ""
    // A notice stands over the pane: it takes the place of the title.
    property bool told: false
    property string confirmText: ""
    property string confirmIcon: "check"
    property string cancelText: qsTr("Batal")
    property string cancelIcon: "x"
    // Whether Enter belongs to the step as soon as the pane opens; else the content takes the keyboard.
    property bool stepFirst: true
    property bool stepReady: true
    // Why the step cannot be taken yet.
    property string stepWhy: ""
    // The way back has the keyboard first: the step is never taken by the key that opened the pane.
    property bool backFirst: false
    // The step is under way.
    property bool busy: false
    property alias confirmButton: confirm
    default property alias content: contentPlace.data

    signal confirmed
    signal cancelled
    // The step was asked for while it cannot be taken.
    signal refused(who: Item)

    Rectangle {
        anchors.fill: parent
        color: Theme.putih
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 4 * pane.unit
        anchors.topMargin: 3.5 * pane.unit
        spacing: pane.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.weight: Font.ExtraBold
            leading: 1.15
            size: 5.5
            text: pane.title
            unit: pane.unit
            visible: !pane.told
        }
        Words {
            Layout.fillWidth: true
            color: Theme.tinta2
            leading: 1.3
            size: 4.25
            text: pane.subtitle
            unit: pane.unit
            visible: text !== "" && !pane.told
        }
        ColumnLayout {
            id: contentPlace

            Layout.bottomMargin: pane.unit
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.topMargin: pane.unit
            spacing: 2 * pane.unit
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 2 * pane.unit

            PanelButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                focus: pane.backFirst
                iconName: pane.cancelIcon
                implicitHeight: 13 * pane.unit
                key: "Esc"
                objectName: "cancel"
                text: pane.cancelText
                unit: pane.unit
                onChosen: pane.cancelled()
            }
            PanelButton {
                id: confirm

                Layout.fillWidth: true
                Layout.preferredWidth: 1.8
                available: pane.stepReady
                busy: pane.busy
                focus: pane.stepFirst && !pane.backFirst
                iconName: pane.confirmIcon
                implicitHeight: 13 * pane.unit
                keyName: pane.backFirst ? "" : "Enter"
                main: true
                objectName: "confirm"
                size: text.length > 30 ? 4 : 4.75
                text: pane.confirmText
                unit: pane.unit
                visible: text !== ""
                why: pane.stepWhy
                onChosen: pane.confirmed()
                onRefused: who => pane.refused(who)
            }
        }
    }
}
