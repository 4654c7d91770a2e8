// One agency on the board: name and counters, what it does, its last call, how many wait.
import QtQuick
import shared.controls

Rectangle {
    id: row

    required property string name
    required property list<string> counters
    required property string doing
    required property string until
    required property int day
    required property string number
    required property string counter
    required property int ahead
    required property int unserved
    required property bool delayed
    required property real unit
    // Left edges of the columns, in pixels from the row's own.
    required property list<real> columns
    // Rows of a short board are higher, and so is their type.
    readonly property real grow: unit > 0 ? Math.max(1, Math.min(1.5, height / (15.5 * unit))) : 1
    readonly property bool stopped: doing === "outage"
    readonly property bool calm: doing === "serving"
    readonly property string stateText: delayed ? "" : WallWords.agency(doing, until, day) + WallWords.sentHome(unserved)

    Accessible.name: [name, stateText, number === "" ? "" : `${number} ${counter}`, ahead < 0 ? "" : qsTr("%1 orang menunggu").arg(ahead)].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.StaticText
    color: Theme.permukaan
    radius: 2.5 * unit

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: row.columns[1] - row.columns[0] - 4.5 * row.unit
        x: row.columns[0]

        FitText {
            room: parent.width
            text: row.name
            wanted: 6.75 * row.unit * Math.min(1.3, row.grow)
            weight: Font.Bold
        }
        Words {
            Accessible.ignored: true
            color: Theme.abu
            font.weight: Font.DemiBold
            leading: 1.15
            size: 4 * Math.min(1.3, row.grow)
            //: %1 the counters of an agency: 3, 4, 5
            text: qsTr("Loket %1").arg(row.counters.join(", "))
            unit: row.unit
            width: parent.width
        }
    }
    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: row.delayed ? "" : WallWords.icon(row.doing)
        size: 6 * Math.min(1.2, row.grow)
        unit: row.unit
        x: row.columns[1]
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.left: sign.right
        anchors.leftMargin: 2 * row.unit
        anchors.verticalCenter: parent.verticalCenter
        color: row.stopped ? Theme.malamJingga : row.calm ? Theme.malamToska : Theme.putih
        font.weight: Font.Bold
        leading: 1.15
        objectName: "agencyState"
        size: 5 * Math.min(1.2, row.grow)
        text: row.stateText
        unit: row.unit
        // Without a last call the words have its place too.
        width: row.columns[row.number === "" ? 3 : 2] - row.columns[1] - sign.width - 5 * row.unit
    }
    Item {
        id: last

        readonly property real share: Math.min(1, (row.columns[3] - row.columns[2] - 18 * row.unit) / Math.max(1, numberText.natural + counterText.natural))

        anchors.verticalCenter: parent.verticalCenter
        visible: row.number !== ""
        x: row.columns[2]

        FitText {
            id: numberText

            Accessible.ignored: true
            objectName: "lastNumber"
            room: natural * last.share
            text: row.number
            tracking: 0.02
            wanted: 14 * row.unit * Math.min(1.2, row.grow)
            y: 0.375 * font.pixelSize - baselineOffset
        }
        Icon {
            anchors.left: numberText.right
            anchors.leftMargin: 1.5 * row.unit
            color: Theme.abu
            name: "arrow-right"
            size: 5.5
            stroke: 3
            unit: row.unit
            y: -height / 2
        }
        FitText {
            id: counterText

            Accessible.ignored: true
            anchors.left: numberText.right
            anchors.leftMargin: 8.5 * row.unit
            room: natural * last.share
            text: row.counter
            wanted: 14 * row.unit * Math.min(1.2, row.grow)
            y: 0.375 * font.pixelSize - baselineOffset
        }
    }
    Words {
        id: count

        Accessible.ignored: true
        color: Theme.putih
        font.weight: Font.ExtraBold
        leading: 1
        objectName: "boardCount"
        size: 9.5 * Math.min(1.3, row.grow)
        text: row.ahead < 0 ? "" : row.ahead
        unit: row.unit
        x: row.columns[3]
        y: row.height / 2 + 0.375 * font.pixelSize - baselineOffset
    }
    Words {
        Accessible.ignored: true
        anchors.baseline: count.baseline
        anchors.left: count.right
        anchors.leftMargin: 1.5 * row.unit
        color: Theme.abu
        font.weight: Font.DemiBold
        size: 4.75
        text: qsTr("orang")
        unit: row.unit
        visible: row.ahead >= 0
    }
}
