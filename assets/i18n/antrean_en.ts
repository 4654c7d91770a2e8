<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>AgenciesPage</name>
    <message>
        <source>Pilih instansi</source>
        <translation>Choose an agency</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>panggil %1</source>
        <extracomment>follows &quot;Urungkan:&quot; and &quot;Diurungkan:&quot;</extracomment>
        <translation>call %1</translation>
    </message>
    <message>
        <source>panggil lagi %1</source>
        <translation>call again %1</translation>
    </message>
    <message>
        <source>mulai %1</source>
        <translation>start %1</translation>
    </message>
    <message>
        <source>selesai %1</source>
        <translation>finish %1</translation>
    </message>
    <message>
        <source>%1 tidak hadir</source>
        <translation>%1 absent</translation>
    </message>
    <message>
        <source>tahan %1</source>
        <translation>hold %1</translation>
    </message>
    <message>
        <source>lanjutkan %1</source>
        <translation>continue %1</translation>
    </message>
    <message>
        <source>pindahkan %1</source>
        <translation>transfer %1</translation>
    </message>
    <message>
        <source>buka loket</source>
        <translation>open counter</translation>
    </message>
    <message>
        <source>kembali dari istirahat</source>
        <translation>come back from the break</translation>
    </message>
    <message>
        <source>mulai istirahat</source>
        <translation>break</translation>
    </message>
    <message>
        <source>tutup loket</source>
        <translation>close counter</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <extracomment>%1 is an action, &quot;panggil A023&quot;</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Urungkan: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>%1 menunggu sampai %2 dibuka.</source>
        <extracomment>%1 is a ticket number, %2 a counter or a service</extracomment>
        <translation>%1 waits until %2 opens.</translation>
    </message>
    <message>
        <source>Sampaikan: %1 ke %2, Ruang %3. %4</source>
        <extracomment>what to tell the person: %1 a ticket number, %2 counters, %3 a room, %4 how many are called before</extracomment>
        <translation>Please say: %1 goes to %2, room %3. %4</translation>
    </message>
    <message>
        <source>Tidak ada orang di depannya.</source>
        <translation>Nobody is before them.</translation>
    </message>
    <message numerus="yes">
        <source>%n orang di depannya.</source>
        <translation>
            <numerusform>%n person is before them.</numerusform>
            <numerusform>%n people are before them.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dipanggil berikutnya.</source>
        <translation>%1 is called next.</translation>
    </message>
    <message numerus="yes">
        <source>%1 dipanggil setelah %n orang.</source>
        <translation>
            <numerusform>%1 is called after %n person.</numerusform>
            <numerusform>%1 is called after %n people.</numerusform>
        </translation>
    </message>
    <message>
        <source>Diurungkan: %1.</source>
        <extracomment>%1 is an action, &quot;panggil A023&quot;</extracomment>
        <translation>Undone: %1.</translation>
    </message>
    <message numerus="yes">
        <source>sudah %n kali</source>
        <extracomment>calls so far out of those needed before somebody counts as absent</extracomment>
        <translation>
            <numerusform>already %n time</numerusform>
            <numerusform>already %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dari %2 kali</source>
        <translation>%1 of %2 times</translation>
    </message>
    <message numerus="yes">
        <source>%n kali, %1 dtk lagi</source>
        <extracomment>still missing: %n calls and %1 seconds</extracomment>
        <translation>
            <numerusform>%n more, %1 s left</numerusform>
            <numerusform>%n more, %1 s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kali lagi</source>
        <translation>
            <numerusform>%n more call</numerusform>
            <numerusform>%n more calls</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dtk lagi</source>
        <translation>%1 s left</translation>
    </message>
    <message>
        <source>%1×, %2 dtk</source>
        <extracomment>still missing: %1 calls and %2 seconds</extracomment>
        <translation>%1×, %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n panggilan lagi dan %1 dtk</source>
        <translation>
            <numerusform>%n more call and %1 s</numerusform>
            <numerusform>%n more calls and %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panggilan lagi</source>
        <translation>
            <numerusform>%n more call</numerusform>
            <numerusform>%n more calls</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 belum bisa ditandai tidak hadir: %2.</source>
        <extracomment>%1 is a ticket number, %2 what is still missing (&quot;2 panggilan lagi dan 70 dtk&quot;)</extracomment>
        <translation>%1 cannot be marked absent yet: %2.</translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>dipanggil %1</source>
        <extracomment>when and where somebody was called</extracomment>
        <translation>called %1</translation>
    </message>
    <message>
        <source>dipanggil %1 di %2</source>
        <translation>called %1 at %2</translation>
    </message>
</context>
<context>
    <name>AwayPage</name>
    <message>
        <source>Mal Pelayanan Publik</source>
        <translation>Mal Pelayanan Publik (Public Service Mall)</translation>
    </message>
    <message>
        <source>Mesin ini sedang berhenti sebentar.</source>
        <translation>This machine is pausing for a moment.</translation>
    </message>
    <message>
        <source>Sebentar …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Nomor yang sudah Anda pegang tetap berlaku. Untuk mengambil nomor sekarang, silakan ke Meja Bantuan. Layar ini kembali sendiri begitu bisa.</source>
        <translation>A number you already have stays valid. To take a number now, please go to the Help Desk. This screen comes back by itself as soon as it can.</translation>
    </message>
</context>
<context>
    <name>BreakPane</name>
    <message>
        <source>Istirahat sampai %1</source>
        <translation>Break until %1</translation>
    </message>
    <message>
        <source>Warga hanya melihat “Istirahat sampai %1”.</source>
        <translation>Visitors only see “Break until %1”.</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Alasan (boleh dikosongkan)</source>
        <translation>Reason (may stay empty)</translation>
    </message>
    <message>
        <source>Kembali pukul</source>
        <translation>Back at</translation>
    </message>
    <message>
        <source>pilih dengan ← →</source>
        <translation>choose with ← →</translation>
    </message>
</context>
<context>
    <name>ButtonScroll</name>
    <message>
        <source>Kembali ke atas</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <extracomment>%1 is the page shown, %2 the number of pages</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Lanjut ke bawah</source>
        <translation>Further down</translation>
    </message>
</context>
<context>
    <name>CallColumn</name>
    <message>
        <source>Ditunggu di loket</source>
        <translation>Awaited at counter</translation>
    </message>
    <message>
        <source>%1–%2 dari %3</source>
        <extracomment>%1 to %2 of %3 awaited numbers are on this page</extracomment>
        <translation>%1–%2 of %3</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Panggilan terakhir</source>
        <translation>Latest calls</translation>
    </message>
    <message>
        <source>Belum ada panggilan</source>
        <translation>No calls yet</translation>
    </message>
    <message>
        <source>Nomor Anda terlewat? Lapor ke petugas di loket.</source>
        <extracomment>%1 one or several queue numbers</extracomment>
        <translation>Missed your number? Tell the staff at a counter.</translation>
    </message>
    <message>
        <source>Terlewat: %1. Lapor ke petugas di loket.</source>
        <translation>Missed: %1. Please tell the staff at the counter.</translation>
    </message>
</context>
<context>
    <name>CallFace</name>
    <message>
        <source>lantai %1</source>
        <translation>floor %1</translation>
    </message>
    <message>
        <source>%1 batal dipanggil. Nomor tetap berlaku, silakan tunggu.</source>
        <translation>%1 is not called after all. The number stays valid, please wait.</translation>
    </message>
    <message>
        <source>Batal dipanggil</source>
        <translation>Not called after all</translation>
    </message>
    <message>
        <source>Ditunggu sejak %1</source>
        <translation>Awaited since %1</translation>
    </message>
    <message>
        <source>Panggilan pukul %1</source>
        <translation>Called at %1</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Loket %1</source>
        <translation>Counter %1</translation>
    </message>
