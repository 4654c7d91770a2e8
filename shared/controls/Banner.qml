// One line above or below everything else: something is not as usual, and what to do; optionally one step.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: banner

    // Trouble: something stopped. Danger: staff must act. Note: a fact to weigh. Calm: for information. Night: on the wall.
    enum Kind {
        Trouble,
        Danger,
        Note,
        Calm,
        Night
    }

    required property string text
    property int kind: Banner.Trouble
    property string iconName: "circle-alert"
    property string actionText: ""
    property real unit: Theme.unitOf(Window.width, Window.height)
    property real size: 4
    readonly property color ink: kind === Banner.Danger ? Theme.putih : kind === Banner.Night ? Theme.malam : Theme.tinta

    signal chosen

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    border.color: ink
    border.width: Theme.contrast ? Theme.readLine(unit) : 0
    color: kind === Banner.Trouble ? Theme.jinggaMuda : kind === Banner.Danger ? Theme.saga : kind === Banner.Note ? Theme.kunyitMuda : kind === Banner.Night ? Theme.malamJingga : Theme.batuMuda
    implicitHeight: row.implicitHeight + 3 * unit
    radius: Theme.buttonRadius * unit

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: 3 * banner.unit
        anchors.right: parent.right
        anchors.rightMargin: 3 * banner.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * banner.unit

        Icon {
            color: banner.ink
            name: banner.iconName
            size: banner.size * 1.4
            unit: banner.unit
        }
        Words {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: banner.ink
            font.weight: Font.DemiBold
            size: banner.size
            text: banner.text
            unit: banner.unit
        }
        BigButton {
            kind: BigButton.Quiet
            size: banner.size
            text: banner.actionText
            unit: banner.unit
            visible: text !== ""
            onChosen: banner.chosen()
        }
    }
}
