"""``antrean announce``: what the walls tell between calls is put up, looked at and taken down."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import click

from shared.actions.queue import Queue
from shared.commands.documents import moment
from shared.commands.options import answer, headless, queue_at
from shared.ports.errors import WorldFault, WrongUse
from shared.rules.mall import Mall
from shared.rules.notices import Daily, Draft, Notice, shown
from shared.rules.verdict import say_date

_WHEN = "JJ:MM, TTTT-BB-HH, atau TTTT-BB-HH JJ:MM"
_MOMENT = re.compile(r"(?:(\d{4}-\d{2}-\d{2})[ T]?)?(?:(\d{1,2}[:.]\d{2}))?")
_ROOMS = "Seluruh mal"


@click.group()
def announce() -> None:
    """Pasang, lihat, atau turunkan pengumuman di layar dinding."""


@announce.command()
@click.argument("text", metavar="KALIMAT")
@click.option("--en", "text_en", default="", help="kalimat yang sama dalam bahasa Inggris")
@click.option("--picture", type=click.Path(path_type=Path), help="gambar JPEG atau PNG; KALIMAT menjelaskan isinya")
@click.option("--room", "rooms", multiple=True, help="kode ruang, boleh beberapa kali; tanpa ini seluruh mal")
@click.option("--from", "since", metavar=_WHEN, help="mulai; tanpa ini sekarang")
@click.option("--until", metavar=_WHEN, help="selesai; tanpa ini akhir hari pertama")
@click.option("--daily", metavar="JJ:MM-JJ:MM", help="hanya pada jam ini setiap hari")
@click.option("--important", is_flag=True, help="penting: juga di kaki layar selama ada panggilan")
@click.option("--request-id", metavar="ID")
@headless
def add(
    text: str, text_en: str, picture: Path | None, rooms: tuple[str, ...], since: str | None, until: str | None,
    daily: str | None, request_id: str | None, queue_url: str | None, *, important: bool, as_json: bool,
) -> None:  # fmt: skip
    """Pasang KALIMAT di layar dinding, sebagai satu kalimat utuh."""
    body = None
    if picture is not None:
        # Pillow is loaded for a picture only.
        from shared.devices.still_picture import make_still

        body = make_still(picture)
    with queue_at(queue_url) as queue:
        mall, now = queue.mall(), queue.now()
        draft = Draft(
            text, text_en, rooms, _moment(since, mall, now, is_end=False), _moment(until, mall, now, is_end=True),
            _daily(daily), important, file=picture.name if picture else "",
        )  # fmt: skip
        notice = queue.add_notice(draft, body, request_id)
        now = queue.now()
        told = f"Terpasang: {_tell(notice, mall, now)}"
        answer(_document(notice, mall, now, ""), told, as_json=as_json)


@announce.command(name="list")
@headless
def list_(queue_url: str | None, *, as_json: bool) -> None:
    """Pengumuman yang terpasang, dan yang akan datang."""
    with queue_at(queue_url) as queue:
        mall, now = queue.mall(), queue.now()
        found = [(notice, broken(queue, notice)) for notice in queue.notices()]
        lines = [_tell(notice, mall, now) + (f"\n     {trouble}" if trouble else "") for notice, trouble in found]
        document = [_document(notice, mall, now, trouble) for notice, trouble in found]
        answer(document, "\n".join(lines) or "Tidak ada pengumuman yang terpasang.", as_json=as_json)


@announce.command()
@click.argument("notice_id", metavar="NOMOR", type=click.IntRange(1, 2**31))
@click.option("--request-id", metavar="ID")
@headless
def remove(notice_id: int, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Turunkan pengumuman NOMOR dari semua layar."""
    with queue_at(queue_url) as queue:
        mall, now = queue.mall(), queue.now()
        notice = queue.remove_notice(notice_id, request_id)
        told = f"Diturunkan: {notice.id}  {notice.text}"
        answer(_document(notice, mall, now, ""), told, as_json=as_json)


def broken(queue: Queue, notice: Notice) -> str:
    """One sentence when the notice's picture cannot be shown, else empty."""
    if not notice.still:
        return ""
    try:
        queue.still(notice.still)
    except WorldFault as fault:
        again = f"Turunkan, lalu pasang lagi: antrean announce remove {notice.id}"
        return f"Gambar {notice.file} tidak tampil: {fault} {again}"
    return ""


def _tell(notice: Notice, mall: Mall, now: datetime) -> str:
    names = [mall.room[code].name for code in notice.rooms if code in mall.room] or list(notice.rooms)
    where = ", ".join(names) or _ROOMS
    begins = "" if notice.since <= now else f"mulai {say_date(mall.local(notice.since))}, "
    hours = f", pukul {notice.daily.start:%H.%M}–{notice.daily.end:%H.%M}" if notice.daily else ""
    marks = "".join((" [penting]" if notice.important else "", f" [gambar {notice.file}]" if notice.still else ""))
    return f"{notice.id:>3}  {notice.text}{marks}\n     {where}; {begins}sampai {_end(mall.local(notice.until))}{hours}"


def _end(local: datetime) -> str:
    """Midnight as the end of its day."""
    if local.time() > time():
        return say_date(local)
    return say_date(local - timedelta(days=1)).replace("00.00", "24.00")


def _document(notice: Notice, mall: Mall, now: datetime, trouble: str) -> dict[str, Any]:
    daily = notice.daily
    return {
        "id": notice.id, "text": notice.text, "text_en": notice.text_en, "rooms": list(notice.rooms),
        "since": moment(notice.since), "until": moment(notice.until),
        "daily": None if daily is None else [f"{daily.start:%H:%M}", f"{daily.end:%H:%M}"],
        "important": notice.important, "file": notice.file, "still": notice.still,
        "shown_now": bool(shown([notice], None, now, mall)), "removed_at": moment(notice.removed_at),
        "trouble": trouble,
    }  # fmt: skip


def _moment(text: str | None, mall: Mall, now: datetime, *, is_end: bool) -> datetime | None:
    """A moment of the mall's clock. A date alone is the whole day: its beginning, or its end."""
    if text is None:
        return None
    found = _MOMENT.fullmatch(text.strip())
    try:
        if found is None or not any(found.groups()):
            raise ValueError(text)
        day = datetime.fromisoformat(found[1]) if found[1] else mall.local(now).replace(tzinfo=None)
        day = day.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=mall.zone)
        if found[2]:
            at = _time(found[2])
            return day.replace(hour=at.hour, minute=at.minute)
        return day + timedelta(days=1) if is_end else day
    except (ValueError, OverflowError) as error:
        raise WrongUse(
            f"Waktu “{text}” tidak terbaca. Tulis seperti 12:00, 2026-02-03, atau '2026-02-03 12:00'."
        ) from error


def _daily(text: str | None) -> Daily | None:
    if text is None:
        return None
    start, _, end = text.replace("–", "-").partition("-")
    try:
        return Daily(_time(start), _time(end))
    except ValueError as error:
        raise WrongUse(f"Jam “{text}” tidak terbaca. Tulis seperti 08:00-12:00.") from error


def _time(text: str) -> time:
    hours, minutes = text.strip().replace(".", ":").split(":")
    return time(int(hours), int(minutes))
