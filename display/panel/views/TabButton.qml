// Chooses one of the lists; says how many are in it.
import QtQuick
import QtQuick.Templates as T
import shared.controls

T.AbstractButton {
    id: button

    required property real unit
    required property int count
    property string key: ""
    property bool on: false
    // Too narrow for one line: the key stands under the words.
    readonly property bool stacked: width < implicitWidth

    signal chosen

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.name: count < 0 ? text : `${text} ${count}`
    Accessible.role: Accessible.PageTab
    Keys.onEnterPressed: event => event.isAutoRepeat || click()
    Keys.onReturnPressed: event => event.isAutoRepeat || click()
    focusPolicy: Qt.StrongFocus
    implicitHeight: 11 * unit
    // Room for two figures from the start: a count that comes moves nothing.
    implicitWidth: Math.ceil((count < 0 ? words : widest).implicitWidth + keys.implicitWidth + 5.5 * unit)
    onClicked: chosen()

    background: Rectangle {
        border.color: button.on ? Theme.nila : Theme.tepi
        border.width: Math.max(2, Math.round((button.on ? 0.9 : 0.5) * button.unit))
        color: button.on || button.down ? Theme.nilaMuda : Theme.putih
        radius: 3 * button.unit

        FocusRing {
            innerRadius: parent.radius
            unit: button.unit / 2
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: face.implicitHeight
        implicitWidth: face.implicitWidth

        Words {
            id: widest

            Accessible.ignored: true
            font.weight: Font.Bold
            size: 4
            text: `${button.text} 88`
            unit: button.unit
            visible: false
            wrapMode: Text.NoWrap
        }
        Grid {
            id: face

            anchors.centerIn: parent
            columns: button.stacked ? 1 : 2
            columnSpacing: 1.5 * button.unit
            horizontalItemAlignment: Grid.AlignHCenter

            Words {
                id: words

                Accessible.ignored: true
                color: button.on ? Theme.nila : Theme.tinta
                font.weight: Font.Bold
                leading: button.stacked ? 1.1 : Theme.smallLeading
                size: 4
                text: button.count > 0 ? `${button.text} ${button.count}` : button.text
                unit: button.unit
                wrapMode: Text.NoWrap
            }
            Words {
                id: keys

                Accessible.ignored: true
                color: Theme.tinta2
                font.weight: Font.DemiBold
                leading: button.stacked ? 1.1 : Theme.smallLeading
                size: 4
                text: button.key
                unit: button.unit
                wrapMode: Text.NoWrap
            }
        }
    }

    Shortcut {
        autoRepeat: false
        enabled: button.visible
        sequence: button.key
        onActivated: button.chosen()
    }
}
