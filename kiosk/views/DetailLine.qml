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
    // A heading is not parted from its first line.
    readonly property bool whole: true
    readonly property bool numbered: kind === "step"
    readonly property bool marked: kind === "bring"
    readonly property bool listed: numbered || marked

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
    function icon(): string {
        return {
            "time": "clock",
            "fee": "banknote",
            "complaints": "megaphone"
        }[kind] ?? "";
    }

    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        spacing: 2.5 * line.unit
        width: line.width

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 3.5 * line.unit
            color: Theme.nila
            name: line.icon()
            size: 5
            unit: line.unit
        }
        ColumnLayout {
            spacing: 0.5 * line.unit

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                Layout.topMargin: 3 * line.unit
                color: line.listed ? Theme.tinta : Theme.tinta2
                font.weight: line.listed ? Theme.buttonWeight : Theme.runningWeight
                size: line.listed ? Theme.sectionSize : 3.75
                text: line.heading()
                unit: line.unit
                visible: line.number === 1
            }
            RowLayout {
                Layout.topMargin: line.listed ? line.unit : 0
                spacing: 2.5 * line.unit

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredHeight: 2 * line.unit
                    Layout.preferredWidth: 2 * line.unit
                    Layout.topMargin: (Theme.largeText ? 2.8 : 1.6) * line.unit
                    color: line.elsewhere ? Theme.manggis : Theme.nila
                    radius: 0.5 * line.unit
                    visible: line.marked
                }
                Words {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: (Theme.largeText ? 5 : 3.5) * line.unit
                    color: Theme.nila
                    font.weight: Theme.titleWeight
                    leading: 1.28
                    size: 4
                    text: String(line.number)
                    unit: line.unit
                    visible: line.numbered
                }
                Words {
                    Layout.fillWidth: true
                    font.weight: line.kind === "time" || line.kind === "fee" ? Theme.buttonWeight : Theme.runningWeight
                    leading: 1.28
                    size: line.kind === "complaints" ? 3.75 : 4
                    text: line.text
                    unit: line.unit
                }
            }
        }
    }
}
