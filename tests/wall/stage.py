"""The wall's parts put together by hand: jobs stepped, feed and seconds given by the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from display.wall.viewmodels.announcer import Announcer
from display.wall.viewmodels.announcing import Manner
from display.wall.viewmodels.hearing import Hearing
from display.wall.viewmodels.sound_alarm import SoundAlarm
from display.wall.viewmodels.wall import WallViewModel
from shared.actions.queue import Queue
from shared.ports.voice import Announcement, NoVoice, SoundReport, SoundState, SoundWarning, SoundWatch, Voice
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs
from shared.rules.quiet_hours import QuietHours
from tests.fakes.jobs import ManualJobExecutor
from tests.wall.hall import Hall


class FakeVoice:
    """Names a file for each announcement, or has no voice."""

    def __init__(self) -> None:
        self.asked: list[Announcement] = []
        self.missing = ""

    def render(self, announcement: Announcement) -> Path | NoVoice:
        self.asked.append(announcement)
        return NoVoice(self.missing) if self.missing else Path(f"{announcement.number}-{announcement.call}.wav")

    def chime_path(self) -> Path:
        return Path("chime.wav")


class FakeSound:
    """Reports ``now``, and ``warns`` of an output that can be heard all the same."""

    def __init__(self, state: SoundState = SoundState.PRESENT) -> None:
        self.now = state
        self.warns = SoundWarning.NONE
        self.looks = 0

    def look(self) -> SoundReport:
        self.looks += 1
        warning = {SoundState.ABSENT: SoundWarning.ABSENT, SoundState.MUTED: SoundWarning.MUTED}
        return SoundReport(self.now, warning.get(self.now, self.warns))

    def accept(self) -> None:
        """There is only one output."""


class FakeOutput:
    """Plays when the test says so; ``played`` holds the names of the files in order."""

    def __init__(self, *, needs_device: bool = True) -> None:
        self.needs_device = needs_device
        self.there = True
        self.played: list[str] = []
        self.begun: Callable[[], None] | None = None
        self.ended: Callable[[str], None] | None = None

    def present(self) -> bool:
        return self.there

    def play(self, wav: Path, name: str, begun: Callable[[], None], ended: Callable[[str], None]) -> None:
        assert self.ended is None, "two sounds at once"
        self.played.append(wav.name)
        self.begun, self.ended = begun, ended

    def start(self) -> None:
        assert self.begun is not None
        self.begun()

    def end(self, reason: str = "") -> None:
        ended, self.begun, self.ended = self.ended, None, None
        assert ended is not None
        ended(reason)

    def stop(self) -> None:
        self.begun = self.ended = None


class Speaker:
    """One wall's announcer over the hall's queue."""

    def __init__(
        self,
        hall: Hall,
        *,
        room: str | None = "melati",
        wall: str = "one",
        needs_device: bool = True,
        chime: bool = True,
        quiet: tuple[QuietHours, ...] = (),
    ) -> None:
        self.hall = hall
        self.seconds = 0.0
        self.queue_jobs: ManualJobExecutor[Queue] = ManualJobExecutor(hall.queue)
        self.voice, self.sound = FakeVoice(), FakeSound()
        self.voice_jobs: ManualJobExecutor[Voice] = ManualJobExecutor(self.voice)
        self.sound_jobs: ManualJobExecutor[SoundWatch] = ManualJobExecutor(self.sound)
        self.output = FakeOutput(needs_device=needs_device)
        self.jobs: Jobs[Queue] = Jobs(self.queue_jobs)
        self.announcer = Announcer(
            self.jobs,
            Jobs(self.voice_jobs),
            Hearing(Jobs(self.sound_jobs), self.output, lambda: self.seconds),
            self.output,
            SoundAlarm(self.jobs, wall, room or ""),
            lambda: self.seconds,
            manner=Manner(room, chime=chime, quiet=quiet),
            wall=wall,
        )

    @property
    def executors(self) -> tuple[ManualJobExecutor[Any], ...]:
        """Where background work waits."""
        return self.queue_jobs, self.voice_jobs, self.sound_jobs

    def drain(self) -> None:
        """Run all background work, and what it leads to."""
        while any(jobs.waiting for jobs in self.executors):
            for jobs in self.executors:
                jobs.drain()

    @contextmanager
    def halted(self) -> Iterator[None]:
        """What the queue answers reaches this wall only at the end."""
        late: list[Callable[[], None]] = []
        self.jobs._finished.disconnect(self.jobs._deliver)
        self.jobs._finished.connect(late.append)
        yield
        self.jobs._finished.disconnect(late.append)
        self.jobs._finished.connect(self.jobs._deliver)
        for deliver in late:
            deliver()

    def wake(self) -> None:
        self.announcer.wake()
        self.drain()

    def pass_s(self, seconds: int) -> None:
        for _ in range(seconds):
            self.seconds += 1
            self.hall.clock.pass_s(1)
            self.announcer.tick()
            self.drain()


class Stage(Speaker):
    """The whole wall but its window."""

    def __init__(self, hall: Hall, *, room: str | None = "melati", language: str = "id", look: bool = True) -> None:
        super().__init__(hall, room=room)
        self.feed = Feed(lambda: hall.queue)
        self.model = WallViewModel(
            self.jobs, self.feed, self.announcer, lambda: self.seconds, room=room, language=language
        )
        self.face = self.model.face
        if look:
            self.moved()

    def moved(self) -> None:
        self.feed.moved.emit(1)
        self.drain()

    def pass_s(self, seconds: int) -> None:
        for _ in range(seconds):
            self.seconds += 1
            self.hall.clock.pass_s(1)
            self.feed.tick.emit()
            self.drain()