</context>
<context>
    <name>ClosePane</name>
    <message>
        <source>Tutup %1</source>
        <translation>Close %1</translation>
    </message>
    <message>
        <source>%1 masih bisa diselesaikan setelah loket tutup.</source>
        <translation>%1 can still be finished after closing.</translation>
    </message>
    <message>
        <source>Untuk pergi sebentar, pakai Istirahat.</source>
        <translation>To leave for a while, use Break.</translation>
    </message>
    <message>
        <source>Tutup %1?</source>
        <translation>Close %1?</translation>
    </message>
    <message>
        <source>%1 masih ditahan. Lanjutkan dulu, atau pindahkan.</source>
        <extracomment>%1 are numbers set aside</extracomment>
        <translation>%1 is still on hold. Continue first, or transfer.</translation>
    </message>
    <message>
        <source>Setelah tutup, tidak ada loket buka yang bisa melanjutkan.</source>
        <translation>After closing, no open counter can continue.</translation>
    </message>
    <message>
        <source>Setelah tutup, hanya %1 yang bisa melanjutkan.</source>
        <translation>After closing, only %1 can continue.</translation>
    </message>
    <message>
        <source>%1 dipindahkan khusus ke sini dan masih menunggu. Setelah tutup, loket lain yang memanggil.</source>
        <extracomment>%1 are numbers that were sent to this counter alone</extracomment>
        <translation>%1 was sent to this counter alone and still waits. After closing, other counters call.</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CostNote</name>
    <message>
        <source>Tidak ada yang menunggu sekarang.</source>
        <translation>Nobody is waiting now.</translation>
    </message>
    <message numerus="yes">
        <source>%n orang menunggu.</source>
        <translation>
            <numerusform>%n person waiting.</numerusform>
            <numerusform>%n people waiting.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada loket lain yang memanggil mereka.</source>
        <translation>No other counter calls them.</translation>
    </message>
    <message>
        <source>%1 tetap memanggil.</source>
        <translation>%1 keep calling.</translation>
    </message>
</context>
<context>
    <name>CounterTile</name>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Melayani %1</source>
        <translation>Serving %1</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Senin</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Selasa</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Rabu</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Kamis</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Jumat</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Sabtu</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>Februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Maret</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>Juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Desember</source>
        <translation>December</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <extracomment>%1 weekday, %2 day of the month, %3 month</extracomment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>pada hari kerja berikutnya</source>
        <translation>on the next working day</translation>
    </message>
    <message>
        <source>hari ini pukul %1</source>
        <extracomment>%1 is a clock time; follows &quot;Nomor dibuka lagi&quot;</extracomment>
        <translation>today at %1</translation>
    </message>
    <message>
        <source>besok, %1, pukul %2</source>
        <extracomment>%1 is a date with its weekday, %2 a clock time</extracomment>
        <translation>tomorrow, %1, at %2</translation>
    </message>
    <message>
        <source>%1, pukul %2</source>
        <extracomment>%1 is a date with its weekday, %2 a clock time</extracomment>
        <translation>%1, at %2</translation>
    </message>
</context>
<context>
    <name>DelayBanner</name>
    <message>
        <source>Layar ini belum diperbarui sejak %1.</source>
        <translation>This screen has not been updated since %1.</translation>
    </message>
    <message>
        <source>Layar ini belum tersambung.</source>
        <translation>This screen is not connected yet.</translation>
    </message>
    <message>
        <source>Lihat petugas di loket; nomor Anda tetap berlaku.</source>
        <translation>Please watch the staff at the counters; your number stays valid.</translation>
    </message>
</context>
<context>
    <name>DepartureBoard</name>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Halaman %1 dari %2</source>
        <extracomment>%1 is the page shown, %2 the number of pages</extracomment>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Panggilan terakhir</source>
        <translation>Last call</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Ruang ini belum punya loket.</source>
        <translation>This room has no counters yet.</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>DepartureRow</name>
    <message>
        <source>Panggilan terakhir %1, pukul %2</source>
        <translation>Last call %1, at %2</translation>
    </message>
    <message>
        <source>%1 orang menunggu</source>
        <translation>%1 people waiting</translation>
    </message>
    <message>
        <source>terbaru</source>
        <translation>latest</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>waiting</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>%1, Ruang %2</source>
        <translation>%1, room %2</translation>
    </message>
    <message>
        <source>Jadikan bilah</source>
        <translation>Make it a strip</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu, terlama %1</source>
        <translation>
            <numerusform>%n waiting, longest %1</numerusform>
            <numerusform>%n waiting, longest %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailLine</name>
    <message>
        <source>Yang perlu dibawa ke sana</source>
        <translation>What to bring there (official list, in Indonesian)</translation>
    </message>
    <message>
        <source>Yang perlu dibawa</source>
        <translation>What to bring (official list, in Indonesian)</translation>
    </message>
    <message>
        <source>Kapan selesai</source>
        <translation>When it is done</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Langkah-langkahnya</source>
        <translation>The steps (in Indonesian)</translation>
    </message>
    <message>
        <source>Pengaduan dan saran</source>
        <translation>Complaints and suggestions</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Tutup loket</source>
        <translation>Close counter</translation>
    </message>
    <message>
        <source>Ganti loket</source>
        <translation>Switch counter</translation>
    </message>
