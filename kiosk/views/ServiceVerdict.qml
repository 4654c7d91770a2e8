// The verdict on a service as its page shows it: the answer, and under it the figures or the other office.
import QtQuick
import QtQuick.Layouts
import shared.controls
import kiosk.viewmodels

VerdictCard {
    id: card

    required property ServiceViewModel service
    readonly property bool numbers: service.canTake

    detail: VerdictWords.detail(service)
    title: VerdictWords.title(service)
    verdict: service.verdict

    ColumnLayout {
        spacing: 3.5 * card.unit

        RowLayout {
            spacing: 4 * card.unit
            visible: card.numbers

            Fact {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 26 * card.unit
                ink: card.ink
                ink2: card.ink
                label: qsTr("Sebelum Anda")
                remark: qsTr("orang", "after the number of people before you", card.service.ahead)
                unit: card.unit
                value: String(card.service.ahead)
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: Math.max(1, Math.round(0.25 * card.unit))
                color: card.ink
                opacity: 0.3
            }
            Fact {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                ink: card.ink
                ink2: card.ink
                label: card.service.rangePending ? "" : VerdictWords.rangeLabel(card.service.rangeKnown, card.service.rangeNow)
                remark: VerdictWords.rangeRemark(card.service.rangeKnown, card.service.rangeNow, card.service.lowMinutes, card.service.highMinutes)
                size: card.service.rangeKnown || card.service.rangePending ? 7 : 5
                unit: card.unit
                value: card.service.rangePending ? "" : VerdictWords.rangeValue(card.service.rangeKnown, card.service.rangeNow, card.service.lowTime, card.service.highTime)
            }
        }
        OfficeLine {
            detail: card.service.officeAddress
            icon: "map-pin"
            ink: card.ink
            text: card.service.officeFull
            unit: card.unit
            visible: card.service.verdict === "head_office"
        }
        OfficeLine {
            icon: "clock"
            ink: card.ink
            text: card.service.officeHours
            unit: card.unit
            visible: card.service.verdict === "head_office" && text !== ""
        }
    }
}
