// One device in trouble: which, what is wrong since when, and what to do. Yellow: somebody has to go there.
import QtQuick
import shared.controls

Item {
    id: line

    required property real unit
    required property string part
    required property string device
    required property string room
    required property string what
    required property string since
    required property string day
    required property int many
    required property int papers
    required property bool urgent
    required property bool own
    readonly property string title: HelpWords.device(part, device, room, many, own)
    readonly property string said: HelpWords.trouble(part, what, HelpWords.moment(since, day), papers)

    // At rest the list ends at whole rows: one that would be sliced is not shown.
    readonly property bool whole: !ListView.view || ListView.view.moving || y >= ListView.view.contentY - 1 && y + height <= ListView.view.contentY + ListView.view.height + 1

    Accessible.name: `${title}. ${said}`
    Accessible.role: Accessible.ListItem
    // Of the words, not of their column: what is not shown keeps its height.
    implicitHeight: Math.max(13 * unit, heading.height + more.height + 3 * unit)
    visible: whole
    objectName: `device:${device}`

    Rectangle {
        color: Theme.garis
        height: Math.max(1, Math.round(line.unit / 4))
        width: parent.width
    }
    Rectangle {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.tinta
        border.width: Theme.contrast ? Theme.readLine(line.unit) : 0
        color: line.urgent ? Theme.kunyit : Theme.batuMuda
        height: 10 * line.unit
        radius: 2.5 * line.unit
        width: height

        Icon {
            anchors.centerIn: parent
            color: line.urgent ? Theme.tintaKunyit : Theme.tinta
            name: line.part === "printer" ? "printer" : "volume-x"
            size: 6
            unit: line.unit
        }
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 3 * line.unit
        anchors.right: parent.right
        anchors.rightMargin: 2 * line.unit
        anchors.verticalCenter: parent.verticalCenter

        Words {
            id: heading

            Accessible.ignored: true
            font.weight: Font.Bold
            leading: 1.15
            size: 4.5
            text: line.title
            unit: line.unit
            width: parent.width
        }
        Words {
            id: more

            Accessible.ignored: true
            leading: 1.2
            size: 4
            text: line.said
            unit: line.unit
            width: parent.width
        }
    }
}
