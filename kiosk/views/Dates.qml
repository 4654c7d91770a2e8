// Days and dates in words, in the language of the screen.
pragma Singleton
import QtQuick

QtObject {
    function weekday(at: int): string {
        return [qsTr("Senin"), qsTr("Selasa"), qsTr("Rabu"), qsTr("Kamis"), qsTr("Jumat"), qsTr("Sabtu"), qsTr("Minggu")][at];
    }

    function month(number: int): string {
        return [qsTr("Januari"), qsTr("Februari"), qsTr("Maret"), qsTr("April"), qsTr("Mei"), qsTr("Juni"), qsTr("Juli"), qsTr("Agustus"), qsTr("September"), qsTr("Oktober"), qsTr("November"), qsTr("Desember")][number - 1] ?? "";
    }

    // Monday is 0, January is 1.
    function date(day: int, weekdayAt: int, monthNumber: int): string {
        //: %1 weekday, %2 day of the month, %3 month
        return qsTr("%1, %2 %3").arg(weekday(weekdayAt)).arg(day).arg(month(monthNumber));
    }

    // `days` from today: 0 today, 1 tomorrow, -1 not known.
    function when(days: int, weekdayAt: int, day: int, monthNumber: int, time: string): string {
        switch (days) {
        case -1:
            return qsTr("pada hari kerja berikutnya");
        case 0:
            //: %1 is a clock time; follows "Nomor dibuka lagi"
            return qsTr("hari ini pukul %1").arg(time);
        case 1:
            //: %1 is a date with its weekday, %2 a clock time
            return qsTr("besok, %1, pukul %2").arg(date(day, weekdayAt, monthNumber)).arg(time);
        default:
            //: %1 is a date with its weekday, %2 a clock time
            return qsTr("%1, pukul %2").arg(date(day, weekdayAt, monthNumber)).arg(time);
        }
    }
}
