// The answer before the number: verdict, one sentence, and below it the figures put into it.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: card

    required property string verdict
    required property string title
    property string detail: ""
    property real unit: Theme.unitOf(Window.width, Window.height)
    readonly property color ink: VerdictLook.ink(verdict)
    // Figures (Figure { ink: card.ink }) or one line of words.
    default property alias facts: facts.data

    Accessible.name: [title, detail].filter(part => part !== "").join(". ")
    Accessible.role: Accessible.StaticText
    border.color: ink
    border.width: Theme.contrast ? Theme.strongLine(unit) : 0
    color: VerdictLook.ground(verdict)
    implicitHeight: column.implicitHeight + 9 * unit
    radius: Theme.cardRadius * unit

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: 5 * card.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * card.unit

        RowLayout {
            spacing: 3.5 * card.unit

            Icon {
                Layout.alignment: Qt.AlignVCenter
                color: Theme.contrast ? Theme.kuning : card.ink
                name: VerdictLook.icon(card.verdict)
                size: 12
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
                    size: 6.75
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
