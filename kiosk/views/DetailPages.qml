// The details of a service in as many pages as they need: turned by buttons, never cut within a line.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import shared.qt

Item {
    id: pages

    required property RowListModel model
    required property bool elsewhere
    required property real unit
    // Index of the first line of each page.
    property list<int> starts: [0]
    property int page: 0
    readonly property bool paged: column.height > height
    readonly property real space: paged ? height - pager.height - 2 * unit : height

    function measure(): void {
        const found = [0];
        let top = 0;
        for (let at = 1; at < lines.count; at++) {
            const line = lines.itemAt(at);
            if (line && line.y + line.height - top > space) {
                found.push(at);
                top = line.y;
            }
        }
        starts = found;
        page = Math.min(page, found.length - 1);
    }

    onSpaceChanged: Qt.callLater(measure)

    Item {
        clip: true
        height: pages.space
        width: parent.width

        Column {
            id: column

            width: parent.width
            y: -(lines.count > 0 ? (lines.itemAt(pages.starts[pages.page])?.y ?? 0) : 0)
            onHeightChanged: Qt.callLater(pages.measure)

            Repeater {
                id: lines

                model: pages.model

                Item {
                    id: place

                    required property int index
                    required property string kind
                    required property int number
                    required property string text

                    height: line.implicitHeight
                    width: column.width

                    DetailLine {
                        id: line

                        elsewhere: pages.elsewhere
                        kind: place.kind
                        number: place.number
                        text: place.text
                        unit: pages.unit
                        visible: place.index >= pages.starts[pages.page] && place.index < (pages.starts[pages.page + 1] ?? lines.count)
                        width: column.width
                    }
                }
            }
        }
    }
    RowLayout {
        id: pager

        anchors.bottom: parent.bottom
        spacing: 2 * pages.unit
        visible: pages.paged
        width: parent.width

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: pages.page > 0
            iconName: "chevron-left"
            implicitHeight: 10 * pages.unit
            kind: BigButton.Quiet
            objectName: "previousDetails"
            opacity: enabled ? 1 : 0
            size: 4
            text: qsTr("Sebelumnya")
            unit: pages.unit
            onChosen: pages.page -= 1
        }
        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            color: Theme.tinta2
            horizontalAlignment: Text.AlignHCenter
            size: 4
            //: %1 is the page shown, %2 the number of pages
            text: qsTr("%1 dari %2").arg(pages.page + 1).arg(pages.starts.length)
            unit: pages.unit
        }
        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: pages.page < pages.starts.length - 1
            iconAfter: true
            iconName: "chevron-right"
            implicitHeight: 10 * pages.unit
            kind: BigButton.Quiet
            objectName: "moreDetails"
            opacity: enabled ? 1 : 0
            size: 4
            text: qsTr("Lainnya")
            unit: pages.unit
            onChosen: pages.page += 1
        }
    }
}
