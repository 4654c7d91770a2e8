// Leads the eye to the paper below the screen; its arrow is the only thing that moves.
import QtQuick
import QtQuick.Layouts
import shared.controls

Rectangle {
    id: panel

    required property bool out
    required property real unit

    Accessible.name: `${words.text}. ${detail.text}`
    Accessible.role: Accessible.AlertMessage
    color: Theme.nila

    RowLayout {
        anchors.centerIn: parent
        spacing: 5 * panel.unit

        Item {
            Layout.preferredHeight: 14 * panel.unit
            Layout.preferredWidth: 12 * panel.unit

            Icon {
                id: sign

                color: panel.out && !Theme.contrast ? Theme.kunyit : Theme.putih
                name: panel.out ? "arrow-down" : "printer"
                size: 12
                stroke: 2.5
                unit: panel.unit

                SequentialAnimation on y {
                    loops: Animation.Infinite
                    running: panel.out

                    NumberAnimation {
                        duration: Theme.arrow / 2
                        easing.type: Easing.InOutQuad
                        from: 0
                        to: 3 * panel.unit
                    }
                    NumberAnimation {
                        duration: Theme.arrow / 2
                        easing.type: Easing.InOutQuad
                        to: 0
                    }
                }
            }
        }
        ColumnLayout {
            spacing: panel.unit

            Words {
                id: words

                Accessible.ignored: true
                color: Theme.putih
                font.weight: Font.ExtraBold
                leading: 1.1
                size: 7
                text: panel.out ? qsTr("Ambil kertas nomor Anda") : qsTr("Kertas sedang dicetak")
                tracking: -0.01
                unit: panel.unit
            }
            Words {
                id: detail

                Accessible.ignored: true
                color: Theme.pintas
                size: 4.5
                text: qsTr("di bawah layar ini")
                unit: panel.unit
            }
        }
    }
}
