// What is written on a page between calls; it stands whole from its first frame on and does not move.
pragma ComponentBehavior: Bound
import QtQuick
import shared.controls

Item {
    id: page

    required property string kind
    required property string text
    required property bool important
    required property string agency
    required property list<string> lines
    required property int more
    required property string note
    required property string counters
    required property string desks
    required property list<string> rooms
    required property list<int> floors
    required property real unit
    required property real margin
    required property real captionHeight
    readonly property bool service: kind === "service"
    readonly property bool still: kind === "still"
    readonly property real inner: width - 2 * margin
    // Set on a wall of the whole hall only.
    readonly property string place: WallWords.places(rooms, floors)
    readonly property string where: [WallWords.counters(counters, desks), place].filter(part => part !== "").join(", ")

    Icon {
        id: sign

        color: Theme.abu
        name: page.still ? "" : page.service ? "list-checks" : page.important ? "circle-alert" : "megaphone"
        size: 7.5
        unit: page.unit
        x: page.margin
        y: 7.25 * page.unit - height / 2
    }
    HeadText {
        id: label

        color: Theme.putih
        objectName: "infoLabel"
        room: page.inner - sign.width - 3 * page.unit - (side.visible ? side.contentWidth + 3 * page.unit : 0)
        text: page.still ? "" : page.service ? page.agency : page.important ? qsTr("Penting") : qsTr("Pengumuman")
        unit: page.unit
        visible: text !== ""
        weight: Font.ExtraBold
        x: sign.x + sign.width + 3 * page.unit
        y: 7.25 * page.unit - height / 2
    }
    NameText {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: page.margin
        color: Theme.abu
        font.weight: Font.Bold
        height: 12.5 * page.unit
        horizontalAlignment: Text.AlignRight
        least: 0.75
        objectName: "infoSide"
        text: page.still ? "" : page.service ? qsTr("Yang perlu dibawa") : page.place
        wanted: 6.25 * page.unit
        width: 0.52 * page.inner
        y: 7.25 * page.unit - height / 2
    }
    // The sentence, or what the still above it shows.
    NameText {
        font.weight: Font.Bold
        height: page.still ? page.captionHeight - 2 * page.unit : page.height - 20 * page.unit
        objectName: "infoText"
        text: page.service ? "" : page.still && page.place !== "" ? `${page.place}: ${page.text}` : page.text
        wanted: (page.still ? 6.5 : 14) * page.unit
        width: page.inner
        x: page.margin
        y: page.still ? page.height - page.captionHeight + 0.5 * page.unit : 13.5 * page.unit
    }
    NameText {
        id: title

        height: 17.5 * page.unit
        least: 0.8
        lineHeight: 1.08 / Theme.naturalLine
        objectName: "infoService"
        text: page.service ? page.text : ""
        verticalAlignment: Text.AlignTop
        wanted: 7.75 * page.unit
        width: page.inner
        x: page.margin
        y: 13 * page.unit
    }
    PaperList {
        height: page.height - y - 15 * page.unit
        lines: page.lines
        more: page.more
        note: page.note
        objectName: "infoPapers"
        unit: page.unit
        visible: page.service
        width: page.inner
        x: page.margin
        y: title.y + title.contentHeight + 2 * page.unit
    }
    Rectangle {
        color: Theme.malamGaris
        height: Math.max(1, Math.round(0.25 * page.unit))
        visible: page.service
        width: page.inner
        x: page.margin
        y: page.height - 13.5 * page.unit
    }
    Icon {
        id: pin

        color: Theme.putih
        name: page.service ? "map-pin" : ""
        size: 7
        unit: page.unit
        x: page.margin
        y: page.height - 7.25 * page.unit - height / 2
    }
    NameText {
        font.weight: Font.Bold
        height: 11 * page.unit
        least: 0.75
        objectName: "infoWhere"
        text: page.service ? qsTr("Dilayani di %1").arg(page.where) : ""
        wanted: 6.5 * page.unit
        width: page.inner - pin.width - 3 * page.unit
        x: pin.x + pin.width + 3 * page.unit
        y: page.height - 12.75 * page.unit
    }
}