</context>
<context>
    <name>GivenNumber</name>
    <message>
        <source>Nomor antrean Anda</source>
        <translation>Your queue number</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Nomor Anda sudah dipanggil. Silakan ke %1.</source>
        <extracomment>%1 is a counter, like &quot;Loket 3&quot;</extracomment>
        <translation>Your number has been called. Please go to %1.</translation>
    </message>
    <message>
        <source>Kode ini untuk petugas.</source>
        <translation>This code is for our staff.</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>60 tahun ke atas</source>
        <translation>60 years and older</translation>
    </message>
    <message>
        <source>Penyandang disabilitas</source>
        <translation>With a disability</translation>
    </message>
    <message>
        <source>Ibu hamil</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>Membawa balita</source>
        <translation>With a small child</translation>
    </message>
    <message>
        <source>Nomor prioritas untuk siapa?</source>
        <translation>Who is the priority number for?</translation>
    </message>
    <message>
        <source>Sentuh satu yang sesuai, nomor langsung diberikan. Layanan: %1</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>Touch the one that fits; the number comes at once. Service: %1</translation>
    </message>
    <message>
        <source>Sebentar …</source>
        <translation>One moment …</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Tersambung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Terputus</source>
        <translation>Disconnected</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>%1 atau %2</source>
        <extracomment>the last two of several counters: &quot;1 or 2&quot;</extracomment>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>Tanya di %1.</source>
        <extracomment>%1 is the help desk, or several, by their names</extracomment>
        <translation>Ask at %1.</translation>
    </message>
    <message>
        <source>Tanya di Meja Bantuan, %1.</source>
        <extracomment>%1 is one or more counters: &quot;Loket 1 atau 2&quot;</extracomment>
        <translation>Ask at the Help Desk, %1.</translation>
    </message>
    <message>
        <source>Perlu bantuan?</source>
        <translation>Need help?</translation>
    </message>
    <message>
        <source>Tanya di Meja Bantuan.</source>
        <translation>Ask at the Help Desk.</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>%1 pukul %2</source>
        <extracomment>%1 is a day (2/2), %2 a time</extracomment>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Printer meja ini</source>
        <translation>This desk&apos;s printer</translation>
    </message>
    <message numerus="yes">
        <source>%n dinding seluruh mal</source>
        <translation>
            <numerusform>%n wall of the whole hall</numerusform>
            <numerusform>%n walls of the whole hall</numerusform>
        </translation>
    </message>
    <message>
        <source>Dinding seluruh mal</source>
        <translation>Wall of the whole hall</translation>
    </message>
    <message numerus="yes">
        <source>%n dinding Ruang %1</source>
        <extracomment>%1 is the name of a waiting room</extracomment>
        <translation>
            <numerusform>%n wall of room %1</numerusform>
            <numerusform>%n walls of room %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Dinding Ruang %1</source>
        <translation>Wall of room %1</translation>
    </message>
    <message>
        <source>Kertas habis sejak %1. Isi gulungan baru.</source>
        <translation>Out of paper since %1. Put in a new roll.</translation>
    </message>
    <message numerus="yes">
        <source>Kertas hampir habis sejak %1, %n nomor tercetak sesudahnya. Siapkan gulungan.</source>
        <translation>
            <numerusform>Paper almost out since %1, %n number printed since. Have a roll ready.</numerusform>
            <numerusform>Paper almost out since %1, %n numbers printed since. Have a roll ready.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kertas hampir habis sejak %1. Siapkan gulungan.</source>
        <translation>Paper almost out since %1. Have a roll ready.</translation>
    </message>
    <message>
        <source>Penutup printer terbuka sejak %1. Tutup sampai berbunyi klik.</source>
        <translation>Printer cover open since %1. Close it until it clicks.</translation>
    </message>
    <message>
        <source>Pisau printer macet sejak %1. Matikan, buka penutup, ambil kertas yang tersangkut.</source>
        <translation>Printer knife stuck since %1. Switch off, open the cover, take out the jammed paper.</translation>
    </message>
    <message>
        <source>Tombol kertas printer tertekan sejak %1. Lepaskan tombolnya.</source>
        <translation>Printer&apos;s paper button held down since %1. Let it go.</translation>
    </message>
    <message>
        <source>Printer tidak siap sejak %1. Periksa penutup dan tombolnya.</source>
        <translation>Printer not ready since %1. Check its cover and buttons.</translation>
    </message>
    <message>
        <source>Printer bermasalah sejak %1. Matikan, lalu nyalakan lagi.</source>
        <translation>Printer in trouble since %1. Switch it off and on again.</translation>
    </message>
    <message>
        <source>Printer rusak sejak %1. Beri tahu teknisi.</source>
        <translation>Printer broken since %1. Tell a technician.</translation>
    </message>
    <message>
        <source>Printer tidak menjawab sejak %1. Matikan, lalu nyalakan lagi.</source>
        <translation>Printer does not answer since %1. Switch it off and on again.</translation>
    </message>
    <message>
        <source>Printer tidak tersambung sejak %1. Periksa kabel dan dayanya.</source>
        <translation>Printer not connected since %1. Check its cable and power.</translation>
    </message>
    <message>
        <source>Printer terganggu sejak %1. Lihat ke sana.</source>
        <translation>Printer in trouble since %1. Have a look at it.</translation>
    </message>
    <message>
        <source>Suara panggilan mati sejak %1: speaker tidak ditemukan. Periksa kabel dan dayanya.</source>
        <translation>No voice since %1: no loudspeaker found. Check its cable and power.</translation>
    </message>
    <message>
        <source>Suara panggilan mati sejak %1: speaker dibisukan. Naikkan volumenya.</source>
        <translation>No voice since %1: the loudspeaker is muted. Turn it up.</translation>
    </message>
    <message>
        <source>Suara panggilan mati sejak %1. Nyalakan ulang komputer layar itu.</source>
        <translation>No voice since %1. Switch that screen&apos;s computer off and on.</translation>
    </message>
    <message>
        <source>Panggilan tidak diucapkan sejak %1, hanya berbunyi dan tampil. Beri tahu teknisi.</source>
        <translation>Calls are not spoken since %1, only chimed and shown. Tell a technician.</translation>
    </message>
    <message>
        <source>Suara panggilan sangat pelan sejak %1. Naikkan volumenya.</source>
        <translation>The voice is very quiet since %1. Turn it up.</translation>
    </message>
    <message>
        <source>Suara pindah ke speaker lain sejak %1. Dengarkan satu panggilan di sana.</source>
        <translation>The voice moved to another loudspeaker at %1. Listen to one call there.</translation>
    </message>
    <message>
        <source>Suara panggilan mati sejak %1. Beri tahu teknisi.</source>
        <translation>No voice since %1. Tell a technician.</translation>
    </message>
    <message>
        <source>Kertas printer meja ini habis. Isi gulungan, atau tekan F9.</source>
        <translation>This desk&apos;s printer is out of paper. Put in a roll, or press F9.</translation>
    </message>
    <message>
        <source>Penutup printer meja ini terbuka. Tutup, atau tekan F9.</source>
        <translation>The cover of this desk&apos;s printer is open. Close it, or press F9.</translation>
    </message>
    <message>
        <source>Printer meja ini tidak tersambung. Periksa kabelnya, atau tekan F9.</source>
        <translation>This desk&apos;s printer is not connected. Check its cable, or press F9.</translation>
    </message>
    <message>
        <source>Printer meja ini belum siap. Matikan lalu nyalakan lagi, atau tekan F9.</source>
        <translation>This desk&apos;s printer is not ready. Switch it off and on, or press F9.</translation>
    </message>
    <message>
        <source>Cari dulu nomornya, atau pilih dari daftar.</source>
        <translation>Look for the number first, or choose it from the list.</translation>
    </message>
    <message>
        <source>Nomor ini sudah selesai, jadi tidak dicetak lagi.</source>
        <translation>This number is over, so it is not printed again.</translation>
    </message>
    <message>
        <source>Nomor ini dari hari lain. Minta ambil nomor baru.</source>
        <translation>This number is from another day. Ask them to take a new one.</translation>
    </message>
    <message>
        <source>Kertasnya sedang dicetak. Tunggu sebentar.</source>
        <translation>Its paper is being printed. Wait a moment.</translation>
    </message>
    <message>
        <source>Antrean belum bisa dibaca, jadi belum bisa mencetak. Tekan F9 untuk menunjukkan nomornya.</source>
        <translation>The queue cannot be read, so nothing can be printed yet. Press F9 to show the number.</translation>
    </message>
    <message>
        <source>Tunjukkan besar</source>
        <translation>Show large</translation>
    </message>
    <message>
        <source>Tunjukkan %1 besar</source>
        <translation>Show %1 large</translation>
    </message>
    <message>
        <source>Cetak SALINAN %1</source>
        <translation>Print %1 as SALINAN</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cetak %1</source>
        <translation>Print %1</translation>
    </message>
    <message>
        <source>untuk difoto atau ditulis</source>
        <translation>to be photographed or written down</translation>
    </message>
    <message>
        <source>kertas pertamanya sudah keluar</source>
        <translation>its first paper has come out</translation>
    </message>
    <message>
        <source>kertas pertamanya mungkin sudah keluar</source>
        <translation>its first paper may have come out</translation>
    </message>
    <message>
        <source>kertas pertama, belum ada yang keluar</source>
        <translation>the first paper, none has come out yet</translation>
    </message>
    <message>
        <source>Salinan %1 sudah keluar. Serahkan kepada warga.</source>
        <translation>The copy of %1 is out. Hand it over.</translation>
    </message>
    <message>
        <source>Kertas %1 sudah keluar. Serahkan kepada warga.</source>
        <translation>The paper of %1 is out. Hand it over.</translation>
    </message>
    <message>
        <source>Kertas %1 dikirim. Printer ini tidak bisa memberi tahu: lihat apakah kertasnya keluar.</source>
        <translation>The paper of %1 was sent. This printer cannot tell: see whether it came out.</translation>
    </message>
    <message>
        <source>%1 belum dicetak. %2</source>
        <extracomment>%1 is a number, %2 a sentence about the printer</extracomment>
        <translation>%1 is not printed. %2</translation>
    </message>
    <message>
        <source>Kertas %1 belum pasti keluar. Lihat printernya: kalau tidak utuh, cetak salinan.</source>
        <translation>The paper of %1 may not be out. Look at the printer: if it is not whole, print a copy.</translation>
    </message>
    <message>
        <source>Kertas %1 baru saja dipegang mesin lain. Lihat keadaannya, lalu tekan lagi.</source>
        <translation>Another machine has just taken the paper of %1. See how it stands, then press again.</translation>
    </message>
    <message>
        <source>Tulis huruf dan angkanya, misalnya A047, atau pindai kode di kertas.</source>
        <translation>Write the letter and the figures, like A047, or scan the code on a paper.</translation>
    </message>
    <message>
        <source>Kode itu tidak ada di antrean ini. Coba ketik nomornya.</source>
        <translation>That code is not in this queue. Try typing the number.</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Dipanggil ke %1</source>
        <extracomment>%1 is a counter</extracomment>
        <translation>Called to %1</translation>
    </message>
    <message>
        <source>Dilayani di %1</source>
        <translation>Served at %1</translation>
    </message>
    <message>
        <source>Ditahan di %1</source>
        <translation>Set aside at %1</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Belum ada kertas yang dicetak.</source>
        <translation>No paper has been printed yet.</translation>
    </message>
    <message>
        <source>Kertasnya sedang dicetak: %1.</source>
        <translation>Its paper is being printed: %1.</translation>
    </message>
    <message>
        <source>Salinan keluar pukul %1: %2.</source>
        <extracomment>%1 is a time, %2 a kiosk or a desk</extracomment>
        <translation>A copy came out at %1: %2.</translation>
    </message>
    <message>
        <source>Kertas keluar pukul %1: %2.</source>
        <translation>The paper came out at %1: %2.</translation>
    </message>
    <message>
        <source>Belum pasti keluar, pukul %1: %2.</source>
        <translation>May not have come out, %1: %2.</translation>
    </message>
    <message>
        <source>Tidak keluar, pukul %1: %2.</source>
        <translation>Did not come out, %1: %2.</translation>
    </message>
    <message>
        <source>Ruang %1, lantai %2. Salah satu: %3</source>
        <extracomment>%1 is a waiting room, %2 its floor, %3 counters</extracomment>
        <translation>Room %1, floor %2. One of: %3</translation>
    </message>
    <message>
        <source>Ruang %1, lantai %2. %3</source>
        <translation>Room %1, floor %2. %3</translation>
    </message>
    <message>
        <source>Dipanggil berikutnya.</source>
        <translation>Called next.</translation>
    </message>
    <message numerus="yes">
        <source>%n orang di depannya.</source>
        <translation>
            <numerusform>%n person before.</numerusform>
            <numerusform>%n people before.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Kira-kira dipanggil %2–%3.</source>
        <extracomment>%1 says how many are called before, %2 and %3 are times</extracomment>
        <translation>%1 Called at about %2–%3.</translation>
    </message>
    <message>
        <source>Minta segera ke %1.</source>
        <translation>Ask them to go to %1 now.</translation>
    </message>
    <message>
        <source>Dipanggil %1. Petugas loketnya bisa memasukkan lagi.</source>
        <translation>Called at %1. Staff at the counter can put it back.</translation>
    </message>
    <message>
        <source>Dipanggil %1. Petugas %2 bisa memasukkan lagi.</source>
        <translation>Called at %1. Staff at %2 can put it back.</translation>
    </message>
    <message>
        <source>Petugas %1 melanjutkan tanpa antre lagi.</source>
        <translation>Staff at %1 go on with it without queuing again.</translation>
    </message>
    <message>
        <source>Berakhir pukul %1.</source>
        <translation>Ended at %1.</translation>
    </message>
