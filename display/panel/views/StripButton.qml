// A button of the strip: icon, words and its key, at one fixed place; when it cannot act it stays there and says why.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: button

    required property real unit
    required property string iconName
    // Under the words: what it waits for, or its key.
    property string detail: ""
    property bool main: false
    property bool available: true
    property bool busy: false
    property string why: ""
    // Little space: less of it between edge, icon and words.
    property bool tight: false
    readonly property bool filled: main && available
    readonly property color ink: filled ? Theme.putih : available ? Theme.tinta : Theme.tinta2

    Accessible.description: available ? detail : why
    Accessible.name: text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.TabFocus
    leftPadding: (tight ? 1 : 2) * unit
    rightPadding: (tight ? 1 : 2) * unit

    background: Rectangle {
        border.color: button.filled ? color : button.available ? Theme.tepi : Theme.garis
        // What cannot be pressed has no edge and thinner letters: seen without colours too.
        border.width: !button.available ? 0 : Math.max(2, Math.round(button.unit / 2))
        color: button.filled ? (button.down || button.busy ? Theme.nilaTekan : Theme.nila) : button.main ? Theme.batuMuda : button.down && button.available ? Theme.nilaMuda : button.available ? Theme.putih : Theme.kertas
        radius: 2.5 * button.unit

        FocusRing {
            innerRadius: parent.radius
            unit: button.unit / 4
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        Words {
            id: natural

            Accessible.ignored: true
            font.weight: Font.Bold
            size: words.size
            text: button.text
            unit: button.unit
            visible: false
            wrapMode: Text.NoWrap
        }
        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            color: button.filled ? Theme.putih : button.available ? Theme.nila : Theme.tinta2
            name: button.busy ? "hourglass" : button.iconName
            size: button.main ? 7 : 5.5
            unit: button.unit
            // Words that would need a third line go before it.
            visible: natural.implicitWidth <= 1.6 * (button.availableWidth - width - 1.5 * button.unit)
        }
        Column {
            anchors.left: sign.visible ? sign.right : parent.left
            anchors.leftMargin: sign.visible ? (button.tight ? 1 : 1.5) * button.unit : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                id: words

                Accessible.ignored: true
                color: button.ink
                font.weight: button.available ? Font.Bold : Font.Medium
                leading: 1.1
                size: button.main && button.width >= 60 * button.unit ? 5 : 4
                text: button.text
                unit: button.unit
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: button.filled ? Theme.pintas : Theme.tinta2
                font.weight: Font.DemiBold
                leading: 1.15
                size: 4
                text: button.detail
                unit: button.unit
                visible: text !== "" && words.lineCount < 2 && implicitWidth <= parent.width
                wrapMode: Text.NoWrap
            }
        }
    }
}
