"""What the wall shows: facts for QML, sentences and colours are QML's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Card(StrEnum):
    """What the big card is now. ``none``: nobody is called, the departure board stands instead."""

    NONE = "none"
    CALL = "call"
    WITHDRAWN = "withdrawn"
    LAST = "last"
    """The last known call while the data are delayed."""


class AgencyState(StrEnum):
    """What an agency's counters do."""

    SERVING = "serving"
    BREAK = "break"
    EARLY = "early"
    """Opens later today."""
    NOT_CALLING = "not_calling"
    """Gives numbers, calls begin later."""
    CLOSED = "closed"
    UNATTENDED = "unattended"
    OUTAGE = "outage"


class Shut(StrEnum):
    """Why no agency of the room serves anybody now. ``none``: at least one does, or might."""

    NONE = "none"
    EARLY = "early"
    """All open later today."""
    CLOSED = "closed"
    HOLIDAY = "holiday"


class PageKind(StrEnum):
    """What stands instead of the board for a while, to be read. ``none``: the board."""

    NONE = "none"
    NOTICE = "notice"
    STILL = "still"
    SERVICE = "service"


class SoundTrouble(StrEnum):
    """Why the wall is not heard, or hardly."""

    NONE = "none"
    NO_DEVICE = "no_device"
    MUTED = "muted"
    SILENT_SYSTEM = "silent_system"
    """The machine's system of sound does not answer."""
    NO_VOICE = "no_voice"
    PLAYBACK = "playback"
    TOO_QUIET = "quiet"
    """Turned down so far that a hall does not hear it."""
    MOVED = "moved"
    """It comes out elsewhere than before."""
    QUIET_HOURS = "quiet_hours"
    """As the mall wishes; no trouble."""


@dataclass(frozen=True, slots=True)
class WallProps:
    """The wall but for its lists. Times are ``10.24``; weekdays count from 1 = Monday, 0 = unknown."""

    mall: str = ""
    room: str = ""
    floor: int = 0
    sample: bool = False
    time: str = ""
    weekday: int = 0
    day: int = 0
    month: int = 0
    card: Card = Card.NONE
    card_key: int = 0
    """Another value for each new call on the card."""
    number: str = ""
    counter: str = ""
    counter_named: bool = True
    """Whether ``counter`` is a figure to stand behind the word *Loket*, and not a name of its own."""
    counter_words: str = ""
    counter_figure: str = ""
    """The name of its own taken apart, when a figure ends it: the figure is what people look for."""
    agency: str = ""
    call_room: str = ""
    """Set on a wall of the whole hall only."""
    call_floor: int = 0
    times: int = 1
    called_at: str = ""
    recent: bool = False
    """Called within the last minute."""
    blinking: bool = False
    card_speaking: bool = False
    withdrawn: tuple[str, ...] = ()
    """Numbers whose call has just been taken back, besides the card's."""
    awaited: int = 0
    """How many called numbers are awaited besides the card's."""
    awaited_from: int = 0
    awaited_to: int = 0
    """Which of them this page shows; equal to ``1`` … ``awaited`` when all fit."""
    earlier: int = 0
    """How many earlier calls stand below them."""
    longest_number: str = ""
    longest_counter: str = ""
    """Of the rows beside the card, for one size of all."""
    any_blinking: bool = False
    slots: int = 5
    board_pages: int = 1
    board_page: int = 1
    quiet_lines: int = 0
    """Lines of headings and names beneath the page's rows."""
    board_places: int = 1
    """Rows that would fill this page, the lines of names counted as such."""
    shut: Shut = Shut.NONE
    holiday: str = ""
    opens: str = ""
    """The first hour at which an agency opens again; its weekday is 0 for today."""
    opens_weekday: int = 0
    opens_day: int = 0
    opens_month: int = 0
    page: PageKind = PageKind.NONE
    still: str = ""
    """The page's picture, by the key of its ``StillRow``."""
    missed: tuple[str, ...] = ()
    """Numbers whose visitors did not come when they were called."""
    delayed: bool = False
    delayed_since: str = ""
    notice: str = ""
    sound_trouble: SoundTrouble = SoundTrouble.NONE
    sound_reason: str = ""


@dataclass(frozen=True, slots=True)
class CallRow:
    """A called number in the column beside the card, ``slot`` from the top. ``key`` is the ticket."""

    key: int
    number: str
    counter: str
    counter_named: bool
    awaited: bool
    slot: int
    below: bool
    """Stands under the second heading."""
    blinking: bool
    speaking: bool


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """How many people wait for an agency."""

    key: str
    name: str
    ahead: int
    slot: int


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One line of the departure board. ``ahead`` is -1 when it is not known; ``day`` is 0 for today."""

    key: str
    name: str
    counters: str
    """``3–8, 12``; empty when all have names of their own."""
    desks: str
    """The counters with names of their own."""
    doing: AgencyState
    until: str
    day: int
    number: str
    counter: str
    called_at: str
    """When ``number`` was called; ``newest`` is the latest call of the board."""
    newest: bool
    ahead: int
    slot: int
    rooms: tuple[str, ...] = ()
    """On a wall of the whole hall only: names of rooms, one entry for each of ``floors``."""
    floors: tuple[int, ...] = ()
    unserved: int = 0
    """People whom the end of the agency's day has sent home."""


@dataclass(frozen=True, slots=True)
class QuietRow:
    """A heading, or the name of an agency that needs no row: on ``line`` from the top, on the left or right ``side``.

    A heading has ``doing``, ``until`` and ``day``; a name the other fields. As in ``AgencyRow``.
    """

    key: str
    heading: bool
    line: int
    side: int = 0
    name: str = ""
    doing: AgencyState = AgencyState.SERVING
    until: str = ""
    day: int = 0
    counters: str = ""
    desks: str = ""
    rooms: tuple[str, ...] = ()
    floors: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class InfoPage:
    """A page to read between calls. The ``key`` is empty for none, and stays while only the words change.

    ``text`` is the whole sentence (of a still: what it shows), or the service's name. ``agency``, ``lines`` (what to
    bring; ``more`` of them have no room), ``note``, ``counters`` and ``desks`` are a service's, ``rooms`` and
    ``floors`` as in ``AgencyRow``. ``words``: how many there are to read.
    """

    key: str = ""
    kind: PageKind = PageKind.NONE
    text: str = ""
    important: bool = False
    agency: str = ""
    lines: tuple[str, ...] = ()
    more: int = 0
    note: str = ""
    counters: str = ""
    desks: str = ""
    rooms: tuple[str, ...] = ()
    floors: tuple[int, ...] = ()
    still: str = ""
    words: int = 0


NO_PAGE = InfoPage()
"""The board stands."""


@dataclass(frozen=True, slots=True)
class StillRow:
    """A picture that the window keeps decoded: the queue's name for it, and its file."""

    key: str
    file: str


@dataclass(frozen=True, slots=True)
class WallPicture:
    """Everything the wall shows at one moment."""

    props: WallProps
    calls: tuple[CallRow, ...] = ()
    waiting: tuple[WaitingRow, ...] = ()
    agencies: tuple[AgencyRow, ...] = ()
    quiet: tuple[QuietRow, ...] = ()
    pages: tuple[InfoPage, ...] = ()
    """One or none."""
    stills: tuple[StillRow, ...] = ()
