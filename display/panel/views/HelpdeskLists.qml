// What needs somebody: devices in trouble, and below them the numbers whose visitors may have no paper, newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

ColumnLayout {
    id: lists

    required property HelpdeskViewModel viewModel
    required property real unit

    spacing: 1.5 * unit

    SectionTitle {
        Layout.fillWidth: true
        Layout.topMargin: 3 * lists.unit
        size: 4.75
        text: qsTr("Alat yang perlu dilihat")
        unit: lists.unit
    }
    Words {
        Layout.bottomMargin: 2 * lists.unit
        Layout.fillWidth: true
        color: Theme.tinta2
        objectName: "devicesWell"
        size: 4
        text: qsTr("Tidak ada laporan gangguan printer atau suara.")
        unit: lists.unit
        visible: lists.viewModel.loaded && lists.viewModel.devices.count === 0
    }
    RowList {
        id: devices

        Accessible.name: qsTr("Alat yang perlu dilihat")
        Keys.onDownPressed: flick(0, -lists.height)
        Keys.onUpPressed: flick(0, lists.height)
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Math.max(0.46 * lists.height, 30 * lists.unit))
        activeFocusOnTab: contentHeight > height + 1
        model: lists.viewModel.devices
        objectName: "devices"
        unit: lists.unit
        visible: count > 0

        delegate: DeviceLine {
            unit: lists.unit
            width: ListView.view.width - 2 * lists.unit
        }

        FocusRing {
            innerRadius: 0
            unit: lists.unit / 2
            visible: devices.activeFocus
        }
    }
    SectionTitle {
        Layout.fillWidth: true
        Layout.topMargin: lists.unit
        size: 4.75
        text: lists.viewModel.papers.count === 0 ? qsTr("Mungkin tanpa kertas") : qsTr("Mungkin tanpa kertas: %n orang", "", lists.viewModel.papers.count)
        unit: lists.unit
    }
    Words {
        Layout.fillWidth: true
        color: Theme.tinta2
        objectName: "papersWell"
        size: 4
        text: qsTr("Tidak ada. Yang kertasnya tidak keluar akan muncul di sini.")
        unit: lists.unit
        visible: lists.viewModel.loaded && lists.viewModel.papers.count === 0
    }
    RowList {
        id: papers

        Accessible.name: qsTr("Mungkin tanpa kertas")
        Layout.bottomMargin: 3 * lists.unit
        Layout.fillHeight: true
        Layout.fillWidth: true
        currentIndex: -1
        model: lists.viewModel.papers
        objectName: "papers"
        spacing: lists.unit
        unit: lists.unit

        delegate: PaperLine {
            required property int index

            chosen: index === lists.viewModel.current
            unit: lists.unit
            width: ListView.view.width - 2 * lists.unit
            onClicked: lists.viewModel.open(code)
        }

        // Not currentIndex: the list would build that row first, and read it first.
        Connections {
            function onCurrentChanged(): void {
                papers.positionViewAtIndex(Math.max(0, lists.viewModel.current), ListView.Contain);
            }

            target: lists.viewModel
        }
    }
}
