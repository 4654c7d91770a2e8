"""Every state of the wall that a hall can bring it to, by name, for photographs and for rules that hold in all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from shared.ports.voice import SoundState
from shared.rules.mall import DayEnd, Mall, Room
from tests.wall.hall import MORNING, Hall, hall_mall
from tests.wall.stage import Stage

LONG_NAMES = (
    "BPJS Ketenagakerjaan",
    "Disdukcapil",
    "Kementerian Agama",
    "Pengadilan Agama",
    "Informasi MPP",
    "Bank Jateng Cabang Sagara",
    "DPMPTSP",
)
MANY = (
    "Disdukcapil", "Polres", "Samsat", "Imigrasi", "BPJS Kesehatan", "BPN", "Bapenda", "DPMPTSP", "Dinsos", "PLN",
    "PDAM", "Pos", "Kejaksaan", "Taspen", "Kemenag", "Disnaker", "Pajak", "Bea Cukai", "PUPR", "DLH", "Dishub",
    "Dinkes", "BNN", "Bank Jateng", "Pengadilan",
)  # fmt: skip
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXY"


def _fill(hall: Hall, **people: int) -> Hall:
    for prefix, count in people.items():
        hall.issue(f"{prefix}01", count)
    return hall


def _busy(mall: Mall | None = None) -> Hall:
    """The ordinary morning: four agencies, people waiting at each."""
    return _fill(Hall(mall), A=16, D=10, E=9, C=12)


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
    _fill(hall, A=15, D=10, E=9, C=12, H=4, B=2)
    for counter in ("3", "12", "14", "8"):
        hall.call(counter)
        hall.queue.start(counter)
    hall.queue.set_outage("H", on=True)
    hall.open("11")
    hall.queue.break_counter("11", "", MORNING + timedelta(minutes=75))
    hall.clock.pass_s(100)
    return Stage(hall)


def one_call() -> Stage:
    """The first call of the morning."""
    hall = _busy()
    hall.call("3")
    return Stage(hall)


def drawn() -> Stage:
    """One person is called, four before have come: as drawn."""
    hall = Hall(
        hall_mall(
            (
                ("A", "Disdukcapil", ("3", "5")),
                ("D", "Polres", ("12",)),
                ("E", "Samsat", ("14",)),
                ("C", "Imigrasi", ("8",)),
            )
        )
    )
    for prefix, first in (("A", 46), ("D", 18), ("E", 31), ("C", 25)):
        hall.numbers_from(f"{prefix}01", first)
    _fill(hall, A=16, D=10, E=9, C=12)
    for counter in ("8", "14", "5", "12"):
        hall.call(counter)
        hall.queue.start(counter)
        hall.clock.pass_s(30)
    hall.call("3")
    return Stage(hall)


def four_calls() -> Stage:
    """Four people are called and awaited at once."""
    hall = _busy()
    for counter in ("13", "15", "9", "3"):
        hall.call(counter)
        hall.clock.pass_s(12)
    return Stage(hall)


def mixed() -> Stage:
    """Two are awaited besides the card's, three earlier ones have come."""
    hall = _busy()
    for counter in ("4", "5", "13", "15", "9", "3"):
        hall.call(counter)
        hall.clock.pass_s(8)
    for counter in ("4", "5", "13"):
        hall.queue.start(counter)
    return Stage(hall)


def ten_calls() -> Stage:
    """Ten counters call at once."""
    hall = _busy()
    for counter in ("3", "4", "5", "6", "7", "8", "9", "10", "11", "12"):
        hall.call(counter)
    return Stage(hall)


def long_names() -> Stage:
    """Long names of agency and room on the card, in the strip and in the bar."""
    rows = tuple((p, n, (str(i),)) for i, (p, n) in enumerate(zip("HAGMQBZ", LONG_NAMES, strict=True), 1))
    mall = hall_mall(rows)
    mall = replace(
        mall, name="Mal Pelayanan Publik Kabupaten Sagara", rooms=(Room("melati", "Melati Sebelah Timur", 2),)
    )
    hall = _fill(Hall(mall), H=129, A=14, G=3, M=8, Q=1)
    hall.call("2")
    hall.call("1")
    return Stage(hall)


def long_numbers() -> Stage:
    """Two letters, four figures, counters above 99, all at once."""
    mall = hall_mall(
        (("MP", "BPJS Ketenagakerjaan", ("128", "129", "130")), ("A", "Disdukcapil", ("101", "102", "103")))
    )
    hall = Hall(mall)
    hall.numbers_from("MP01", 1230)
    hall.numbers_from("A01", 998)
    _fill(hall, MP=10, A=10)
    for counter in ("101", "102", "103", "129", "130", "128"):
        hall.call(counter)
    return Stage(hall)


