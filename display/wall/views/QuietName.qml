// At the end of the board: a heading, or beneath it the name and place of an agency at which nobody waits.
import QtQuick
import shared.controls

Item {
    id: cell

    required property bool heading
    required property string name
    required property string doing
    required property string until
    required property int day
    required property string counters
    required property string desks
    required property list<string> rooms
    required property list<int> floors
    required property bool delayed
    required property bool tall
    required property real unit
    readonly property string words: delayed ? qsTr("Belum diketahui") : doing === "serving" ? qsTr("Melayani, tidak ada antrean") : WallWords.agency(doing, until, day)
    readonly property string place: rooms.length > 0 ? WallWords.places(rooms, floors) : WallWords.counters(counters, desks)
    // Beside the name there is no room for the place: it stands beneath.
    readonly property bool stacked: tall

    Accessible.ignored: false
    Accessible.name: heading ? words : [name, place].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.StaticText

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: title.color
        name: !cell.heading ? "" : cell.delayed ? "circle-dashed" : WallWords.icon(cell.doing)
        size: 5.5
        unit: cell.unit
        x: 4.5 * cell.unit
    }
    NameText {
        id: title

        Accessible.ignored: true
        color: cell.delayed ? Theme.abu : cell.doing === "serving" ? Theme.malamToska : Theme.putih
        font.weight: Font.Bold
        height: cell.height
        text: cell.heading ? cell.words : ""
        wanted: Math.min(6 * cell.unit, 0.78 * cell.height)
        width: cell.width - x - 4.5 * cell.unit
        x: sign.x + sign.width + 2.5 * cell.unit
    }
    NameText {
        Accessible.ignored: true
        font.weight: Font.Bold
        height: (cell.stacked ? 0.5 : 1) * cell.height
        least: 0.75
        lineHeight: 1 / Theme.naturalLine
        objectName: "quietAgency"
        text: cell.heading ? "" : cell.name
        verticalAlignment: cell.stacked ? Text.AlignBottom : Text.AlignVCenter
        wanted: Math.min(6 * cell.unit, (cell.stacked ? 0.48 : 0.78) * cell.height)
        width: (cell.stacked ? cell.width : 56 * cell.unit) - x - 2 * cell.unit
        x: 4.5 * cell.unit
    }
    NameText {
        Accessible.ignored: true
        color: Theme.abu
        font.weight: Font.DemiBold
        height: (cell.stacked ? 0.42 : 1) * cell.height
        least: 0.75
        lineHeight: 1 / Theme.naturalLine
        objectName: "quietPlace"
        text: cell.heading ? "" : cell.place
        verticalAlignment: cell.stacked ? Text.AlignTop : Text.AlignVCenter
        wanted: Math.min(5 * cell.unit, (cell.stacked ? 0.38 : 0.65) * cell.height)
        width: cell.width - x - 3 * cell.unit
        x: (cell.stacked ? 4.5 : 56) * cell.unit
        y: cell.stacked ? 0.56 * cell.height : 0
    }
}