</context>
<context>
    <name>Helpdesk</name>
    <message>
        <source>Meja bantuan</source>
        <translation>Help desk</translation>
    </message>
    <message>
        <source>Nomor atau kode, lalu Enter</source>
        <translation>Number or code, then Enter</translation>
    </message>
    <message>
        <source>Tunjukkan besar</source>
        <translation>Show large</translation>
    </message>
    <message>
        <source>Nomor lain</source>
        <translation>Another number</translation>
    </message>
</context>
<context>
    <name>HelpdeskCard</name>
    <message>
        <source>Ketik nomornya, pindai kode di kertas, atau pilih dari daftar.</source>
        <translation>Type the number, scan the code on a paper, or choose from the list.</translation>
    </message>
    <message>
        <source>Enter mencetak satu kertas.</source>
        <translation>Enter prints one paper.</translation>
    </message>
    <message>
        <source>Meja ini tanpa printer. Nomornya ditunjukkan besar untuk difoto atau ditulis.</source>
        <translation>This desk has no printer. The number is shown large, to be photographed or written down.</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
</context>
<context>
    <name>HelpdeskLists</name>
    <message>
        <source>Alat yang perlu dilihat</source>
        <translation>Devices to look after</translation>
    </message>
    <message>
        <source>Tidak ada laporan gangguan printer atau suara.</source>
        <translation>No printer or voice is reported in trouble.</translation>
    </message>
    <message>
        <source>Mungkin tanpa kertas</source>
        <translation>Maybe without paper</translation>
    </message>
    <message numerus="yes">
        <source>Mungkin tanpa kertas: %n orang</source>
        <translation>
            <numerusform>Maybe without paper: %n person</numerusform>
            <numerusform>Maybe without paper: %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada. Yang kertasnya tidak keluar akan muncul di sini.</source>
        <translation>Nobody. Whoever gets no paper appears here.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Selamat pagi.</source>
        <translation>Good morning.</translation>
    </message>
    <message>
        <source>Selamat siang.</source>
        <translation>Good afternoon.</translation>
    </message>
    <message>
        <source>Selamat sore.</source>
        <translation>Good afternoon.</translation>
    </message>
    <message>
        <source>Selamat malam.</source>
        <translation>Good evening.</translation>
    </message>
    <message>
        <source>Ada keperluan apa hari ini?</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>Sentuh keperluan Anda</source>
        <translation>Touch what you need</translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Di %1</source>
        <extracomment>%1 is the name of an office, like &quot;Kantor Samsat&quot;</extracomment>
        <translation>At %1</translation>
    </message>
    <message>
        <source>%1 instansi, %2 layanan</source>
        <extracomment>%1 is the number of agencies, %2 the number of services</extracomment>
        <translation>%1 agencies, %2 services</translation>
    </message>
    <message>
        <source>Semua instansi</source>
        <translation>All agencies</translation>
    </message>
</context>
<context>
    <name>InfoPage</name>
    <message>
        <source>Penting</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Pengumuman</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>Yang perlu dibawa</source>
        <translation>What to bring (in Indonesian)</translation>
    </message>
    <message>
        <source>Dilayani di %1</source>
        <translation>Served at %1</translation>
    </message>
</context>
<context>
    <name>LargeNumber</name>
    <message>
        <source>Foto layar ini, atau tulis nomornya.</source>
        <translation>Photograph this screen, or write the number down.</translation>
    </message>
    <message>
        <source>Kode QR nomor %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>QR code of number %1</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>LeafletButton</name>
    <message>
        <source>Sedang dicetak …</source>
        <translation>Printing …</translation>
    </message>
    <message>
        <source>Coba cetak lagi</source>
        <translation>Try to print again</translation>
    </message>
    <message>
        <source>Cetak syarat</source>
        <translation>Print what to bring</translation>
    </message>
    <message>
        <source>Cetak petunjuk ke %1</source>
        <extracomment>%1 is the name of an office, like &quot;Kantor Samsat&quot;</extracomment>
        <translation>Print the way to %1</translation>
    </message>
    <message>
        <source>Tanpa nomor, untuk dibawa pulang</source>
        <translation>No number, to take home</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Sesudah itu</source>
        <translation>After that</translation>
    </message>
    <message>
        <source>Ditahan</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Tidak ada yang ditahan.</source>
        <translation>Nobody is on hold.</translation>
    </message>
    <message>
        <source>Dilanjutkan tanpa antre lagi.</source>
        <translation>Continued without queueing again.</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Kalau orangnya sudah datang, masukkan lagi ke antrean.</source>
        <translation>When the person is here, put the number back into the queue.</translation>
    </message>
    <message>
        <source>Belum ada yang ditandai tidak hadir.</source>
        <translation>Nobody is marked absent yet.</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Masukkan lagi</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Sedang menyambung kembali. Urutan Anda tidak berubah.</source>
        <translation>Reconnecting. Your place in the queue is kept.</translation>
    </message>
</context>
<context>
    <name>NavHead</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ke halaman awal</source>
        <translation>To the start page</translation>
    </message>
