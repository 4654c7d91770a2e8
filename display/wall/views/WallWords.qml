// The words of the wall that depend on a figure: weekdays, months, which call it is, what an agency does.
pragma Singleton
import QtQuick

QtObject {
    // 1 = Monday.
    function weekday(number: int): string {
        return ["", qsTr("Senin"), qsTr("Selasa"), qsTr("Rabu"), qsTr("Kamis"), qsTr("Jumat"), qsTr("Sabtu"), qsTr("Minggu")][number] ?? "";
    }

    function month(number: int): string {
        return ["", qsTr("Januari"), qsTr("Februari"), qsTr("Maret"), qsTr("April"), qsTr("Mei"), qsTr("Juni"), qsTr("Juli"), qsTr("Agustus"), qsTr("September"), qsTr("Oktober"), qsTr("November"), qsTr("Desember")][number] ?? "";
    }

    function date(weekday: int, day: int, month: int): string {
        //: %1 weekday, %2 day of the month, %3 month
        return weekday === 0 ? "" : qsTr("%1, %2 %3").arg(this.weekday(weekday)).arg(day).arg(this.month(month));
    }

    function call(times: int): string {
        switch (times) {
        case 1:
            return qsTr("Dipanggil sekarang");
        case 2:
            return qsTr("Panggilan kedua");
        case 3:
            return qsTr("Panggilan ketiga");
        default:
            //: %1 is 4 or more: the fourth call of the same number
            return qsTr("Panggilan ke-%1").arg(times);
        }
    }

    function place(room: string, floor: int): string {
        //: %1 a flower's name, %2 the floor
        return room === "" ? qsTr("Semua ruang") : qsTr("Ruang %1, lantai %2").arg(room).arg(floor);
    }

    // `rooms` are names of rooms, `floors` theirs; those of several floors break into lines between the floors only.
    function places(rooms: list<string>, floors: list<int>): string {
        const parts = rooms.map((room, at) => place(room, floors[at]));
        return parts.length < 2 ? parts.join("") : parts.map(part => part.replace(/ /g, "\u00a0")).join("; ");
    }

    // `figures` of counters, as "3–8, 12", and the names of those that have one of their own.
    function counters(figures: string, names: string): string {
        return [figures === "" ? "" : qsTr("Loket %1").arg(figures), names].filter(part => part !== "").join(", ");
    }

    // `doing` is the value of the view model's AgencyState; `until` a time or ""; `day` a weekday or 0 for today.
    function agency(doing: string, until: string, day: int): string {
        switch (doing) {
        case "serving":
            return qsTr("Melayani");
        case "break":
            return until === "" ? qsTr("Istirahat") : qsTr("Istirahat sampai %1").arg(until);
        case "early":
            return qsTr("Belum buka, mulai %1").arg(until);
        case "not_calling":
            return qsTr("Mulai memanggil %1").arg(until);
        case "closed":
            //: %1 weekday, %2 time of the next opening
            return until === "" ? qsTr("Tutup") : day === 0 ? qsTr("Tutup, buka %1").arg(until) : qsTr("Tutup, buka %1 %2").arg(weekday(day)).arg(until);
        case "unattended":
            return qsTr("Belum ada petugas");
        default:
            return qsTr("Sistem terganggu");
        }
    }

    function sentHome(people: int): string {
        //: %1 people whose number was not served before the end of the day
        return people === 0 ? "" : qsTr("%1 nomor tidak sempat dilayani").arg(people);
    }

    // `shut` is the value of the view model's Shut.
    function shut(shut: string, holiday: string): string {
        switch (shut) {
        case "early":
            return qsTr("Belum buka");
        case "holiday":
            //: %1 the name of a public holiday
            return holiday === "" ? qsTr("Hari ini libur") : qsTr("Libur: %1").arg(holiday);
        default:
            return qsTr("Tutup");
        }
    }

    // `weekday` 0: still today.
    function opening(time: string, weekday: int, day: int, month: int): string {
        if (time === "")
            return "";
        //: %1 a date, %2 an hour
        return weekday === 0 ? qsTr("Buka pukul %1").arg(time) : qsTr("Buka lagi %1, pukul %2").arg(date(weekday, day, month)).arg(time);
    }

    function icon(doing: string): string {
        return {
            "serving": "circle-check",
            "break": "circle-pause",
            "early": "clock",
            "not_calling": "clock",
            "closed": "lock",
            "unattended": "user-x",
            "outage": "unplug"
        }[doing] ?? "info";
    }

    // Two words for everybody; what follows is addressed to those who can help.
    function sound(trouble: string, reason: string): string {
        switch (trouble) {
        case "no_device":
            return qsTr("Tanpa suara. Petugas: cek pengeras suara.");
        case "muted":
            return qsTr("Tanpa suara. Petugas: suara dimatikan.");
        case "no_voice":
            return qsTr("Tanpa suara. Petugas: %1").arg(reason === "" ? qsTr("mesin suara tidak menjawab") : reason);
        case "playback":
            return qsTr("Tanpa suara. Petugas: pemutaran gagal.");
        case "silent_system":
            return qsTr("Tanpa suara. Petugas: nyalakan ulang komputer ini.");
        case "quiet":
            return qsTr("Suara terlalu pelan. Petugas: naikkan volumenya.");
        case "moved":
            return qsTr("Suara pindah keluaran. Petugas: cek bunyinya di sini.");
        case "quiet_hours":
            //: %1 the hour at which the hall's quiet time ends; calls are shown all the same
            return qsTr("Jam tenang sampai %1. Lihat layar.").arg(reason);
        default:
            return "";
        }
    }
}
