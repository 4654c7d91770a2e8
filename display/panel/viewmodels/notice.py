"""The one calm line of the panel: what a rule or the world said to the last action, as facts without a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shared.ports.errors import DiskFull, QueueFault, WorldFault
from shared.rules.errors import Refused

QUEUE_AWAY = "queue_away"
DISK_FULL = "disk_full"
TRANSFERRED = "transferred"
RETURNED = "returned"
UNDONE = "undone"


class NoticeKind(StrEnum):
    """Where a notice comes from."""

    NONE = ""
    REFUSED = "refused"
    WHY = "why"
    """A press that cannot act now; ``code`` is the one of its button."""
    DONE = "done"
    """What an action that went through means for a person; ``code`` says which."""
    PAPER = "paper"
    """What became of a paper at the help desk, or of a search; ``code`` says which, ``figure`` 1 means a copy."""
    FAULT = "fault"
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class Notice:
    """``code`` is a value of ``Reason``, with the facts of the refusal, or the kind of fault.

    ``text`` is the world's own sentence, shown for faults without a kind; others name files and go to the log.
    """

    kind: NoticeKind = NoticeKind.NONE
    code: str = ""
    number: str = ""
    place: str = ""
    """The counter, service, agency or office that the sentence names."""
    time: str = ""
    figure: int = 0
    needed: int = 0
    text: str = ""
    seq: int = 0
    """Of an action that cannot be undone: its sequence, for older ones are no longer the last then."""


NO_NOTICE = Notice()


def notice_of(error: Exception) -> Notice:
    """What to tell about ``error``; anything but a refusal or a fault of the world is a bug, logged by the jobs."""
    match error:
        case Refused(reason=reason, facts=facts):
            place = next((facts[name] for name in ("counter", "agency", "service", "office") if name in facts), "")
            return Notice(
                kind=NoticeKind.REFUSED,
                code=reason.value,
                number=str(facts.get("number", facts.get("ticket", ""))),
                place=str(place),
                time=str(facts.get("time", "")),
                figure=int(facts.get("calls", facts.get("seconds", facts.get("limit", 0)))),
                needed=int(facts.get("needed", 0)),
            )
        case DiskFull():
            return Notice(kind=NoticeKind.FAULT, code=DISK_FULL, text=str(error))
        case QueueFault():
            return Notice(kind=NoticeKind.FAULT, code=QUEUE_AWAY, text=str(error))
        case WorldFault():
            return Notice(kind=NoticeKind.FAULT, text=str(error))
        case _:
            return Notice(kind=NoticeKind.BUG)
