"""Which page stands when: the board comes back, a page is read whole, a call ends it, new ones come soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from display.wall.viewmodels.props import InfoPage, PageKind
from display.wall.viewmodels.turning import BOARD_S, LEAST_S, Lines, Rotation, reading_s

ONE, TWO = (InfoPage(f"notice {n}", PageKind.NOTICE, f"Kalimat {n}.", words=2) for n in "12")
LONG = replace(ONE, key="notice 3", words=40)
FIRST, SECOND, THIRD = (InfoPage(f"service {n}", PageKind.SERVICE, n, words=20) for n in "ABC")


def course(
    rotation: Rotation, seconds: int, pages: Sequence[InfoPage], boards: int = 1, *, begin: int = 0
) -> list[tuple[str, int]]:
    """What stands, for how many seconds each; pages of the board as ``board 0``."""
    told: list[tuple[str, int]] = []
    for at in range(begin, begin + seconds):
        shown = rotation.at(at, boards, pages, held=False)
        name = shown.page.key or f"board {shown.board}"
        if told and told[-1][0] == name:
            told[-1] = name, told[-1][1] + 1
        else:
            told.append((name, 1))
    return told


@pytest.mark.parametrize(("words", "seconds"), [(0, 8), (1, 8), (10, 8), (11, 8.5), (40, 23)])
def test_a_page_stands_as_long_as_it_takes_to_read(words: int, seconds: float) -> None:
    assert reading_s(words) == seconds >= LEAST_S


def test_without_anything_to_read_the_board_turns_its_own_pages() -> None:
    assert course(Rotation(), 40, (), boards=3) == [(f"board {n}", 8) for n in (0, 1, 2, 0, 1)]
    assert course(Rotation(), 40, ()) == [("board 0", 40)]


def test_the_whole_board_stands_between_two_pages() -> None:
    told = course(Rotation(), 120, (ONE, TWO), boards=2)
    assert [name for name, _ in told[:2]] == ["board 0", "notice 1"], "one that nobody has seen comes at the next turn"
    names = [name for name, _ in told]
    for at, name in enumerate(names[5:-3], 5):
        if name.startswith("notice"):
            assert names[at - 2 : at] == ["board 0", "board 1"]
    assert {seconds for name, seconds in told[:-1] if name.startswith("board")} == {BOARD_S}


def test_sentences_and_services_come_in_turns_and_all_of_them_do() -> None:
    told = [name for name, _ in course(Rotation(), 200, (ONE, FIRST, SECOND, THIRD)) if not name.startswith("board")]
    assert told[:8] == [ONE.key, FIRST.key, ONE.key, SECOND.key, ONE.key, THIRD.key, ONE.key, FIRST.key]
    told = [name for name, _ in course(Rotation(), 300, (ONE, TWO, LONG)) if not name.startswith("board")]
    assert told[:6] == [ONE.key, TWO.key, LONG.key] * 2


def test_a_call_ends_a_page_at_once_and_afterwards_it_begins_again() -> None:
    rotation = Rotation()
    assert course(rotation, 12, (LONG,))[-1] == (LONG.key, 4)
    shown = rotation.at(12, 1, (LONG,), held=True)
    assert (shown.page.key, shown.board) == ("", 0)
    assert course(rotation, 40, (LONG,), begin=30) == [("board 0", 8), (LONG.key, 23), ("board 0", 8), (LONG.key, 1)]


def test_a_page_that_was_read_gives_way_to_those_that_were_not() -> None:
    rotation = Rotation()
    assert course(rotation, 28, (ONE, TWO))[-1] == (TWO.key, 4)
    rotation.at(28, 1, (ONE, TWO), held=True)
    told = [name for name, _ in course(rotation, 20, (ONE, TWO), begin=40)]
    assert told[:2] == ["board 0", TWO.key], "the first has been read already"


@pytest.mark.parametrize("begin", range(100, 150))
def test_a_new_sentence_is_seen_within_half_a_minute_also_on_a_wall_of_many_pages(begin: int) -> None:
    rotation = Rotation()
    pages: tuple[InfoPage, ...] = (FIRST, SECOND, THIRD)
    course(rotation, begin, pages, boards=4)
    told = course(rotation, 30, (LONG, *pages), boards=4, begin=begin)
    assert LONG.key in [name for name, _ in told]


def test_many_new_sentences_never_come_without_the_board_between_them() -> None:
    many = tuple(replace(ONE, key=f"notice {nth}") for nth in range(8))
    names = [name for name, _ in course(Rotation(), 200, many, boards=3)]
    assert [name for name in names if name.startswith("notice")][:8] == [page.key for page in many]
    assert all(name.startswith("board") for name in names[::2])
    assert {name for name in names[:16] if name.startswith("board")} == {"board 0", "board 1", "board 2"}


def test_a_page_that_is_taken_down_goes_at_once() -> None:
    rotation = Rotation()
    course(rotation, 10, (LONG, TWO))
    assert course(rotation, 3, (TWO,), begin=10) == [("board 0", 3)]


def test_a_page_whose_words_change_begins_again() -> None:
    rotation = Rotation()
    course(rotation, 20, (LONG,))
    changed = replace(LONG, text="Lain.", words=2)
    shown = rotation.at(20, 1, (changed,), held=False)
    assert shown.page == changed
    assert course(rotation, 9, (changed,), begin=20)[0] == (LONG.key, 8)


def test_a_board_that_becomes_shorter_begins_again() -> None:
    rotation = Rotation()
    course(rotation, 20, (), boards=3)
    assert rotation.at(20, 2, (), held=False).board == 0


def test_lines_take_their_time_and_a_new_one_comes_at_once() -> None:
    lines, long = Lines(), " ".join(["kata"] * 30)
    seen = [lines.at(at, ("Satu.", long)) for at in range(40)]
    assert (seen.count("Satu."), seen.count(long)) == (16, 24)
    assert lines.at(40, ("Satu.", "Penting.", long)) == "Penting."
    assert lines.at(47, ("Satu.", "Penting.", long)) == "Penting."
    assert lines.at(48, ("Satu.", "Penting.", long)) == long
    assert lines.at(49, ("Satu.",)) == "Satu."
    assert lines.at(50, ()) == ""
    assert lines.at(51, ("Satu.",)) == "Satu."


def test_a_line_goes_on_where_others_are_taken_away_before_it() -> None:
    lines = Lines()
    for at in range(10):
        lines.at(at, ("Satu.", "Dua.", "Tiga."))
    assert lines.at(10, ("Dua.", "Tiga.")) == "Dua."
    assert lines.at(15, ("Dua.", "Tiga.")) == "Dua."
    assert lines.at(16, ("Dua.", "Tiga.")) == "Tiga."
