"""States of the wall in which nobody is called: the departure board, shut, delayed, many pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from shared.rules.mall import DayEnd, Room
from tests.wall.hall import MORNING, Hall, hall_mall
from tests.wall.hall_fill import busy, fill
from tests.wall.stage import Stage

MANY = (
    "Disdukcapil", "Polres", "Samsat", "Imigrasi", "BPJS Kesehatan", "BPN", "Bapenda", "DPMPTSP", "Dinsos", "PLN",
    "PDAM", "Pos", "Kejaksaan", "Taspen", "Kemenag", "Disnaker", "Pajak", "Bea Cukai", "PUPR", "DLH", "Dishub",
    "Dinkes", "BNN", "Bank Jateng", "Pengadilan",
)  # fmt: skip
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXY"


def idle() -> Stage:
    """As drawn: four agencies serve, one system is down, one rests."""
    agencies = (
        ("A", "Disdukcapil", ("3", "4", "5", "6")),
        ("D", "Polres", ("12",)),
        ("E", "Samsat", ("14",)),
        ("C", "Imigrasi", ("8",)),
        ("H", "BPJS Kesehatan", ("9", "10")),
        ("B", "BPN", ("11",)),
    )
    hall = Hall(hall_mall(agencies))
    for prefix, first in (("A", 47), ("D", 18), ("E", 31), ("C", 25)):
        hall.numbers_from(f"{prefix}01", first)
    fill(hall, A=15, D=10, E=9, C=12, H=4, B=2)
    for counter in ("3", "12", "14", "8"):
        hall.call(counter)
        hall.queue.start(counter)
    hall.queue.set_outage("H", on=True)
    hall.open("11")
    hall.queue.break_counter("11", "", MORNING + timedelta(minutes=75))
    hall.clock.pass_s(100)
    return Stage(hall)


def delayed_idle() -> Stage:
    """The queue cannot be reached and nobody was called today."""
    hall = busy()
    hall.open("3")
    stage = Stage(hall)
    stage.feed.trouble.emit("away")
    return stage


def never_joined() -> Stage:
    """The wall started without its queue."""
    stage = Stage(Hall(), look=False)
    stage.feed.trouble.emit("away")
    return stage


def many_agencies(count: int = 25) -> Stage:
    """Twenty-five agencies: those with people as rows, the others named at the end."""
    rows = tuple((letter, name, (str(i),)) for i, (letter, name) in enumerate(zip(LETTERS, MANY, strict=True), 1))
    hall = Hall(hall_mall(rows[:count]))
    for at, (letter, _, (counter,)) in enumerate(rows[:count]):
        hall.open(counter)
        if at % 3 == 0:
            hall.issue(f"{letter}01", at + 2)
            hall.call(counter)
            hall.queue.start(counter)
    hall.clock.pass_s(100)
    return Stage(hall, room="melati")


def many_names() -> Stage:
    """The last page of twenty-five agencies: two rows, and the names of those at which nobody waits."""
    stage = many_agencies()
    stage.hall.queue.break_counter("2", "", MORNING + timedelta(minutes=75))
    for counter in ("3", "5"):
        stage.hall.queue.close_counter(counter)
    stage.pass_s(16)
    return stage


def whole_hall_many() -> Stage:
    """The entrance's wall of twenty-five agencies in six rooms, thirteen of them with people."""
    hall = _six_rooms()
    for at in range(13):
        hall.issue(f"{LETTERS[at]}01", at + 2)
        if at % 4 != 3:
            hall.call(str(3 * at + 1))
            hall.queue.start(str(3 * at + 1))
            hall.clock.pass_s(70)
    hall.queue.set_outage("F", on=True)
    hall.clock.pass_s(100)
    return Stage(hall, room=None)


def whole_hall_names() -> Stage:
    """Its closing page: who serves and who has no officer yet."""
    stage = whole_hall_many()
    for counter in (52, 58, 64):
        stage.hall.open(str(counter))
    stage.pass_s(16)
    return stage


def _six_rooms() -> Hall:
    """Twenty-five agencies of three counters each."""
    flowers = ("Melati", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Teratai")
    rows = [
        (letter, name, [str(3 * at + i) for i in (1, 2, 3)])
        for at, (letter, name) in enumerate(zip(LETTERS, MANY, strict=True))
    ]
    mall = hall_mall(rows)
    rooms = tuple(Room(name.lower(), name, 1 + at // 2) for at, name in enumerate(flowers))
    counters = tuple(replace(one, room=rooms[at // 13].code) for at, one in enumerate(mall.counters))
    return Hall(replace(mall, rooms=rooms, counters=counters))


def whole_hall_idle() -> Stage:
    """The entrance's wall at rest."""
    mall = hall_mall()
    mall = replace(
        mall, counters=tuple(replace(c, room="kenanga") if c.id in {"13", "15"} else c for c in mall.counters)
    )
    hall = busy(mall)
    hall.open("3", "13")
    return Stage(hall, room=None)


def nobody() -> Stage:
    """Counters serve, nobody waits, nobody was called."""
    hall = Hall()
    hall.open("3", "9", "13", "15")
    return Stage(hall)


def one_agency() -> Stage:
    """A room with one agency."""
    hall = Hall(hall_mall((("A", "Disdukcapil", ("3", "4", "5")),)))
    hall.open("3")
    hall.issue("A01", 7)
    return Stage(hall)


def no_agencies() -> Stage:
    """A room without a counter."""
    return Stage(Hall(), room="kenanga")


def before_opening() -> Stage:
    """Tuesday 07.00."""
    return Stage(Hall(moment=MORNING - timedelta(hours=2.5)))


def before_calls() -> Stage:
    """Tuesday 07.45: numbers are given, calls begin at 08.00."""
    hall = Hall(moment=MORNING - timedelta(hours=1.75))
    return Stage(fill(hall, A=12, D=3))


def closed() -> Stage:
    """Tuesday 16.24; one agency has sent five home, another serves to the last."""
    mall = hall_mall()
    agencies = tuple(replace(one, day_end=DayEnd.CLOSE) if one.code == "A" else one for one in mall.agencies)
    hall = Hall(replace(mall, agencies=agencies), moment=MORNING + timedelta(hours=4.9))
    fill(hall, A=5, D=1)
    hall.clock.pass_s(7200)
    hall.queue.tick()
    return Stage(hall)


def weekend() -> Stage:
    """Sunday."""
    return Stage(Hall(moment=MORNING - timedelta(days=2)))


def holiday() -> Stage:
    """A public holiday on a Tuesday."""
    return Stage(Hall(replace(hall_mall(), holidays={date(2026, 2, 3): "Tahun Baru Imlek"})))
