// One fact: what it is, the fact itself, and a remark.
import QtQuick
import QtQuick.Layouts
import shared.controls

ColumnLayout {
    id: fact

    required property string label
    required property string value
    property string remark: ""
    required property real unit
    property real size: 7
    // A figure stands out at high contrast.
    property bool figure: false
    // Nothing is known: said, and not loud.
    property bool quiet: false
    readonly property bool whole: true
    property color ink: Theme.tinta
    property color ink2: Theme.tinta2

    Accessible.name: [label, value, remark].filter(part => part !== "").join(" ")
    Accessible.role: Accessible.StaticText
    spacing: 0.5 * unit

    Words {
        Accessible.ignored: true
        Layout.fillWidth: true
        color: fact.ink2
        leading: 1.2
        size: 3.75
        text: fact.label
        unit: fact.unit
    }
    Words {
        Accessible.ignored: true
        Layout.fillWidth: true
        color: Theme.contrast && fact.figure && !fact.quiet ? Theme.kuning : fact.ink
        font.weight: fact.quiet ? Theme.smallWeight : Theme.titleWeight
        leading: fact.quiet ? Theme.smallLeading : 1.12
        size: fact.size
        text: fact.value
        tracking: -0.01
        unit: fact.unit
    }
    Words {
        Accessible.ignored: true
        Layout.fillWidth: true
        color: fact.ink2
        leading: 1.2
        size: 3.75
        text: fact.remark
        unit: fact.unit
        visible: text !== ""
    }
}
