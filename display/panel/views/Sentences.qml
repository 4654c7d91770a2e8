// What the panel says about refusals, reasons and times. Words only, no state.
pragma Singleton
import QtQuick

QtObject {
    // The longest words on a small button: how long they are says how wordy the language is. A function, because a
    // property of a singleton keeps its language when the others change theirs.
    function finishOnly(): string {
        return qsTr("Selesai, belum panggil");
    }

    // A refusal by its code and facts.
    function refusal(code: string, number: string, place: string, time: string, figure: int, needed: int): string {
        switch (code) {
        case "nobody_waiting":
            return qsTr("Tidak ada yang menunggu untuk loket ini.");
        case "counter_closed":
            //: %1 is a counter, "Loket 3"
            return qsTr("%1 sedang tutup.").arg(place);
        case "counter_on_break":
            return qsTr("%1 sedang istirahat.").arg(place);
        case "counter_busy":
            return number === "" ? qsTr("Selesaikan dulu nomor yang di loket.") : qsTr("Selesaikan dulu nomor %1.").arg(number);
        case "counter_empty":
            return qsTr("Belum ada nomor di loket ini. Panggil dulu.");
        case "not_served_here":
            return qsTr("%1 tidak melayani layanan ini. Pilih tempat lain.").arg(place);
        case "head_office":
            return qsTr("Layanan itu tidak bisa di sini. Pilih tempat lain.");
        case "calls_not_begun":
            //: %1 is an agency, %2 a time
            return qsTr("%1 mulai memanggil pukul %2.").arg(place).arg(time);
        case "too_few_calls":
            //: %1 is a ticket number, %2 the calls so far, %3 the calls needed
            return qsTr("%1 baru dipanggil %2 kali. Panggil lagi sampai %3 kali.").arg(number).arg(figure).arg(needed);
        case "too_soon":
            return qsTr("Tunggu %1 lagi, mungkin %2 masih berjalan ke loket.").arg(duration(figure)).arg(number);
        case "illegal_move":
            return qsTr("Keadaan nomor %1 sudah berubah. Lihat yang terbaru di sini.").arg(number);
        case "returned_too_often":
            return qsTr("Nomor %1 sudah %n kali kembali. Minta ambil nomor baru.", "", figure).arg(number);
        case "other_day":
            return qsTr("Nomor itu dari hari lain. Minta ambil nomor baru.");
        case "nothing_to_undo":
            return qsTr("Tidak ada yang bisa diurungkan.");
        case "undo_too_late":
            return qsTr("Sudah lewat %1, jadi tidak bisa diurungkan.").arg(duration(figure));
        case "undo_built_on":
            return qsTr("Nomor %1 sudah berlanjut, jadi tidak bisa diurungkan.").arg(number);
        case "unknown_ticket":
            return qsTr("Nomor %1 tidak ada hari ini.").arg(number);
        case "unknown_counter":
            //: %1 is what was typed as a counter
            return qsTr("Loket %1 tidak ada. Pilih dari daftar.").arg(place);
        case "unknown_service":
            return qsTr("Layanan itu tidak ada lagi. Pilih yang lain.");
        default:
            return qsTr("Itu tidak bisa sekarang. Lihat keadaan terbaru di sini.");
        }
    }

    // What is told about the last press, by the kind and the facts of the notice; empty when nothing is.
    function notice(kind: string, text: string, code: string, number: string, place: string, time: string, figure: int, needed: int): string {
        switch (kind) {
        case "refused":
            return refusal(code, number, place, time, figure, needed);
        case "why":
            return why(code);
        case "done":
            return Answers.done(code, number, place, text, figure, needed > 0);
        case "paper":
            return HelpWords.answer(code, number, text, figure > 0);
        case "fault":
            return fault(code) || text;
        case "bug":
            return qsTr("Itu gagal karena kesalahan program. Coba sekali lagi; sudah dicatat untuk teknisi.");
        default:
            return "";
        }
    }

    // A fault of the world by its kind; empty when it has none.
    function fault(code: string): string {
        switch (code) {
        case "queue_away":
            return qsTr("Antrean tidak bisa dipakai sekarang. Coba lagi; kalau tetap begitu, beri tahu teknisi.");
        case "disk_full":
            return qsTr("Disk antrean penuh, jadi tidak tersimpan. Beri tahu teknisi.");
        default:
            return "";
        }
    }

    // The queue is out of reach since the hour of the last look.
    function lost(since: string): string {
        return since === "" ? qsTr("Antrean belum bisa dibaca. Panel ini mencoba lagi sendiri.") : qsTr("Layar ini belum diperbarui sejak %1. Panel mencoba lagi sendiri; nomor warga tetap berlaku.").arg(since);
    }

    // The state of the card: what the counter is about now.
    function stage(code: string, calls: int, until: string): string {
        switch (code) {
        case "called":
            return qsTr("Dipanggil %n kali", "", calls);
        case "serving":
            return qsTr("Sedang dilayani");
        case "closed":
            return qsTr("Loket tutup");
        case "break":
            return until === "" ? qsTr("Istirahat") : qsTr("Istirahat sampai %1").arg(until);
        case "early":
            return qsTr("Mulai memanggil pukul %1").arg(until);
        default:
            return qsTr("Siap");
        }
    }

    function stageIcon(code: string): string {
        return {
            "called": "volume-2",
            "serving": "user-check",
            "closed": "lock",
            "break": "circle-pause",
            "early": "clock"
        }[code] ?? "circle-dashed";
    }

    // The words of the main button.
    function step(code: string, number: string, next: string): string {
        switch (code) {
        case "open":
            return qsTr("Buka loket");
        case "end_break":
            return qsTr("Melayani lagi");
        case "call":
            return number === "" ? qsTr("Panggil") : qsTr("Panggil %1").arg(number);
        case "start":
            return qsTr("Mulai (%1 di loket)").arg(number);
        case "finish_and_call":
            return qsTr("Selesai, panggil %1").arg(next);
        default:
            return qsTr("Selesai");
        }
    }

    function stepIcon(code: string): string {
        return {
            "open": "lock-open",
            "end_break": "play",
            "call": "megaphone",
            "start": "user-check"
        }[code] ?? "check";
    }

    // How the keys from other programs stand; empty when there is nothing to say.
    function keys(state: string, taken: string, some: bool): string {
        switch (state) {
        case "taken":
            //: %1 are keys, "Ctrl+Num8, F13"
            return some ? qsTr("Dipakai program lain: %1").arg(taken) : qsTr("Tombol cepat sudah dipakai panel atau program lain.");
        case "wayland":
            return qsTr("Sesi Wayland tidak mengizinkan tombol cepat. Pakai tetikus.");
        case "no_session":
            return qsTr("Sesi ini tidak punya tombol cepat. Pakai tetikus.");
        case "failed":
            return qsTr("Tombol cepat berhenti. Buka ulang panel ini.");
        default:
            return "";
        }
    }

    // Why a button cannot act, by the code of the view model.
    function why(code: string): string {
        switch (code) {
        case "no_ticket":
            return qsTr("Belum ada nomor di loket ini. Panggil dulu.");
        case "not_started":
            return qsTr("Tekan F8 dulu, waktu orangnya sudah di loket.");
        case "already_here":
            return qsTr("Orangnya sudah di loket.");
        case "finish_first":
            return qsTr("Nomor ini masih dipanggil. Layani dulu atau tandai tidak hadir.");
        case "closed":
            return qsTr("Loket ini sedang tutup.");
        case "on_break":
            return qsTr("Loket ini sudah istirahat. F8 untuk melayani lagi.");
        case "nothing_to_undo":
            return qsTr("Tidak ada yang bisa diurungkan.");
        case "return_stays":
            return qsTr("“Masukkan lagi” tidak bisa diurungkan.");
        case "pane_open":
            return qsTr("Selesaikan dulu pilihan yang terbuka, atau tekan Esc.");
        case "counter_in_use":
            return qsTr("Tutup dulu loket ini, baru ganti loket.");
        case "counter_busy":
            return qsTr("Selesaikan dulu nomor yang di loket.");
        case "counter_closed":
            return qsTr("Buka dulu loket ini.");
        case "returned_too_often":
            return qsTr("Sudah terlalu sering kembali. Minta ambil nomor baru.");
        default:
            return "";
        }
    }

    // A length of time in words: 48 dtk, 6 mnt, 1 jam 5 mnt.
    function duration(seconds: int): string {
        if (seconds < 60)
            //: a length of time, %1 seconds
            return qsTr("%1 dtk").arg(seconds);
        return minutes(Math.floor(seconds / 60));
    }

    function wholeMinutes(count: int): string {
        return qsTr("%1 mnt").arg(count);
    }

    // The same to the second, as long as seconds matter: 47 dtk, 1 mnt 12 dtk.
    function exact(seconds: int): string {
        if (seconds < 60 || seconds >= 600)
            return duration(seconds);
        //: a length of time, %1 minutes and %2 seconds
        return qsTr("%1 mnt %2 dtk").arg(Math.floor(seconds / 60)).arg(seconds % 60);
    }

    function minutes(count: int): string {
        if (count < 1)
            //: a length of time, below one minute
            return qsTr("< 1 mnt");
        if (count < 60)
            //: a length of time, %1 minutes
            return qsTr("%1 mnt").arg(count);
        //: a length of time, %1 hours and %2 minutes
        return qsTr("%1 jam %2 mnt").arg(Math.floor(count / 60)).arg(count % 60);
    }

    // A priority group, for staff.
    function group(code: string): string {
        return {
            "lansia": qsTr("Prioritas: lansia"),
            "disabilitas": qsTr("Prioritas: disabilitas"),
            "hamil": qsTr("Prioritas: hamil"),
            "balita": qsTr("Prioritas: balita")
        }[code] ?? "";
    }

    // Why somebody is called before others; empty for the order of arrival.
    function order(code: string): string {
        return {
            "priority": qsTr("Prioritas"),
            "normal_turn": qsTr("Giliran umum"),
            "returned": qsTr("Datang kembali"),
            "transferred": qsTr("Pindahan")
        }[code] ?? "";
    }

    // The reason of a break; one that is not from the panel's choices is shown as it is.
    function rest(code: string): string {
        return {
            "salat": qsTr("Salat"),
            "makan": qsTr("Makan"),
            "sebentar": qsTr("Sebentar (sampai 10 menit)"),
            "rapat": qsTr("Rapat singkat"),
            "ambil_berkas": qsTr("Ambil berkas")
        }[code] ?? code;
    }
}
