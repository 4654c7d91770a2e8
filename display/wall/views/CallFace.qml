// What is written on the card: agency and place, the number, the counter; or that the call was taken back.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Item {
    id: face

    required property WallFace wall
    required property real unit
    required property color ink
    required property color rule
    // Between the text and the card's edge.
    required property real margin
    // The number may come closer to the edge when it needs the width.
    required property real numberMargin
    readonly property real numberRoom: width - 2 * numberMargin
    readonly property bool withdrawn: wall.card === "withdrawn"
    readonly property real inner: width - 2 * margin
    readonly property string spoken: counter.spoken
    readonly property string where: {
        const place = wall.callRoom === "" ? qsTr("lantai %1").arg(wall.callFloor) : WallWords.place(wall.callRoom, wall.callFloor);
        return wall.callFloor === 0 ? wall.agency : `${wall.agency}, ${place}`;
    }
    readonly property string withdrawal: qsTr("%1 batal dipanggil. Nomor tetap berlaku, silakan tunggu.").arg(wall.number)
    // Two lines of smaller type in the head take a little of the number's height.
    readonly property bool deepHead: whereText.broken || label.broken

    HeadText {
        id: whereText

        anchors.verticalCenter: label.verticalCenter
        color: face.ink
        objectName: "calledAgency"
        room: face.inner - label.width - (sign.visible ? sign.width + 2 * face.unit : 0) - 3 * face.unit
        text: face.where
        unit: face.unit
        weight: Font.ExtraBold
        x: face.margin
    }
    Icon {
        id: sign

        anchors.right: label.left
        anchors.rightMargin: 2 * face.unit
        anchors.verticalCenter: label.verticalCenter
        color: face.ink
        name: face.withdrawn ? "undo-2" : face.wall.cardSpeaking ? "volume-2" : ""
        size: 7.5
        stroke: 2.3
        unit: face.unit
    }
    HeadText {
        id: label

        anchors.right: parent.right
        anchors.rightMargin: face.margin
        color: face.ink
        horizontalAlignment: Text.AlignRight
        objectName: "callLabel"
        room: 0.5 * face.inner
        text: {
            switch (face.wall.card) {
            case "withdrawn":
                return qsTr("Batal dipanggil");
            case "call":
                return face.wall.recent ? WallWords.call(face.wall.times) : qsTr("Ditunggu sejak %1").arg(face.wall.calledAt);
            default:
                return qsTr("Panggilan pukul %1").arg(face.wall.calledAt);
            }
        }
        unit: face.unit
        weight: Font.Bold
        y: 7.25 * face.unit - height / 2
    }
    // A capital is 0.745 em: 25 % of the picture's height for A047, never below 18 % (0.7° at 10 m on 55″) for MP1234.
    FitText {
        color: face.ink
        objectName: "calledNumber"
        room: face.numberRoom
        text: face.wall.number
        tracking: text.length > 5 ? 0 : 0.02
        wanted: (face.deepHead ? 42 : 45.5) * face.unit
        x: Math.min(face.margin - 0.5 * face.unit, (face.width - width) / 2)
        y: 0.536 * face.height - baselineOffset
    }
    Rectangle {
        color: face.rule
        height: Math.max(1, Math.round(0.75 * face.unit))
        width: face.inner
        x: face.margin
        y: Math.round(0.594 * face.height)
    }
    Item {
        id: counter

        // A counter with a name of its own gives its last figure the same size.
        readonly property string word: face.wall.counterNamed ? qsTr("Loket") : ""
        readonly property string figure: face.wall.counterNamed ? face.wall.counter : face.wall.counterFigure
        readonly property string ownName: face.wall.counterNamed ? "" : figure === "" ? face.wall.counter : face.wall.counterWords
        readonly property string spoken: [word, face.wall.counter].filter(part => part !== "").join(" ")

        visible: !face.withdrawn
        x: face.margin
        y: 0.938 * face.height

        FitText {
            id: wordText

            color: face.ink
            objectName: "calledCounterWord"
            room: face.inner - figureText.width - 5 * face.unit
            text: counter.word
            tracking: -0.01
            wanted: 25 * face.unit
            y: -baselineOffset
        }
        // As large as its words allow: "Meja Bantuan" is good to 4 m on 55″, its figure to 10.7 m.
        NameText {
            id: nameText

            color: face.ink
            height: 0.344 * face.height
            objectName: counter.figure === "" ? "calledCounter" : "calledCounterName"
            text: counter.ownName
            wanted: 30 * face.unit
            // Its last line stands on the figure's, as the word does.
            verticalAlignment: counter.figure === "" ? Text.AlignVCenter : Text.AlignBottom
            width: face.inner - (counter.figure === "" ? 0 : figureText.width + 5 * face.unit)
            y: counter.figure === "" ? -0.338 * face.height : 0.2 * fontInfo.pixelSize - height
        }
        // 19 % of the picture's height up to three figures: good to 10.7 m on 55″.
        FitText {
            id: figureText

            color: face.ink
            objectName: "calledCounter"
            room: face.inner - 20 * face.unit
            text: counter.figure
            visible: text !== ""
            wanted: 34 * face.unit
            x: (counter.word === "" ? nameText.contentWidth : wordText.width) + 5 * face.unit
            y: -baselineOffset
        }
    }
    NameText {
        color: face.ink
        height: 0.36 * face.height
        objectName: "withdrawnCard"
        text: face.withdrawn ? face.withdrawal : ""
        wanted: 9.5 * face.unit
        width: face.inner
        x: face.margin
        y: 0.62 * face.height
    }
}
