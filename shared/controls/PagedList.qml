// A list that turns pages by buttons: rows of one height, nothing to flick.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: list

    required property var model
    required property Component delegate
    // Rows on a page. Delegates set `width: ListView.view.width` and `height: list.rowHeight`.
    property int rows: 6
    property real gap: 1.5 * unit
    property real unit: Theme.unitOf(Window.width, Window.height)
    readonly property int count: view.count
    readonly property int pages: Math.max(1, Math.ceil(count / rows))
    property int page: 0
    readonly property real rowHeight: Math.max(1, Math.floor((view.height - (rows - 1) * gap) / rows))

    function turn(to: int): void {
        page = Math.max(0, Math.min(pages - 1, to));
    }

    // The view keeps what it shows when rows come and go; the page counts from the first row.
    function settle(): void {
        view.forceLayout();
        if (count > 0)
            view.positionViewAtIndex(Math.min(page * rows, count - 1), ListView.Beginning);
    }

    spacing: 2 * unit
    onCountChanged: Qt.callLater(settle)
    onPageChanged: settle()
    onPagesChanged: turn(page)
    onRowHeightChanged: Qt.callLater(settle)

    ListView {
        id: view

        Layout.fillHeight: true
        Layout.fillWidth: true
        cacheBuffer: 0
        clip: true
        currentIndex: -1
        delegate: list.delegate
        interactive: false
        model: list.model
        spacing: list.gap

        Connections {
            function onRowsInserted(): void {
                Qt.callLater(list.settle);
            }
            function onRowsMoved(): void {
                Qt.callLater(list.settle);
            }
            function onRowsRemoved(): void {
                Qt.callLater(list.settle);
            }

            target: list.model instanceof QtObject ? list.model : null
        }

        footer: Item {
            height: (list.pages * list.rows - list.count) * (list.rowHeight + list.gap)
            width: 1
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * list.unit
        visible: list.pages > 1

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: list.page > 0
            iconName: "chevron-left"
            kind: BigButton.Quiet
            opacity: enabled ? 1 : 0
            text: qsTr("Sebelumnya")
            unit: list.unit
            onChosen: list.turn(list.page - 1)
        }
        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            color: Theme.tinta2
            horizontalAlignment: Text.AlignHCenter
            size: 4
            //: %1 is the page shown, %2 the number of pages
            text: qsTr("%1 dari %2").arg(list.page + 1).arg(list.pages)
            unit: list.unit
        }
        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: list.page < list.pages - 1
            iconAfter: true
            iconName: "chevron-right"
            kind: BigButton.Quiet
            opacity: enabled ? 1 : 0
            text: qsTr("Berikutnya")
            unit: list.unit
            onChosen: list.turn(list.page + 1)
        }
    }
}
