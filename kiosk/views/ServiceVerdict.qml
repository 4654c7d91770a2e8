// The verdict on a service as its page shows it: the answer, and under it the figures or the other office.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

VerdictCard {
    id: card

    required property ServiceViewModel service
    readonly property bool stopped: service.verdict === "system_down" || service.verdict === "unattended"
    readonly property bool elsewhere: service.verdict === "head_office"
    readonly property bool later: service.verdict === "closed" || service.verdict === "quota_full"
    readonly property real figureSize: low ? 6 : width >= 105 * unit ? 9 : 7
    readonly property bool waiting: service.rangePending && !stopped

    // On a low screen and at large text the figures come before the sentences, which stand below the card then.
    property bool terse: false

    detail: terse ? "" : VerdictWords.detail(service)
    title: VerdictWords.title(service)
    verdict: service.verdict

    ColumnLayout {
        spacing: 3.5 * card.unit

        GridLayout {
            columnSpacing: 4 * card.unit
            columns: Theme.largeText ? 1 : 3
            rowSpacing: 2 * card.unit
            visible: card.service.canTake || card.stopped

            Fact {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 33
                figure: true
                ink: card.ink
                ink2: card.ink
                label: card.stopped ? qsTr("Menunggu") : qsTr("Sebelum Anda")
                size: card.figureSize
                //: follows the number of people
                remark: qsTr("orang", "", card.service.ahead)
                unit: card.unit
                value: String(card.service.ahead)
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: Math.max(1, Math.round(0.25 * card.unit))
                color: card.ink
                opacity: Theme.contrast ? 1 : 0.3
                visible: !Theme.largeText
            }
            Fact {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 67
                figure: true
                ink: card.ink
                ink2: card.ink
                label: card.waiting ? "" : VerdictWords.rangeLabel(card.service.rangeKnown, card.service.rangeNow)
                remark: VerdictWords.rangeRemark(card.service.rangeKnown, card.service.rangeNow, card.service.lowMinutes, card.service.highMinutes)
                quiet: !card.service.rangeKnown && !card.waiting
                size: quiet ? 4.25 : card.figureSize
                unit: card.unit
                value: card.waiting ? "" : VerdictWords.rangeValue(card.service.rangeKnown, card.service.rangeNow, card.service.ahead === 0 && card.service.canTake, card.service.lowTime, card.service.highTime)
            }
        }
        OfficeLine {
            detail: card.service.officeAddress
            icon: "map-pin"
            ink: card.ink
            text: card.service.officeFull
            unit: card.unit
            visible: card.elsewhere
        }
        OfficeLine {
            icon: "clock"
            ink: card.ink
            text: card.service.officeHours
            unit: card.unit
            visible: card.elsewhere && text !== ""
        }
        OfficeLine {
            icon: "calendar-clock"
            ink: card.ink
            text: VerdictWords.opens(card.service)
            unit: card.unit
            visible: card.later
        }
    }
}
