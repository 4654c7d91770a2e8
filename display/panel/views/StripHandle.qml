// The handle at the left end of the strip: drag it to another place, or click it for the other edge of the screen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import shared.controls
import display.panel.viewmodels

T.AbstractButton {
    id: handle

    required property DockViewModel dock
    required property real unit

    Accessible.name: qsTr("Pindahkan bilah ke tepi lain")
    Accessible.role: Accessible.Button
    focusPolicy: Qt.TabFocus
    onClicked: dock.flipped()

    background: Rectangle {
        color: (handle.visualFocus || area.containsMouse) && !Theme.contrast ? Theme.permukaan2 : Theme.tinta
    }
    contentItem: Item {
        Grid {
            anchors.centerIn: parent
            columns: 2
            spacing: 1.25 * handle.unit

            Repeater {
                model: 8

                Rectangle {
                    color: Theme.bilah2
                    height: handle.unit
                    radius: height / 2
                    width: height
                }
            }
        }
    }

    MouseArea {
        id: area

        property point start
        property bool moved: false

        anchors.fill: parent
        cursorShape: Qt.SizeAllCursor
        hoverEnabled: true

        onPositionChanged: mouse => {
            if (!pressed)
                return;
            const now = mapToGlobal(mouse.x, mouse.y);
            moved = moved || Math.abs(now.x - start.x) + Math.abs(now.y - start.y) > 8;
            if (moved)
                handle.dock.dragged(now.x - start.x, now.y - start.y);
        }
        onPressed: mouse => {
            start = mapToGlobal(mouse.x, mouse.y);
            moved = false;
            handle.dock.grabbed();
        }
        onReleased: {
            if (moved)
                handle.dock.dropped();
            else
                handle.dock.flipped();
        }
    }
}
