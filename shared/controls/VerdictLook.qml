// How each verdict on a service looks: icon, word, colours. Constants only.
pragma Singleton
import QtQuick

QtObject {
    // `verdict` is the value of the queue's verdict: here partly head_office system_down unattended closed quota_full.
    function icon(verdict: string): string {
        return {
            "here": "circle-check",
            "partly": "circle-alert",
            "head_office": "building-2",
            "system_down": "unplug",
            "unattended": "user-x",
            "closed": "lock",
            "quota_full": "calendar-clock"
        }[verdict] ?? "info";
    }

    function word(verdict: string): string {
        return {
            "here": qsTr("Bisa di sini"),
            "partly": qsTr("Sebagian bisa di sini"),
            "head_office": qsTr("Tidak bisa di sini"),
            "system_down": qsTr("Sistem terganggu"),
            "unattended": qsTr("Belum ada petugas"),
            "closed": qsTr("Tutup"),
            "quota_full": qsTr("Habis hari ini")
        }[verdict] ?? "";
    }

    // Of the card that carries the verdict.
    function ground(verdict: string): color {
        if (Theme.contrast)
            return Theme.putih;
        switch (verdict) {
        case "here":
        case "partly":
            return Theme.toska;
        case "head_office":
            return Theme.manggis;
        case "system_down":
        case "unattended":
            return Theme.jinggaMuda;
        default:
            return Theme.batu;
        }
    }

    function ink(verdict: string): color {
        return Theme.contrast || verdict === "system_down" || verdict === "unattended" ? Theme.tinta : Theme.putih;
    }

    // Of the chip.
    function chipGround(verdict: string): color {
        switch (verdict) {
        case "here":
        case "partly":
            return Theme.toskaMuda;
        case "head_office":
            return Theme.manggisMuda;
        case "system_down":
        case "unattended":
            return Theme.jinggaMuda;
        default:
            return Theme.batuMuda;
        }
    }

    function chipInk(verdict: string): color {
        switch (verdict) {
        case "here":
        case "partly":
            return Theme.toska;
        case "head_office":
            return Theme.manggis;
        case "system_down":
        case "unattended":
            return Theme.jingga;
        default:
            return Theme.tinta;
        }
    }
}
