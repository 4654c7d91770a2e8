// One who waits, in the order of calling, with the reason when it is not the order of arrival.
import QtQuick
import shared.controls

Item {
    id: line

    required property real unit
    required property string number
    required property string service
    required property string why
    // At rest the list ends at whole rows: one that would be sliced is not shown.
    readonly property bool whole: !ListView.view || ListView.view.moving || y >= ListView.view.contentY - 1 && y + height <= ListView.view.contentY + ListView.view.height + 1
    required property string group
    required property int minutes
    // Whether the minutes are up to date: stale ones are not shown.
    required property bool fresh
    readonly property string reason: Sentences.order(why)

    Accessible.name: [number, service, reason, fresh ? Sentences.minutes(minutes) : ""].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.ListItem
    implicitHeight: Math.max(10 * unit, words.height + 2 * unit)
    objectName: `next:${number}`
    visible: whole

    Rectangle {
        color: Theme.garis
        height: Math.max(1, Math.round(line.unit / 4))
        width: parent.width
    }
    TicketCode {
        id: code

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        code: line.number
        size: 5.25
        unit: line.unit
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: 23 * line.unit
        anchors.right: chip.visible ? chip.left : waited.left
        anchors.rightMargin: 1.5 * line.unit
        anchors.verticalCenter: parent.verticalCenter
        leading: 1.15
        size: 4
        text: line.service
        unit: line.unit
    }
    Chip {
        id: chip

        Accessible.ignored: true
        anchors.right: waited.left
        anchors.rightMargin: 1.5 * line.unit
        anchors.verticalCenter: parent.verticalCenter
        ground: Theme.nilaMuda
        ink: Theme.nila
        size: 4
        text: line.reason
        unit: line.unit
        visible: line.reason !== ""
    }
    Words {
        id: waited

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: 2 * line.unit
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.tinta2
        horizontalAlignment: Text.AlignRight
        size: 4
        text: line.fresh ? Sentences.minutes(line.minutes) : ""
        unit: line.unit
        width: Math.max(15 * line.unit, implicitWidth)
        wrapMode: Text.NoWrap
    }
}
