// The loudest thing of the hall: the called number, then its counter; calm when withdrawn or when data are delayed.
pragma ComponentBehavior: Bound
import QtQuick
import display.wall.viewmodels
import shared.controls

Rectangle {
    id: card

    required property WallFace wall
    required property real unit
    // The other half of the blink: white instead of yellow.
    required property bool phase
    readonly property bool calling: wall.card === "call"
    readonly property bool withdrawn: wall.card === "withdrawn"
    readonly property color ink: calling ? Theme.malam : Theme.putih
    readonly property real inner: width - 13 * unit
    readonly property string where: {
        const place = wall.callRoom === "" ? qsTr("lantai %1").arg(wall.callFloor) : WallWords.place(wall.callRoom, wall.callFloor);
        return wall.callFloor === 0 ? wall.agency : `${wall.agency}, ${place}`;
    }

    Accessible.name: withdrawn ? withdrawal.text : `${wall.number}, ${counter.spoken}, ${where}`
    Accessible.role: Accessible.AlertMessage
    border.color: Theme.malamGaris
    border.width: calling ? 0 : 0.5 * unit
    color: !calling ? Theme.permukaan : wall.blinking && phase ? Theme.putih : Theme.kunyit
    radius: 4 * unit

    Connections {
        function onCalled(): void {
            arrival.restart();
        }

        target: card.wall
    }

    ParallelAnimation {
        id: arrival

        NumberAnimation {
            duration: Theme.newCall
            easing.type: Easing.OutCubic
            from: 5 * card.unit
            property: "y"
            target: face
            to: 0
        }
        NumberAnimation {
            duration: Theme.newCall
            from: 0
            property: "opacity"
            target: face
            to: 1
        }
    }

    Item {
        id: face

        height: card.height
        width: card.width

        Text {
            readonly property bool wide: metrics.advanceWidth > width

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: card.ink
            font.family: Theme.family
            font.features: ({ "tnum": 1 })
            font.pixelSize: Math.round((wide ? 4.75 : 6.25) * card.unit)
            font.weight: Font.ExtraBold
            height: 13 * card.unit
            lineHeight: 1.05 / Theme.naturalLine
            objectName: "calledAgency"
            text: card.where
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            width: card.inner - label.width - (sign.visible ? sign.width + 2 * card.unit : 0) - 3 * card.unit
            wrapMode: Text.Wrap
            x: 6.5 * card.unit
            y: 0.75 * card.unit

            TextMetrics {
                id: metrics

                font.family: Theme.family
                font.pixelSize: Math.round(6.25 * card.unit)
                font.weight: Font.ExtraBold
                text: card.where
            }
        }
        Icon {
            id: sign

            anchors.right: label.left
            anchors.rightMargin: 2 * card.unit
            anchors.verticalCenter: label.verticalCenter
            color: card.ink
            name: card.withdrawn ? "undo-2" : card.wall.cardSpeaking ? "volume-2" : ""
            size: 7.5
            stroke: 2.3
            unit: card.unit
        }
        Text {
            id: label

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.right: parent.right
            anchors.rightMargin: 6.5 * card.unit
            color: card.ink
            font.family: Theme.family
            font.features: ({ "tnum": 1 })
            font.pixelSize: Math.round(6.25 * card.unit)
            font.weight: Font.Bold
            height: 13 * card.unit
            objectName: "callLabel"
            text: {
                switch (card.wall.card) {
                case "withdrawn":
                    return qsTr("Ditarik");
                case "call":
                    return card.wall.recent ? WallWords.call(card.wall.times) : qsTr("Ditunggu sejak %1").arg(card.wall.calledAt);
                default:
                    return qsTr("Panggilan pukul %1").arg(card.wall.calledAt);
                }
            }
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            y: 0.75 * card.unit
        }
        FitText {
            color: card.ink
            objectName: "calledNumber"
            room: card.inner
            text: card.wall.number
            tracking: 0.02
            wanted: 45.5 * card.unit
            x: 6 * card.unit
            y: 0.536 * card.height - baselineOffset
        }
        Rectangle {
            color: card.calling ? Theme.malam : Theme.malamGaris
            height: Math.max(1, Math.round(0.75 * card.unit))
            width: card.inner
            x: 6.5 * card.unit
            y: Math.round(0.594 * card.height)
        }
        Item {
            id: counter

            readonly property string word: card.wall.counterNamed ? qsTr("Loket") : ""
            readonly property string spoken: [word, card.wall.counter].filter(part => part !== "").join(" ")

            visible: !card.withdrawn
            x: 6.5 * card.unit
            y: 0.938 * card.height

            FitText {
                id: wordText

                color: card.ink
                objectName: "calledCounterWord"
                room: card.inner - figureText.width - 5 * card.unit
                text: counter.word
                tracking: -0.01
                wanted: 25 * card.unit
                y: -baselineOffset
            }
            FitText {
                id: figureText

                color: card.ink
                objectName: "calledCounter"
                room: card.inner - (counter.word === "" ? 0 : 20 * card.unit)
                text: card.wall.counter
                wanted: 34 * card.unit
                x: counter.word === "" ? 0 : wordText.width + 5 * card.unit
                y: -baselineOffset
            }
        }
        Text {
            id: withdrawal

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: card.ink
            font.family: Theme.family
            font.features: ({ "tnum": 1 })
            font.pixelSize: Math.round(8.5 * card.unit)
            font.weight: Font.Bold
            height: 0.406 * card.height
            lineHeight: 1.2 / Theme.naturalLine
            objectName: "withdrawnCard"
            text: qsTr("%1 ditarik, tidak jadi dipanggil. Silakan tunggu lagi.").arg(card.wall.number)
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            visible: card.withdrawn
            width: card.inner
            wrapMode: Text.Wrap
            x: 6.5 * card.unit
            y: 0.594 * card.height
        }
    }
}