</context>
<context>
    <name>NoPaperPage</name>
    <message>
        <source>Nomor Anda %1 sudah tercatat. Kertasnya mungkin tidak utuh.</source>
        <extracomment>%1 is the queue number</extracomment>
        <translation>Your number %1 is recorded. The paper may not be whole.</translation>
    </message>
    <message>
        <source>Nomor Anda %1 sudah tercatat. Kertasnya tidak keluar.</source>
        <extracomment>%1 is the queue number</extracomment>
        <translation>Your number %1 is recorded. The paper did not come out.</translation>
    </message>
    <message>
        <source>Foto layar ini. Tidak bawa HP? Petugas di Meja Bantuan menuliskannya untuk Anda.</source>
        <translation>Take a photo of this screen. No phone with you? Staff at the Help Desk will write it down for you.</translation>
    </message>
    <message>
        <source>Tunjukkan foto ini di loket kalau nomor Anda dipanggil.</source>
        <translation>Show this photo at the counter when your number is called.</translation>
    </message>
    <message>
        <source>Sudah saya foto</source>
        <translation>I took a photo</translation>
    </message>
</context>
<context>
    <name>OutcomesPane</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kunjungan selesai tanpa dihitung sebagai terlayani.</source>
        <translation>The visit ends without counting as served.</translation>
    </message>
    <message>
        <source>Hasil lain untuk %1</source>
        <translation>Other result for %1</translation>
    </message>
    <message>
        <source>Berkas kurang</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>datang lagi setelah lengkap</source>
        <translation>comes again when complete</translation>
    </message>
    <message>
        <source>Harus ke kantor lain</source>
        <translation>Must go to another office</translation>
    </message>
    <message>
        <source>urusannya tidak bisa di sini</source>
        <translation>cannot be done here</translation>
    </message>
    <message>
        <source>Salah loket</source>
        <translation>Wrong counter</translation>
    </message>
    <message>
        <source>kalau bisa di loket lain, pakai Pindahkan</source>
        <translation>if another counter can do it, use Transfer</translation>
    </message>
    <message>
        <source>Warga membatalkan</source>
        <translation>Visitor cancelled</translation>
    </message>
    <message>
        <source>orangnya tidak jadi mengurus</source>
        <translation>the person changed their mind</translation>
    </message>
</context>
<context>
    <name>PaneFrame</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>%1, %2</source>
        <extracomment>when it happened, and at which kiosk: %1 a time, %2 its name</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Tidak keluar</source>
        <translation>Not out</translation>
    </message>
    <message>
        <source>Belum pasti</source>
        <translation>Not sure</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Masih ada %1 lagi: tanya petugas, atau lihat di mesin antrean.</source>
        <extracomment>%1 papers for which the screen has no room</extracomment>
        <translation>%1 more: ask the staff, or look at the queue machine.</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Ambil kertas nomor Anda</source>
        <translation>Take your paper number</translation>
    </message>
    <message>
        <source>Kertas sedang dicetak</source>
        <translation>The paper is being printed</translation>
    </message>
    <message>
        <source>di bawah layar ini</source>
        <translation>below this screen</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Kode QR nomor Anda</source>
        <translation>QR code of your number</translation>
    </message>
</context>
<context>
    <name>QuietName</name>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Melayani, tidak ada antrean</source>
        <translation>Serving, no queue</translation>
    </message>
</context>
<context>
    <name>ReturnLine</name>
    <message numerus="yes">
        <source>Kembali ke awal %n detik lagi</source>
        <translation>
            <numerusform>Back to the start in %n second</numerusform>
            <numerusform>Back to the start in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Cetak sekarang</source>
        <translation>Print now</translation>
    </message>
    <message>
        <source>Saya masih membaca</source>
        <translation>I am still reading</translation>
    </message>
