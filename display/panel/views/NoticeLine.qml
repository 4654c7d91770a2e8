// The one line that answers a press: what a rule says, or that the queue is out of reach. Goes by itself.
import QtQuick
import shared.controls
import display.panel.viewmodels

Banner {
    id: line

    required property HeaderViewModel header
    // Said by a button that cannot act now.
    property string hint: ""
    readonly property bool lost: !header.connected
    readonly property string said: {
        if (lost)
            return Sentences.lost(header.staleSince);
        return Sentences.notice(header.noticeKind, header.noticeText, header.noticeCode, header.noticeNumber, header.noticePlace, header.noticeTime, header.noticeFigure, header.noticeNeeded) || hint;
    }

    border.color: kind === Banner.Calm ? Theme.tinta : color
    border.width: Math.max(2, Math.round(unit / 2))
    iconName: lost ? "unplug" : header.noticeKind === "fault" || header.noticeKind === "bug" ? "circle-alert" : "info"
    height: Math.max(implicitHeight, 13 * unit)
    kind: lost || header.noticeKind === "fault" || header.noticeKind === "bug" ? Banner.Danger : Banner.Calm
    objectName: "notice"
    size: 4
    text: said
    visible: said !== ""

    Timer {
        interval: 6000
        running: line.hint !== ""
        onTriggered: line.hint = ""
    }
}
