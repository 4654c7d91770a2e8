"""Halls whose management has something to tell, and whose services need papers; pictures drawn by the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

from shared.rules.mall import Availability, Mall
from shared.rules.notices import LETTERS, Draft
from tests.views.screen import Screen
from tests.wall.hall import Hall, hall_mall
from tests.wall.hall_fill import busy
from tests.wall.stage import Stage

PAPERS = (
    "KTP-el lama, bila rusak atau ganti data",
    "Fotokopi Kartu Keluarga (KK)",
    "Surat kehilangan dari polisi, bila hilang",
    "Bukti perubahan data: buku nikah/akta perkawinan, akta kelahiran, akta cerai, surat pindah, atau ijazah",
    "Formulir F-1.02 (tersedia di gerai)",
    "Surat kuasa bermeterai, bila diwakilkan",
)
PASSPORT = "Layanan paspor hari ini tutup pukul 12.00. Nomor yang sudah diambil tetap dilayani."
LONG = ("Pelayanan perpanjangan kendaraan bermotor lima tahunan dipindahkan ke Loket 14 di lantai dua sampai Jumat.")[
    :LETTERS
]


def mall_with_papers(mall: Mall | None = None, papers: tuple[str, ...] = PAPERS) -> Mall:
    """The first agency's service is of the everyday kind; the second is done in part here."""
    mall = mall or hall_mall()
    first, second, *rest = mall.services
    first = replace(
        first, name="KTP hilang, rusak, atau ganti data", name_en="KTP: lost or damaged", requirements=papers
    )
    second = replace(
        second, requirements=papers[:2], available=Availability.PARTLY,
        partly_note="Surat pindah diurus di sini. KK dan KTP beralamat baru dibuat oleh Disdukcapil daerah tujuan.",
    )  # fmt: skip
    return replace(mall, services=(first, second, *rest), popular=(first.code,))


def plan(width: int = 1600, height: int = 900) -> bytes:
    """A plan of a floor, as a drawing."""
    picture = Image.new("RGB", (width, height), "#F5F2EB")
    draw = ImageDraw.Draw(picture)
    for column in range(4):
        for row in range(2):
            left, top = width * (0.05 + 0.23 * column), height * (0.08 + 0.46 * row)
            draw.rectangle((left, top, left + 0.2 * width, top + 0.38 * height), outline="#12233D", width=height // 90)
            draw.text(
                (left + 0.06 * width, top + 0.1 * height), str(1 + column + 4 * row), "#12233D", font_size=height // 6
            )
    body = BytesIO()
    picture.save(body, "PNG")
    return body.getvalue()


def settled_board(hall: Hall) -> Hall:
    """Four have come, one was not there when called, one was sent elsewhere."""
    for counter in ("13", "15", "9", "3"):
        hall.call(counter)
        hall.queue.start(counter)
        hall.clock.pass_s(30)
    hall.call("4")
    for _ in range(2):
        hall.clock.pass_s(50)
        hall.queue.call_again("4")
    hall.queue.absent("4")
    hall.call("10")
    hall.queue.start("10")
    hall.queue.transfer("10", "E01")
    hall.clock.pass_s(60)
    return hall


def until(stage: Stage, seen: Callable[[Stage], bool], seconds: int = 60) -> Stage:
    """Let seconds pass until the wall is as wanted."""
    for _ in range(seconds):
        if seen(stage):
            return stage
        stage.pass_s(1)
    message = f"not within {seconds} s: {stage.face.props.page}"
    raise AssertionError(message)


def reading(stage: Stage, kind: str) -> Stage:
    """Until a page of that kind stands."""
    return until(stage, lambda now: now.face.props.page.value == kind)


def decoded(screen: Screen, stage: Stage, count: int = 1, *, seconds: float = 20) -> None:
    """Until the window has decoded that many stills, or found that it cannot; it does so on a thread of Qt."""
    between, end = stage.model._between, QDeadlineTimer(int(seconds * 1000))
    screen.settle()
    while len(between._ready | between._undecodable) < count and not end.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    screen.settle()


def with_sentence() -> Hall:
    """An ordinary morning on which passports end early."""
    hall = settled_board(busy(mall_with_papers()))
    hall.queue.add_notice(Draft(PASSPORT, "Passport service closes at 12.00 today.", ("melati",), important=True))
    return hall


def with_still() -> Hall:
    """The same, and a plan of the floor."""
    hall = settled_board(busy(mall_with_papers()))
    text = "Denah lantai 1: Ruang Melati di sebelah kanan pintu masuk, Loket 1–15."
    hall.queue.add_notice(Draft(text, file="denah.png"), plan())
    return hall
