"""One calm Indonesian sentence for each refusal, for terminals and logs (screens have their own translated texts)."""

from __future__ import annotations

from shared.rules.errors import Reason, Refused
from shared.rules.hall_time import FIRST, Doubt
from shared.rules.mall import Mall
from shared.rules.verdict import say_date

_SENTENCES = {
    Reason.UNKNOWN_SERVICE: "Layanan {service} tidak ada di katalog. Cari kodenya dengan: antrean find KATA",
    Reason.UNKNOWN_TICKET: "Nomor {ticket} tidak ada hari ini. Periksa nomor di kertas antrean.",
    Reason.UNKNOWN_COUNTER: "Loket {counter} tidak ada. Lihat daftar loket dengan: antrean counter list",
    Reason.HEAD_OFFICE: "Layanan {service} tidak bisa di sini. Urus di {office}.",
    Reason.SYSTEM_DOWN: "Sistem {agency} sedang terganggu sejak {since}, jadi nomor belum bisa diberikan.",
    Reason.UNATTENDED: "Loket {agency} belum ada petugas, jadi nomor belum diberikan.",
    Reason.CLOSED: "{agency} sedang tutup untuk nomor baru. Nomor dibuka lagi {opens}.",
    Reason.QUOTA_FULL: "Nomor untuk layanan {service} habis hari ini. Dibuka lagi {opens}.",
    Reason.NOBODY_WAITING: "Tidak ada yang menunggu untuk {counter}.",
    Reason.COUNTER_CLOSED: "{counter} sedang tutup. Buka dulu dengan: antrean counter open {id}",
    Reason.COUNTER_ON_BREAK: "{counter} sedang istirahat. Buka lagi dengan: antrean counter open {id}",
    Reason.COUNTER_BUSY: "{counter} masih memegang nomor {number}. Selesaikan dulu nomor itu.",
    Reason.COUNTER_EMPTY: "{counter} tidak sedang memegang nomor. Panggil dulu dengan: antrean call next {id}",
    Reason.NOT_SERVED_HERE: "{counter} tidak melayani {service}. Pilih loket atau layanan lain.",
    Reason.CALLS_NOT_BEGUN: "{agency} mulai memanggil pukul {time}.",
    Reason.TOO_FEW_CALLS: "Nomor {number} baru dipanggil {calls} kali. Panggil lagi sampai {needed} kali.",
    Reason.TOO_SOON: "Nomor {number} baru dipanggil. Tunggu {seconds} detik lagi.",
    Reason.ILLEGAL_MOVE: "Nomor {number} berstatus {status}, jadi tidak bisa {move}.",
    Reason.RETURNED_TOO_OFTEN: "Nomor {number} sudah {limit} kali kembali. Silakan ambil nomor baru.",
    Reason.OTHER_DAY: "Nomor {number} berlaku {day}. Silakan ambil nomor baru.",
    Reason.NOTHING_TO_UNDO: "Tidak ada tindakan {counter} yang bisa diurungkan.",
    Reason.UNDO_TOO_LATE: "Sudah lewat {seconds} detik, jadi tidak bisa diurungkan.",
    Reason.UNDO_BUILT_ON: "Nomor {number} sudah berlanjut, jadi tidak bisa diurungkan.",
    Reason.CLOCK_OTHER_DAY: "Masih ada {count} nomor terbuka, padahal jam menunjukkan {day}. Kalau memang sudah hari "
    "itu, tutup nomor itu dengan: antrean clock accept --new-day",
    Reason.CLOCK_IMPOSSIBLE: "Jam komputer menunjukkan {clock}, yang tidak mungkin benar. Betulkan dulu jam komputer.",
    Reason.UNKNOWN_ROOM: "Ruang {room} tidak ada. Yang ada: {rooms}.",
    Reason.UNKNOWN_NOTICE: "Pengumuman {id} tidak terpasang. Lihat daftarnya dengan: antrean announce list",
    Reason.NOTICE_EMPTY: "Kalimatnya masih kosong. Tulis satu kalimat; gambar pun perlu, untuk yang tidak bisa "
    "melihatnya.",
    Reason.NOTICE_LONG: "Kalimat itu {length} huruf, padahal yang terbaca dari jauh paling banyak {most}. Pendekkan, "
    "atau bagi menjadi dua pengumuman.",
    Reason.NOTICE_WORD: "Kata “{word}” tidak muat dalam satu baris di dinding. Pakai kata yang lebih pendek, paling "
    "banyak {most} huruf.",
    Reason.NOTICE_SIGN: "Tanda {sign} tidak bisa tampil di dinding. Ketik ulang kalimatnya dengan huruf biasa.",
    Reason.NOTICE_BACKWARDS: "Waktunya terbalik: mulai {since}, selesai {until}. Tulis waktu selesai sesudah mulai.",
    Reason.NOTICE_PAST: "Waktu selesainya, {until}, sudah lewat. Tulis waktu yang masih akan datang.",
    Reason.NOTICE_LASTING: "Pengumuman dipasang paling lama {days} hari. Tulis waktu yang lebih dekat, lalu pasang "
    "lagi nanti.",
    Reason.NOTICE_NEVER: "Jam {start}–{end} tidak ada lagi sampai {until}, jadi tidak akan tampil. Tulis jam atau "
    "waktu selesai yang lain.",
    Reason.NOTICE_TWICE: "Pengumuman itu sudah terpasang dengan nomor {id}. Turunkan dulu kalau waktunya berubah: "
    "antrean announce remove {id}",
    Reason.NOTICES_FULL: "Ruang {room} sudah punya {most} pengumuman pada waktu itu. Turunkan satu dulu: antrean "
    "announce list",
    Reason.STILLS_FULL: "Ruang {room} sudah punya {most} gambar pada waktu itu. Turunkan satu dulu: antrean announce "
    "list",
}


def clock_sentence(doubt: Doubt, mall: Mall) -> str:
    """What staff have to do about the machine's clock, in one sentence; times in the mall's own zone."""
    shows = say_date(mall.local(doubt.clock))
    if doubt.clock < FIRST:
        return f"Jam komputer ini menunjukkan {shows}: betulkan jam komputer (baterainya mungkin habis)."
    known = say_date(mall.local(doubt.hall))
    return (
        f"Jam komputer ini menunjukkan {shows}, padahal menurut antrean {known}: betulkan jam komputer, "
        "atau kalau jam itu benar, jalankan: antrean clock accept"
    )


def sentence(refused: Refused) -> str:
    """The refusal as one Indonesian sentence that says what to do."""
    return _SENTENCES[refused.reason].format_map(refused.facts)
