// The head of the panel: which counter, sample or not, the time, and whether the queue is in reach.
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: bar

    required property HeaderViewModel header
    required property string title
    required property string place
    required property real unit
    default property alias extra: extraPlace.data

    color: Theme.tinta
    implicitHeight: 14 * unit

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 5 * bar.unit
        anchors.rightMargin: 5 * bar.unit
        spacing: 3 * bar.unit

        ColumnLayout {
            spacing: 0

            Words {
                Layout.fillWidth: true
                color: Theme.putih
                font.weight: Font.ExtraBold
                leading: 1.15
                size: 5.5
                text: bar.title
                unit: bar.unit
            }
            Words {
                Layout.fillWidth: true
                color: Theme.bilah2
                leading: 1.15
                size: 4
                text: bar.place
                unit: bar.unit
                // On a small window what a technician has to hear takes its room.
                visible: text !== "" && (bar.header.trouble === "" || bar.width >= 400 * bar.unit)
            }
        }
        TroubleLine {
            Layout.fillWidth: true
            Layout.maximumWidth: 90 * bar.unit
            since: bar.header.troubleSince
            trouble: bar.header.trouble
            unit: bar.unit
        }
        SampleBadge {
            night: true
            size: 4
            unit: bar.unit
            visible: bar.header.sample
        }
        RowLayout {
            id: extraPlace
        }
        ColumnLayout {
            // As wide as the longer of its words, so that nothing beside it moves when the queue is lost.
            Layout.preferredWidth: 26 * bar.unit
            spacing: 0

            Words {
                Layout.alignment: Qt.AlignRight
                color: Theme.putih
                font.weight: Font.ExtraBold
                leading: 1.15
                size: 5
                text: bar.header.time
                unit: bar.unit
                wrapMode: Text.NoWrap
            }
            Words {
                Layout.alignment: Qt.AlignRight
                color: bar.header.connected ? Theme.putih : Theme.malamJingga
                font.weight: Font.DemiBold
                leading: 1.15
                size: 4
                text: bar.header.connected ? qsTr("Tersambung") : qsTr("Terputus")
                unit: bar.unit
                wrapMode: Text.NoWrap
            }
        }
        Icon {
            color: Theme.contrast ? Theme.putih : bar.header.connected ? Theme.malamToska : Theme.malamJingga
            name: bar.header.connected ? "circle-check" : "unplug"
            size: 6
            unit: bar.unit
        }
    }
}
