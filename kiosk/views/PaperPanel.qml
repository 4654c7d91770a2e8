// Leads the eye to the paper below the screen; its arrow is the only thing that moves.
import QtQuick
import shared.controls

Rectangle {
    id: panel

    required property bool out
    required property real unit
    required property bool low
    required property bool wide
    required property real margin
    // How far the arrow goes down.
    readonly property real dip: (low ? 1 : wide ? 2 : 3) * unit

    Accessible.name: `${words.text}. ${detail.text}`
    Accessible.role: Accessible.AlertMessage
    color: Theme.nila
    implicitHeight: Math.max(column.height, sign.height + dip) + (low ? 3 : wide ? 4 : 12) * unit

    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        height: parent.height
        width: column.x + column.width

        Icon {
            id: sign

            readonly property real rest: (parent.height - height - panel.dip) / 2

            color: panel.out && !Theme.contrast ? Theme.kunyit : Theme.putih
            name: panel.out ? "arrow-down" : "printer"
            size: panel.low ? 7 : panel.wide ? 9 : 12
            stroke: 2.5
            unit: panel.unit
            y: rest

            SequentialAnimation on y {
                loops: Animation.Infinite
                running: panel.out && panel.visible

                NumberAnimation {
                    duration: Theme.arrow / 2
                    easing.type: Easing.InOutQuad
                    from: sign.rest
                    to: sign.rest + panel.dip
                }
                NumberAnimation {
                    duration: Theme.arrow / 2
                    easing.type: Easing.InOutQuad
                    to: sign.rest
                }
            }
        }
        Grid {
            id: column

            readonly property real room: panel.width - 2 * panel.margin - x
            // On a low screen both sentences in one line, where they fit.
            readonly property bool beside: panel.low && words.implicitWidth + detail.implicitWidth + 3 * panel.unit < room

            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: 2 * panel.unit
            columns: beside ? 2 : 1
            rowSpacing: 0.5 * panel.unit
            verticalItemAlignment: Grid.AlignVCenter
            x: sign.width + (panel.low ? 3 : 5) * panel.unit

            Words {
                id: words

                Accessible.ignored: true
                color: Theme.putih
                font.weight: Theme.titleWeight
                leading: Theme.titleLeading
                size: panel.low ? 5 : panel.wide ? 6 : 7
                text: panel.out ? qsTr("Ambil kertas nomor Anda") : qsTr("Kertas sedang dicetak")
                tracking: -0.01
                unit: panel.unit
                width: Math.min(column.room, Math.ceil(implicitWidth))
            }
            Words {
                id: detail

                Accessible.ignored: true
                color: Theme.pintas
                size: panel.low ? 3.75 : 4.5
                text: qsTr("di bawah layar ini")
                unit: panel.unit
                width: Math.min(column.room, Math.ceil(implicitWidth))
            }
        }
    }
}
