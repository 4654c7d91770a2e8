// The one line that answers a press: what a rule says, or that the queue is out of reach. Goes by itself.
import QtQuick
import shared.controls
import display.panel.viewmodels

Banner {
    id: line

    required property HeaderViewModel header
    // The buttons' state: what a key from another program could not do is told with the figures of now.
    property StepsViewModel steps: null
    // The button that was pressed while it cannot act; it is quoted as long as that is so.
    property Item asked: null
    readonly property string hint: (asked as PanelButton)?.answer ?? ""
    // A paper that did not surely come out: to be looked at.
    readonly property bool doubtful: header.noticeKind === "paper" && header.noticeCode !== "out"
    readonly property bool lost: !header.connected
    readonly property string said: {
        if (lost)
            return Sentences.lost(header.staleSince);
        if (hint !== "")
            return hint;
        if (header.noticeKind === "why")
            return Answers.whyNow(header.noticeCode, steps);
        return Sentences.notice(header.noticeKind, header.noticeText, header.noticeCode, header.noticeNumber, header.noticePlace, header.noticeTime, header.noticeFigure, header.noticeNeeded);
    }

    border.color: kind === Banner.Calm ? Theme.tinta : color
    border.width: Math.max(2, Math.round(unit / 2))
    iconName: lost ? "unplug" : hint === "" && (header.noticeKind === "fault" || header.noticeKind === "bug") ? "circle-alert" : "info"
    height: Math.max(implicitHeight, 13 * unit)
    kind: lost || hint === "" && (header.noticeKind === "fault" || header.noticeKind === "bug") ? Banner.Danger : hint === "" && doubtful ? Banner.Note : Banner.Calm
    objectName: "notice"
    size: 4
    text: said
    visible: said !== ""

    // The newer of the two is said.
    Connections {
        function onNoticeChanged(): void {
            if (line.header.noticeKind !== "")
                line.asked = null;
        }

        target: line.header
    }
    Timer {
        interval: 6000
        running: line.hint !== ""
        onTriggered: line.asked = null
    }
}
