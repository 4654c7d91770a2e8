// What to bring: a few lines of one size, the largest at which all of them fit; and what is done elsewhere.
pragma ComponentBehavior: Bound
import QtQuick
import shared.controls

Item {
    id: papers

    required property list<string> lines
    // How many have no room.
    required property int more
    required property string note
    required property real unit
    readonly property real least: 4
    readonly property list<real> sizes: [7, 6.75, 6.5, 6.25, 6, 5.75, 5.5, 5.25, 5, 4.75, 4.5, 4.25, least]
    readonly property list<string> told: {
        const last = [];
        if (more > 0)
            //: %1 papers for which the screen has no room
            last.push(qsTr("Masih ada %1 lagi: tanya petugas, atau lihat di mesin antrean.").arg(more));
        if (note !== "")
            last.push(note);
        return [...lines, ...last];
    }
    property real size: sizes[0]
    readonly property real gap: 0.15 * size * unit

    function fit(): void {
        for (const wanted of sizes) {
            size = wanted;
            let total = -gap;
            for (let at = 0; at < rows.count; ++at)
                total += (rows.itemAt(at)?.height ?? 0) + gap;
            if (total <= height)
                return;
        }
    }

    onHeightChanged: fit()
    onToldChanged: Qt.callLater(fit)
    onWidthChanged: fit()
    Component.onCompleted: fit()

    Column {
        spacing: papers.gap
        width: parent.width

        Repeater {
            id: rows

            model: papers.told

            Item {
                id: row

                required property int index
                required property string modelData
                readonly property bool paper: index < papers.lines.length

                height: words.height
                width: papers.width

                Rectangle {
                    color: Theme.putih
                    height: width
                    radius: width / 2
                    visible: row.paper
                    width: 0.26 * papers.size * papers.unit
                    x: 0.5 * papers.unit
                    y: 0.5 * papers.size * papers.unit
                }
                Icon {
                    color: Theme.abu
                    name: row.paper ? "" : "info"
                    size: 0.9 * papers.size
                    unit: papers.unit
                    x: -0.5 * papers.unit
                    y: 0.12 * papers.size * papers.unit
                }
                Words {
                    id: words

                    color: row.paper ? Theme.putih : Theme.abu
                    font.weight: Font.DemiBold
                    leading: 1.15
                    objectName: "paperLine"
                    size: papers.size
                    text: row.modelData
                    unit: papers.unit
                    width: parent.width - x
                    x: papers.size * papers.unit
                }
            }
        }
    }
}
