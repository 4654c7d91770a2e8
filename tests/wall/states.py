"""Every state of the wall that a hall can bring it to, by name, for photographs and for rules that hold in all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.wall import states_between, states_board, states_calls
from tests.wall.stage import Stage

STATES: dict[str, Callable[[], Stage]] = {
    make.__name__: make
    for make in (
        states_board.idle,
        states_calls.one_call,
        states_calls.drawn,
        states_calls.four_calls,
        states_calls.mixed,
        states_calls.ten_calls,
        states_calls.long_names,
        states_calls.long_numbers,
        states_calls.two_letters,
        states_calls.thousand,
        states_calls.named_counter,
        states_calls.withdrawn,
        states_calls.withdrawn_beside,
        states_calls.old_call,
        states_calls.third_call,
        states_calls.delayed_call,
        states_board.delayed_idle,
        states_board.never_joined,
        states_calls.sound_trouble,
        states_board.many_agencies,
        states_board.many_names,
        states_calls.whole_hall,
        states_board.whole_hall_idle,
        states_board.whole_hall_many,
        states_board.whole_hall_names,
        states_board.nobody,
        states_board.one_agency,
        states_board.no_agencies,
        states_board.before_opening,
        states_board.before_calls,
        states_board.closed,
        states_board.weekend,
        states_board.holiday,
        states_between.notice,
        states_between.notice_long,
        states_between.notice_whole_hall,
        states_between.notice_in_call,
        states_between.service,
        states_between.service_partly,
        states_between.service_long,
        states_between.missed,
    )
}

SIZES: Sequence[tuple[int, int]] = ((1920, 1080), (3840, 2160), (1366, 768), (1080, 1920))
