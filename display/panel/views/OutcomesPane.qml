// The pane of the other endings of a visit; each acts at once and can be undone.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import display.panel.viewmodels

PaneFrame {
    id: pane

    required property DeskViewModel desk

    busy: desk.steps.busy
    // Not "cancel": that is what the visitor does, by one of the buttons above.
    cancelIcon: "arrow-left"
    cancelText: qsTr("Kembali")
    stepFirst: false
    subtitle: qsTr("Kunjungan selesai tanpa dihitung sebagai terlayani.")
    title: qsTr("Hasil lain untuk %1").arg(desk.card.number)
    onCancelled: desk.closePane()

    Repeater {
        model: [
            {
                "outcome": "berkas_kurang",
                "icon": "file-text",
                "words": qsTr("Berkas kurang"),
                "more": qsTr("datang lagi setelah lengkap")
            },
            {
                "outcome": "kantor_lain",
                "icon": "building-2",
                "words": qsTr("Harus ke kantor lain"),
                "more": qsTr("urusannya tidak bisa di sini")
            },
            {
                "outcome": "salah_loket",
                "icon": "map-pin",
                "words": qsTr("Salah loket"),
                "more": qsTr("kalau bisa di loket lain, pakai Pindahkan")
            },
            {
                "outcome": "batal",
                "icon": "x",
                "words": qsTr("Warga membatalkan"),
                "more": qsTr("orangnya tidak jadi mengurus")
            }
        ]

        PanelButton {
            required property int index
            required property var modelData

            Layout.fillWidth: true
            focus: index === 0
            iconName: modelData.icon
            implicitHeight: 16 * unit
            key: String(index + 1)
            objectName: `outcome:${modelData.outcome}`
            size: 4.75
            subtitle: modelData.more
            text: modelData.words
            unit: pane.unit
            onChosen: pane.desk.finishWith(modelData.outcome)
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