</context>
<context>
    <name>SampleBadge</name>
    <message>
        <source>Contoh</source>
        <translation>Sample</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Selesai, belum panggil</source>
        <translation>Done, do not call yet</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu untuk loket ini.</source>
        <translation>Nobody is waiting for this counter.</translation>
    </message>
    <message>
        <source>%1 sedang tutup.</source>
        <extracomment>%1 is a counter, &quot;Loket 3&quot;</extracomment>
        <translation>%1 is closed.</translation>
    </message>
    <message>
        <source>%1 sedang istirahat.</source>
        <translation>%1 is on a break.</translation>
    </message>
    <message>
        <source>Selesaikan dulu nomor yang di loket.</source>
        <translation>Finish the number at the counter first.</translation>
    </message>
    <message>
        <source>Selesaikan dulu nomor %1.</source>
        <translation>Finish number %1 first.</translation>
    </message>
    <message>
        <source>Belum ada nomor di loket ini. Panggil dulu.</source>
        <translation>There is no number at this counter yet. Call one first.</translation>
    </message>
    <message>
        <source>%1 tidak melayani layanan ini. Pilih tempat lain.</source>
        <translation>%1 does not offer this service. Choose another place.</translation>
    </message>
    <message>
        <source>Layanan itu tidak bisa di sini. Pilih tempat lain.</source>
        <translation>That service cannot be done here. Choose another place.</translation>
    </message>
    <message>
        <source>%1 mulai memanggil pukul %2.</source>
        <extracomment>%1 is an agency, %2 a time</extracomment>
        <translation>%1 begins calling at %2.</translation>
    </message>
    <message>
        <source>%1 baru dipanggil %2 kali. Panggil lagi sampai %3 kali.</source>
        <extracomment>%1 is a ticket number, %2 the calls so far, %3 the calls needed</extracomment>
        <translation>%1 has been called %2 of %3 times. Call again first.</translation>
    </message>
    <message>
        <source>Tunggu %1 lagi, mungkin %2 masih berjalan ke loket.</source>
        <translation>Wait %1 more, %2 may still be walking here.</translation>
    </message>
    <message>
        <source>Keadaan nomor %1 sudah berubah. Lihat yang terbaru di sini.</source>
        <translation>Number %1 has changed meanwhile. See its present state here.</translation>
    </message>
    <message numerus="yes">
        <source>Nomor %1 sudah %n kali kembali. Minta ambil nomor baru.</source>
        <translation>
            <numerusform>Number %1 has come back %n time. Ask for a new number.</numerusform>
            <numerusform>Number %1 has come back %n times. Ask for a new number.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nomor itu dari hari lain. Minta ambil nomor baru.</source>
        <translation>That number is from another day. Ask for a new number.</translation>
    </message>
    <message>
        <source>Tidak ada yang bisa diurungkan.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Sudah lewat %1, jadi tidak bisa diurungkan.</source>
        <translation>More than %1 have passed, so it cannot be undone.</translation>
    </message>
    <message>
        <source>Nomor %1 sudah berlanjut, jadi tidak bisa diurungkan.</source>
        <translation>Number %1 has moved on, so it cannot be undone.</translation>
    </message>
    <message>
        <source>Nomor %1 tidak ada hari ini.</source>
        <translation>There is no number %1 today.</translation>
    </message>
    <message>
        <source>Loket %1 tidak ada. Pilih dari daftar.</source>
        <extracomment>%1 is what was typed as a counter</extracomment>
        <translation>There is no counter %1. Choose one from the list.</translation>
    </message>
    <message>
        <source>Layanan itu tidak ada lagi. Pilih yang lain.</source>
        <translation>That service is no longer offered. Choose another one.</translation>
    </message>
    <message>
        <source>Itu tidak bisa sekarang. Lihat keadaan terbaru di sini.</source>
        <translation>That cannot be done now. See the present state here.</translation>
    </message>
    <message>
        <source>Itu gagal karena kesalahan program. Coba sekali lagi; sudah dicatat untuk teknisi.</source>
        <translation>That failed because of a fault in the program. Try once more; it is on record for the technician.</translation>
    </message>
    <message>
        <source>Antrean tidak bisa dipakai sekarang. Coba lagi; kalau tetap begitu, beri tahu teknisi.</source>
        <translation>The queue cannot be used right now. Try again; if it stays like this, tell the technician.</translation>
    </message>
    <message>
        <source>Disk antrean penuh, jadi tidak tersimpan. Beri tahu teknisi.</source>
        <translation>The queue disk is full, so this was not saved. Tell the technician.</translation>
    </message>
    <message>
        <source>Antrean belum bisa dibaca. Panel ini mencoba lagi sendiri.</source>
        <translation>The queue cannot be read yet. This panel keeps trying.</translation>
    </message>
    <message>
        <source>Layar ini belum diperbarui sejak %1. Panel mencoba lagi sendiri; nomor warga tetap berlaku.</source>
        <translation>This screen has not been updated since %1. The panel keeps trying; visitors’ numbers stay valid.</translation>
    </message>
    <message numerus="yes">
        <source>Dipanggil %n kali</source>
        <translation>
            <numerusform>Called %n time</numerusform>
            <numerusform>Called %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Sedang dilayani</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Loket tutup</source>
        <translation>Counter closed</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>On a break</translation>
    </message>
    <message>
        <source>Istirahat sampai %1</source>
        <translation>On a break until %1</translation>
    </message>
    <message>
        <source>Mulai memanggil pukul %1</source>
        <translation>Calling begins at %1</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Buka loket</source>
        <translation>Open counter</translation>
    </message>
    <message>
        <source>Melayani lagi</source>
        <translation>Serve again</translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Panggil %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Mulai (%1 di loket)</source>
        <translation>Start (%1 is here)</translation>
    </message>
    <message>
        <source>Selesai, panggil %1</source>
        <translation>Done, call %1</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dipakai program lain: %1</source>
        <extracomment>%1 are keys, &quot;Ctrl+Num8, F13&quot;</extracomment>
        <translation>Used by another program: %1</translation>
    </message>
    <message>
        <source>Tombol cepat sudah dipakai panel atau program lain.</source>
        <translation>Another panel or program already uses the shortcut keys.</translation>
    </message>
    <message>
        <source>Sesi Wayland tidak mengizinkan tombol cepat. Pakai tetikus.</source>
        <translation>This Wayland session allows no shortcut keys. Use the mouse.</translation>
    </message>
    <message>
        <source>Sesi ini tidak punya tombol cepat. Pakai tetikus.</source>
        <translation>This session has no shortcut keys. Use the mouse.</translation>
    </message>
    <message>
        <source>Tombol cepat berhenti. Buka ulang panel ini.</source>
        <translation>The shortcut keys have stopped. Open this panel again.</translation>
    </message>
    <message>
        <source>Tekan F8 dulu, waktu orangnya sudah di loket.</source>
        <translation>Press F8 first, when the person is at the counter.</translation>
    </message>
    <message>
        <source>Orangnya sudah di loket.</source>
        <translation>The person is at the counter.</translation>
    </message>
    <message>
        <source>Nomor ini masih dipanggil. Layani dulu atau tandai tidak hadir.</source>
        <translation>This number is still being called. Serve it or mark it absent first.</translation>
    </message>
    <message>
        <source>Loket ini sedang tutup.</source>
        <translation>This counter is closed.</translation>
    </message>
    <message>
        <source>Loket ini sudah istirahat. F8 untuk melayani lagi.</source>
        <translation>This counter is on a break already. F8 to serve again.</translation>
    </message>
    <message>
        <source>“Masukkan lagi” tidak bisa diurungkan.</source>
        <translation>“Put back” cannot be undone.</translation>
    </message>
    <message>
        <source>Selesaikan dulu pilihan yang terbuka, atau tekan Esc.</source>
        <translation>Finish the open choice first, or press Esc.</translation>
    </message>
    <message>
        <source>Tutup dulu loket ini, baru ganti loket.</source>
        <translation>Close this counter before changing to another.</translation>
    </message>
    <message>
        <source>Buka dulu loket ini.</source>
        <translation>Open this counter first.</translation>
    </message>
    <message>
        <source>Sudah terlalu sering kembali. Minta ambil nomor baru.</source>
        <translation>Came back too often. Ask for a new number.</translation>
    </message>
    <message>
        <source>%1 dtk</source>
        <extracomment>a length of time, %1 seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 mnt %2 dtk</source>
        <extracomment>a length of time, %1 minutes and %2 seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>&lt; 1 mnt</source>
        <extracomment>a length of time, below one minute</extracomment>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>%1 mnt</source>
        <extracomment>a length of time, %1 minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 jam %2 mnt</source>
        <extracomment>a length of time, %1 hours and %2 minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Prioritas: lansia</source>
        <translation>Priority: 60 or older</translation>
    </message>
    <message>
        <source>Prioritas: disabilitas</source>
        <translation>Priority: disability</translation>
    </message>
    <message>
        <source>Prioritas: hamil</source>
        <translation>Priority: pregnant</translation>
    </message>
    <message>
        <source>Prioritas: balita</source>
        <translation>Priority: small child</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Giliran umum</source>
        <translation>General turn</translation>
    </message>
    <message>
        <source>Datang kembali</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>Pindahan</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>Salat</source>
        <translation>Prayer</translation>
    </message>
    <message>
        <source>Makan</source>
        <translation>Meal</translation>
    </message>
    <message>
        <source>Sebentar (sampai 10 menit)</source>
        <translation>Short (up to 10 minutes)</translation>
    </message>
    <message>
        <source>Rapat singkat</source>
        <translation>Short meeting</translation>
    </message>
    <message>
        <source>Ambil berkas</source>
        <translation>Fetch papers</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Mesin ini sedang tidak bisa mencetak. Nomor Anda nanti tampil di layar untuk difoto.</source>
        <translation>This machine cannot print at the moment. Your number will be on the screen, to take a photo of.</translation>
    </message>
    <message>
        <source>Lihat layanan lain</source>
        <translation>See other services</translation>
    </message>
</context>
<context>
    <name>ServiceVerdict</name>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Sebelum Anda</source>
        <translation>Before you</translation>
    </message>
    <message numerus="yes">
        <source>orang</source>
        <extracomment>follows the number of people</extracomment>
        <translation>
            <numerusform>person</numerusform>
            <numerusform>people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Di %1</source>
        <extracomment>%1 is the name of an office, like &quot;Kantor Samsat&quot;</extracomment>
        <translation>At %1</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Panel loket</source>
        <translation>Counter panel</translation>
    </message>
    <message>
        <source>Anda duduk di loket berapa?</source>
        <translation>Which counter is yours?</translation>
    </message>
    <message>
        <source>Ketik nomor loket, lalu Enter</source>
        <translation>Type the counter number, then Enter</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Tidak ada loket yang cocok. Hapus ketikan untuk melihat semua.</source>
        <translation>No counter fits. Clear the field to see all.</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>mulai pukul %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>belum ada yang menunggu</source>
        <translation>nobody is waiting yet</translation>
    </message>
    <message>
        <source>Panggil lagi</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Hasil lain</source>
        <translation>Other result</translation>
    </message>
    <message>
        <source>Tahan dulu</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation>Transfer</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Masih di sana?</source>
        <translation>Still there?</translation>
    </message>
    <message numerus="yes">
        <source>Kembali ke awal %n detik lagi</source>
        <translation>
            <numerusform>Back to the start in %n second</numerusform>
            <numerusform>Back to the start in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Saya masih membaca</source>
        <translation>I am still reading</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Istirahat</source>
        <translation>On a break</translation>
    </message>
    <message>
        <source>mulai pukul %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>belum ada yang menunggu</source>
        <translation>nobody is waiting yet</translation>
    </message>
    <message>
        <source>Panel penuh</source>
        <translation>Full panel</translation>
    </message>
    <message>
        <source>Panggil lagi</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>StripHandle</name>
    <message>
        <source>Pindahkan bilah ke tepi lain</source>
        <translation>Move the strip to the other edge</translation>
    </message>
</context>
<context>
    <name>StripLine</name>
    <message>
        <source>Tidak ada yang menunggu.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu, terlama %1</source>
        <translation>
            <numerusform>%n waiting, longest %1</numerusform>
            <numerusform>%n waiting, longest %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Berikutnya %2</source>
        <translation>%1. Next %2</translation>
    </message>
</context>
<context>
    <name>TakeButtons</name>
    <message>
        <source>Sebentar …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Ambil nomor</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>60 tahun ke atas, penyandang disabilitas, ibu hamil, membawa balita</source>
        <translation>60 and older, with a disability, pregnant, with a small child</translation>
    </message>
    <message>
        <source>Ambil nomor prioritas</source>
        <translation>Take a priority number</translation>
    </message>