def two_letters() -> Stage:
    """MP012 at Loket 128."""
    hall = Hall(hall_mall((("MP", "BPJS Kesehatan", ("128", "129")), ("D", "Polres", ("9",)))))
    hall.numbers_from("MP01", 11)
    _fill(hall, MP=5, D=3)
    for counter in ("129", "9", "128"):
        hall.call(counter)
    return Stage(hall)


def thousand() -> Stage:
    """A1000."""
    hall = Hall()
    hall.numbers_from("A01", 999)
    _fill(hall, A=5, D=3)
    for counter in ("4", "9", "3"):
        hall.call(counter)
    return Stage(hall)


def named_counter() -> Stage:
    """A counter with a name instead of a figure."""
    hall = _busy(hall_mall(label="Meja Bantuan {}"))
    hall.call("4")
    hall.call("3")
    return Stage(hall)


def withdrawn() -> Stage:
    """The only call is taken back."""
    stage = one_call()
    stage.hall.queue.undo("3")
    stage.moved()
    return stage


def withdrawn_beside() -> Stage:
    """One call is taken back while another stands."""
    stage = one_call()
    stage.hall.queue.undo("3")
    stage.hall.call("9")
    stage.moved()
    return stage


def old_call() -> Stage:
    """Called two minutes ago, not yet come."""
    hall = _busy()
    hall.call("4")
    hall.call("3")
    hall.clock.pass_s(130)
    return Stage(hall)


def third_call() -> Stage:
    """Called for the third time."""
    hall = _busy()
    hall.call("3")
    for _ in range(2):
        hall.clock.pass_s(50)
        hall.queue.call_again("3")
    return Stage(hall)


def delayed_call() -> Stage:
    """The queue cannot be reached while somebody is called."""
    stage = drawn()
    stage.pass_s(2)
    stage.feed.trouble.emit("away")
    return stage


def delayed_idle() -> Stage:
    """The queue cannot be reached and nobody was called today."""
    hall = _busy()
    hall.open("3")
    stage = Stage(hall)
    stage.feed.trouble.emit("away")
    return stage


def never_joined() -> Stage:
    """The wall started without its queue."""
    stage = Stage(Hall(), look=False)
    stage.feed.trouble.emit("away")
    return stage


def sound_trouble() -> Stage:
    """No loudspeaker."""
    hall = _busy()
    hall.call("3")
    stage = Stage(hall, look=False)
    stage.sound.now = SoundState.ABSENT
    stage.moved()
    return stage


def many_agencies(count: int = 25) -> Stage:
    """Twenty-five agencies on five pages."""
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


def whole_hall() -> Stage:
    """The entrance's wall: all rooms."""
    mall = hall_mall()
    mall = replace(
        mall, counters=tuple(replace(c, room="kenanga") if c.id in {"13", "15"} else c for c in mall.counters)
    )
    hall = _busy(mall)
    hall.call("13")
    hall.call("3")
    return Stage(hall, room=None)


def whole_hall_idle() -> Stage:
    """The entrance's wall at rest."""
    mall = hall_mall()
    mall = replace(
        mall, counters=tuple(replace(c, room="kenanga") if c.id in {"13", "15"} else c for c in mall.counters)
    )
    hall = _busy(mall)
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
    return Stage(_fill(hall, A=12, D=3))


def closed() -> Stage:
    """Tuesday 16.24; one agency has sent five home, another serves to the last."""
    mall = hall_mall()
    agencies = tuple(replace(one, day_end=DayEnd.CLOSE) if one.code == "A" else one for one in mall.agencies)
    hall = Hall(replace(mall, agencies=agencies), moment=MORNING + timedelta(hours=4.9))
    _fill(hall, A=5, D=1)
    hall.clock.pass_s(7200)
    hall.queue.tick()
    return Stage(hall)


def weekend() -> Stage:
    """Sunday."""
    return Stage(Hall(moment=MORNING - timedelta(days=2)))


def holiday() -> Stage:
    """A public holiday on a Tuesday."""
    return Stage(Hall(replace(hall_mall(), holidays={date(2026, 2, 3): "Tahun Baru Imlek"})))


STATES: dict[str, Callable[[], Stage]] = {
    make.__name__: make
    for make in (
        idle, one_call, drawn, four_calls, mixed, ten_calls, long_names, long_numbers, two_letters, thousand,
        named_counter, withdrawn, withdrawn_beside, old_call, third_call, delayed_call, delayed_idle, never_joined,
        sound_trouble, many_agencies, whole_hall, whole_hall_idle, nobody, one_agency, no_agencies, before_opening,
        before_calls, closed, weekend, holiday,
    )
}  # fmt: skip

SIZES: Sequence[tuple[int, int]] = ((1920, 1080), (3840, 2160), (1366, 768), (1080, 1920))
