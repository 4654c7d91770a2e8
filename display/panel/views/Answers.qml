// What the panel says about what was done, what can be taken back, and what a button still waits for. Words only.
pragma Singleton
import QtQuick
import display.panel.viewmodels

QtObject {
    // An action of the counter, as undo names it.
    function action(kind: string, number: string): string {
        switch (kind) {
        case "called":
            //: follows "Urungkan:" and "Diurungkan:"
            return qsTr("panggil %1").arg(number);
        case "recalled":
            return qsTr("panggil lagi %1").arg(number);
        case "started":
            return qsTr("mulai %1").arg(number);
        case "done":
            return qsTr("selesai %1").arg(number);
        case "absent":
            return qsTr("%1 tidak hadir").arg(number);
        case "parked":
            return qsTr("tahan %1").arg(number);
        case "resumed":
            return qsTr("lanjutkan %1").arg(number);
        case "transferred":
            return qsTr("pindahkan %1").arg(number);
        case "counter_opened":
            return qsTr("buka loket");
        case "break_ended":
            return qsTr("kembali dari istirahat");
        case "counter_break":
            return qsTr("mulai istirahat");
        case "counter_closed":
            return qsTr("tutup loket");
        default:
            return "";
        }
    }

    // What undo takes back.
    function undo(kind: string, number: string): string {
        const what = action(kind, number);
        //: %1 is an action, "panggil A023"
        return what === "" ? qsTr("Urungkan") : qsTr("Urungkan: %1").arg(what);
    }

    // What an action that went through means for the person.
    function done(code: string, number: string, place: string, room: string, before: int, open: bool): string {
        switch (code) {
        case "transferred":
            if (!open)
                //: %1 is a ticket number, %2 a counter or a service
                return qsTr("%1 menunggu sampai %2 dibuka.").arg(number).arg(place);
            //: what to tell the person: %1 a ticket number, %2 counters, %3 a room, %4 how many are called before
            return qsTr("Sampaikan: %1 ke %2, Ruang %3. %4").arg(number).arg(place).arg(room).arg(before === 0 ? qsTr("Tidak ada orang di depannya.") : qsTr("%n orang di depannya.", "", before));
        case "returned":
            return before === 0 ? qsTr("%1 dipanggil berikutnya.").arg(number) : qsTr("%1 dipanggil setelah %n orang.", "", before).arg(number);
        case "undone":
            //: %1 is an action, "panggil A023"
            return qsTr("Diurungkan: %1.").arg(action(place, number));
        default:
            return "";
        }
    }

    // How often somebody has been called, out of the calls needed before absent.
    function calls(count: int, needed: int): string {
        //: calls so far out of those needed before somebody counts as absent
        return count > needed ? qsTr("sudah %n kali", "", count) : qsTr("%1 dari %2 kali").arg(count).arg(needed);
    }

    // The whole condition that is still missing for absent.
    function missing(calls: int, seconds: int): string {
        if (calls > 0 && seconds > 0)
            //: still missing: %n calls and %1 seconds
            return qsTr("%n kali, %1 dtk lagi", "", calls).arg(seconds);
        return calls > 0 ? qsTr("%n kali lagi", "", calls) : qsTr("%1 dtk lagi").arg(seconds);
    }

    // The same where there is little room.
    function missingBriefly(calls: int, seconds: int): string {
        if (calls > 0 && seconds > 0)
            //: still missing: %1 calls and %2 seconds
            return qsTr("%1×, %2 dtk").arg(calls).arg(seconds);
        return calls > 0 ? qsTr("%n kali lagi", "", calls) : qsTr("%1 dtk lagi").arg(seconds);
    }

    // Why a press cannot act, with the figures of this moment.
    function whyNow(code: string, steps: StepsViewModel): string {
        if (code !== "more_calls" && code !== "too_soon" || !steps)
            return Sentences.why(code);
        const calls = Math.max(0, steps.callsNeeded - steps.calls);
        if (steps.absentWhy === "" || calls === 0 && steps.absentInS === 0)
            return "";
        const more = calls > 0 && steps.absentInS > 0 ? qsTr("%n panggilan lagi dan %1 dtk", "", calls).arg(steps.absentInS) : calls > 0 ? qsTr("%n panggilan lagi", "", calls) : qsTr("%1 dtk lagi").arg(steps.absentInS);
        //: %1 is a ticket number, %2 what is still missing ("2 panggilan lagi dan 70 dtk")
        return qsTr("%1 belum bisa ditandai tidak hadir: %2.").arg(steps.stepNumber).arg(more);
    }
}
