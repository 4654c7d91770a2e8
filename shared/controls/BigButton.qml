// The button of every program: words, optionally an icon, a second line and the name of its key.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: button

    // Primary: the usual next step, one per screen. Secondary: another way on. Quiet: navigation. Calling: a person is
    // called. Bar: on a dark bar. Soft: a small step inside a row.
    enum Kind {
        Primary,
        Secondary,
        Quiet,
        Calling,
        Bar,
        Soft
    }

    property real unit: Theme.unitOf(Window.width, Window.height)
    property int kind: BigButton.Secondary
    property string subtitle: ""
    property string iconName: ""
    property bool iconAfter: false
    // Icon above the words.
    property bool stacked: false
    property bool leftAligned: false
    // The key that does the same, shown behind the words.
    property string keyName: ""
    // Chosen out of several, or switched on.
    property bool on: false
    // Work is under way: shown, and taps do nothing.
    property bool busy: false
    // Type and icon in u.
    property real size: Theme.sectionSize
    property real largeSize: Theme.type(size)
    // The least height in u.
    property real least: 12
    property real iconSize: (Theme.largeText ? largeSize : size) * (stacked ? 1.5 : 1.25)
    // A second tap within so many milliseconds does nothing: shaking hands tap twice.
    property int guardMs: kind === BigButton.Primary ? Theme.guard : 0

    readonly property bool filled: kind === BigButton.Primary && !busy
    readonly property color ink: busy ? Theme.nila : filled ? Theme.putih : kind === BigButton.Calling ? Theme.tintaKunyit : kind === BigButton.Bar ? (on ? Theme.bilah : Theme.bilahTeks) : kind === BigButton.Quiet ? Theme.tinta : Theme.nila
    readonly property color ground: busy ? Theme.nilaMuda : filled ? Theme.nila : kind === BigButton.Calling ? Theme.kunyit : kind === BigButton.Bar ? (on ? Theme.bilahTeks : Theme.bilah) : kind === BigButton.Soft || on ? Theme.nilaMuda : Theme.putih
    readonly property color pressedGround: filled ? Theme.nilaTekan : kind === BigButton.Calling ? Theme.kunyitTekan : kind === BigButton.Bar ? (on ? Theme.bilahTeks2 : Theme.bilahTekan) : kind === BigButton.Soft ? Theme.nilaGaris : Theme.nilaMuda
    readonly property color edge: busy ? Theme.nilaMuda : kind === BigButton.Bar ? (on ? Theme.bilahTeks : Theme.bilahTepi) : kind === BigButton.Quiet && !on ? Theme.tepi : kind === BigButton.Secondary || on ? Theme.nila : ground

    // The person chose it; unlike clicked() it heeds `busy` and the guard.
    signal chosen

    function choose(): void {
        if (busy || guardTimer.running)
            return;
        if (guardMs > 0)
            guardTimer.restart();
        chosen();
    }

    Accessible.name: [text, subtitle].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()
    bottomPadding: topPadding
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(least * unit, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: (stacked ? 1 : 3.5) * unit
    rightPadding: leftPadding
    topPadding: unit
    z: visualFocus ? 1 : 0
    onClicked: choose()

    background: Rectangle {
        border.color: button.edge
        border.width: button.on && button.kind !== BigButton.Bar || button.down && Theme.contrast ? Theme.chosenLine(button.unit) : Theme.touchLine(button.unit)
        color: button.ground
        radius: Theme.buttonRadius * button.unit

        // Not a Behavior of the colour itself: that would also fade from one look to another.
        Rectangle {
            anchors.fill: parent
            border.color: parent.border.color
            border.width: parent.border.width
            color: button.pressedGround
            opacity: button.down && !button.busy ? 1 : 0
            radius: parent.radius

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.press
                }
            }
        }
        FocusRing {
            innerRadius: parent.radius
            unit: button.unit
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        id: content

        // Widths without wrapping: what the button asks for must not depend on what it gets.
        readonly property real naturalWords: Math.ceil(Math.max(words.implicitWidth, more.implicitWidth))
        readonly property real beside: button.stacked ? 0 : (sign.name === "" ? 0 : sign.width + face.columnSpacing) + (button.keyName === "" ? 0 : hint.width + face.columnSpacing)
        readonly property real wordsWidth: Math.max(1, Math.min(naturalWords, width - beside))

        implicitHeight: face.implicitHeight
        implicitWidth: button.stacked ? Math.max(sign.width, naturalWords) : naturalWords + beside

        Grid {
            id: face

            anchors.horizontalCenter: button.leftAligned ? undefined : parent.horizontalCenter
            // Wrapped words are narrower than their item: centre what is seen.
            anchors.horizontalCenterOffset: button.stacked || button.keyName !== "" || words.horizontalAlignment === Text.AlignHCenter ? 0 : (content.wordsWidth - Math.max(words.contentWidth, more.contentWidth)) / 2
            anchors.left: button.leftAligned ? parent.left : undefined
            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: 2 * button.unit
            columns: button.stacked ? 1 : 1 + (sign.name === "" ? 0 : 1) + (button.keyName === "" ? 0 : 1)
            horizontalItemAlignment: button.stacked ? Grid.AlignHCenter : Grid.AlignLeft
            layoutDirection: button.iconAfter ? Qt.RightToLeft : Qt.LeftToRight
            rowSpacing: 0.75 * button.unit
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                id: sign

                color: button.ink
                name: button.busy ? "hourglass" : button.iconName
                size: button.iconSize
                unit: button.unit
            }
            Column {
                Words {
                    id: words

                    Accessible.ignored: true
                    color: button.ink
                    font.weight: Theme.buttonWeight
                    horizontalAlignment: button.stacked || !(button.leftAligned || sign.visible) ? Text.AlignHCenter : Text.AlignLeft
                    largeSize: button.largeSize
                    leading: 1.15
                    size: button.size
                    text: button.text
                    unit: button.unit
                    width: content.wordsWidth
                }
                Words {
                    id: more

                    Accessible.ignored: true
                    color: button.filled ? Theme.pintas : button.kind === BigButton.Bar && !button.on ? Theme.bilahTeks2 : Theme.tinta2
                    horizontalAlignment: words.horizontalAlignment
                    leading: 1.2
                    size: Math.max(3.5, button.size * 0.8)
                    text: button.subtitle
                    unit: button.unit
                    visible: text !== ""
                    width: content.wordsWidth
                }
            }
            Words {
                id: hint

                Accessible.ignored: true
                color: button.filled ? Theme.pintas : Theme.tinta2
                size: Math.max(3.5, button.size * 0.8)
                text: button.keyName
                unit: button.unit
                visible: text !== ""
                width: Math.ceil(implicitWidth)
            }
        }
    }

    Timer {
        id: guardTimer

        interval: Math.max(1, button.guardMs)
    }
}
