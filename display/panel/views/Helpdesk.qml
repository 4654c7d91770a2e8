// The window of the help desk: a number and its paper at the left, devices in trouble and lost papers at the right.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: desk

    required property HelpdeskViewModel viewModel
    property bool contrast: false
    property bool largeText: false
    property real pixelsPerMm: 0
    // As the officer's panel: fixed logical pixels from 900 × 600 on, a little larger on large windows.
    readonly property bool wordy: longest.implicitWidth > 24 * longest.font.pixelSize
    readonly property real room: Math.min(width / 900, height / 600)
    readonly property real unit: 4 * Math.max(0.5, Math.min(largeText ? 2.5 : wordy ? 1 : 1.3, wordy ? Math.min(room, Math.max(1, room / 1.28)) : room))
    readonly property real leftWidth: Math.max(106 * unit, Math.round(0.44 * width))
    readonly property HelpdeskCardViewModel card: viewModel.card

    color: Theme.kertas

    WindowLook {
        contrast: desk.contrast
        pixelsPerMm: desk.pixelsPerMm
    }
    Words {
        id: longest

        Accessible.ignored: true
        text: HelpWords.why("no_ticket")
        unit: 4
        visible: false
        wrapMode: Text.NoWrap
    }
    FocusScope {
        id: page

        anchors.fill: parent
        focus: !desk.viewModel.large
        visible: !desk.viewModel.large

        // What is typed or scanned belongs to the field wherever the keyboard is: a space must not press a button.
        Keys.onPressed: event => {
            const sign = event.text;
            if (search.activeFocus || sign.length !== 1 || sign <= " " || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
                return;
            search.forceActiveFocus(Qt.OtherFocusReason);
            search.insert(search.length, sign);
            desk.viewModel.type(search.text);
            event.accepted = true;
        }

        HeaderBar {
            id: head

            header: desk.viewModel.header
            place: desk.viewModel.header.mall
            title: qsTr("Meja bantuan")
            unit: desk.unit
            width: parent.width
        }
        ColumnLayout {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 3 * desk.unit
            anchors.left: parent.left
            anchors.leftMargin: 4 * desk.unit
            anchors.top: head.bottom
            anchors.topMargin: 3 * desk.unit
            spacing: 2.5 * desk.unit
            width: desk.leftWidth - 8 * desk.unit

            SearchField {
                id: search

                Keys.onEnterPressed: event => desk.viewModel.enter()
                Keys.onReturnPressed: event => desk.viewModel.enter()
                Layout.fillWidth: true
                focus: true
                label: qsTr("Nomor atau kode, lalu Enter")
                maximumLength: 200
                objectName: "helpdeskSearch"
                text: desk.viewModel.text
                unit: desk.unit
                onMoved: by => desk.viewModel.move(by)
                onTextEdited: desk.viewModel.type(text)

                Shortcut {
                    sequence: "F2"
                    onActivated: {
                        search.forceActiveFocus(Qt.ShortcutFocusReason);
                        search.selectAll();
                    }
                }
            }
            HelpdeskCard {
                Layout.fillHeight: true
                Layout.fillWidth: true
                card: desk.card
                fresh: desk.viewModel.header.connected
                printing: desk.card.step !== "large"
                unit: desk.unit
            }
            PanelButton {
                id: main

                Layout.fillWidth: true
                available: desk.card.why === ""
                busy: desk.card.busy
                iconName: desk.card.step === "large" ? "smartphone" : "printer"
                implicitHeight: Math.max(17 * desk.unit, implicitContentHeight + 3 * desk.unit)
                key: "F8"
                // A second paper of what has surely come out is no usual next step.
                main: desk.card.step !== "copy" || desk.card.paper !== "printed"
                objectName: "mainAction"
                size: 5.5
                subtitle: HelpWords.stepMore(desk.card.step, desk.card.number, desk.card.paper)
                text: HelpWords.step(desk.card.step, desk.card.number)
                unit: desk.unit
                why: HelpWords.why(desk.card.why)
                onChosen: desk.viewModel.act()
                onRefused: who => notice.asked = who
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 2 * desk.unit

                PanelButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1.4
                    available: desk.card.canShow
                    iconName: "smartphone"
                    key: "F9"
                    objectName: "showLarge"
                    text: qsTr("Tunjukkan besar")
                    unit: desk.unit
                    visible: desk.card.step !== "large"
                    why: HelpWords.why(desk.card.why === "over" || desk.card.why === "other_day" ? desk.card.why : "no_ticket")
                    onChosen: desk.viewModel.showLarge()
                    onRefused: who => notice.asked = who
                }
                PanelButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    available: desk.card.number !== "" || desk.viewModel.text !== ""
                    iconName: "x"
                    key: "Esc"
                    objectName: "clear"
                    text: qsTr("Nomor lain")
                    unit: desk.unit
                    why: HelpWords.why("no_ticket")
                    onChosen: {
                        desk.viewModel.clear();
                        search.forceActiveFocus(Qt.OtherFocusReason);
                    }
                    onRefused: who => notice.asked = who
                }
            }
            Item {
                Layout.fillWidth: true
                implicitHeight: Math.max(15 * desk.unit, notice.visible ? notice.height : 0)

                NoticeLine {
                    id: notice

                    header: desk.viewModel.header
                    unit: desk.unit
                    width: parent.width
                }
                Words {
                    anchors.fill: parent
                    color: Theme.tinta2
                    leading: 1.2
                    size: 4
                    text: desk.card.why === "no_ticket" ? "" : HelpWords.why(desk.card.why)
                    unit: desk.unit
                    verticalAlignment: Text.AlignVCenter
                    visible: text !== "" && !notice.visible
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.top: head.bottom
            color: Theme.garis
            width: Math.max(1, Math.round(desk.unit / 4))
            x: desk.leftWidth
        }
        HelpdeskLists {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: desk.leftWidth + 4 * desk.unit
            anchors.right: parent.right
            anchors.rightMargin: 3 * desk.unit
            anchors.top: head.bottom
            unit: desk.unit
            viewModel: desk.viewModel
        }
    }
    Loader {
        active: desk.viewModel.large
        anchors.fill: parent
        focus: desk.viewModel.large
        sourceComponent: large
        onItemChanged: (item as Item ?? search).forceActiveFocus(Qt.OtherFocusReason)
    }
    Component {
        id: large

        LargeNumber {
            card: desk.card
            unit: desk.unit
            onDismissed: desk.viewModel.closeLarge()
        }
    }
    Connections {
        function onPressChanged(): void {
            notice.asked = null;
        }

        target: desk.card
    }
}
