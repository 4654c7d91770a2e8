"""Derivation: for each state of a counter, the main step and which of the other buttons act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from display.panel.viewmodels import steps
from display.panel.viewmodels.card import derive_card_props
from display.panel.viewmodels.look import DeskLook
from display.panel.viewmodels.rows import longest_min, missed_rows, next_rows, parked_rows
from display.panel.viewmodels.steps import StepsProps, derive_steps_props
from shared.actions.local import LocalQueue
from shared.rules.mall import Settings
from shared.rules.tickets import Group
from tests.fakes.clock import SteppedClock
from tests.fakes.memory_store import made_store
from tests.fakes.small_mall import at, small_mall


class Desk:
    """Counter 1 of the small hall on a queue in memory."""

    def __init__(self, at_time: str = "09:30", settings: Settings | None = None) -> None:
        self.clock = SteppedClock(at(at_time))
        self.mall = small_mall(settings=settings)
        self.queue = LocalQueue(made_store(self.mall, self.clock.now()), self.clock)

    def look(self, later_s: float = 0) -> DeskLook:
        """The counter now, looked at ``later_s`` seconds after the queue was asked."""
        return DeskLook(self.queue.panel("1"), self.mall, self.clock.now() + timedelta(seconds=later_s))

    def take(self, *groups: Group) -> None:
        for group in groups or (Group.NORMAL,):
            self.queue.issue("A01", group)
            self.clock.step(60)


def closed(desk: Desk) -> None:
    desk.take()


def idle(desk: Desk) -> None:
    desk.queue.open_counter("1")


def ready(desk: Desk) -> None:
    desk.take()
    desk.queue.open_counter("1")


def called(desk: Desk) -> None:
    desk.take(Group.NORMAL, Group.NORMAL)
    desk.queue.open_counter("1")
    desk.queue.call_next("1")


def called_in_vain(desk: Desk) -> None:
    called(desk)
    for _ in range(2):
        desk.clock.step(45)
        desk.queue.call_again("1")


def serving(desk: Desk) -> None:
    called(desk)
    desk.queue.start("1")


def serving_the_last(desk: Desk) -> None:
    ready(desk)
    desk.queue.call_next("1")
    desk.queue.start("1")


def resting(desk: Desk) -> None:
    ready(desk)
    desk.queue.break_counter("1", "salat", desk.clock.now() + timedelta(minutes=15))


def serving_before_a_break(desk: Desk) -> None:
    serving(desk)
    desk.queue.break_counter("1")


FREE = {
    "again": steps.NO_TICKET, "absent": steps.NO_TICKET, "park": steps.NO_TICKET, "transfer": steps.NO_TICKET,
    "outcomes": steps.NO_TICKET, "finish_only": steps.NO_TICKET, "break": "", "close": "",
    "leave": steps.COUNTER_IN_USE,
}  # fmt: skip
CALLED = FREE | {
    "again": "", "absent": steps.MORE_CALLS, "park": "", "transfer": "", "outcomes": steps.NOT_STARTED,
    "finish_only": steps.NOT_STARTED, "close": steps.FINISH_FIRST,
}  # fmt: skip
SERVING = FREE | {
    "again": steps.ALREADY_HERE, "absent": steps.ALREADY_HERE, "park": "", "transfer": "", "outcomes": "",
    "finish_only": "",
}  # fmt: skip
CASES: list[tuple[Callable[[Desk], None], str, str, str, bool, dict[str, str]]] = [
    (closed, "closed", "open", "", True, FREE | {"break": steps.CLOSED, "close": steps.CLOSED, "leave": ""}),
    (idle, "idle", "call", "", False, FREE),
    (ready, "ready", "call", "A001", True, FREE),
    (called, "called", "start", "A001", True, CALLED),
    (called_in_vain, "called", "start", "A001", True, CALLED | {"absent": ""}),
    (serving, "serving", "finish_and_call", "A001", True, SERVING),
    (serving_the_last, "serving", "finish", "A001", True, SERVING),
    (resting, "break", "end_break", "", True, FREE | {"break": steps.ON_BREAK}),
    (serving_before_a_break, "serving", "finish", "A001", True, SERVING | {"break": steps.ON_BREAK}),
]


@pytest.mark.parametrize(
    ("arrange", "stage", "step", "number", "is_ready", "whys"), CASES, ids=[case[0].__name__ for case in CASES]
)
def test_each_state_has_one_main_step_and_says_why_the_rest_waits(
    arrange: Callable[[Desk], None], stage: str, step: str, number: str, is_ready: bool, whys: dict[str, str]
) -> None:
    desk = Desk()
    arrange(desk)
    look = desk.look()
    props = derive_steps_props(look)
    assert (derive_card_props(look).stage, props.step, props.step_number, props.step_ready) == (
        stage, step, number, is_ready,
    )  # fmt: skip
    assert {name: getattr(props, f"{name}_why") for name in whys} == whys


def test_before_the_first_call_of_the_day_the_main_step_waits_and_the_card_says_until_when() -> None:
    desk = Desk("07:45")
    ready(desk)
    look = desk.look()
    assert derive_card_props(look).stage == "early"
    assert derive_card_props(look).until == "08.00"
    assert not derive_steps_props(look).step_ready


def test_absent_counts_the_seconds_down_between_two_looks() -> None:
    desk = Desk()
    called(desk)
    desk.queue.call_again("1")
    desk.queue.call_again("1")
    shown = [derive_steps_props(desk.look(later)) for later in (0, 89, 90)]
    assert [(props.absent_in_s, props.absent_why) for props in shown] == [
        (90, steps.TOO_SOON), (1, steps.TOO_SOON), (0, ""),
    ]  # fmt: skip


def test_undo_names_what_it_takes_back_and_goes_when_its_seconds_are_over() -> None:
    desk = Desk()
    called(desk)

    def undo(later: float) -> tuple[str, str, int, str]:
        props = derive_steps_props(desk.look(later))
        return props.undo_kind, props.undo_number, props.undo_left_s, props.undo_why

    assert undo(0) == ("called", "A001", 10, "")
    assert undo(9.5) == ("called", "A001", 1, "")
    assert undo(10) == ("", "", 0, steps.NOTHING_TO_UNDO)


def test_the_main_step_speaks_of_the_number_that_a_finish_would_call() -> None:
    desk = Desk()
    serving(desk)
    assert derive_steps_props(desk.look()).step_next == "A002"


def test_nothing_acts_before_the_first_look() -> None:
    assert StepsProps().again_why
    assert StepsProps().break_why


def test_the_list_is_the_order_of_calling_with_the_reason_where_it_is_not_arrival() -> None:
    desk = Desk()
    desk.queue.open_counter("1")
    desk.take(Group.NORMAL, Group.NORMAL, Group.LANSIA, Group.HAMIL, Group.BALITA)
    look = desk.look()
    assert derive_card_props(look).number == "A003"
    assert derive_card_props(look).group == "lansia"
    assert derive_card_props(look).why == "priority"
    assert [(row.number, row.why, row.group) for row in next_rows(look)] == [
        ("A004", "priority", "hamil"), ("A001", "arrival", ""), ("A005", "priority", "balita"), ("A002", "arrival", ""),
    ]  # fmt: skip
    assert longest_min(look) == 5


def test_while_somebody_is_at_the_counter_the_list_begins_with_the_next() -> None:
    desk = Desk()
    called(desk)
    assert [row.number for row in next_rows(desk.look())] == ["A002"]


def test_the_card_counts_calls_and_time_since_the_first_call_then_since_the_start() -> None:
    desk = Desk()
    called_in_vain(desk)
    card = derive_card_props(desk.look())
    assert (card.calls, card.elapsed_s, card.waited_min) == (3, 90, 2)
    desk.queue.start("1")
    assert derive_card_props(desk.look(372)).elapsed_s == 372


def test_missed_numbers_may_come_back_until_the_limit() -> None:
    desk = Desk(settings=replace(Settings(), absent_after_s=0, absent_calls=1, return_limit=1))
    called(desk)
    desk.queue.absent("1")
    (row,) = missed_rows(desk.look())
    assert (row.number, row.key, row.why, row.counter) == ("A001", "1", "", "")
    desk.queue.come_back("A001")
    for _ in range(2):
        desk.queue.call_next("1")
        desk.queue.absent("1")
    assert {row.number: row.why for row in missed_rows(desk.look())} == {"A001": "returned_too_often", "A002": ""}


def test_parked_numbers_wait_for_an_open_and_free_counter() -> None:
    desk = Desk()
    serving(desk)
    desk.queue.park("1")
    assert [row.why for row in parked_rows(desk.look())] == [""]
    desk.queue.call_next("1")
    assert [row.why for row in parked_rows(desk.look())] == ["counter_busy"]
    desk.queue.start("1")
    desk.queue.finish("1")
    desk.queue.break_counter("1")
    assert [row.why for row in parked_rows(desk.look())] == ["counter_closed"]
