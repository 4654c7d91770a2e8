"""The wall's parts put together by hand: jobs stepped, feed and seconds given by the test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from display.wall.viewmodels.announcer import Announcer, Speech
from display.wall.viewmodels.wall import WallViewModel
from shared.actions.queue import Queue
from shared.ports.voice import Announcement, NoVoice, SoundState
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs
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
    def __init__(self, state: SoundState = SoundState.PRESENT) -> None:
        self.now = state

    def state(self) -> SoundState:
        return self.now


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
        self, hall: Hall, *, room: str | None = "melati", wall: str = "one", needs_device: bool = True
    ) -> None:
        self.hall = hall
        self.seconds = 0.0
        self.queue_jobs: ManualJobExecutor[Queue] = ManualJobExecutor(hall.queue)
        self.voice, self.sound = FakeVoice(), FakeSound()
        self.speech_jobs: ManualJobExecutor[Speech] = ManualJobExecutor(Speech(self.voice, self.sound))
        self.output = FakeOutput(needs_device=needs_device)
        self.jobs: Jobs[Queue] = Jobs(self.queue_jobs)
        self.announcer = Announcer(
            self.jobs, Jobs(self.speech_jobs), self.output, lambda: self.seconds, room=room, wall=wall
        )

    def drain(self) -> None:
        """Run all background work, and what it leads to."""
        while self.queue_jobs.waiting or self.speech_jobs.waiting:
            self.queue_jobs.drain()
            self.speech_jobs.drain()

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
