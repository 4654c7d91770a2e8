"""Every store: rows of papers, turns, spoken calls and troubles come back unchanged, and are found by what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.ports.store import Call, Unit
from shared.rules.events import Kind
from shared.rules.leases import Lease
from shared.rules.papers import PaperState, TicketPaper
from shared.rules.tickets import Status
from shared.rules.troubles import DeviceTrouble, Part
from shared.rules.voice_turns import Speech, Turn, Unspoken
from tests.contracts.sides import OpenStore
from tests.contracts.test_store import NOW, TOMORROW, add
from tests.fakes.small_mall import TUESDAY

LATER = NOW + timedelta(seconds=5)
HELD = Lease(NOW, LATER)


def called(unit: Unit) -> int:
    ticket = add(unit)
    seq = unit.append(Kind.CALLED, NOW, ticket, "1")
    call = Call(seq, NOW, ticket.id, ticket.number, "1", "A01", Kind.CALLED, 1, pending=True, withdrawn=False)
    unit.add_call(call, TUESDAY)
    unit.save_ticket(replace(ticket, status=Status.CALLED, call_seq=seq, counter="1"))
    return seq


def test_papers_come_back_by_ticket_and_copy(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        ticket, other = add(unit), add(unit)
        first = TicketPaper(ticket.id, 0, PaperState.UNCERTAIN, "kiosk 1", 3, HELD, NOW, LATER, "silent")
        copy = TicketPaper(ticket.id, 1, PaperState.RESERVED, "desk", 1, HELD, LATER)
        for paper in (copy, replace(first, state=PaperState.PRINTING), first):
            unit.save_paper(paper)
    with opened.store.read() as unit:
        assert unit.paper(ticket.id, 0) == first
        assert unit.paper(ticket.id, 1) == unit.last_paper(ticket.id) == copy
        assert unit.paper(ticket.id, 2) is None
        assert unit.paper(other.id, 0) is None
        assert unit.last_paper(other.id) is None


def test_unproven_papers_are_the_last_of_their_ticket_that_is_not_known_to_be_out(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        papers = {}
        for nth, state in enumerate(PaperState):
            at = NOW + timedelta(seconds=nth)
            papers[state] = TicketPaper(add(unit).id, 0, state, "kiosk", 1, Lease(at, at), at)
            unit.save_paper(papers[state])
        again, helped = add(unit), add(unit)
        for ticket, state in ((again, PaperState.FAILED), (helped, PaperState.PRINTED)):
            unit.save_paper(TicketPaper(ticket.id, 0, PaperState.UNCERTAIN, "kiosk", 1, HELD, NOW, NOW))
            unit.save_paper(TicketPaper(ticket.id, 1, state, "desk", 1, HELD, LATER + timedelta(seconds=1), LATER))
    with opened.store.read() as unit:
        found = [(paper.ticket, paper.copy) for paper in unit.unproven_papers(NOW)]
        unproven = [paper.ticket for state, paper in papers.items() if state is not PaperState.PRINTED]
        assert found == [*((ticket, 0) for ticket in unproven), (again.id, 1)]
        assert [p.ticket for p in unit.unproven_papers(LATER)] == [again.id]
        held = [papers[PaperState.RESERVED], papers[PaperState.PRINTING]]
        assert unit.lapsed_papers(LATER) == held
        assert unit.lapsed_papers(NOW + timedelta(seconds=-60)) == held, "the clock was set back"


def test_a_lease_that_holds_is_not_lapsed(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        unit.save_paper(TicketPaper(add(unit).id, 0, PaperState.PRINTING, "kiosk", 1, HELD, NOW))
        assert unit.lapsed_papers(NOW) == []
        assert len(unit.lapsed_papers(LATER)) == 1


def test_papers_of_a_device_are_counted_from_a_moment(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        for nth, state in enumerate([PaperState.PRINTED, PaperState.UNCERTAIN, PaperState.FAILED, PaperState.PRINTED]):
            at = NOW + timedelta(seconds=nth)
            unit.save_paper(TicketPaper(add(unit).id, 0, state, "kiosk", 1, HELD, NOW, at))
        unit.save_paper(TicketPaper(add(unit).id, 0, PaperState.PRINTING, "kiosk", 1, HELD, NOW))
        assert unit.papers_of("kiosk", NOW) == 3
        assert unit.papers_of("kiosk", NOW + timedelta(seconds=1)) == 2
        assert unit.papers_of("other", NOW) == 0


def test_turns_and_spoken_calls_come_back_unchanged(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        one, two, three = called(unit), called(unit), called(unit)
        assert unit.turn("melati") is None
        for fence in (1, 2):
            unit.save_turn(Turn("melati", f"wall {fence}", fence, HELD))
        spoken = Speech(one, "melati", "wall 1", 1, NOW, LATER)
        given_up = Speech(two, "melati", "", 0, NOW, None, Unspoken.LATE)
        claimed = Speech(three, "melati", "wall 1", 1, NOW)
        unspoken = [call.seq for call in unit.unspoken(TUESDAY, "melati", ["1"], NOW)]
        assert unspoken == [one, two, three]
        for speech in (replace(spoken, spoken_at=None), spoken, given_up, claimed):
            unit.save_speech(speech)
        unit.save_speech(replace(claimed, room="mawar", fence=0))
    with opened.store.read() as unit:
        assert unit.turn("melati") == Turn("melati", "wall 2", 2, HELD)
        assert unit.turn("") is None
        assert [unit.speech(seq, "melati") for seq in (one, two, three)] == [spoken, given_up, claimed]
        assert unit.speech(one, "mawar") is None
        assert unit.unspoken(TUESDAY, "melati", ["1"], NOW) == []
        assert [call.seq for call in unit.unspoken(TUESDAY, "mawar", ["1"], NOW)] == [one, two]
        assert unit.cut_speeches("melati", 1) == []
        assert unit.cut_speeches("melati", 2) == [claimed]
        assert unit.cut_speeches("mawar", 9) == [], "claimed without a turn"


def test_unspoken_calls_are_counted_by_day_room_and_reason(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        for room, why in (("melati", Unspoken.LATE), ("melati", Unspoken.LATE), ("mawar", Unspoken.QUIET)):
            unit.count_unspoken(TUESDAY, room, why)
        unit.count_unspoken(TOMORROW, "melati", Unspoken.CUT)
    with opened.store.read() as unit:
        assert dict(unit.unspoken_on(TUESDAY)) == {("melati", Unspoken.LATE): 2, ("mawar", Unspoken.QUIET): 1}
        assert dict(unit.unspoken_on(TOMORROW)) == {("melati", Unspoken.CUT): 1}
        assert unit.unspoken_on(TUESDAY - timedelta(days=1)) == {}


def test_troubles_come_back_longest_first(opened: OpenStore) -> None:
    later = DeviceTrouble("wall 1", Part.SOUND, "melati", "muted", LATER)
    sooner = DeviceTrouble("kiosk 1", Part.PRINTER, "", "no_paper", NOW)
    with opened.store.write() as unit:
        for one in (replace(later, what="no_device"), later, sooner):
            unit.save_trouble(one)
        assert unit.troubles() == [sooner, later]
        unit.drop_trouble("kiosk 1", Part.SOUND)
        unit.drop_trouble("kiosk 1", Part.PRINTER)
        assert unit.troubles() == [later]


def test_what_happens_once_goes_with_a_failed_write(opened: OpenStore) -> None:
    with opened.store.write() as unit:
        seq = called(unit)
        ticket = add(unit)
    with pytest.raises(RuntimeError), opened.store.write() as unit:  # noqa: PT012 - what happens before the fault
        unit.save_paper(TicketPaper(ticket.id, 0, PaperState.RESERVED, "kiosk", 1, HELD, NOW))
        unit.save_turn(Turn("melati", "wall", 1, HELD))
        unit.save_speech(Speech(seq, "melati", "wall", 1, NOW))
        unit.count_unspoken(TUESDAY, "melati", Unspoken.LATE)
        unit.save_trouble(DeviceTrouble("wall", Part.SOUND, "melati", "muted", NOW))
        raise RuntimeError
    with opened.store.read() as unit:
        assert unit.paper(ticket.id, 0) is None
        assert unit.turn("melati") is None
        assert unit.speech(seq, "melati") is None
        assert unit.unspoken_on(TUESDAY) == {}
        assert unit.troubles() == []
