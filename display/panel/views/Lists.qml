// Beside the card: who is called next and why, who was set aside, who missed the call.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

FocusScope {
    id: lists

    required property DeskViewModel desk
    // Whether what is shown is up to date: a stale count is worse than none.
    required property bool fresh
    required property real unit
    property int tab: 0

    signal refused(who: Item)

    // A list that has become empty is left: what comes next stands in the first.
    Connections {
        function onCountChanged(): void {
            if (lists.tab === 1 && lists.desk.parked.count === 0)
                lists.tab = 0;
        }

        target: lists.desk.parked
    }
    Connections {
        function onCountChanged(): void {
            if (lists.tab === 2 && lists.desk.missed.count === 0)
                lists.tab = 0;
        }

        target: lists.desk.missed
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 4 * lists.unit
        anchors.rightMargin: 3 * lists.unit
        anchors.topMargin: 0
        spacing: 2 * lists.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 1.5 * lists.unit

            Repeater {
                model: [
                    {
                        "name": "next",
                        "words": qsTr("Sesudah itu"),
                        "count": lists.desk.following.count
                    },
                    {
                        "name": "parked",
                        "words": qsTr("Ditahan"),
                        "count": lists.desk.parked.count
                    },
                    {
                        "name": "missed",
                        "words": qsTr("Tidak hadir"),
                        "count": lists.desk.missed.count
                    }
                ]

                TabButton {
                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: implicitWidth
                    count: index === 0 ? -1 : modelData.count
                    key: `Ctrl+${index + 1}`
                    objectName: `tab:${modelData.name}`
                    on: lists.tab === index
                    text: modelData.words
                    unit: lists.unit
                    onChosen: lists.tab = index
                }
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.rightMargin: lists.unit
            color: Theme.tinta2
            size: 4
            text: lists.tab === 1 ? lists.desk.parked.count === 0 ? qsTr("Tidak ada yang ditahan.") : qsTr("Dilanjutkan tanpa antre lagi.") : lists.desk.missed.count === 0 ? qsTr("Belum ada yang ditandai tidak hadir.") : qsTr("Kalau orangnya sudah datang, masukkan lagi ke antrean.")
            unit: lists.unit
            visible: lists.tab > 0
        }
        StackLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            currentIndex: lists.tab

            RowList {
                id: following

                Accessible.name: qsTr("Sesudah itu")
                model: lists.desk.following
                unit: lists.unit

                delegate: NextLine {
                    fresh: lists.fresh
                    unit: lists.unit
                    width: ListView.view.width
                }
            }
            RowList {
                Accessible.name: qsTr("Ditahan")
                model: lists.desk.parked
                unit: lists.unit

                delegate: AsideLine {
                    stepIcon: "play"
                    stepName: "resume"
                    stepText: qsTr("Lanjutkan")
                    unit: lists.unit
                    width: ListView.view.width
                    onChosen: lists.desk.resume(number)
                    onRefused: who => lists.refused(who)
                }
            }
            RowList {
                Accessible.name: qsTr("Tidak hadir")
                model: lists.desk.missed
                unit: lists.unit

                delegate: AsideLine {
                    stepIcon: "rotate-ccw"
                    stepName: "return"
                    stepText: qsTr("Masukkan lagi")
                    unit: lists.unit
                    width: ListView.view.width
                    onChosen: lists.desk.takeBack(number)
                    onRefused: who => lists.refused(who)
                }
            }
        }
    }
}
