"""The panel's parts put together by hand: a real queue in memory, jobs stepped, feed and seconds given by the test."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtQuick import QQuickItem

from display.panel.viewmodels.desk import DeskViewModel
from display.panel.viewmodels.program import PanelViewModel
from shared.actions.local import LocalQueue
from shared.actions.queue import Queue
from shared.actions.views import PanelView
from shared.ports.errors import QueueFault, WorldFault
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs
from shared.rules.counters import Counter
from shared.rules.errors import Refused
from shared.rules.mall import Mall
from shared.rules.tickets import Group, Outcome, Ticket
from tests.fakes.clock import SteppedClock
from tests.fakes.jobs import ManualJobExecutor
from tests.fakes.memory_store import MemoryStore, made_store
from tests.fakes.small_mall import at, small_mall


class WatchedQueue(LocalQueue):
    """A queue in memory that keeps the request ids of its actions and can be taken away."""

    def __init__(self, store: MemoryStore, clock: SteppedClock) -> None:
        super().__init__(store, clock, sample=True)
        self.requests: list[str | None] = []
        self.away = False
        self.broken = False

    def panel(self, counter_id: str) -> PanelView:
        if self.away:
            raise QueueFault("Antrean tidak bisa dibuka. Periksa komputer induk.")
        if self.broken:
            raise ZeroDivisionError
        return super().panel(counter_id)

    def open_counter(self, counter_id: str, officer: str = "", request_id: str | None = None) -> Counter:
        self.requests.append(request_id)
        return super().open_counter(counter_id, officer, request_id)

    def call_next(self, counter_id: str, request_id: str | None = None) -> Ticket:
        self.requests.append(request_id)
        return super().call_next(counter_id, request_id)

    def finish(self, counter_id: str, outcome: Outcome = Outcome.SELESAI, request_id: str | None = None) -> Ticket:
        self.requests.append(request_id)
        return super().finish(counter_id, outcome, request_id)


class Stage:
    """A hall, its queue, and one panel on it. ``pass_time`` moves the hall's clock and the machine's together."""

    def __init__(self, counter: str | None = None, mall: Mall | None = None, language: str = "id") -> None:
        self.clock = SteppedClock(at("09:30"))
        self.mall = mall or small_mall()
        self.queue = WatchedQueue(made_store(self.mall, self.clock.now()), self.clock)
        self.seconds = 100.0
        self.executor: ManualJobExecutor[Queue] = ManualJobExecutor(self.queue)
        self.feed = Feed(lambda: self.queue)
        self._requests = 0
        self._language = language
        self.panel = self.another_panel(counter)

    def another_panel(self, counter: str | None, *, docked: bool = False, own: str = "") -> PanelViewModel:
        """One more panel on the same queue; ``drain`` runs the jobs of all of them."""
        jobs: Jobs[Queue] = Jobs(self.executor, (Refused, WorldFault))
        return PanelViewModel(
            jobs, self.feed, lambda: self.seconds, self._next_request, counter, self._language, docked=docked, own=own
        )

    def _next_request(self) -> str:
        self._requests += 1
        return f"request-{self._requests}"

    def drain(self) -> None:
        """Run every job that waits."""
        self.executor.drain()

    def moved(self) -> None:
        """The feed says that the queue moved on, and the looks that follow are taken."""
        self.feed.moved.emit(1)
        self.drain()

    def pass_time(self, seconds: float) -> None:
        """Let time pass and the clocks tick."""
        self.clock.step(seconds)
        self.seconds += seconds
        self.feed.tick.emit()
        self.drain()

    def issue(self, service: str = "A01", group: Group = Group.NORMAL) -> str:
        """One more visitor, seen by the panel; the number comes back."""
        number = self.queue.issue(service, group).number
        self.moved()
        return number

    def do(self, press: Callable[[], None]) -> None:
        """Press, let the queue answer, and wait until the same press counts again."""
        press()
        self.drain()
        self.pass_time(2)


def desk_of(stage: Stage) -> DeskViewModel:
    """The page of the counter."""
    return stage.panel.desk  # type: ignore[return-value]


def shown(stage: Stage) -> tuple[object, object, object]:
    """Stage, number and main step that the page shows."""
    desk = stage.panel.desk
    return desk.card.stage, desk.card.number, desk.steps.step


def whole(place: QQuickItem, words: str) -> bool:
    """Whether ``words`` stand inside of ``place`` from their first letter to their last."""
    (text,) = [item for item in place.childItems() if item.property("text") == words]
    letters = text.mapRectToItem(place, text.boundingRect())
    return place.boundingRect().contains(letters) and not text.property("truncated")
