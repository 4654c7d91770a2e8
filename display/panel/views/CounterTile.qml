// A counter to sit down at: its name, its agency, and its state in word, icon and colour.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: tile

    required property real unit
    required property bool chosen
    required property string counter
    required property string label
    required property string agency
    required property string room
    // The counter's: open, break or closed.
    required property string counterState
    required property string number
    required property int waiting
    readonly property string word: counterState === "closed" ? qsTr("Tutup") : counterState === "break" ? qsTr("Istirahat") : number !== "" ? qsTr("Melayani %1").arg(number) : qsTr("Siap")

    Accessible.name: `${label}, ${agency}, ${word}${waiting > 0 ? ", " + qsTr("%n menunggu", "", waiting) : ""}`
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen
    focusPolicy: Qt.NoFocus
    objectName: `signIn:${counter}`

    background: Rectangle {
        border.color: tile.chosen ? Theme.nila : Theme.tepi
        border.width: Math.max(2, Math.round((tile.chosen ? 1 : 0.5) * tile.unit))
        color: tile.chosen || tile.down ? Theme.nilaMuda : Theme.putih
        radius: 3 * tile.unit
    }
    contentItem: Item {
        Words {
            id: name

            Accessible.ignored: true
            font.weight: Font.ExtraBold
            leading: 1.1
            size: 5.5
            text: tile.label
            unit: tile.unit
            width: Math.min(implicitWidth, parent.width - 6 * tile.unit - (count.visible ? 24 * tile.unit : 0))
            x: 3 * tile.unit
            y: 2.5 * tile.unit
        }
        Words {
            Accessible.ignored: true
            anchors.top: name.height > count.height ? name.bottom : count.bottom
            color: Theme.tinta2
            leading: 1.15
            size: 4
            text: tile.agency
            unit: tile.unit
            width: parent.width - 6 * tile.unit
            x: name.x
        }
        Chip {
            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 2.5 * tile.unit
            edge: tile.counterState === "closed" ? Theme.tepi : ground
            ground: tile.counterState === "closed" ? Theme.putih : tile.counterState === "break" ? Theme.batuMuda : Theme.toskaMuda
            iconName: tile.counterState === "closed" ? "lock" : tile.counterState === "break" ? "circle-pause" : "user-check"
            ink: tile.counterState === "open" ? Theme.toska : Theme.tinta
            size: 4
            text: tile.word
            unit: tile.unit
            width: Math.min(implicitWidth, parent.width - 6 * tile.unit)
            x: name.x
        }
        Words {
            id: count

            Accessible.ignored: true
            anchors.left: name.right
            anchors.leftMargin: 2 * tile.unit
            anchors.right: parent.right
            anchors.rightMargin: 3 * tile.unit
            color: Theme.tinta
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignRight
            leading: 1.1
            objectName: "waitingHere"
            size: 4
            text: qsTr("%n menunggu", "", tile.waiting)
            unit: tile.unit
            visible: tile.waiting > 0
            y: name.y + 1.2 * tile.unit
        }
    }
}
