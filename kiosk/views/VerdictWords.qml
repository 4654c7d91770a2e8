// What the verdict on a service says: a headline and a sentence with its times and places.
pragma Singleton
import QtQuick
import kiosk.viewmodels

QtObject {
    function title(service: ServiceViewModel): string {
        switch (service.verdict) {
        case "here":
            return service.rangeNow ? qsTr("Bisa diurus di sini, sekarang") : qsTr("Bisa diurus di sini hari ini");
        case "partly":
            return qsTr("Sebagian bisa diurus di sini");
        case "head_office":
            //: %1 is the name of an office, like "Kantor Samsat"
            return qsTr("Tidak bisa di sini. Urus di %1.").arg(service.office);
        case "system_down":
            //: %1 is the short name of an agency
            return qsTr("Sistem %1 sedang terganggu").arg(service.agencyShort);
        case "unattended":
            //: %1 is the short name of an agency
            return qsTr("Loket %1 belum ada petugas").arg(service.agencyShort);
        case "quota_full":
            return qsTr("Nomor hari ini sudah habis");
        case "closed":
            return closedTitle(service.closedWhy, service.holiday);
        default:
            return "";
        }
    }

    function closedTitle(why: string, holiday: string): string {
        switch (why) {
        case "early":
            return qsTr("Belum buka");
        case "last_number":
            return qsTr("Pengambilan nomor hari ini sudah ditutup");
        case "ended":
            return qsTr("Hari ini sudah tutup");
        case "holiday":
            //: %1 is the name of a public holiday
            return qsTr("Hari ini libur: %1").arg(holiday);
        default:
            return qsTr("Hari ini tidak buka");
        }
    }

    function opens(service: ServiceViewModel): string {
        const when = Dates.when(service.opensDays, service.opensWeekday, service.opensDay, service.opensMonth, service.opensTime);
        //: %1 is a day and a clock time
        return qsTr("Nomor dibuka lagi %1.").arg(when);
    }

    function place(service: ServiceViewModel): string {
        //: %1 counters, %2 room, %3 floor
        return qsTr("%1, Ruang %2, lantai %3.").arg(service.counters).arg(service.room).arg(service.floor);
    }

    // The sentences under the headline.
    function detail(service: ServiceViewModel): string {
        return sentences(service).filter(part => part !== "").join(" ");
    }

    function sentences(service: ServiceViewModel): list<string> {
        switch (service.verdict) {
        case "here":
        case "partly":
            return [service.partlyNote, place(service), hours(service)];
        case "head_office":
            return [qsTr("Tidak perlu ambil nomor di sini.")];
        case "system_down":
            //: %1 is a clock time
            return [qsTr("Sejak pukul %1 data belum bisa diproses. Begitu pulih, nomor diberikan lagi.").arg(service.since)];
        case "unattended":
            return [qsTr("Petugas MPP mengecek ke loket. Nomor belum diberikan dulu.")];
        case "quota_full":
            return [qsTr("Yang sudah punya nomor tetap dilayani.")];
        case "closed":
            return [stillServed(service)];
        default:
            return [];
        }
    }

    function stillServed(service: ServiceViewModel): string {
        //: %1 is a clock time
        return service.closedWhy === "last_number" ? qsTr("Yang sudah punya nomor tetap dilayani sampai pukul %1.").arg(service.servedUntil) : "";
    }

    function hours(service: ServiceViewModel): string {
        if (service.callsFrom !== "")
            //: %1 is a clock time
            return qsTr("Loket mulai memanggil pukul %1.").arg(service.callsFrom);
        if (service.pauseUntil !== "")
            //: %1 is a clock time
            return qsTr("Loket istirahat sampai pukul %1; nomor tetap diberikan.").arg(service.pauseUntil);
        //: %1 is a clock time
        return qsTr("Nomor diberikan sampai pukul %1.").arg(service.until);
    }

    // Why no number was given just now.
    function refusal(reason: string): string {
        switch (reason) {
        case "":
            return "";
        case "away":
            return qsTr("Mesin ini belum mendapat jawaban. Silakan sentuh lagi: Anda tidak akan mendapat dua nomor.");
        case "quota_full":
            return qsTr("Maaf, nomor terakhir baru saja diambil.");
        case "closed":
            return qsTr("Maaf, pengambilan nomor baru saja ditutup.");
        case "system_down":
            return qsTr("Maaf, sistem instansi ini baru saja terganggu.");
        default:
            return qsTr("Maaf, nomor untuk layanan ini sedang tidak bisa diberikan.");
        }
    }

    // What became of a paper to take home.
    function handed(how: string): string {
        switch (how) {
        case "out":
            return qsTr("Silakan ambil kertasnya di bawah layar ini.");
        case "missing":
            return qsTr("Kertasnya tidak keluar. Foto layar ini, atau tanya Meja Bantuan.");
        default:
            return "";
        }
    }

    // When a number will be called.
    function rangeLabel(known: bool, now: bool): string {
        return known && !now ? qsTr("Kira-kira dipanggil pukul") : qsTr("Kira-kira dipanggil");
    }

    // `first`: nobody is called before, so that only a counter is waited for.
    function rangeValue(known: bool, now: bool, first: bool, low: string, high: string): string {
        if (!known)
            return first ? qsTr("Begitu ada loket yang siap") : qsTr("Belum dapat diperkirakan");
        return now ? qsTr("Sekarang") : `${low}–${high}`;
    }

    function rangeRemark(known: bool, now: bool, low: int, high: int): string {
        //: %1 and %2 are minutes
        return known && !now ? qsTr("%1–%2 menit lagi").arg(low).arg(high) : "";
    }
}
