// Who speaks and what time it is: sign, mall and place at the left, clock and date at the right.
import QtQuick
import QtQuick.Layouts

Item {
    id: bar

    required property string title
    required property string place
    required property string time
    required property string date
    property bool sample: false
    property bool night: false
    property real unit: Theme.unitOf(Window.width, Window.height)
    readonly property color ink: night ? Theme.putih : Theme.tinta
    readonly property color ink2: night ? Theme.abu : Theme.tinta2

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: 2.5 * bar.unit

        Sign {
            color: bar.night ? Theme.permukaan2 : Theme.bilah
            unit: bar.unit
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 0

            Words {
                Layout.fillWidth: true
                color: bar.ink
                font.weight: Font.Bold
                leading: 1.15
                largeSize: 4.75
                size: 4
                text: bar.title
                unit: bar.unit
            }
            Words {
                Layout.fillWidth: true
                color: bar.ink2
                largeSize: 4.25
                size: 3.5
                text: bar.place
                unit: bar.unit
                visible: text !== ""
            }
        }
        SampleBadge {
            night: bar.night
            unit: bar.unit
            visible: bar.sample
        }
        ColumnLayout {
            spacing: 0

            Words {
                Layout.alignment: Qt.AlignRight
                color: bar.ink
                font.weight: Font.Bold
                leading: 1.05
                largeSize: 6.5
                size: 5.5
                text: bar.time
                unit: bar.unit
                wrapMode: Text.NoWrap
            }
            Words {
                Layout.alignment: Qt.AlignRight
                Layout.maximumWidth: 0.36 * bar.width
                color: bar.ink2
                horizontalAlignment: Text.AlignRight
                largeSize: 4.25
                size: 3.5
                text: bar.date
                unit: bar.unit
            }
        }
    }
}
