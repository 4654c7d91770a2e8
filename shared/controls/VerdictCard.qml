// The answer before the number: verdict, one sentence, and below it the figures put into it.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: card

    required property string verdict
    // Never cut between two screenfuls.
    property bool whole: true
    required property string title
    property string detail: ""
    // For a low screen: everything a little smaller.
    property bool low: false
    property real unit: Theme.unitOf(Window.width, Window.height)
    readonly property color ink: VerdictLook.ink(verdict)
    // Figures (Figure { ink: card.ink }) or one line of words.
    default property alias facts: facts.data

    Accessible.name: [title, detail].filter(part => part !== "").join(". ")
    Accessible.role: Accessible.StaticText
    border.color: ink
    border.width: Theme.contrast ? Theme.strongLine(unit) : 0
    color: VerdictLook.ground(verdict)
    implicitHeight: column.implicitHeight + (low ? 5 : 9) * unit
    radius: Theme.cardRadius * unit

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: (card.low ? 3.5 : 5) * card.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: (card.low ? 1.5 : 3) * card.unit

        RowLayout {
            spacing: (card.low ? 2.5 : 3.5) * card.unit

            Icon {
                Layout.alignment: Qt.AlignVCenter
                color: Theme.contrast ? Theme.kuning : card.ink
                name: VerdictLook.icon(card.verdict)
                size: card.low ? 7 : 12
                stroke: 2.2
                unit: card.unit
            }
            ColumnLayout {
                spacing: card.unit

                Words {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: card.ink
                    tracking: -0.01
                    font.weight: Font.ExtraBold
                    leading: 1.1
                    size: card.low ? 5.25 : Theme.titleSize
                    text: card.title
                    unit: card.unit
                }
                Words {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: card.ink
                    leading: 1.3
                    size: 4
                    text: card.detail
                    unit: card.unit
                    visible: text !== ""
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(1, Math.round(0.25 * card.unit))
            color: card.ink
            opacity: Theme.contrast ? 1 : 0.3
            visible: facts.visible
        }
        RowLayout {
            id: facts

            spacing: 5 * card.unit
            visible: children.length > 0
        }
    }
}
