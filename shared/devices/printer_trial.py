"""The test page with self-diagnosis: what the printer says of itself, on paper and as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shared.devices.assets import FONTS
from shared.devices.escpos_probe import Abilities, probe
from shared.devices.printer_profile import Profile
from shared.devices.printer_url import (
    CupsAddress,
    FileAddress,
    PreviewFolder,
    PrinterAddress,
    SerialAddress,
    TcpAddress,
    UsbAddress,
    WindowsAddress,
    parse_printer_url,
    printer_profile,
)
from shared.devices.printers import escpos_printer, open_printer, opener, paper_job
from shared.ports.printer import PrintOutcome, TrialPage


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a test page; ``told`` are pairs of a name and an Indonesian sentence."""

    outcome: PrintOutcome
    told: tuple[tuple[str, str], ...]
    advice: str


def cannot_tell(address: PrinterAddress) -> str:
    """What a printer at such an address never tells, in one Indonesian sentence; empty where it may tell all."""
    match address:
        case SerialAddress():
            return "Jalur serial hanya mengirim: kertas habis, macet, atau printer mati tidak ketahuan."
        case FileAddress():
            return "Berkas perangkat hanya menerima: kertas habis atau macet tidak ketahuan."
        case CupsAddress():
            return "Antrean CUPS menerima pekerjaan, tetapi tidak memberi tahu apakah kertasnya keluar."
        case WindowsAddress():
            return "Windows menerima pekerjaan, tetapi tidak memberi tahu apakah kertasnya keluar."
        case TcpAddress() | UsbAddress() | PreviewFolder():
            return ""


def print_trial(url: str, printed_at: datetime, state: str, fonts: Path = FONTS) -> Trial:
    """Find out what the printer at ``url`` can tell, and print that; ``state`` is its state in words.

    ``printed_at`` is mall time. Raises ``BadPrinterUrlError``.
    """
    address, profile = parse_printer_url(url), printer_profile(url)
    if not isinstance(address, TcpAddress | UsbAddress):
        told = _told(url, profile, state, cannot_tell(address) or "Bukan printer: kertas menjadi berkas gambar.")
        return Trial(open_printer(url, fonts).print(TrialPage(printed_at, profile.title, told)), told, "")
    try:
        found = probe(opener(address, profile))
    except OSError:
        found = Abilities()
    told = _told(url, profile, state, _abilities(found))
    printer = escpos_printer(address, found.fitted(profile), paper_job(profile, fonts), fonts)
    outcome = printer.print(TrialPage(printed_at, profile.title, told))
    # A printer that answers nothing now may be switched off: no advice is taken from that.
    return Trial(outcome, told, found.advice(profile) if found.answers else "")


def _told(url: str, profile: Profile, state: str, tells: str) -> tuple[tuple[str, str], ...]:
    knife = "memotong sendiri" if profile.cutter else "tanpa pemotong"
    return (
        ("Alamat", url),
        ("Keadaan", state),
        ("Yang diberitahukan", tells),
        ("Kertas", f"{profile.paper_mm} mm, {profile.width} titik, {knife}, maju {profile.feed} baris"),
    )


def _abilities(found: Abilities) -> str:
    if not found.answers:
        return "Tidak menjawab pertanyaan: kertas habis atau macet tidak ketahuan."
    if found.mark:
        return "Keadaannya, dan bukti bahwa kertas sudah keluar (GS ( H)."
    if found.in_order:
        return "Keadaannya, dan bahwa pekerjaan sudah dijalankan (GS r). Tanpa bukti kertas keluar."
    return "Keadaannya saja (DLE EOT). Tanpa bukti kertas keluar."
