"""The small parts: key guard, running clock, notices, times of a break, places of a transfer, the list of counters."""

from __future__ import annotations

from datetime import timedelta

import pytest

from display.panel.viewmodels.guard import GUARD_S, PressGuard
from display.panel.viewmodels.header import HeaderInputs, derive_header_props
from display.panel.viewmodels.notice import NoticeKind, notice_of
from display.panel.viewmodels.resting import LENGTHS_MIN, USUAL_OF, others_calling, return_times
from display.panel.viewmodels.running import RunningClock
from display.panel.viewmodels.sign_in import counter_rows
from display.panel.viewmodels.targets import target_rows
from display.panel.viewmodels.worker import look_at_hall
from shared.ports.errors import QueueFault
from shared.rules.errors import Reason, Refused
from tests.fakes.small_mall import at, small_mall
from tests.panel.stage import Stage


class Seconds:
    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


def test_the_same_press_within_the_guard_does_nothing_and_another_one_does() -> None:
    seconds = Seconds()
    guard = PressGuard(seconds)
    assert guard.passes("main")
    seconds.now += GUARD_S - 0.01
    assert not guard.passes("main")
    assert guard.passes("again")
    seconds.now += 0.01
    assert guard.passes("main"), "a swallowed press does not lengthen the guard"


def test_the_clock_runs_on_from_the_last_look() -> None:
    seconds = Seconds()
    clock = RunningClock(seconds)
    assert clock.now() is None
    clock.hear(at("10:24"))
    seconds.now += 61
    assert clock.now() == at("10:24") + timedelta(seconds=61)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_refusal_becomes_facts(reason: Reason) -> None:
    notice = notice_of(Refused(reason, counter="Loket 3", number="A047", calls=2, needed=3))
    assert (notice.kind, notice.code) == (NoticeKind.REFUSED, reason.value)
    assert (notice.place, notice.number, notice.figure, notice.needed) == ("Loket 3", "A047", 2, 3)


def test_a_fault_of_the_world_brings_its_own_sentence_and_a_bug_none() -> None:
    fault = notice_of(QueueFault("Antrean tidak bisa dibuka."))
    assert (fault.kind, fault.text) == (NoticeKind.FAULT, "Antrean tidak bisa dibuka.")
    assert notice_of(ZeroDivisionError()).kind is NoticeKind.BUG


def test_the_head_says_since_when_nothing_was_heard() -> None:
    mall = small_mall()
    props = derive_header_props(HeaderInputs(mall=mall, now=at("10:30"), lost=True, lost_at=at("10:19")))
    assert (props.time, props.connected, props.stale_since) == ("10.30", False, "10.19")
    assert derive_header_props(HeaderInputs(lost=True)).stale_since == ""


def test_the_times_to_come_back_are_whole_five_minutes_and_as_long_as_their_names() -> None:
    now = at("10:06") + timedelta(seconds=31)
    times = return_times(now)
    assert [f"{small_mall().local(time):%H.%M.%S}" for time in times] == [
        "10.15.00", "10.25.00", "10.30.00", "10.40.00", "10.55.00", "11.10.00",
    ]  # fmt: skip
    assert return_times(at("10:00"))[0] == at("10:10")
    for second in range(0, 600, 7):
        now = at("10:00") + timedelta(seconds=second)
        lengths = [(time - now) / timedelta(minutes=1) for time in return_times(now)]
        assert 5 < lengths[USUAL_OF["sebentar"]] <= 10, "its name says at most 10 minutes"
        assert all(real >= said for real, said in zip(lengths[1:], LENGTHS_MIN[1:], strict=True))
    assert set(USUAL_OF.values()) <= set(range(len(LENGTHS_MIN)))


def test_a_break_says_which_other_counters_go_on_calling() -> None:
    stage = Stage()
    stage.queue.open_counter("2")
    stage.queue.open_counter("3")
    stage.queue.open_counter("5")
    stage.queue.break_counter("5")
    assert others_calling("1", ("A01", "A02", "AQ"), stage.queue.counters()) == ["Loket 2"]


def test_a_visitor_can_be_sent_to_signed_in_counters_and_to_every_service_that_has_one() -> None:
    stage = Stage()
    ticket = stage.queue.issue("A01")
    stage.queue.open_counter("1")
    stage.queue.open_counter("2")
    counters = stage.queue.counters()

    def keys(text: str) -> list[str]:
        return [row.key for row in target_rows(stage.mall, counters, "1", ticket, text, "id")]

    assert keys("") == ["counter:2", "service:A02", "service:AQ", "service:AH", "service:B01", "service:C01"]
    assert keys("tiga") == ["service:B01", "service:C01"], "name of a service, name of an agency"
    assert keys("dua layanan") == ["service:A02", "service:B01"]
    assert keys("loket 2") == ["counter:2"]
    assert keys("zebra") == []


def test_typed_figures_find_counters_by_their_number_and_words_by_agency_or_room() -> None:
    look = look_at_hall(Stage().queue)
    assert [row.counter for row in counter_rows(look, "")] == ["1", "2", "3", "4", "5"]
    assert [row.counter for row in counter_rows(look, " 3 ")] == ["3"]
    assert [row.counter for row in counter_rows(look, "mawar")] == ["3", "4"]
    assert [row.counter for row in counter_rows(look, "dinas satu")] == ["1", "2", "5"]
    assert counter_rows(look, "77") == []
