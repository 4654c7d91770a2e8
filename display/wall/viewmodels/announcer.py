"""Says the calls of a room while it is this wall's turn: renders, claims, plays and notes each, one at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from display.wall.viewmodels.announcing import Manner, ToSay, age_s, announcement_of, choose
from display.wall.viewmodels.hearing import Hearing, Output
from display.wall.viewmodels.props import SoundTrouble
from display.wall.viewmodels.silence import Silence
from display.wall.viewmodels.sound_alarm import SoundAlarm
from display.wall.viewmodels.speaking_turn import SpeakingTurn
from display.wall.viewmodels.voice_jobs import Claim, Offered, Rendered, claim, confirm, give_up, hold, offered, render
from shared.actions.queue import Queue
from shared.ports.voice import NoVoice, Voice
from shared.qt.jobs import Failed, Jobs, Ok
from shared.rules.speaking import LIMIT_S
from shared.rules.voice_turns import Unspoken

_log = logging.getLogger(__name__)

RETRY_S = 5.0
"""A call that could not be said is tried again after so long, as long as the queue still offers it."""
LAST_RESORT_S = 5.0
"""A wall that cannot speak gives a call up so much later than one that can: another may still say it."""
AT_ONCE = 20
"""So many calls are given up in one go, and then the next call is said: each costs the disk a write."""


class Announcer(QObject):
    """``wake()`` when the queue has moved, ``tick()`` once a second; nothing happens without either.

    ``queue`` is the voice's own: what it waits for keeps no screen waiting. ``wall`` is an opaque name of this process.
    """

    changed = Signal()
    """``speaking``, ``trouble`` or ``reason`` has changed."""

    def __init__(
        self,
        queue: Jobs[Queue],
        voice: Jobs[Voice],
        hearing: Hearing,
        output: Output,
        alarm: SoundAlarm,
        monotonic: Callable[[], float],
        *,
        manner: Manner,
        wall: str,
    ) -> None:
        super().__init__()
        self._queue, self._voice, self._hearing, self._output = queue, voice, hearing, output
        self._alarm, self._monotonic, self._manner, self._wall = alarm, monotonic, manner, wall
        self._turn = SpeakingTurn(queue, monotonic, manner.key, self._break_off)
        self._silence = Silence(hearing, alarm)
        self._busy = self._again = self._missed = self._waiting = False
        self._saying: ToSay | None = None
        self._open = False
        """Whether ``_saying`` is claimed and not begun."""
        self._later: dict[int, float] = {}
        self._why: dict[int, Unspoken] = {}
        self._chimed: set[int] = set()
        self._ended_at: float | None = None
        self.speaking = 0
        self.trouble = SoundTrouble.NONE
        self.reason = ""
        hearing.changed.connect(self._heard)

    @Slot()
    def wake(self) -> None:
        """Look for a call to say."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        manner = self._manner
        self._queue.run(lambda queue: offered(queue, manner), self._looked)

    @Slot()
    def tick(self) -> None:
        """Hold the turn while a call is said, try again what waits, and see whether the machine can be heard."""
        self._turn.tick()
        self._hearing.tick()
        self._alarm.tick()
        if self._waiting or self._manner.quiet:
            self.wake()

    def stop(self) -> None:
        """The window closes: another wall of the room may speak at once."""
        self._busy = True
        self._output.stop()
        self._give_back(Unspoken.CUT)
        self._turn.release()
        self._alarm.close()

    # -- looking ------------------------------------------------------------------------------------------------
    def _looked(self, outcome: Ok[Offered] | Failed) -> None:
        if isinstance(outcome, Failed):
            self._rest()
            return
        offer = outcome.value
        self._forget({entry.call.seq for entry in offer.calls})
        self._silence.quiet_until = offer.quiet_until
        self._tell(0)
        mute = self._hearing.deaf or offer.quiet_until is not None
        if mute:
            why = Unspoken.QUIET if offer.quiet_until else Unspoken.NO_SOUND
            self._why |= {entry.call.seq: why for entry in offer.calls}
            self._turn.release()
        self._give_up_old(offer, LIMIT_S + (LAST_RESORT_S if mute else 0))
        chosen = None if mute else self._choose(offer)
        if chosen is None:
            self._rest()
            return
        self._saying = chosen
        wanted = announcement_of(chosen, self._manner)
        self._voice.run(lambda voice: render(voice, wanted), self._rendered)

    def _forget(self, known: set[int]) -> None:
        self._waiting = bool(known)
        self._later = {seq: at for seq, at in self._later.items() if seq in known}
        self._why = {seq: why for seq, why in self._why.items() if seq in known}
        self._chimed &= known

    def _give_up_old(self, offer: Offered, limit_s: float) -> None:
        old = [entry.call.seq for entry in offer.calls if age_s(entry, offer.now) > limit_s][:AT_ONCE]
        if old:
            room, calls = self._manner.key, [(seq, self._why.get(seq, Unspoken.LATE)) for seq in old]
            self._queue.run(lambda queue: give_up(queue, calls, room), _noted)

    def _choose(self, offer: Offered) -> ToSay | None:
        now = self._monotonic()
        skip = {seq for seq, at in self._later.items() if at > now}
        quiet_s = None if self._ended_at is None else now - self._ended_at
        chosen = choose(offer.calls, skip, offer.now, quiet_s, whole_hall=self._manner.room is None)
        return None if chosen and self._turn.yields(age_s(chosen.entries[0], offer.now)) else chosen

    # -- saying -------------------------------------------------------------------------------------------------
    def _rendered(self, outcome: Ok[Rendered] | Failed) -> None:
        made = Rendered(NoVoice(str(outcome.error))) if isinstance(outcome, Failed) else outcome.value
        # Right before the call is claimed: what nobody would hear is left to another wall, or to a better moment.
        self._hearing.ask(lambda: self._asked(made))

    def _asked(self, made: Rendered) -> None:
        chosen = self._saying
        if chosen is None or self._hearing.deaf:
            self._rest()
        elif isinstance(made.wav, NoVoice):
            self._without_voice(chosen, made.wav.reason, made.chime)
        else:
            self._claim(chosen, made.wav)

    def _claim(self, chosen: ToSay, wav: Path) -> None:
        asked_at, manner, wall, fence = self._monotonic(), self._manner, self._wall, self._turn.fence

        def claimed(outcome: Ok[Claim] | Failed) -> None:
            if isinstance(outcome, Failed):
                self._rest()
                return
            self._turn.took(outcome.value.fence, asked_at)
            if outcome.value.claimed:
                self._missed, self._open = False, True
                self._play_in_time(chosen, wav)
                return
            # Once more at once, for a call that was taken back leaves its turn to the next; then by the clock.
            self._again = self._again or not (self._missed or outcome.value.fence is None)
            self._missed = True
            self._rest()

        self._queue.run(lambda queue: claim(queue, chosen.seqs, manner, wall, fence), claimed)

    def _play_in_time(self, chosen: ToSay, wav: Path) -> None:
        """Play what is claimed; but a wall that has been halted since asks again first."""
        fence = self._turn.fence
        if fence is None or self._turn.is_fresh:
            self._turn.speaks = True
            self._output.play(wav, chosen.name, self._begun, self._ended)
            return
        asked_at, room = self._monotonic(), self._manner.key

        def confirmed(outcome: Ok[bool] | Failed) -> None:
            if isinstance(outcome, Failed) or not outcome.value:
                self._open = False
                self._turn.drop()
                self._rest()
                return
            self._turn.took(fence, asked_at)
            self._play_in_time(chosen, wav)

        self._queue.run(lambda queue: confirm(queue, chosen.entries, room, fence), confirmed)

    def _begun(self) -> None:
        chosen = self._saying
        if chosen is None:
            return
        self._open = False
        room, fence = self._manner.key, self._turn.fence
        self._queue.run(lambda queue: queue.mark_spoken(chosen.seqs, room, fence), _marked)
        self._silence.mended()
        self._tell(chosen.seqs[0])

    def _ended(self, reason: str) -> None:
        if reason:
            self._silence.fails(SoundTrouble.PLAYBACK, reason)
            self._give_back(Unspoken.NO_SOUND)
        self._over()

    def _break_off(self) -> None:
        """The turn is another wall's, or may be by now: not a word more."""
        _log.warning("the room's turn to speak has passed on amid a call")
        self._output.stop()
        self._give_back(Unspoken.CUT)
        self._over()

    def _give_back(self, why: Unspoken) -> None:
        """What is claimed and was not begun goes on record; the queue refuses when the turn is another's by now."""
        if self._open and self._saying is not None:
            calls, room, fence = [(seq, why) for seq in self._saying.seqs], self._manner.key, self._turn.fence
            self._queue.run(lambda queue: give_up(queue, calls, room, fence), _noted)
        self._open = False

    def _over(self) -> None:
        self._turn.speaks = False
        self._ended_at = self._monotonic()
        self._again = True
        self._tell(0)
        self._rest()

    # -- when it cannot be said ---------------------------------------------------------------------------------
    def _without_voice(self, chosen: ToSay, reason: str, chime: Path | None) -> None:
        """Nobody can say it: one chime draws the eye, in this wall's turn; another wall may still say the call."""
        self._later |= dict.fromkeys(chosen.seqs, self._monotonic() + RETRY_S)
        self._why |= dict.fromkeys(chosen.seqs, Unspoken.NO_SOUND)
        self._silence.fails(SoundTrouble.NO_VOICE, reason)
        self._tell(0)
        # The next call has its own try: what this voice lacks may be one clip.
        self._again = True
        if chime is None or not self._manner.chime or chosen.seqs[0] in self._chimed:
            self._rest()
            return
        asked_at, room, wall, fence = self._monotonic(), self._manner.key, self._wall, self._turn.fence

        def held(outcome: Ok[int | None] | Failed) -> None:
            got = outcome.value if isinstance(outcome, Ok) else None
            self._turn.took(got, asked_at)
            if got is None:
                self._rest()
                return
            self._chimed.add(chosen.seqs[0])
            self._turn.speaks = True
            self._output.play(chime, f"{chosen.name}-gong", _nothing, self._chime_ended)

        self._queue.run(lambda queue: hold(queue, room, wall, fence), held)

    def _chime_ended(self, _reason: str) -> None:
        self._turn.speaks = False
        self._turn.release()
        self._rest()

    @Slot()
    def _heard(self) -> None:
        """The output is lost, or back."""
        self._tell(self.speaking)
        if self._waiting and not self._hearing.deaf:
            self.wake()

    def _rest(self) -> None:
        self._saying, self._busy = None, False
        if self._again:
            self.wake()

    def _tell(self, speaking: int) -> None:
        told = (speaking, *self._silence.worst())
        if told != (self.speaking, self.trouble, self.reason):
            self.speaking, self.trouble, self.reason = told
            self.changed.emit()


def _nothing() -> None:
    """A chime is not a spoken call."""


def _marked(outcome: Ok[bool] | Failed) -> None:
    if isinstance(outcome, Failed):
        _log.warning("a spoken call could not be noted: %s", outcome.error)


def _noted(outcome: Ok[None] | Failed) -> None:
    if isinstance(outcome, Failed):
        _log.warning("a call that was not spoken could not be noted: %s", outcome.error)
