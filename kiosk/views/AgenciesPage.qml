// All agencies by letter and name, turned by buttons.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls

KioskPage {
    id: page

    required property int startPage

    signal turned(page: int)

    head: NavHead {
        kiosk: page.kiosk
        unit: page.unit
        width: parent?.width ?? 0
    }

    ColumnLayout {
        anchors.bottomMargin: 3 * page.unit
        anchors.fill: parent
        spacing: 3 * page.unit

        Words {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.weight: Font.ExtraBold
            leading: 1.12
            size: 6.75
            text: qsTr("Pilih instansi")
            tracking: -0.01
            unit: page.unit
        }
        PagedList {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            model: page.kiosk.lists.agencies
            page: page.startPage
            rows: page.wide ? 5 : 9
            unit: page.unit
            onPageChanged: page.turned(list.page)

            delegate: BigButton {
                id: row

                required property string code
                required property string letter
                required property string title
                required property string detail
                required property int services

                implicitHeight: list.rowHeight
                kind: BigButton.Quiet
                leftAligned: true
                leftPadding: 15 * page.unit
                objectName: `agency:${code}`
                rightPadding: 10 * page.unit
                size: 4.5
                subtitle: detail
                text: title
                unit: page.unit
                implicitWidth: list.width
                onChosen: page.kiosk.openAgency(code)

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.nilaMuda
                    height: 9 * page.unit
                    radius: 2.5 * page.unit
                    width: height
                    x: 3 * page.unit

                    Words {
                        Accessible.ignored: true
                        anchors.centerIn: parent
                        color: Theme.nila
                        font.weight: Font.ExtraBold
                        size: 4.5
                        text: row.letter
                        unit: page.unit
                    }
                }
                Icon {
                    anchors.right: parent.right
                    anchors.rightMargin: 3 * page.unit
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.nila
                    name: "chevron-right"
                    size: 5
                    unit: page.unit
                }
            }
        }
    }
}
