// One line of a service's details, under the heading of its part when it is the first one.
import QtQuick
import QtQuick.Layouts
import shared.controls

Item {
    id: line

    required property string kind
    required property int number
    required property string text
    // The papers are brought to another office.
    required property bool elsewhere
    required property real unit
    readonly property bool numbered: kind === "step"
    readonly property bool marked: kind === "bring"

    function heading(): string {
        switch (kind) {
        case "bring":
            return elsewhere ? qsTr("Yang perlu dibawa ke sana") : qsTr("Yang perlu dibawa");
        case "time":
            return qsTr("Kapan selesai");
        case "fee":
            return qsTr("Biaya");
        case "step":
            return qsTr("Langkah-langkahnya");
        default:
            return qsTr("Pengaduan dan saran");
        }
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        spacing: 0.75 * line.unit
        width: line.width

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.topMargin: 3 * line.unit
            color: line.marked || line.numbered ? Theme.tinta : Theme.tinta2
            font.weight: line.marked || line.numbered ? Font.Bold : Font.Medium
            size: line.marked || line.numbered ? 4.5 : 3.75
            text: line.heading()
            unit: line.unit
            visible: line.number === 1
        }
        RowLayout {
            Layout.topMargin: line.marked || line.numbered ? line.unit : 0
            spacing: 2.5 * line.unit

            Rectangle {
                Layout.alignment: Qt.AlignTop
                Layout.preferredHeight: 2 * line.unit
                Layout.preferredWidth: 2 * line.unit
                Layout.topMargin: 1.6 * line.unit
                color: line.elsewhere ? Theme.manggis : Theme.nila
                radius: 0.5 * line.unit
                visible: line.marked
            }
            Words {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 3.5 * line.unit
                color: Theme.nila
                font.weight: Font.ExtraBold
                size: 4
                text: String(line.number)
                unit: line.unit
                visible: line.numbered
            }
            Words {
                Layout.fillWidth: true
                font.weight: line.marked || line.numbered ? Font.Medium : Font.Bold
                leading: 1.28
                size: 4
                text: line.text
                unit: line.unit
            }
        }
    }
}
