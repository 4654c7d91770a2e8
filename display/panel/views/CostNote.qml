// What stopping costs the people waiting: how many they are, and who goes on calling.
import QtQuick
import QtQuick.Layouts
import shared.controls
import display.panel.viewmodels

Banner {
    required property RestViewModel rest

    Layout.fillWidth: true
    iconName: "users"
    kind: Banner.Note
    objectName: "cost"
    size: 4
    text: {
        if (rest.waiting === 0)
            return qsTr("Tidak ada yang menunggu sekarang.");
        const waiting = qsTr("%n orang menunggu.", "", rest.waiting);
        if (!rest.known)
            return waiting;
        const others = rest.others === "" ? qsTr("Tidak ada loket lain yang memanggil mereka.") : qsTr("%1 tetap memanggil.").arg(rest.others);
        return `${waiting} ${others}`;
    }
}
