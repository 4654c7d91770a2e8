// A short row of alternatives of which one is on; says which one was touched, the page keeps the state.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

Rectangle {
    id: segmented

    required property list<string> options
    required property int current
    property real unit: Theme.unitOf(Window.width, Window.height)
    property real size: 3.75
    readonly property int line: Theme.touchLine(unit)

    signal chosen(index: int)

    color: Theme.nila
    implicitHeight: 9 * unit + 2 * line
    implicitWidth: row.implicitWidth + 2 * line
    radius: 2.25 * unit

    Row {
        id: row

        anchors.fill: parent
        anchors.margins: segmented.line
        spacing: segmented.line

        Repeater {
            model: segmented.options

            T.AbstractButton {
                id: option

                required property int index
                required property string modelData
                readonly property bool on: index === segmented.current

                Accessible.checkable: true
                Accessible.checked: on
                Accessible.name: modelData
                Accessible.role: Accessible.RadioButton
                Keys.onEnterPressed: click()
                Keys.onReturnPressed: click()
                focusPolicy: Qt.StrongFocus
                height: row.height
                implicitWidth: words.implicitWidth + 6.5 * segmented.unit
                onClicked: segmented.chosen(index)

                background: Rectangle {
                    readonly property bool first: option.index === 0
                    readonly property bool last: option.index === segmented.options.length - 1
                    readonly property real corner: segmented.radius - segmented.line

                    bottomLeftRadius: first ? corner : 0
                    bottomRightRadius: last ? corner : 0
                    color: option.on ? Theme.nila : option.down ? Theme.nilaMuda : Theme.putih
                    topLeftRadius: first ? corner : 0
                    topRightRadius: last ? corner : 0

                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: 2
                        border.color: option.on && Theme.contrast ? Theme.hitam : Theme.kunyit
                        border.width: segmented.unit
                        color: "transparent"
                        visible: option.visualFocus
                    }
                }
                contentItem: Words {
                    id: words

                    Accessible.ignored: true
                    color: option.on ? Theme.putih : Theme.nila
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                    size: segmented.size
                    text: option.modelData
                    unit: segmented.unit
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
