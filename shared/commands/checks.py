"""Each thing that a machine of the hall needs, looked at for real and told in one sentence."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

from shared.devices.clock import SystemClock
from shared.devices.printer_trial import cannot_tell, print_trial
from shared.devices.printer_url import BadPrinterUrlError, parse_printer_url
from shared.devices.printers import open_printer
from shared.devices.sound_presence import PulseSound
from shared.devices.speech_phrases import common_pieces
from shared.devices.voices import PackShelf, cache_folder, open_voice, packs_folder
from shared.ports.errors import WorldFault, WrongUse
from shared.ports.health import Health, Room
from shared.ports.printer import NotPrinted, Printed, PrinterState, Proof, Uncertain
from shared.ports.voice import Announcement, NoVoice, SoundState, VoiceStep
from shared.qt.screens import screens
from shared.rules.hall_time import FIRST, Doubt
from shared.rules.mall import Mall
from shared.rules.sentences import clock_sentence
from shared.store.ballast import Ballast
from shared.store.sqlite import require_engine
from shared.wiring import open_queue, queue_path

_GB, _MB = 10**9, 10**6


class Level(StrEnum):
    """How bad it is. A warning leaves the queue working."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    level: Level
    told: str


def sqlite() -> Finding:
    """The SQLite in use and whether the gate lets it pass."""
    try:
        version = require_engine()
    except WorldFault as fault:
        return Finding("SQLite", Level.FAULT, str(fault))
    return Finding("SQLite", Level.OK, f"versi {version}.")


def queue(url: str) -> Finding:
    """Whether the queue opens and all its data can be read; a machine without one yet is only told so."""
    try:
        path = queue_path(url)
        if not path.exists():
            return Finding("Antrean", Level.WARNING, f"belum ada di {path}. Buat dengan: antrean init")
        opened = open_queue(url)
    except (WorldFault, WrongUse) as fault:
        return Finding("Antrean", Level.FAULT, str(fault))
    try:
        if damage := opened.health(examine=True).damage:
            return Finding("Antrean", Level.FAULT, damage)
        kind = "antrean contoh" if opened.is_sample() else "antrean sungguhan"
        return Finding("Antrean", Level.OK, f"{kind} di {path}, kejadian terakhir nomor {opened.last_seq()}.")
    finally:
        opened.close()


_ROOM = {
    Room.ENOUGH: (Level.OK, ""),
    Room.LITTLE: (Level.WARNING, " Kosongkan ruang dalam beberapa hari ini."),
    Room.SHORT: (Level.FAULT, " Kosongkan ruang sekarang, sebelum loket buka."),
}


def disk(url: str) -> Finding:
    """Room where the queue is kept, and the space held back for the day on which there is none."""
    try:
        path = queue_path(url).absolute()
    except WrongUse as fault:
        return Finding("Disk", Level.FAULT, str(fault))
    folder = path.parent
    while not folder.exists():
        folder = folder.parent
    health = Ballast(path if folder == path.parent else folder / path.name).health()
    if health.free is None:
        return Finding("Disk", Level.FAULT, f"{folder} tidak bisa dibaca. Periksa disk komputer ini.")
    level, advice = _ROOM[health.room]
    told = f"sisa {health.free / _GB:.1f} GB di {folder}, {_reserve(path, health)}.{advice}"
    return Finding("Disk", level, told)


def _reserve(path: Path, health: Health) -> str:
    if health.reserve:
        return f"cadangan {health.reserve / _MB:.0f} MB"
    return "cadangan belum dibuat" if path.exists() else "cadangan dibuat bersama antrean"


_PRINTER = {
    PrinterState.READY: (Level.OK, "siap."),
    PrinterState.PAPER_LOW: (Level.WARNING, "siap, kertas hampir habis. Siapkan gulungan baru."),
    PrinterState.UNKNOWN: (Level.WARNING, "menerima data tetapi tidak memberi tahu keadaannya."),
    PrinterState.PAPER_OUT: (Level.FAULT, "kertas habis. Pasang gulungan baru."),
    PrinterState.COVER_OPEN: (Level.FAULT, "tutup terbuka. Tutup sampai berbunyi klik."),
    PrinterState.CUTTER: (Level.FAULT, "pemotongnya macet. Buka tutupnya, lepaskan kertas, lalu nyalakan ulang."),
    PrinterState.FEEDING: (Level.WARNING, "sedang memajukan kertas. Lepaskan tombolnya."),
    PrinterState.OFFLINE: (Level.FAULT, "tidak siap. Tekan tombol printer atau nyalakan ulang."),
    PrinterState.ERROR: (Level.FAULT, "melaporkan gangguan. Nyalakan ulang, lalu periksa lagi."),
    PrinterState.BROKEN: (Level.FAULT, "rusak. Pakai printer lain dan hubungi teknisi."),
    PrinterState.SILENT: (Level.FAULT, "tidak menjawab. Nyalakan ulang, dan pastikan komputer lain tidak memakainya."),
    PrinterState.ABSENT: (Level.FAULT, "tidak ditemukan. Periksa kabel, daya, dan alamatnya."),
}


