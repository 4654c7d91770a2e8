// The page of one counter: card and buttons at the left, lists or one pane at the right, undo and breaks at the foot.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

FocusScope {
    id: page

    required property PanelViewModel viewModel
    required property real unit
    readonly property DeskViewModel desk: viewModel.desk
    readonly property real leftWidth: Math.max(106 * unit, Math.round(0.42 * width))

    Component.onCompleted: steps.mainButton.forceActiveFocus()

    HeaderBar {
        id: head

        header: page.viewModel.header
        place: qsTr("%1, Ruang %2").arg(page.desk.agency).arg(page.desk.room)
        title: page.desk.label
        unit: page.unit
        width: parent.width

        PanelButton {
            Layout.preferredWidth: (page.width < 1200 ? 50 : 60) * page.unit
            iconName: "panel-bottom"
            key: "F11"
            night: true
            objectName: "dock"
            text: qsTr("Jadikan bilah")
            unit: page.unit
            onChosen: page.viewModel.dock.dock()
        }
    }
    TicketCard {
        id: card

        anchors.top: head.bottom
        anchors.topMargin: 3 * page.unit
        card: page.desk.card
        unit: page.unit
        width: page.leftWidth - 8 * page.unit
        x: 4 * page.unit
    }
    StepButtons {
        id: steps

        anchors.top: card.bottom
        anchors.topMargin: 3 * page.unit
        desk: page.desk
        unit: page.unit
        width: card.width
        x: card.x
        onRefused: who => notice.asked = who
    }
    Rectangle {
        anchors.bottom: foot.top
        anchors.top: head.bottom
        color: Theme.garis
        width: Math.max(1, Math.round(page.unit / 4))
        x: page.leftWidth
    }
    Item {
        id: right

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: page.leftWidth + Math.max(1, Math.round(page.unit / 4))
        anchors.right: parent.right
        anchors.top: head.bottom

        // One place for what is told: an answer, or else how many wait. Over a pane it comes only when there is something.
        Item {
            id: told

            anchors.left: parent.left
            anchors.right: parent.right
            height: page.desk.pane === "" ? 17 * page.unit : notice.visible ? notice.height + 2 * page.unit : 0

            Words {
                anchors.fill: parent
                anchors.leftMargin: 4 * page.unit
                anchors.rightMargin: 3 * page.unit
                font.weight: Font.Bold
                leading: 1.15
                objectName: "waiting"
                size: 4.75
                text: page.desk.waiting === 0 ? qsTr("Tidak ada yang menunggu.") : qsTr("%n menunggu, terlama %1", "", page.desk.waiting).arg(Sentences.minutes(page.desk.longestMin))
                unit: page.unit
                verticalAlignment: Text.AlignVCenter
                visible: page.desk.pane === "" && !notice.visible
            }
            NoticeLine {
                id: notice

                anchors.left: parent.left
                anchors.leftMargin: 2 * page.unit
                anchors.right: parent.right
                anchors.rightMargin: 2 * page.unit
                anchors.verticalCenter: parent.verticalCenter
                header: page.viewModel.header
                steps: page.desk.steps
                unit: page.unit
            }
        }
        Lists {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: told.bottom
            desk: page.desk
            fresh: page.viewModel.header.connected
            unit: page.unit
            visible: page.desk.pane === ""
            onRefused: who => notice.asked = who
        }
        Loader {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: told.bottom
            focus: page.desk.pane !== ""
            sourceComponent: ({
                    "break": breakPane,
                    "outcomes": outcomesPane,
                    "transfer": transferPane,
                    "close": closePane
                })[page.desk.pane] ?? null
            onItemChanged: (item as Item ?? steps.mainButton).forceActiveFocus()
        }
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        desk: page.desk
        leftWidth: page.leftWidth
        unit: page.unit
        width: parent.width
        onRefused: who => notice.asked = who
    }
    Component {
        id: breakPane

        BreakPane {
            desk: page.desk
            told: notice.visible
            unit: page.unit
        }
    }
    Component {
        id: outcomesPane

        OutcomesPane {
            desk: page.desk
            told: notice.visible
            unit: page.unit
        }
    }
    Component {
        id: transferPane

        TransferPane {
            desk: page.desk
            told: notice.visible
            unit: page.unit
            onRefused: who => notice.asked = who
        }
    }
    Component {
        id: closePane

        ClosePane {
            desk: page.desk
            told: notice.visible
            unit: page.unit
        }
    }
    Connections {
        function onBusyChanged(): void {
            notice.asked = null;
        }

        target: page.desk.steps
    }
    Connections {
        function onPaneChanged(): void {
            notice.asked = null;
        }

        target: page.desk
    }
}
