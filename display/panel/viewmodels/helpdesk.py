"""The help desk's window: devices in trouble, who may have no paper, one ticket looked up, and its paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.desk_printer import DeskPrinter
from display.panel.viewmodels.desk_watch import DeskWatch
from display.panel.viewmodels.header import HeaderViewModel
from display.panel.viewmodels.helpdesk_card import HelpdeskCardViewModel
from display.panel.viewmodels.helpdesk_facts import PaperRow, PressInputs, paper_rows, reference_of
from display.panel.viewmodels.helpdesk_look import DeskSeen, find_ticket
from display.panel.viewmodels.notice import NO_NOTICE, Notice, NoticeKind, notice_of
from display.panel.viewmodels.print_desk import Ending, PaperAnswer
from display.panel.viewmodels.running import RunningClock
from display.panel.viewmodels.troubles import DeviceRow, device_rows
from shared.actions.queue import Queue
from shared.ports.health import Health
from shared.qt.feed import Feed
from shared.qt.jobs import Failed, Jobs, Ok
from shared.qt.props import Snapshot
from shared.qt.rows import RowListModel
from shared.rules.errors import Reason, Refused

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ENTER_DEAF_S = 0.6
"""The second Enter of a scanner or of a shaking hand does not answer what the first one opened."""
NO_REFERENCE = "no_reference"
NO_SUCH_CODE = "no_such_code"


@dataclass(frozen=True, slots=True)
class HelpdeskProps:
    """``current`` is the place of the chosen line of the paper list, -1 for none; ``large``: one number fills all."""

    text: str = ""
    current: int = -1
    finding: bool = False
    large: bool = False
    loaded: bool = False


@QmlElement
class HelpdeskViewModel(QObject):
    """Everything that the help desk's window shows.

    ``device``: this desk's name in the queue's records. ``draw_qr`` gives the rows of a code, true is dark.
    """

    textChanged = Signal()
    currentChanged = Signal()
    findingChanged = Signal()
    largeChanged = Signal()
    loadedChanged = Signal()

    def __init__(
        self,
        jobs: Jobs[Queue],
        printer: DeskPrinter,
        feed: Feed,
        monotonic: Callable[[], float],
        *,
        device: str,
        draw_qr: Callable[[str], tuple[tuple[bool, ...], ...]],
        language: str = "id",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._printer, self._monotonic = jobs, printer, monotonic
        self._device, self._language = device, language
        self._clock = RunningClock(monotonic)
        self._header = HeaderViewModel(self._clock, monotonic, self)
        self._card = HelpdeskCardViewModel(draw_qr, language, self)
        self._devices = RowListModel(DeviceRow, "key", self)
        self._papers = RowListModel(PaperRow, "code", self)
        self._seen: DeskSeen | None = None
        self._code, self._asked, self._opened_at = "", 0, 0.0
        self._done = ""
        self._text, self._chosen = "", ""
        self._finding = self._large = False
        self._watch = DeskWatch(jobs, feed, self._wanted, self)
        self._shown = Snapshot(
            HelpdeskProps(),
            {
                "text": self.textChanged, "current": self.currentChanged, "finding": self.findingChanged,
                "large": self.largeChanged, "loaded": self.loadedChanged,
            },
        )  # fmt: skip
        printer.changed.connect(self._show)
        printer.answered.connect(self._printed)
        self._header.connectedChanged.connect(self._show)
        self._watch.seen.connect(self._take)
        self._watch.failed.connect(self._fail)
        feed.trouble.connect(self._header.lose)
        feed.recovered.connect(self._header.regain)
        feed.tick.connect(self._header.update)
        self._show()

    # -- what the assistant does --------------------------------------------------------------------------------
    @Slot(str)
    def type(self, text: str) -> None:
        """What stands in the field now."""
        if text != self._text:
            self._text, self._chosen = text, ""
            self._show()

    @Slot(int)
    def move(self, by: int) -> None:
        """Choose the next line of the paper list, or the one before; above the first one there is none."""
        codes = [row.code for row in self._papers.rows]
        at = min(self._shown.props.current + by, len(codes) - 1)
        self._chosen = codes[at] if at >= 0 else ""
        self._show()

    @Slot()
    def enter(self) -> None:
        """Look up what was typed; else open the chosen line; else the main step for the open ticket, once."""
        if self._large:
            self.closeLarge()
        elif self._text.strip():
            self._find(self._text)
        elif self._chosen:
            self.open(self._chosen)
        elif self._monotonic() - self._opened_at >= ENTER_DEAF_S and self._code != self._done:
            self.act()

    @Slot(str)
    def open(self, code: str) -> None:
        """Open the ticket of a line."""
        self._chosen = ""
        self._look_up(code)

    @Slot()
    def act(self) -> None:
        """The main button: print the ticket's paper, or show its number large where there is no printer."""
        press = self._card.press
        if press.why or not self._code:
            return
        if press.step == "large":
            self.showLarge()
            return
        self._header.tell(NO_NOTICE)
        self._printer.print_paper(self._code, copy=press.step == "copy")

    @Slot()
    def showLarge(self) -> None:
        """Fill the window with number and code, to be photographed or written down."""
        if self._card.press.can_show:
            self._large = True
            self._show()

    @Slot()
    def closeLarge(self) -> None:
        """Back to the desk."""
        self._large = False
        self._show()

    @Slot()
    def clear(self) -> None:
        """Nothing typed, no ticket open: ready for the next person."""
        self._asked += 1
        self._code = self._done = self._text = self._chosen = ""
        self._finding = self._large = False
        self._card.forget()
        self._show()

    # -- what the world does ------------------------------------------------------------------------------------
    @Slot(object)
    def worry(self, health: Health) -> None:
        """How the queue's machine is doing."""
        self._header.worry(health)

    def _find(self, text: str) -> None:
        reference = reference_of(text)
        if reference:
            self._look_up(reference)
        else:
            self._header.tell(Notice(NoticeKind.PAPER, NO_REFERENCE))

    def _look_up(self, reference: str) -> None:
        """The ticket that was asked for last is the one that opens, however the answers come."""
        self._asked += 1
        self._finding = True
        self._header.tell(NO_NOTICE)
        self._show()
        self._jobs.run(lambda queue: find_ticket(queue, reference), partial(self._found, self._asked, reference))

    def _found(self, asked: int, reference: str, outcome: Ok[DeskSeen] | Failed) -> None:
        if asked != self._asked:
            return
        self._finding = False
        match outcome:
            case Ok(value=seen) if seen.ticket is not None:
                self._code, self._done = seen.ticket.view.ticket.code, ""
                self._text, self._opened_at = "", self._monotonic()
                self._take(seen, asked)
            case Failed(error=Refused(reason=Reason.UNKNOWN_TICKET)) if len(reference) > 8:
                self._header.tell(Notice(NoticeKind.PAPER, NO_SUCH_CODE))
            case Failed(error=error):
                self._header.tell(notice_of(error))
            case _:
                pass
        self._show()

    @Slot(object, int)
    def _take(self, seen: DeskSeen, asked: int) -> None:
        self._seen = seen
        self._clock.hear(seen.now)
        self._header.heard(seen.mall, sample=seen.sample)
        self._devices.show(device_rows(seen.devices, seen.mall, seen.now, self._device))
        self._papers.show(paper_rows(seen.papers, seen.mall, self._language))
        if asked == self._asked:
            self._card.show_ticket(seen.mall, seen.ticket)
        self._show()

    @Slot(object)
    def _printed(self, outcome: Ok[PaperAnswer] | Failed) -> None:
        match outcome:
            case Ok(value=answer):
                if answer.ending in (Ending.OUT, Ending.TAKEN):
                    self._done = self._code
                notice = Notice(
                    NoticeKind.PAPER, answer.ending.value, answer.number, text=answer.reason, figure=int(answer.copy)
                )
                self._header.tell(notice)
            case Failed(error=error):
                self._header.tell(notice_of(error))
        self._watch.look()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._header.tell(notice_of(error))

    def _wanted(self) -> tuple[str, int]:
        return self._code, self._asked

    @Slot()
    def _show(self) -> None:
        state = self._printer.state
        self._card.show_press(
            PressInputs(
                printer=None if state is None else state.value,
                may_print=state is not None and state.may_print,
                lost=not self._header.props.connected,
                busy=self._printer.busy,
            )
        )
        if self._large and not self._card.press.can_show:
            self._large = False
        codes = [row.code for row in self._papers.rows]
        self._shown.show(
            HelpdeskProps(
                text=self._text,
                current=codes.index(self._chosen) if self._chosen in codes else -1,
                finding=self._finding,
                large=self._large,
                loaded=self._seen is not None,
            )
        )

    # -- what QML reads -----------------------------------------------------------------------------------------
    @Property(HeaderViewModel, constant=True)
    def header(self) -> HeaderViewModel:
        return self._header

    @Property(HelpdeskCardViewModel, constant=True)
    def card(self) -> HelpdeskCardViewModel:
        return self._card

    @Property(RowListModel, constant=True)
    def devices(self) -> RowListModel[DeviceRow]:
        return self._devices

    @Property(RowListModel, constant=True)
    def papers(self) -> RowListModel[PaperRow]:
        return self._papers

    text = Property(str, lambda self: self._shown.props.text, notify=textChanged)
    current = Property(int, lambda self: self._shown.props.current, notify=currentChanged)
    finding = Property(bool, lambda self: self._shown.props.finding, notify=findingChanged)
    large = Property(bool, lambda self: self._shown.props.large, notify=largeChanged)
    loaded = Property(bool, lambda self: self._shown.props.loaded, notify=loadedChanged)
