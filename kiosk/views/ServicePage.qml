// One service before the number: the answer first, then what to bring; the two ways to a number stay in sight.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    readonly property bool terse: compact || Theme.largeText
    readonly property bool compact: low || wide && tight || squeezed > 0
    // Beside each other the two columns proved too high: 1 smaller, 2 below each other, because no screenful ends well in both.
    property int squeezed: 0
    readonly property real half: (inner - 6 * unit) / 2
    readonly property bool split: broad && squeezed < 2
    readonly property bool elsewhere: kiosk.service.verdict === "head_office"

    function spread(): void {
        squeezed = 0;
        soon.restart();
    }

    onBodyRoomChanged: spread()

    head: NavHead {
        kiosk: page.kiosk
        unit: page.unit
    }
    dock: ColumnLayout {
        spacing: 2 * page.unit

        Banner {
            Layout.fillWidth: true
            iconName: "info"
            kind: Banner.Calm
            objectName: "refusal"
            text: VerdictWords.refusal(page.kiosk.service.refused)
            unit: page.unit
            visible: text !== ""
        }
        Banner {
            Layout.fillWidth: true
            iconName: "printer"
            kind: Banner.Calm
            objectName: "noPaperNote"
            text: qsTr("Mesin ini sedang tidak bisa mencetak. Nomor Anda nanti tampil di layar untuk difoto.")
            unit: page.unit
            visible: page.kiosk.service.canTake && !page.kiosk.service.canPrint && page.kiosk.service.refused === ""
        }
        TakeButtons {
            Layout.fillWidth: true
            kiosk: page.kiosk
            low: page.low
            unit: page.unit
            visible: page.kiosk.service.canTake
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 2 * page.unit
            columns: page.wide && !Theme.largeText ? 2 : 1
            rowSpacing: 2 * page.unit
            visible: page.kiosk.service.verdict !== "" && !page.kiosk.service.canTake

            LeafletButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1.4
                kind: BigButton.Primary
                kiosk: page.kiosk
                least: page.low ? 12 : 14
                objectName: "directions"
                size: 5
                unit: page.unit
                visible: directions
            }
            LeafletNote {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1.4
                kiosk: page.kiosk
                unit: page.unit
                visible: told && page.elsewhere
            }
            BigButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "landmark"
                least: page.low ? 12 : 14
                objectName: "otherServices"
                size: 5
                text: qsTr("Lihat layanan lain")
                unit: page.unit
                onChosen: page.kiosk.openAgencies()
            }
        }
    }

    GridLayout {
        id: grid

        columnSpacing: 6 * page.unit
        columns: page.split ? 2 : 1
        rowSpacing: 0
        onImplicitHeightChanged: soon.restart()

        ColumnLayout {
            id: answer

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.maximumWidth: page.broad ? page.half : page.inner
            Layout.preferredWidth: page.broad ? page.half : page.inner
            spacing: 0.75 * page.unit

            Words {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.weight: Theme.titleWeight
                leading: 1.12
                size: page.low ? 5 : page.wide ? 5.5 : Theme.titleSize
                text: page.kiosk.service.title
                tracking: -0.01
                unit: page.unit
            }
            Words {
                Layout.bottomMargin: 2 * page.unit
                Layout.fillWidth: true
                color: Theme.tinta2
                size: 3.75
                text: page.kiosk.service.agency
                unit: page.unit
                visible: !page.terse
            }
            ServiceVerdict {
                Layout.fillWidth: true
                low: page.compact
                terse: page.terse
                service: page.kiosk.service
                unit: page.unit
                whole: !page.split
            }
            Words {
                Layout.fillWidth: true
                Layout.topMargin: page.unit
                size: 4
                text: [VerdictWords.detail(page.kiosk.service), page.kiosk.service.agency].filter(part => part !== "").join(" ")
                unit: page.unit
                visible: page.terse
            }
        }
        ButtonScroll {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: page.half
            implicitHeight: page.split ? 40 * page.unit : needed
            unit: page.unit

            ColumnLayout {
                anchors.fill: parent
                spacing: 0

                DetailList {
                    Layout.fillWidth: true
                    Layout.topMargin: (page.split ? -2 : 1) * page.unit
                    elsewhere: page.elsewhere
                    kinds: ["bring"]
                    model: page.kiosk.service.details
                    unit: page.unit
                }
                LeafletButton {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    Layout.topMargin: 2 * page.unit
                    kiosk: page.kiosk
                    least: 10.5
                    leftPadding: 3 * page.unit
                    objectName: "leaflet"
                    size: 4
                    unit: page.unit
                    visible: page.kiosk.service.leaflet === "info"
                }
                LeafletNote {
                    Layout.fillWidth: true
                    Layout.topMargin: 2 * page.unit
                    kiosk: page.kiosk
                    unit: page.unit
                    visible: told && !page.elsewhere
                }
                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: 4 * page.unit
                    columns: Theme.largeText || finished.longest > 60 || fee.longest > 28 ? 1 : 2
                    rowSpacing: 0

                    DetailList {
                        id: finished

                        Layout.alignment: Qt.AlignTop
                        Layout.fillWidth: true
                        Layout.preferredWidth: 3
                        elsewhere: page.elsewhere
                        kinds: ["time"]
                        model: page.kiosk.service.details
                        unit: page.unit
                    }
                    DetailList {
                        id: fee

                        Layout.alignment: Qt.AlignTop
                        Layout.fillWidth: true
                        Layout.preferredWidth: 2
                        elsewhere: page.elsewhere
                        kinds: ["fee"]
                        model: page.kiosk.service.details
                        unit: page.unit
                    }
                }
                DetailList {
                    Layout.fillWidth: true
                    elsewhere: page.elsewhere
                    kinds: ["step", "complaints"]
                    model: page.kiosk.service.details
                    unit: page.unit
                }
                Item {
                    Layout.fillHeight: true
                }
            }
        }
    }
    Connections {
        function onChanged(): void {
            page.spread();
        }

        target: page.kiosk.service
    }
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            // Asked again when the height has changed, not before.
            if (page.split && grid.implicitHeight > page.bodyRoom + 1)
                page.squeezed += 1;
        }
    }
}
