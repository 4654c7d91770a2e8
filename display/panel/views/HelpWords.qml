// What the help desk says about devices, papers and numbers. Words only, no state.
pragma Singleton
import QtQuick

QtObject {
    // A moment: its hour, with its day when that is not today.
    function moment(time: string, day: string): string {
        //: %1 is a day (2/2), %2 a time
        return day === "" ? time : qsTr("%1 pukul %2").arg(day).arg(time);
    }

    // What a line of the device list is about.
    function device(part: string, name: string, room: string, many: int, own: bool): string {
        if (own)
            return qsTr("Printer meja ini");
        if (part === "printer")
            return name;
        if (room === "")
            return many > 1 ? qsTr("%n dinding seluruh mal", "", many) : qsTr("Dinding seluruh mal");
        //: %1 is the name of a waiting room
        return many > 1 ? qsTr("%n dinding Ruang %1", "", many).arg(room) : qsTr("Dinding Ruang %1").arg(room);
    }

    // What is wrong since when, and what to do.
    function trouble(part: string, what: string, since: string, papers: int): string {
        return part === "printer" ? printer(what, since, papers) : sound(what, since);
    }

    function printer(what: string, since: string, papers: int): string {
        switch (what) {
        case "paper_out":
            return qsTr("Kertas habis sejak %1. Isi gulungan baru.").arg(since);
        case "paper_low":
            return papers > 0 ? qsTr("Kertas hampir habis sejak %1, %n nomor tercetak sesudahnya. Siapkan gulungan.", "", papers).arg(since) : qsTr("Kertas hampir habis sejak %1. Siapkan gulungan.").arg(since);
        case "cover_open":
            return qsTr("Penutup printer terbuka sejak %1. Tutup sampai berbunyi klik.").arg(since);
        case "cutter":
            return qsTr("Pisau printer macet sejak %1. Matikan, buka penutup, ambil kertas yang tersangkut.").arg(since);
        case "feeding":
            return qsTr("Tombol kertas printer tertekan sejak %1. Lepaskan tombolnya.").arg(since);
        case "offline":
            return qsTr("Printer tidak siap sejak %1. Periksa penutup dan tombolnya.").arg(since);
        case "error":
            return qsTr("Printer bermasalah sejak %1. Matikan, lalu nyalakan lagi.").arg(since);
        case "broken":
            return qsTr("Printer rusak sejak %1. Beri tahu teknisi.").arg(since);
        case "silent":
            return qsTr("Printer tidak menjawab sejak %1. Matikan, lalu nyalakan lagi.").arg(since);
        case "absent":
            return qsTr("Printer tidak tersambung sejak %1. Periksa kabel dan dayanya.").arg(since);
        default:
            return qsTr("Printer terganggu sejak %1. Lihat ke sana.").arg(since);
        }
    }

    function sound(what: string, since: string): string {
        switch (what) {
        case "no_device":
        case "absent":
            return qsTr("Suara panggilan mati sejak %1: speaker tidak ditemukan. Periksa kabel dan dayanya.").arg(since);
        case "muted":
            return qsTr("Suara panggilan mati sejak %1: speaker dibisukan. Naikkan volumenya.").arg(since);
        case "silent_system":
            return qsTr("Suara panggilan mati sejak %1. Nyalakan ulang komputer layar itu.").arg(since);
        case "no_voice":
            return qsTr("Panggilan tidak diucapkan sejak %1, hanya berbunyi dan tampil. Beri tahu teknisi.").arg(since);
        case "quiet":
            return qsTr("Suara panggilan sangat pelan sejak %1. Naikkan volumenya.").arg(since);
        case "moved":
            return qsTr("Suara pindah ke speaker lain sejak %1. Dengarkan satu panggilan di sana.").arg(since);
        default:
            return qsTr("Suara panggilan mati sejak %1. Beri tahu teknisi.").arg(since);
        }
    }

    // Why the desk's own printer cannot print, and what to do; the number can be shown all the same.
    function ownPrinter(what: string): string {
        switch (what) {
        case "paper_out":
            return qsTr("Kertas printer meja ini habis. Isi gulungan, atau tekan F9.");
        case "cover_open":
            return qsTr("Penutup printer meja ini terbuka. Tutup, atau tekan F9.");
        case "absent":
            return qsTr("Printer meja ini tidak tersambung. Periksa kabelnya, atau tekan F9.");
        default:
            return qsTr("Printer meja ini belum siap. Matikan lalu nyalakan lagi, atau tekan F9.");
        }
    }

    // Why the main button cannot act, by the code of the view model.
    function why(code: string): string {
        if (code.startsWith("printer:"))
            return ownPrinter(code.slice(8));
        switch (code) {
        case "no_ticket":
            return qsTr("Cari dulu nomornya, atau pilih dari daftar.");
        case "over":
            return qsTr("Nomor ini sudah selesai, jadi tidak dicetak lagi.");
        case "other_day":
            return qsTr("Nomor ini dari hari lain. Minta ambil nomor baru.");
        case "held":
            return qsTr("Kertasnya sedang dicetak. Tunggu sebentar.");
        case "lost":
            return qsTr("Antrean belum bisa dibaca, jadi belum bisa mencetak. Tekan F9 untuk menunjukkan nomornya.");
        default:
            return "";
        }
    }

    // What the main button does.
    function step(code: string, number: string): string {
        if (code === "large")
            return number === "" ? qsTr("Tunjukkan besar") : qsTr("Tunjukkan %1 besar").arg(number);
        if (code === "copy")
            return qsTr("Cetak SALINAN %1").arg(number);
        return number === "" ? qsTr("Cetak") : qsTr("Cetak %1").arg(number);
    }

    function stepMore(code: string, number: string, paper: string): string {
        if (number === "")
            return "";
        switch (code) {
        case "large":
            return qsTr("untuk difoto atau ditulis");
        case "copy":
            return paper === "printed" ? qsTr("kertas pertamanya sudah keluar") : qsTr("kertas pertamanya mungkin sudah keluar");
        default:
            return qsTr("kertas pertama, belum ada yang keluar");
        }
    }

    // What became of a press or of a search.
    function answer(code: string, number: string, reason: string, copy: bool): string {
        switch (code) {
        case "out":
            return copy ? qsTr("Salinan %1 sudah keluar. Serahkan kepada warga.").arg(number) : qsTr("Kertas %1 sudah keluar. Serahkan kepada warga.").arg(number);
        case "taken":
            return qsTr("Kertas %1 dikirim. Printer ini tidak bisa memberi tahu: lihat apakah kertasnya keluar.").arg(number);
        case "not_sent":
            //: %1 is a number, %2 a sentence about the printer
            return qsTr("%1 belum dicetak. %2").arg(number).arg(ownPrinter(reason));
        case "uncertain":
            return qsTr("Kertas %1 belum pasti keluar. Lihat printernya: kalau tidak utuh, cetak salinan.").arg(number);
        case "otherwise":
            return qsTr("Kertas %1 baru saja dipegang mesin lain. Lihat keadaannya, lalu tekan lagi.").arg(number);
        case "no_reference":
            return qsTr("Tulis huruf dan angkanya, misalnya A047, atau pindai kode di kertas.");
        case "no_such_code":
            return qsTr("Kode itu tidak ada di antrean ini. Coba ketik nomornya.");
        default:
            return "";
        }
    }

    // Where a ticket is in its life.
    function status(code: string, counter: string): string {
        switch (code) {
        case "waiting":
            return qsTr("Menunggu");
        case "called":
            //: %1 is a counter
            return qsTr("Dipanggil ke %1").arg(counter);
        case "serving":
            return qsTr("Dilayani di %1").arg(counter);
        case "parked":
            return qsTr("Ditahan di %1").arg(counter);
        case "absent":
            return qsTr("Tidak hadir");
        case "done":
            return qsTr("Selesai");
        case "cancelled":
            return qsTr("Batal");
        default:
            return "";
        }
    }

    function statusIcon(code: string): string {
        return {
            "waiting": "clock",
            "called": "volume-2",
            "serving": "user-check",
            "parked": "circle-pause",
            "absent": "user-x",
            "done": "check"
        }[code] ?? "x";
    }

    // What is known of its paper.
    function paper(state: string, copy: bool, at: string, device: string): string {
        switch (state) {
        case "":
            return qsTr("Belum ada kertas yang dicetak.");
        case "reserved":
        case "printing":
            return qsTr("Kertasnya sedang dicetak: %1.").arg(device);
        case "printed":
            //: %1 is a time, %2 a kiosk or a desk
            return copy ? qsTr("Salinan keluar pukul %1: %2.").arg(at).arg(device) : qsTr("Kertas keluar pukul %1: %2.").arg(at).arg(device);
        case "uncertain":
            return qsTr("Belum pasti keluar, pukul %1: %2.").arg(at).arg(device);
        default:
            return qsTr("Tidak keluar, pukul %1: %2.").arg(at).arg(device);
        }
    }

    // Where its holder goes or waits.
    function place(status: string, room: string, floor: int, counters: string, many: bool): string {
        if (room === "")
            return counters;
        //: %1 is a waiting room, %2 its floor, %3 counters
        return many ? qsTr("Ruang %1, lantai %2. Salah satu: %3").arg(room).arg(floor).arg(counters) : qsTr("Ruang %1, lantai %2. %3").arg(room).arg(floor).arg(counters);
    }

    // What to tell its holder about the turn.
    function turn(status: string, counter: string, called: string, ended: string, ahead: int, known: bool, now: bool, low: string, high: string): string {
        switch (status) {
        case "waiting":
            {
                const before = ahead === 0 ? qsTr("Dipanggil berikutnya.") : qsTr("%n orang di depannya.", "", ahead);
                if (!known)
                    return before;
                //: %1 says how many are called before, %2 and %3 are times
                return now ? before : qsTr("%1 Kira-kira dipanggil %2–%3.").arg(before).arg(low).arg(high);
            }
        case "called":
            return qsTr("Minta segera ke %1.").arg(counter);
        case "absent":
            return counter === "" ? qsTr("Dipanggil %1. Petugas loketnya bisa memasukkan lagi.").arg(called) : qsTr("Dipanggil %1. Petugas %2 bisa memasukkan lagi.").arg(called).arg(counter);
        case "parked":
            return qsTr("Petugas %1 melanjutkan tanpa antre lagi.").arg(counter);
        case "done":
        case "cancelled":
            return ended === "" ? "" : qsTr("Berakhir pukul %1.").arg(ended);
        default:
            return "";
        }
    }
}