</context>
<context>
    <name>TakeOverPane</name>
    <message>
        <source>melayani %1</source>
        <translation>serving %1</translation>
    </message>
    <message>
        <source>baru saja tutup</source>
        <translation>just closed</translation>
    </message>
    <message>
        <source>istirahat</source>
        <translation>on a break</translation>
    </message>
    <message>
        <source>siap</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Duduk di %1</source>
        <extracomment>%1 is a counter, &quot;Loket 4&quot;</extracomment>
        <translation>Sit at %1</translation>
    </message>
    <message>
        <source>Tetap duduk di sini?</source>
        <translation>Sit down here all the same?</translation>
    </message>
    <message>
        <source>%1 sedang dipakai: %2.</source>
        <extracomment>%1 is a counter, %2 what it does (&quot;melayani A007&quot;)</extracomment>
        <translation>%1 is in use: %2.</translation>
    </message>
    <message>
        <source>Mungkin ada petugas lain di sana. Kalau duduk, Anda berdua memakai loket yang sama.</source>
        <translation>A colleague may be there. If you sit down, both of you use the same counter.</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Belum buka</source>
        <translation>Not open yet</translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketCard</name>
    <message numerus="yes">
        <source>Dipanggil %n kali</source>
        <translation>
            <numerusform>Called %n time</numerusform>
            <numerusform>Called %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Sedang dilayani</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Loket tutup</source>
        <translation>Counter closed</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Istirahat sampai %1</source>
        <translation>Break until %1</translation>
    </message>
    <message>
        <source>Mulai memanggil pukul %1</source>
        <translation>Calling begins at %1</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>menunggu
%1</source>
        <translation>waited
%1</translation>
    </message>
    <message>
        <source>Loket ini sedang tidak memanggil.</source>
        <translation>This counter is not calling now.</translation>
    </message>
    <message>
        <source>Tidak ada yang dipanggil selama istirahat.</source>
        <translation>Nobody is called during the break.</translation>
    </message>
    <message>
        <source>Nomor sudah diberikan, panggilan belum dimulai.</source>
        <translation>Numbers are given already, calling has not begun.</translation>
    </message>
    <message>
        <source>Belum ada yang menunggu.</source>
        <translation>Nobody is waiting yet.</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Foto layar ini untuk jaga-jaga kalau kertasnya hilang.</source>
        <translation>Take a photo of this screen, in case you lose the paper.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TicketPlace</name>
    <message>
        <source>Tunggu di lantai %1</source>
        <extracomment>%1 is the floor</extracomment>
        <translation>Wait on floor %1</translation>
    </message>
    <message>
        <source>Ruang %1</source>
        <extracomment>%1 is the name of a waiting room, a flower</extracomment>
        <translation>Ruang %1</translation>
    </message>
    <message>
        <source>Nanti dipanggil ke salah satu</source>
        <translation>Called later to one of</translation>
    </message>
    <message>
        <source>Nanti dipanggil ke</source>
        <translation>Called later to</translation>
    </message>
</context>
<context>
    <name>TicketTime</name>
    <message>
        <source>Sebelum Anda</source>
        <translation>Before you</translation>
    </message>
    <message numerus="yes">
        <source>%n orang</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferPane</name>
    <message>
        <source>Pilih dulu tempatnya: panah ↓ atau sentuh.</source>
        <translation>Choose the place first: arrow ↓ or a touch.</translation>
    </message>
    <message>
        <source>Pindahkan %1</source>
        <translation>Transfer %1</translation>
    </message>
    <message>
        <source>Pindahkan %1 ke %2</source>
        <translation>Transfer %1 to %2</translation>
    </message>
    <message>
        <source>Waktu datangnya tetap dihitung.</source>
        <translation>The time of arrival still counts.</translation>
    </message>
    <message>
        <source>Pindahkan %1 ke mana?</source>
        <translation>Where to transfer %1?</translation>
    </message>
    <message>
        <source>Ketik layanan, instansi, atau loket</source>
        <translation>Type a service, an agency or a counter</translation>
    </message>
    <message>
        <source>Tempat tujuan</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>%1 sedang istirahat: %2 menunggu sampai selesai.</source>
        <extracomment>%1 is a counter or a service, %2 a ticket number</extracomment>
        <translation>%1 is on a break: %2 waits until it ends.</translation>
    </message>
    <message>
        <source>%1 belum buka: %2 menunggu sampai dibuka.</source>
        <translation>%1 is not open yet: %2 waits until it opens.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Coba kata lain.</source>
        <translation>Nothing fits. Try other words.</translation>
    </message>
</context>
<context>
    <name>TroubleLine</name>
    <message>
        <source>Data antrean rusak sebagian. Beri tahu teknisi.</source>
        <translation>Some of the queue&apos;s data is damaged. Tell the technician.</translation>
    </message>
    <message>
        <source>Disk antrean hampir penuh. Beri tahu teknisi.</source>
        <translation>The queue&apos;s disk is nearly full. Tell the technician.</translation>
    </message>
    <message>
        <source>Jam antrean perlu diperiksa. Beri tahu teknisi.</source>
        <translation>The queue&apos;s clock needs checking. Tell the technician.</translation>
    </message>
    <message>
        <source>Suara ruang ini mati sejak %1. Panggil juga dengan suara Anda.</source>
        <translation>No voice in this room since %1. Call people with your own voice too.</translation>
    </message>
    <message>
        <source>Ruang disk menipis. Beri tahu teknisi minggu ini.</source>
        <translation>Disk space is running low. Tell the technician this week.</translation>
    </message>
