"""States of the wall in which somebody is called, or was: a card stands."""

from __future__ import annotations

from dataclasses import replace

from shared.ports.voice import SoundState
from shared.rules.mall import Room
from tests.wall.hall import Hall, hall_mall
from tests.wall.hall_fill import busy, fill
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


def one_call() -> Stage:
    """The first call of the morning."""
    hall = busy()
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
    fill(hall, A=16, D=10, E=9, C=12)
    for counter in ("8", "14", "5", "12"):
        hall.call(counter)
        hall.queue.start(counter)
        hall.clock.pass_s(30)
    hall.call("3")
    return Stage(hall)


def four_calls() -> Stage:
    """Four people are called and awaited at once."""
    hall = busy()
    for counter in ("13", "15", "9", "3"):
        hall.call(counter)
        hall.clock.pass_s(12)
    return Stage(hall)


def mixed() -> Stage:
    """Two are awaited besides the card's, three earlier ones have come."""
    hall = busy()
    for counter in ("4", "5", "13", "15", "9", "3"):
        hall.call(counter)
        hall.clock.pass_s(8)
    for counter in ("4", "5", "13"):
        hall.queue.start(counter)
    return Stage(hall)


def ten_calls() -> Stage:
    """Ten counters call at once."""
    hall = busy()
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
    hall = fill(Hall(mall), H=129, A=14, G=3, M=8, Q=1)
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
    fill(hall, MP=10, A=10)
    for counter in ("101", "102", "103", "129", "130", "128"):
        hall.call(counter)
    return Stage(hall)


def two_letters() -> Stage:
    """MP012 at Loket 128."""
    hall = Hall(hall_mall((("MP", "BPJS Kesehatan", ("128", "129")), ("D", "Polres", ("9",)))))
    hall.numbers_from("MP01", 11)
    fill(hall, MP=5, D=3)
    for counter in ("129", "9", "128"):
        hall.call(counter)
    return Stage(hall)


def thousand() -> Stage:
    """A1000."""
    hall = Hall()
    hall.numbers_from("A01", 999)
    fill(hall, A=5, D=3)
    for counter in ("4", "9", "3"):
        hall.call(counter)
    return Stage(hall)


def named_counter() -> Stage:
    """A counter with a name instead of a figure."""
    hall = busy(hall_mall(label="Meja Bantuan {}"))
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
    hall = busy()
    hall.call("4")
    hall.call("3")
    hall.clock.pass_s(130)
    return Stage(hall)


def third_call() -> Stage:
    """Called for the third time."""
    hall = busy()
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


def sound_trouble() -> Stage:
    """No loudspeaker."""
    hall = busy()
    hall.call("3")
    stage = Stage(hall, look=False)
    stage.sound.now = SoundState.ABSENT
    stage.moved()
    return stage


def whole_hall() -> Stage:
    """The entrance's wall: all rooms."""
    mall = hall_mall()
    mall = replace(
        mall, counters=tuple(replace(c, room="kenanga") if c.id in {"13", "15"} else c for c in mall.counters)
    )
    hall = busy(mall)
    hall.call("13")
    hall.call("3")
    return Stage(hall, room=None)
