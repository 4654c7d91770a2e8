"""A small whole catalogue in one file, for tests to break."""

from pathlib import Path

SMALL = """\
name: Mal Pelayanan Publik
city: Kota Contoh
zone: WITA
rooms:
  - {code: melati, name: Melati, floor: 1}
popular: [A01]
holidays:
  also:
    2026-09-14: Hari Jadi
settings:
  k: 3
notices:
  - id: Bawa dokumen asli.
    en: Bring the originals.
agencies:
  - code: A
    name: Dinas Satu
    short_name: Satu
    prefix: A
    office: {name: Kantor Satu, address: Jalan Satu 1}
    hours:
      monday-thursday: {numbers_from: 07:30, calls_from: 08.00, last_number: "14:30", end: "15:00"}
      friday: {numbers_from: "07:30", calls_from: "08:00", last_number: "14:30", end: "15:00", pause: "11:30-13:00"}
    services:
      - code: A01
        name: Layanan pertama
        name_en: First service
        available_here: true
        quota: 150
        requirements:
          - "Hilang: surat polisi"
          - NO
      - code: A02
        name: Layanan kedua
        name_en: Second service
        available_here: true
        partly: {id: Sidang di tempat lain., en: Hearings elsewhere.}
      - code: A03
        name: Layanan ketiga
        name_en: Third service
        available_here: false
        head_office: {name: Kantor Lain}
    counters:
      - {id: 1, room: melati, services: [A01]}
      - {id: 2, label: Loket Dua, room: melati, services: [A01, A02]}
  - code: B
    name: Dinas Dua
    short_name: Dua
    prefix: B
    day_end: close
    hours:
      sunday: {numbers_from: "08:00", calls_from: "08:00", last_number: "11:00", end: "12:00"}
    services:
      - code: B01
        name: Layanan lain
        name_en: Another service
        available_here: true
    counters:
      - {id: 3, room: melati, services: [B01]}
"""


def written(folder: Path, text: str | bytes, name: str = "small.yaml") -> Path:
    """The path of a file in ``folder`` that holds ``text``."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def line_of(text: str, part: str) -> int:
    """The line, from 1, on which ``part`` first stands."""
    return text[: text.index(part)].count("\n") + 1
