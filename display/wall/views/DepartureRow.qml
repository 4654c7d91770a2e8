// One agency on the board: name and counters, its last call or what it does, how many wait.
import QtQuick
import shared.controls

Rectangle {
    id: row

    required property string name
    required property list<string> rooms
    required property list<int> floors
    required property string counters
    required property string desks
    required property string doing
    required property string until
    required property int day
    required property string number
    required property string counter
    required property string calledAt
    required property bool newest
    required property int ahead
    required property int unserved
    required property bool delayed
    required property bool tall
    // A row without room for a second line.
    required property bool low
    required property real unit
    // Left edges of the columns, in pixels from the row's own.
    required property list<real> columns
    // Rows of a short board are higher, and so is their type.
    readonly property real grow: Math.max(1, Math.min(1.5, height / ((tall ? 34 : 15.75) * Math.max(1, unit))))
    readonly property bool stopped: doing === "outage"
    readonly property bool serving: doing === "serving"
    // The last call is news while somebody serves, and all there is while data are delayed.
    readonly property bool showsCall: number !== "" && (serving || delayed)
    readonly property string stateText: delayed ? qsTr("Belum diketahui") : WallWords.agency(doing, until, day)
    readonly property string after: delayed ? "" : unserved > 0 ? WallWords.sentHome(unserved) : number !== "" && doing !== "closed" ? qsTr("Panggilan terakhir %1, pukul %2").arg(number).arg(calledAt) : ""
    // On a wall of the whole hall the place is what people look for; the counters get a line of their own, or none.
    readonly property bool placed: rooms.length > 0
    readonly property string desksText: WallWords.counters(counters, desks)
    readonly property string where: placed ? WallWords.places(rooms, floors) : desksText
    readonly property bool third: placed && !low && !tall && height > 22 * unit
    // The lower line of an upright row: its top and its height.
    readonly property real lower: tall ? 0.5 * height : 0
    readonly property real lowerHeight: tall ? 0.46 * height : height
    readonly property real callX: tall ? columns[0] : columns[1]
    readonly property real countX: tall ? width - 42 * unit : columns[4]

    Accessible.name: [name, delayed ? "" : stateText, number === "" ? "" : `${number} ${counter}`, number === "" ? "" : calledAt, placed ? where : "", ahead < 0 ? "" : qsTr("%1 orang menunggu").arg(ahead)].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.StaticText
    border.color: Theme.malamGaris
    border.width: Theme.contrast ? Theme.readLine(unit) : 0
    color: Theme.permukaan
    radius: 2.5 * unit

    NameText {
        Accessible.ignored: true
        font.weight: Font.Bold
        height: row.low ? row.height : (row.tall ? 0.275 : row.third ? 0.45 : 0.6) * row.height
        least: 0.75
        lineHeight: 1 / Theme.naturalLine
        objectName: "agencyName"
        text: row.name
        wanted: Math.min(7.75 * row.unit * row.grow, (row.low ? 0.78 : row.tall ? 0.23 : row.third ? 0.36 : row.placed ? 0.43 : 0.44) * row.height)
        width: (row.tall ? row.countX : row.columns[1]) - x - 3 * row.unit
        x: row.columns[0]
        y: (row.low ? 0 : row.tall ? -0.01 : row.third ? -0.02 : row.placed ? -0.06 : -0.03) * row.height
    }
    // On a wall of the whole hall capitals of 4.1 u or more: 0.2° at 6 m on 55″.
    NameText {
        Accessible.ignored: true
        color: row.placed ? Theme.putih : Theme.abu
        font.weight: Font.DemiBold
        height: (row.tall ? 0.28 : row.third ? 0.38 : 0.58) * row.height
        least: 0.45
        lineHeight: 1 / Theme.naturalLine
        objectName: "agencyPlace"
        text: row.low ? "" : row.where
        wanted: Math.min((row.placed ? 6.5 : 4.75) * row.unit * row.grow, (row.tall ? 0.215 : row.third ? 0.3 : 0.43) * row.height)
        width: (row.tall ? row.countX : row.columns[1]) - x - 3 * row.unit
        x: row.columns[0]
        y: (row.tall ? 0.255 : row.third ? 0.36 : row.placed ? 0.385 : 0.42) * row.height
    }
    NameText {
        Accessible.ignored: true
        color: Theme.abu
        font.weight: Font.DemiBold
        height: 0.26 * row.height
        least: 0.75
        objectName: "agencyCounters"
        text: row.third ? row.desksText : ""
        wanted: Math.min(4.75 * row.unit * row.grow, 0.2 * row.height)
        width: row.columns[1] - x - 3 * row.unit
        x: row.columns[0]
        y: 0.72 * row.height
    }
    Icon {
        id: sign

        color: words.color
        name: row.showsCall ? "" : row.delayed ? "circle-dashed" : WallWords.icon(row.doing)
        size: 7.5 * row.grow
        unit: row.unit
        x: row.callX
        y: row.lower + (row.lowerHeight - height) / 2
    }
    NameText {
        id: words

        Accessible.ignored: true
        color: row.delayed ? Theme.abu : row.stopped ? Theme.malamJingga : row.serving ? Theme.malamToska : Theme.putih
        font.weight: Font.Bold
        height: (afterText.text === "" ? 0.9 : 0.46) * row.lowerHeight
        objectName: "agencyState"
        least: 0.6
        text: row.showsCall ? "" : row.stateText
        verticalAlignment: afterText.text === "" ? Text.AlignVCenter : Text.AlignBottom
        wanted: 7.25 * row.unit * row.grow
        width: (row.tall || row.ahead < 0 ? row.width : row.columns[4]) - x - 4 * row.unit
        x: sign.x + sign.width + 2.5 * row.unit
        y: row.lower + (afterText.text === "" ? 0.05 : 0.06) * row.lowerHeight
    }
    NameText {
        id: afterText

        Accessible.ignored: true
        color: Theme.abu
        font.weight: Font.DemiBold
        height: 0.34 * row.lowerHeight
        objectName: "agencyAfter"
        text: row.showsCall || row.low ? "" : row.after
        verticalAlignment: Text.AlignTop
        wanted: 4.75 * row.unit * row.grow
        width: words.width
        x: words.x
        y: row.lower + 0.58 * row.lowerHeight
    }
    // Capitals of 12 u where the row is high enough: 0.7° at 5 m on 55″.
    FitText {
        id: numberText

        Accessible.ignored: true
        objectName: "lastNumber"
        room: row.tall ? 0.58 * row.width : row.columns[2] - row.columns[1] - 2.5 * row.unit
        text: row.number
        tracking: 0.02
        visible: row.showsCall
        wanted: Math.min(16 * row.unit * row.grow, 1.1 * row.lowerHeight)
        x: row.callX
        y: row.lower + row.lowerHeight / 2 + 0.375 * font.pixelSize - baselineOffset
    }
    Icon {
        anchors.left: numberText.right
        anchors.leftMargin: 3 * row.unit
        anchors.verticalCenter: numberText.verticalCenter
        color: Theme.abu
        name: "arrow-right"
        size: 6
        stroke: 3
        unit: row.unit
        visible: row.tall && row.showsCall
    }
    FitText {
        Accessible.ignored: true
        objectName: "lastCounter"
        room: row.tall ? time.x - x - 3 * row.unit : row.columns[3] - row.columns[2] - 2 * row.unit
        text: row.counter
        visible: row.showsCall
        wanted: Math.min(16 * row.unit * row.grow, numberText.font.pixelSize)
        x: row.tall ? numberText.x + numberText.width + 12 * row.unit : row.columns[2]
        y: row.lower + row.lowerHeight / 2 + 0.375 * font.pixelSize - baselineOffset
    }
    // When it was called; the latest call of the board says so. Not yellow: nobody is being called now.
    FitText {
        id: time

        Accessible.ignored: true
        color: row.newest ? Theme.putih : Theme.abu
        objectName: "lastTime"
        room: row.tall ? 24 * row.unit : row.columns[4] - row.columns[3] - 2 * row.unit
        text: row.calledAt
        visible: row.showsCall
        wanted: 6.25 * row.unit
        weight: row.newest ? Font.ExtraBold : Font.DemiBold
        x: row.tall ? row.width - width - 4.5 * row.unit : row.columns[3]
        y: row.lower + row.lowerHeight / 2 + (row.newest ? -1 : 2.6) * row.unit - baselineOffset
    }
    FitText {
        Accessible.ignored: true
        objectName: "newestCall"
        room: time.room
        text: row.newest && row.showsCall ? qsTr("terbaru") : ""
        wanted: 4.75 * row.unit
        weight: Font.Bold
        x: row.tall ? row.width - width - 4.5 * row.unit : row.columns[3]
        y: row.lower + row.lowerHeight / 2 + 4.75 * row.unit - baselineOffset
    }
    FitText {
        id: count

        Accessible.ignored: true
        objectName: "boardCount"
        room: 24 * row.unit
        text: row.ahead < 0 ? "" : row.ahead
        visible: row.ahead >= 0
        wanted: 11 * row.unit * (row.tall ? 1 : row.grow)
        x: row.countX
        y: (row.tall ? 0.25 : 0.5) * row.height + 0.375 * font.pixelSize - baselineOffset
    }
    FitText {
        Accessible.ignored: true
        anchors.baseline: count.baseline
        anchors.left: count.right
        anchors.leftMargin: 1.5 * row.unit
        color: Theme.abu
        room: row.width - x - 3 * row.unit
        text: qsTr("orang")
        visible: row.ahead >= 0
        wanted: 5 * row.unit
        weight: Font.DemiBold
    }
}