</context>
<context>
    <name>VerdictLook</name>
    <message>
        <source>Bisa di sini</source>
        <translation>Can be done here</translation>
    </message>
    <message>
        <source>Sebagian bisa di sini</source>
        <translation>Partly done here</translation>
    </message>
    <message>
        <source>Tidak bisa di sini</source>
        <translation>Not done here</translation>
    </message>
    <message>
        <source>Sistem terganggu</source>
        <translation>System down</translation>
    </message>
    <message>
        <source>Belum ada petugas</source>
        <translation>No staff yet</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Habis hari ini</source>
        <translation>None left today</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Bisa diurus di sini, sekarang</source>
        <translation>Can be done here, right now</translation>
    </message>
    <message>
        <source>Bisa diurus di sini hari ini</source>
        <translation>Can be done here today</translation>
    </message>
    <message>
        <source>Sebagian bisa diurus di sini</source>
        <translation>Part of it can be done here</translation>
    </message>
    <message>
        <source>Tidak bisa di sini. Urus di %1.</source>
        <extracomment>%1 is the name of an office, like &quot;Kantor Samsat&quot;</extracomment>
        <translation>Not possible here. Please go to %1.</translation>
    </message>
    <message>
        <source>Sistem %1 sedang terganggu</source>
        <extracomment>%1 is the short name of an agency</extracomment>
        <translation>The system of %1 is down</translation>
    </message>
    <message>
        <source>Loket %1 belum ada petugas</source>
        <extracomment>%1 is the short name of an agency</extracomment>
        <translation>No staff yet at the counter of %1</translation>
    </message>
    <message>
        <source>Nomor hari ini sudah habis</source>
        <translation>No numbers left today</translation>
    </message>
    <message>
        <source>Belum buka</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>Pengambilan nomor hari ini sudah ditutup</source>
        <translation>No new numbers today</translation>
    </message>
    <message>
        <source>Hari ini sudah tutup</source>
        <translation>Closed for today</translation>
    </message>
    <message>
        <source>Hari ini libur: %1</source>
        <extracomment>%1 is the name of a public holiday</extracomment>
        <translation>Closed today, public holiday: %1</translation>
    </message>
    <message>
        <source>Hari ini tidak buka</source>
        <translation>Not open today</translation>
    </message>
    <message>
        <source>Nomor dibuka lagi %1.</source>
        <extracomment>%1 is a day and a clock time</extracomment>
        <translation>Numbers are given again %1.</translation>
    </message>
    <message>
        <source>%1, Ruang %2, lantai %3.</source>
        <extracomment>%1 counters, %2 room, %3 floor</extracomment>
        <translation>%1, Ruang %2, floor %3.</translation>
    </message>
    <message>
        <source>Tidak perlu ambil nomor di sini.</source>
        <translation>You need no number here.</translation>
    </message>
    <message>
        <source>Sejak pukul %1 data belum bisa diproses. Begitu pulih, nomor diberikan lagi.</source>
        <extracomment>%1 is a clock time</extracomment>
        <translation>Nothing can be processed since %1. Numbers are given again as soon as it works.</translation>
    </message>
    <message>
        <source>Petugas MPP mengecek ke loket. Nomor belum diberikan dulu.</source>
        <translation>Mall staff are checking at the counter. No numbers are given for now.</translation>
    </message>
    <message>
        <source>Yang sudah punya nomor tetap dilayani.</source>
        <translation>Those who have a number will still be served.</translation>
    </message>
    <message>
        <source>Yang sudah punya nomor tetap dilayani sampai pukul %1.</source>
        <extracomment>%1 is a clock time</extracomment>
        <translation>Those who have a number will still be served until %1.</translation>
    </message>
    <message>
        <source>Loket mulai memanggil pukul %1.</source>
        <extracomment>%1 is a clock time</extracomment>
        <translation>The counters begin to call at %1.</translation>
    </message>
    <message>
        <source>Loket istirahat sampai pukul %1; nomor tetap diberikan.</source>
        <extracomment>%1 is a clock time</extracomment>
        <translation>The counters pause until %1; numbers are still given.</translation>
    </message>
    <message>
        <source>Nomor diberikan sampai pukul %1.</source>
        <extracomment>%1 is a clock time</extracomment>
        <translation>Numbers are given until %1.</translation>
    </message>
    <message>
        <source>Mesin ini belum mendapat jawaban. Silakan sentuh lagi: Anda tidak akan mendapat dua nomor.</source>
        <translation>This machine has no answer yet. Please touch again: you will not get two numbers.</translation>
    </message>
    <message>
        <source>Maaf, nomor terakhir baru saja diambil.</source>
        <translation>Sorry, the last number has just been taken.</translation>
    </message>
    <message>
        <source>Maaf, pengambilan nomor baru saja ditutup.</source>
        <translation>Sorry, numbers have just closed.</translation>
    </message>
    <message>
        <source>Maaf, sistem instansi ini baru saja terganggu.</source>
        <translation>Sorry, this agency&apos;s system has just gone down.</translation>
    </message>
    <message>
        <source>Maaf, nomor untuk layanan ini sedang tidak bisa diberikan.</source>
        <translation>Sorry, no number can be given for this service at the moment.</translation>
    </message>
    <message>
        <source>Silakan ambil kertasnya di bawah layar ini.</source>
        <translation>Please take the paper below this screen.</translation>
    </message>
    <message>
        <source>Kertasnya tidak keluar. Foto layar ini, atau tanya Meja Bantuan.</source>
        <translation>The paper did not come out. Take a photo of this screen, or ask the Help Desk.</translation>
    </message>
    <message>
        <source>Kira-kira dipanggil pukul</source>
        <translation>Likely called at</translation>
    </message>
    <message>
        <source>Kira-kira dipanggil</source>
        <translation>Likely called</translation>
    </message>
    <message>
        <source>Belum dapat diperkirakan</source>
        <translation>Cannot be estimated yet</translation>
    </message>
    <message>
        <source>Begitu ada loket yang siap</source>
        <translation>As soon as a counter is ready</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1–%2 menit lagi</source>
        <extracomment>%1 and %2 are minutes</extracomment>
        <translation>in %1–%2 minutes</translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Orang menunggu</source>
        <translation>People waiting</translation>
    </message>
    <message>
        <source>%1: %2 orang menunggu</source>
        <translation>%1: %2 people waiting</translation>
    </message>
    <message>
        <source>%1 batal dipanggil, nomor tetap berlaku</source>
        <extracomment>%1 one or several queue numbers</extracomment>
        <translation>%1 is not called after all, the number stays valid</translation>
    </message>
</context>
<context>
    <name>WallWords</name>
    <message>
        <source>Senin</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Selasa</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Rabu</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Kamis</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Jumat</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Sabtu</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>Februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Maret</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>Juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Desember</source>
        <translation>December</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <extracomment>%1 weekday, %2 day of the month, %3 month</extracomment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Dipanggil sekarang</source>
        <translation>Called now</translation>
    </message>
    <message>
        <source>Panggilan kedua</source>
        <translation>Second call</translation>
    </message>
    <message>
        <source>Panggilan ketiga</source>
        <translation>Third call</translation>
    </message>
    <message>
        <source>Panggilan ke-%1</source>
        <extracomment>%1 is 4 or more: the fourth call of the same number</extracomment>
        <translation>Call no. %1</translation>
    </message>
    <message>
        <source>Semua ruang</source>
        <extracomment>%1 a flower&apos;s name, %2 the floor</extracomment>
        <translation>All rooms</translation>
    </message>
    <message>
        <source>Ruang %1, lantai %2</source>
        <translation>%1 Room, floor %2</translation>
    </message>
    <message>
        <source>Loket %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Melayani</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>On a break</translation>
    </message>
    <message>
        <source>Istirahat sampai %1</source>
        <translation>On a break until %1</translation>
    </message>
    <message>
        <source>Belum buka, mulai %1</source>
        <translation>Opens at %1</translation>
    </message>
    <message>
        <source>Mulai memanggil %1</source>
        <translation>Calls begin at %1</translation>
    </message>
    <message>
        <source>Tutup</source>
        <extracomment>%1 weekday, %2 time of the next opening</extracomment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Tutup, buka %1</source>
        <translation>Closed, opens at %1</translation>
    </message>
    <message>
        <source>Tutup, buka %1 %2</source>
        <translation>Closed, opens %1 %2</translation>
    </message>
    <message>
        <source>Belum ada petugas</source>
        <translation>No staff yet</translation>
    </message>
    <message>
        <source>Sistem terganggu</source>
        <translation>System down</translation>
    </message>
    <message>
        <source>%1 nomor tidak sempat dilayani</source>
        <extracomment>%1 people whose number was not served before the end of the day</extracomment>
        <translation>%1 numbers could not be served</translation>
    </message>
    <message>
        <source>Belum buka</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>Hari ini libur</source>
        <extracomment>%1 the name of a public holiday</extracomment>
        <translation>Closed today for a holiday</translation>
    </message>
    <message>
        <source>Libur: %1</source>
        <translation>Holiday: %1</translation>
    </message>
    <message>
        <source>Buka pukul %1</source>
        <extracomment>%1 a date, %2 an hour</extracomment>
        <translation>Opens at %1</translation>
    </message>
    <message>
        <source>Buka lagi %1, pukul %2</source>
        <translation>Opens again %1, at %2</translation>
    </message>
    <message>
        <source>Tanpa suara. Petugas: cek pengeras suara.</source>
        <translation>No sound. Staff: check the loudspeaker.</translation>
    </message>
    <message>
        <source>Tanpa suara. Petugas: suara dimatikan.</source>
        <translation>No sound. Staff: the sound is muted.</translation>
    </message>
    <message>
        <source>Tanpa suara. Petugas: %1</source>
        <translation>No sound. Staff: %1</translation>
    </message>
    <message>
        <source>Tanpa suara. Petugas: pemutaran gagal.</source>
        <translation>No sound. Staff: playing failed.</translation>
    </message>
    <message>
        <source>Tanpa suara. Petugas: nyalakan ulang komputer ini.</source>
        <translation>No sound. Staff: switch this computer off and on.</translation>
    </message>
    <message>
        <source>Suara terlalu pelan. Petugas: naikkan volumenya.</source>
        <translation>Sound too low. Staff: turn it up.</translation>
    </message>
    <message>
        <source>Suara pindah keluaran. Petugas: cek bunyinya di sini.</source>
        <translation>Sound has moved. Staff: check it is heard here.</translation>
    </message>
    <message>
        <source>Jam tenang sampai %1. Lihat layar.</source>
        <extracomment>%1 the hour at which the hall&apos;s quiet time ends; calls are shown all the same</extracomment>
        <translation>Quiet time until %1. Watch the screen.</translation>
    </message>
    <message>
        <source>mesin suara tidak menjawab</source>
        <translation>the voice does not answer</translation>
    </message>
</context>
</TS>
