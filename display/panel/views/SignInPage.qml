// Choosing a counter: type its number and press Enter, or touch it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

FocusScope {
    id: page

    required property PanelViewModel viewModel
    required property real unit
    // The state of a counter needs two lines.
    property bool wordy: false
    readonly property SignInViewModel signIn: viewModel.signIn

    Component.onCompleted: search.forceActiveFocus()

    HeaderBar {
        id: head

        header: page.viewModel.header
        place: page.viewModel.header.mall
        title: qsTr("Panel loket")
        unit: page.unit
        width: parent.width
    }
    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: head.bottom
        anchors.topMargin: 8 * page.unit
        focus: page.signIn.asked !== ""
        height: 76 * page.unit
        sourceComponent: page.signIn.asked !== "" ? question : null
        width: Math.min(parent.width - 16 * page.unit, 150 * page.unit)
        onItemChanged: (item as Item ?? search).forceActiveFocus()
    }
    Component {
        id: question

        TakeOverPane {
            signIn: page.signIn
            unit: page.unit
        }
    }
    ColumnLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 4 * page.unit
        anchors.right: parent.right
        anchors.top: head.bottom
        spacing: 3 * page.unit
        visible: page.signIn.asked === ""

        RowLayout {
            Layout.fillWidth: true
            spacing: 4 * page.unit

            Words {
                Accessible.role: Accessible.Heading
                font.weight: Font.ExtraBold
                size: 6
                text: qsTr("Anda duduk di loket berapa?")
                unit: page.unit
            }
            SearchField {
                id: search

                Keys.onEnterPressed: page.signIn.enter()
                Keys.onReturnPressed: page.signIn.enter()
                Layout.fillWidth: true
                label: qsTr("Ketik nomor loket, lalu Enter")
                objectName: "counterSearch"
                text: page.signIn.text
                unit: page.unit
                onMoved: by => page.signIn.move(by * grid.columns)
                onTextEdited: page.signIn.search(text)

                Keys.onLeftPressed: event => {
                    event.accepted = search.text === "";
                    if (event.accepted)
                        page.signIn.move(-1);
                }
                Keys.onRightPressed: event => {
                    event.accepted = search.text === "";
                    if (event.accepted)
                        page.signIn.move(1);
                }
            }
        }
        Words {
            Layout.fillWidth: true
            color: Theme.tinta2
            size: 4.5
            text: qsTr("Tidak ada loket yang cocok. Hapus ketikan untuk melihat semua.")
            unit: page.unit
            visible: page.signIn.loaded && page.signIn.current < 0
        }
        GridView {
            id: grid

            readonly property int columns: Math.max(1, Math.floor(width / (58 * page.unit)))

            Accessible.name: qsTr("Loket")
            Accessible.role: Accessible.List
            Layout.fillHeight: true
            Layout.fillWidth: true
            // The tiles stand one unit inside of their cells; their edges line up with the heading.
            Layout.leftMargin: -page.unit
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0
            cellHeight: (page.wordy ? 38 : 28) * page.unit
            cellWidth: Math.floor((width - 2 * page.unit) / columns)
            clip: true
            currentIndex: page.signIn.current
            highlightMoveDuration: 0
            model: page.signIn.counters

            delegate: Item {
                id: cell

                required property int index
                required property string counter
                required property string label
                required property string agency
                required property string room
                required property string counterState
                required property string number
                required property int waiting

                height: grid.cellHeight
                width: grid.cellWidth

                CounterTile {
                    agency: cell.agency
                    anchors.fill: parent
                    anchors.margins: page.unit
                    chosen: cell.index === page.signIn.current
                    counter: cell.counter
                    label: cell.label
                    number: cell.number
                    room: cell.room
                    counterState: cell.counterState
                    unit: page.unit
                    waiting: cell.waiting
                    onClicked: page.signIn.sit(counter)
                }
            }

            ScrollMark {
                unit: page.unit
                view: grid
            }
        }
    }
    NoticeLine {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 4 * page.unit
        anchors.right: parent.right
        header: page.viewModel.header
        unit: page.unit
    }
}
