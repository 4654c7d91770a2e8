// A button of the panel: icon, words and its key at one fixed place; when it cannot act it stays there and says why.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: button

    required property real unit
    required property string iconName
    // The key that does the same ("F7"), and its words on the button.
    property string key: ""
    property string keyName: key
    // A figure that belongs to the button, before the key ("2/3").
    property string figure: ""
    property string subtitle: ""
    // The longest subtitle it may ever have: room is kept for it, so that no button moves when it comes.
    property string longestSubtitle: ""
    property bool main: false
    // Chosen: its pane is open.
    property bool on: false
    // Whether a press does something; `why` is the sentence when it does not.
    property bool available: true
    property string why: ""
    // Why its key does not act now although a click does; empty as long as it acts.
    property string keyWhy: ""
    readonly property string answer: available ? keyWhy : why
    property bool busy: false
    // Stands on the dark head: an outline there, not a light field.
    property bool night: false
    property real size: main ? 5.5 : 4.25
    readonly property bool filled: main && available
    readonly property bool outlined: night && !Theme.contrast
    readonly property color ink: filled || outlined ? Theme.putih : available ? Theme.tinta : Theme.tinta2

    // Pressed by hand, by its key, or by Enter or Space.
    signal chosen
    // Pressed while it cannot act; `answer` says why, for as long as it is so.
    signal refused(who: Item)

    function choose(): void {
        if (available)
            chosen();
        else
            refused(button);
    }

    Accessible.description: available ? "" : why
    Accessible.name: text
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: event => event.isAutoRepeat || click()
    Keys.onReturnPressed: event => event.isAutoRepeat || click()
    focusPolicy: Qt.StrongFocus
    implicitHeight: main ? 17 * unit : Math.max(11.5 * unit, label.height + (longestSubtitle === "" ? 0 : longest.height) + 2 * unit)
    leftPadding: 2.25 * unit
    rightPadding: 2.25 * unit
    onClicked: choose()

    background: Rectangle {
        border.color: button.outlined ? Theme.bilahTepi : button.filled ? color : button.on ? Theme.nila : button.available ? Theme.tepi : Theme.garis
        // What cannot be pressed has no edge and thinner letters: seen without colours too.
        border.width: !button.available && !button.outlined ? 0 : Math.max(2, Math.round((button.on ? 0.9 : 0.5) * button.unit))
        color: button.outlined ? (button.down ? Theme.permukaan2 : Theme.tinta) : button.filled ? (button.down || button.busy ? Theme.nilaTekan : Theme.nila) : button.main ? Theme.batuMuda : button.down && button.available || button.on ? Theme.nilaMuda : button.available ? Theme.putih : Theme.kertas
        radius: 3 * button.unit

        Behavior on color {
            enabled: button.down

            ColorAnimation {
                duration: Theme.press
            }
        }

        FocusRing {
            innerRadius: parent.radius
            // At high contrast only the line of one unit is drawn anew.
            unit: (Theme.contrast ? 0.7 : 0.5) * button.unit
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: words.height
        implicitWidth: words.implicitWidth + 20 * button.unit

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            color: button.filled || button.outlined ? Theme.putih : button.available ? Theme.nila : Theme.tinta2
            name: button.busy ? "hourglass" : button.iconName
            size: button.size * 1.3
            unit: button.unit
        }
        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: (button.main ? 2.5 : 1.5) * button.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                id: label

                Accessible.ignored: true
                color: button.ink
                font.weight: button.available ? Font.Bold : Font.Medium
                leading: 1.12
                size: button.size
                text: button.text
                unit: button.unit
                width: parent.width - hints.width - (hints.width > 0 ? 2 * button.unit : 0)
            }
            Words {
                Accessible.ignored: true
                color: button.filled ? Theme.pintas : Theme.tinta2
                leading: 1.15
                size: 4
                text: button.subtitle
                unit: button.unit
                visible: text !== ""
                width: parent.width
            }
        }
        Words {
            id: longest

            Accessible.ignored: true
            leading: 1.15
            size: 4
            text: button.longestSubtitle
            unit: button.unit
            visible: false
            width: words.width
        }
        Row {
            id: hints

            anchors.right: parent.right
            spacing: 2 * button.unit
            y: words.y + label.y + Math.ceil((label.height - height) / 2)

            Words {
                Accessible.ignored: true
                color: button.filled ? Theme.putih : Theme.tinta
                font.weight: Font.Bold
                leading: 1.12
                size: 4
                text: button.figure
                unit: button.unit
                visible: text !== ""
                wrapMode: Text.NoWrap
            }
            Words {
                Accessible.ignored: true
                color: button.filled || button.outlined ? Theme.pintas : Theme.tinta2
                font.weight: Font.DemiBold
                leading: 1.12
                size: 4
                text: button.keyName
                unit: button.unit
                visible: text !== ""
                wrapMode: Text.NoWrap
            }
        }
    }

    Shortcut {
        autoRepeat: false
        enabled: button.key !== "" && button.visible
        sequence: button.key
        onActivated: button.keyWhy === "" ? button.choose() : button.refused(button)
    }
}
