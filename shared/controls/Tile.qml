// A large choice: icon on a tinted square, a name of up to two lines, and under it a note or a chip.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: tile

    property real unit: Theme.unitOf(Window.width, Window.height)
    property string iconName: ""
    // Without the tinted square: for a tile that leads on and is no service.
    property bool plain: false
    // Larger icon and words, for a page with room to spare.
    property bool roomy: false
    // The least height in u.
    property real least: plain ? 15 : 19.5
    property string note: ""
    property string noteIcon: ""
    // A verdict that is not "here" replaces the note.
    property string verdict: ""
    property string verdictText: VerdictLook.word(verdict)
    readonly property bool exception: verdict !== "" && verdict !== "here"

    signal chosen

    Accessible.name: [text, exception ? verdictText : note].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()
    bottomPadding: 1.5 * unit
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(least * unit, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: 48 * unit
    leftPadding: 2.25 * unit
    rightPadding: leftPadding
    topPadding: 1.5 * unit
    z: visualFocus ? 1 : 0
    onClicked: chosen()

    background: Rectangle {
        border.color: Theme.tepi
        border.width: tile.down && Theme.contrast ? Theme.chosenLine(tile.unit) : Theme.touchLine(tile.unit)
        color: Theme.putih
        radius: Theme.tileRadius * tile.unit

        // Not a Behavior of the colour itself: that would also fade from one look to another.
        Rectangle {
            anchors.fill: parent
            border.color: parent.border.color
            border.width: parent.border.width
            color: Theme.nilaMuda
            opacity: tile.down ? 1 : 0
            radius: parent.radius

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.press
                }
            }
        }
        FocusRing {
            innerRadius: parent.radius
            unit: tile.unit
            visible: tile.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: 40 * tile.unit

        Rectangle {
            id: square

            anchors.verticalCenter: parent.verticalCenter
            color: tile.plain ? "transparent" : Theme.nilaMuda
            height: width
            objectName: "square"
            radius: 2.5 * tile.unit
            visible: tile.iconName !== ""
            width: (tile.plain ? (tile.roomy ? 9 : 7) : tile.roomy ? 13 : 10) * tile.unit

            Icon {
                anchors.centerIn: parent
                color: Theme.nila
                name: tile.iconName
                size: tile.roomy ? 8 : tile.plain ? 6.5 : 6
                unit: tile.unit
            }
        }
        Column {
            id: words

            anchors.left: square.visible ? square.right : parent.left
            anchors.leftMargin: 2.25 * tile.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0.75 * tile.unit

            Words {
                Accessible.ignored: true
                font.weight: Font.Bold
                leading: 1.15
                size: tile.roomy ? 4.75 : 4.25
                text: tile.text
                unit: tile.unit
                width: parent.width
            }
            Row {
                spacing: unit
                visible: tile.note !== "" && !tile.exception

                readonly property real unit: tile.unit

                Icon {
                    id: noteSign

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.tinta2
                    name: tile.noteIcon
                    size: 4
                    unit: tile.unit
                }
                Words {
                    Accessible.ignored: true
                    color: Theme.tinta2
                    size: tile.roomy ? 4 : 3.5
                    text: tile.note
                    unit: tile.unit
                    width: words.width - (noteSign.visible ? noteSign.width + parent.spacing : 0)
                }
            }
            VerdictChip {
                Accessible.ignored: true
                size: tile.roomy && tile.width > 80 * tile.unit ? 4 : 3.5
                text: tile.verdictText
                unit: tile.unit
                verdict: tile.verdict
                visible: tile.exception
                width: Math.min(implicitWidth, parent.width)
            }
        }
    }
}