def printer(url: str | None) -> Finding:
    """The printer at ``url``; without one it is only told how to name it."""
    if url is None:
        return Finding("Printer", Level.WARNING, "tidak diperiksa. Sebut dengan --printer tcp://ALAMAT:9100")
    try:
        level, told = _PRINTER[open_printer(url).status()]
        silence = cannot_tell(parse_printer_url(url))
    except BadPrinterUrlError as error:
        return Finding("Printer", Level.FAULT, str(error))
    return Finding("Printer", level, f"{url} {silence if silence and level is Level.WARNING else told}")


def test_page(url: str | None, queue_url: str) -> Finding:
    """Print a page on which the printer shows what it can do and tell."""
    if url is None:
        return Finding("Halaman uji", Level.FAULT, "belum ada printernya. Sebut dengan --printer tcp://ALAMAT:9100")
    found = printer(url)
    try:
        trial = print_trial(url, _local_time(queue_url), found.told.removeprefix(f"{url} "))
    except BadPrinterUrlError as error:
        return Finding("Halaman uji", Level.FAULT, str(error))
    match trial.outcome:
        case Printed(proof=Proof.MARK):
            level, told = Level.OK, "keluar, dibuktikan oleh printer."
        case Printed():
            level, told = Level.OK, "keluar."
        case Uncertain(silent=True):
            level, told = Level.WARNING, "dikirim. Lihat apakah kertasnya keluar."
        case Uncertain(reason):
            level, told = Level.FAULT, f"mungkin keluar sebagian. Printer {_PRINTER[reason][1]}"
        case NotPrinted(reason):
            level, told = Level.FAULT, f"tidak dicetak. Printer {_PRINTER[reason][1]}"
    tells = dict(trial.told)["Yang diberitahukan"]
    return Finding("Halaman uji", level, " ".join(filter(None, (told, tells, trial.advice))))


def _local_time(queue_url: str) -> datetime:
    """Now on the mall's clock; in Jakarta's time where no queue tells which."""
    _, mall = _clock_doubt(queue_url)
    now = SystemClock().now()
    return mall.local(now) if mall is not None else now.astimezone(timezone(timedelta(hours=7)))


def voice() -> Finding:
    """Whether an Indonesian call can be said here, by making one, and whose voice it is."""
    recorded = PackShelf(packs_folder(), cache_folder()).find("id")
    if recorded is not None and recorded.pack.lacking(common_pieces("id")):
        return Finding("Suara", Level.WARNING, "rekaman mal belum lengkap. Lihat: antrean voice check")
    with tempfile.TemporaryDirectory() as folder:
        ladder = open_voice(cache=Path(folder))
        made = ladder.render(Announcement(number="A012", counter="3", agency=""))
    if isinstance(made, NoVoice):
        return Finding("Suara", Level.WARNING, made.reason)
    whose = "rekaman mal" if ladder.steps[VoiceStep.RECORDED] else "suara komputer"
    return Finding("Suara", Level.OK, f"suara Indonesia siap ({whose}).")


_SOUND = {
    SoundState.PRESENT: (Level.OK, "ada dan tidak dibisukan."),
    SoundState.MUTED: (Level.WARNING, "dibisukan. Naikkan volumenya."),
    SoundState.ABSENT: (Level.WARNING, "tidak ada. Nomor tetap tampil di layar dinding, tanpa suara."),
    SoundState.UNKNOWN: (Level.WARNING, "tidak bisa dipastikan di sistem ini. Dengarkan satu panggilan."),
}


def sound() -> Finding:
    """Whether a sound would be heard."""
    level, told = _SOUND[PulseSound().state()]
    return Finding("Speaker", level, told)


def screen() -> Finding:
    """The screens of this session."""
    found = screens()
    if not found:
        return Finding("Layar", Level.WARNING, "tidak ada di sesi ini. Jendela hanya bisa dibuka di sesi berlayar.")
    told = ", ".join(f"{s.name} {s.width}×{s.height}" for s in found)
    return Finding("Layar", Level.OK, told + ".")


def clock(url: str) -> Finding:
    """Whether the machine's clock can be right: after the queue's last moment, and at all (an empty battery)."""
    now = SystemClock().now()
    told = f"{now:%Y-%m-%d %H:%M} UTC."
    doubt, mall = _clock_doubt(url)
    if doubt is not None and mall is not None:
        return Finding("Jam", Level.FAULT, clock_sentence(doubt, mall))
    if now < FIRST:
        return Finding("Jam", Level.FAULT, f"{told} Jam komputer salah; betulkan dulu.")
    return Finding("Jam", Level.OK, told)


def _clock_doubt(url: str) -> tuple[Doubt | None, Mall | None]:
    """What the queue makes of the clock; nothing without a queue that opens."""
    try:
        if not queue_path(url).exists():
            return None, None
        opened = open_queue(url)
    except (WorldFault, WrongUse):
        return None, None
    try:
        return opened.health().clock, opened.mall()
    except WorldFault:
        return None, None
    finally:
        opened.close()
