// The one line of words of the strip: who waits and who is next, or what a rule, the queue or the session says.
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: line

    required property PanelViewModel viewModel
    required property real unit
    readonly property HeaderViewModel header: viewModel.header
    readonly property DeskViewModel desk: viewModel.desk
    readonly property DockViewModel dock: viewModel.dock
    readonly property bool lost: !header.connected
    readonly property bool alarming: lost || header.noticeKind === "fault" || header.noticeKind === "bug"
    readonly property string said: lost ? Sentences.lost(header.staleSince) : header.noticeKind === "why" ? Answers.whyNow(header.noticeCode, desk.steps) : Sentences.notice(header.noticeKind, header.noticeText, header.noticeCode, header.noticeNumber, header.noticePlace, header.noticeTime, header.noticeFigure, header.noticeNeeded)
    readonly property string usual: {
        // On a short strip the word about the keys goes before how long they wait, and before the next number.
        const brief = keys.visible && width < 1060;
        const waiting = desk.waiting === 0 ? qsTr("Tidak ada yang menunggu.") : brief ? qsTr("%n menunggu", "", desk.waiting) : qsTr("%n menunggu, terlama %1", "", desk.waiting).arg(Sentences.minutes(desk.longestMin));
        const next = desk.card.stage === "ready" || keys.visible && width < 1240 ? "" : desk.steps.stepNext;
        return next === "" ? waiting : qsTr("%1. Berikutnya %2").arg(waiting).arg(next);
    }

    // Something to hear: on a dark ground.
    readonly property bool dark: said !== "" || header.trouble !== ""

    color: alarming ? Theme.saga : dark ? Theme.tinta : Theme.kaki

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 3 * line.unit
        anchors.rightMargin: 4 * line.unit
        spacing: 1.5 * line.unit

        Icon {
            color: line.dark ? Theme.putih : Theme.tinta
            name: line.lost ? "unplug" : line.alarming ? "circle-alert" : line.said !== "" ? "info" : "users"
            size: 5
            unit: line.unit
        }
        Words {
            Accessible.role: line.said !== "" ? Accessible.AlertMessage : Accessible.StaticText
            Layout.alignment: lineCount > 1 ? Qt.AlignTop : Qt.AlignVCenter
            Layout.fillWidth: true
            color: line.dark ? Theme.putih : Theme.tinta
            font.weight: Font.DemiBold
            objectName: "stripLine"
            size: 4
            text: line.said !== "" ? line.said : line.usual
            leading: 1
            unit: line.unit
        }
        TroubleLine {
            Layout.fillWidth: false
            since: line.header.troubleSince
            trouble: line.said === "" ? line.header.trouble : ""
            unit: line.unit
        }
        Icon {
            color: Theme.tinta2
            name: "keyboard"
            size: 5
            unit: line.unit
            visible: keys.visible
        }
        Words {
            id: keys

            Layout.alignment: lineCount > 1 ? Qt.AlignTop : Qt.AlignVCenter
            Layout.maximumWidth: 0.56 * line.width
            color: Theme.tinta2
            font.weight: Font.DemiBold
            leading: 1
            objectName: "keysLine"
            size: 4
            text: Sentences.keys(line.dock.keysState, line.dock.keysTaken, Object.keys(line.dock.keys).length > 0)
            unit: line.unit
            visible: text !== "" && !line.dark
        }
        SampleBadge {
            size: 4
            unit: line.unit
            visible: line.header.sample
        }
    }
}
