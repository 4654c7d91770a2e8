"""States of the wall that is read between calls: a sentence, what to bring, the longest of each; missed numbers."""

from __future__ import annotations

from dataclasses import replace

from shared.rules.mall import Room
from shared.rules.notices import Draft
from tests.wall.hall import hall_mall
from tests.wall.hall_fill import busy
from tests.wall.papers import LONG, mall_with_papers, reading, settled_board, with_sentence
from tests.wall.stage import Stage


def notice() -> Stage:
    """A sentence that matters to this room."""
    return reading(Stage(with_sentence()), "notice")


def notice_long() -> Stage:
    """As many letters as there may be, on a wall without a call so far."""
    hall = busy()
    hall.open("3")
    hall.queue.add_notice(Draft(LONG))
    return reading(Stage(hall), "notice")


def notice_whole_hall() -> Stage:
    """The entrance's wall says for which rooms a sentence is."""
    mall = hall_mall()
    rooms = (*mall.rooms, Room("cempaka", "Cempaka", 2))
    hall = settled_board(busy(replace(mall, rooms=rooms)))
    hall.queue.add_notice(Draft("Air minum ada di sebelah Loket 3.", rooms=("melati", "cempaka")))
    return reading(Stage(hall, room=None), "notice")


def notice_in_call() -> Stage:
    """Somebody is called: the important sentence moves to the foot."""
    hall = with_sentence()
    stage = reading(Stage(hall), "notice")
    hall.call("5")
    stage.moved()
    return stage


def service() -> Stage:
    """What to bring for the service that people ask for most."""
    return reading(Stage(settled_board(busy(mall_with_papers()))), "service")


def service_partly() -> Stage:
    """Of a service that is done in part elsewhere."""
    mall = replace(mall_with_papers(), popular=("D01",))
    return reading(Stage(settled_board(busy(mall))), "service")


def service_long() -> Stage:
    """The longest lines that the catalogue may have."""
    line = "Surat pemberkatan atau keterangan perkawinan dari pemuka agama, KTP-el dan KK kedua mempelai, dua saksi"
    hall = settled_board(busy(mall_with_papers(papers=(line,) * 9)))
    return reading(Stage(hall), "service")


def missed() -> Stage:
    """Somebody did not come when called, and is told what to do."""
    hall = settled_board(busy())
    hall.call("5")
    return Stage(hall)
