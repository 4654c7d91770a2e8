// A small page that keeps every rule, or breaks the one named by `fault`: what each audit must catch.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import shared.controls

Rectangle {
    id: page

    property string fault: ""

    component Knob: T.AbstractButton {
        id: knob

        property real high: 80
        property bool ring: true
        property string said: text

        Accessible.name: said
        Accessible.role: Accessible.Button
        focusPolicy: Qt.StrongFocus
        height: high
        width: 400
        x: 60

        background: Rectangle {
            border.color: Theme.tepi
            border.width: 3
            color: Theme.putih
            radius: 20

            FocusRing {
                innerRadius: parent.radius
                unit: 8
                visible: knob.visualFocus && knob.ring
            }
        }
        contentItem: Words {
            Accessible.ignored: true
            horizontalAlignment: Text.AlignHCenter
            size: 4
            text: knob.text
            unit: 8
            verticalAlignment: Text.AlignVCenter
        }
    }

    color: Theme.kertas

    Words {
        color: page.fault === "pale" ? "#7A8699" : Theme.tinta
        size: page.fault === "low" ? 24 : 34
        objectName: "calledNumber"
        text: "A047"
        unit: 8
        width: 960
        x: 60
        y: 20
    }
    Words {
        id: running

        elide: page.fault === "elided" ? Text.ElideRight : Text.ElideNone
        size: page.fault === "small" ? 3.2 : 4
        text: page.fault === "literal" ? "Kalimat ini tidak diterjemahkan" : qsTr("Kembali")
        unit: 8
        width: page.fault === "elided" || page.fault === "wide" ? 60 : 600
        wrapMode: page.fault === "elided" || page.fault === "wide" ? Text.NoWrap : Text.Wrap
        x: page.fault === "off the window" ? -20 : 60
        y: page.fault === "overlapping" ? 610 : 420
    }
    Item {
        clip: true
        height: page.fault === "clipped" ? 18 : 50
        width: 600
        x: 60
        y: 500

        Words {
            size: 4
            text: qsTr("Menunggu")
            unit: 8
        }
    }
    Rectangle {
        color: Theme.kertas
        height: 60
        visible: page.fault === "covered"
        width: 70
        x: 130
        y: 500
    }
    Words {
        size: 4
        text: qsTr("Selesai")
        unit: 8
        width: 600
        x: 60
        y: 600
    }
    Knob {
        id: first

        focusPolicy: page.fault === "not by Tab" ? Qt.NoFocus : Qt.StrongFocus
        high: page.fault === "tiny" ? 66 : 80
        ring: page.fault !== "ringless"
        said: page.fault === "nameless" ? "" : page.fault === "misnamed" ? "Batal" : text
        text: qsTr("Ambil nomor")
        y: page.fault === "disordered" ? 900 : 700
    }
    Item {
        clip: true
        height: 90
        visible: page.fault === "cut control"
        width: 500
        y: 1300

        Knob {
            text: qsTr("Kembali")
            y: 40
        }
    }
    Knob {
        text: qsTr("Lihat layanan lain")
        y: page.fault === "disordered" ? 700 : page.fault === "close" ? first.y + first.height + 6 : 820
    }
    Rectangle {
        id: lamp

        color: Theme.kunyit
        height: 100
        objectName: "lamp"
        width: 100
        x: 60
        y: 1050

        Timer {
            interval: 250
            repeat: true
            running: page.fault === "fast blink"
            onTriggered: lamp.color = String(lamp.color) === String(Theme.kunyit) ? Theme.putih : Theme.kunyit
        }
    }
}
