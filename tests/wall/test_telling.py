"""What there is to read between calls, from the hall's notices and the catalogue."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from display.wall.viewmodels.props import PageKind
from display.wall.viewmodels.telling import LINES, foot_lines, notice_pages, service_pages
from shared.catalogue.reader import sample_folder
from shared.commands.init import read_catalogue
from shared.rules.mall import Availability, CounterPlan
from shared.rules.notices import Notice
from tests.wall.hall import MORNING, NOTICES, hall_mall
from tests.wall.papers import PAPERS, mall_with_papers

MALL = mall_with_papers()
NOTICE = Notice(
    3, "Tutup pukul 12.", "Closes at 12.", ("melati",), MORNING, MORNING + timedelta(hours=8), None, True, "", "",
    MORNING,
)  # fmt: skip
STILL = replace(NOTICE, id=4, still="x.png", file="denah.png", text_en="", rooms=())


def test_a_notice_is_a_page_of_one_sentence() -> None:
    (page,) = notice_pages([NOTICE], (), MALL, "melati", "id")
    assert (page.key, page.kind, page.text, page.words) == ("notice 3", PageKind.NOTICE, "Tutup pukul 12.", 3)
    assert (page.important, page.rooms) == (True, ()), "everybody is in the room"
    (entrance,) = notice_pages([NOTICE], (), MALL, None, "en")
    assert (entrance.text, entrance.rooms, entrance.floors) == ("Closes at 12.", ("Melati",), (1,))


def test_a_still_is_a_page_once_the_window_holds_it() -> None:
    assert notice_pages([STILL], (), MALL, "melati", "id") == ()
    (page,) = notice_pages([STILL], ("x.png",), MALL, "melati", "en")
    assert (page.kind, page.still, page.text) == (PageKind.STILL, "x.png", "Tutup pukul 12.")


def test_a_room_that_the_catalogue_no_longer_has_is_no_trouble() -> None:
    (page,) = notice_pages([replace(NOTICE, rooms=("gone", "melati"))], (), MALL, None, "id")
    assert page.rooms == ("Melati",)


def test_a_service_tells_at_most_five_papers_and_where_it_is_done() -> None:
    first, second = service_pages(MALL, "melati", (), "id")
    assert (first.agency, first.text) == ("Disdukcapil", "KTP hilang, rusak, atau ganti data")
    assert (first.lines, first.more) == (PAPERS[:3], 3), "the fourth has no room"
    assert (first.counters, first.rooms, first.note) == ("3–8", (), "")
    assert second.note.startswith("Surat pindah")
    (entrance,) = service_pages(MALL, None, (), "en")
    assert (entrance.text, entrance.rooms, entrance.floors) == ("KTP: lost or damaged", ("Melati",), (1,))


def test_only_what_is_done_in_the_room_and_needs_papers_is_told() -> None:
    first, second, third, *rest = MALL.services
    third = replace(third, requirements=PAPERS, available=Availability.HEAD_OFFICE)
    elsewhere = replace(MALL.counters[6], room="kenanga")
    counters = tuple(elsewhere if plan is MALL.counters[6] else plan for plan in MALL.counters)
    mall = replace(MALL, services=(first, second, third, *rest), counters=counters)
    assert [page.key for page in service_pages(mall, "melati", (), "id")] == ["service A01", "service D01"]
    (there,) = service_pages(mall, "kenanga", (), "id")
    assert (there.key, there.counters) == ("service D01", elsewhere.id)
    assert [page.key for page in service_pages(mall, "melati", {"A"}, "id")] == ["service D01"]
    assert service_pages(mall, "no such room", (), "id") == ()


def test_what_people_ask_for_most_comes_first_then_each_agency_in_its_turn() -> None:
    mall = hall_mall()
    more = tuple(replace(mall.services[0], code=f"A0{n}") for n in (2, 3))
    services = (
        tuple(replace(service, requirements=("KTP",)) for service in (*mall.services[:2], *more, mall.services[2]))
        + mall.services[3:]
    )
    counters = (*mall.counters, CounterPlan("20", "Loket 20", "A", "melati", ("A02", "A03")))
    mall = replace(mall, services=services, counters=counters, popular=("E01",))
    told = [page.key.removeprefix("service ") for page in service_pages(mall, "melati", (), "id")]
    assert told == ["E01", "A01", "D01", "A02", "A03"]


def test_long_papers_are_fewer_on_a_page() -> None:
    mall = mall_with_papers(papers=("a" * 200,) * 3)
    page, _ = service_pages(mall, "melati", (), "id")
    assert (len(page.lines), page.more) == (1, 2)


def test_the_sample_catalogue_has_pages_for_every_room_that_all_hold() -> None:
    mall = read_catalogue(sample_folder())
    pages = {room.code: service_pages(mall, room.code, (), "id") for room in mall.rooms}
    assert all(pages.values())
    assert len(service_pages(mall, None, (), "id")) <= len(mall.popular)
    for page in (page for of_room in pages.values() for page in of_room):
        assert page.lines
        assert page.counters or page.desks
        assert len(page.lines) <= LINES
        assert page.words <= 90, page.text


@pytest.mark.parametrize(
    ("urgent", "language", "lines"),
    [
        ((), "id", NOTICES),
        (("Penting.",), "id", ("Penting.", NOTICES[0], "Penting.", NOTICES[1])),
        (("Satu.", "Dua.", "Tiga."), "id", ("Satu.", NOTICES[0], "Dua.", NOTICES[1], "Tiga.", NOTICES[0])),
        (("Urgent.",), "en", ("Urgent.", "Bring the original documents and copies.")),
    ],
)
def test_the_foot_tells_what_is_urgent_before_each_other_sentence(
    urgent: tuple[str, ...], language: str, lines: tuple[str, ...]
) -> None:
    assert foot_lines(MALL, urgent, language) == lines


def test_a_hall_without_sentences_of_its_own_tells_the_urgent_ones_alone() -> None:
    mall = replace(MALL, settings=replace(MALL.settings, notices=(), notices_en=()))
    assert foot_lines(mall, ("Satu.",), "id") == ("Satu.",)
    assert foot_lines(mall, (), "id") == ()
