"""Taking one number: ask the printer, give the number, print its paper; each step once, none on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from kiosk.viewmodels.service_facts import TakeFacts
from shared.actions.queue import Queue
from shared.actions.slips import make_slip
from shared.actions.views import TicketView
from shared.ports.errors import QueueFault, RequestTaken
from shared.ports.printer import Printed, Printer, PrinterState, PrintOutcome, Uncertain
from shared.qt.jobs import Failed, Jobs, Ok
from shared.rules.errors import Refused
from shared.rules.mall import Mall
from shared.rules.tickets import Group, Ticket

AWAY = "away"
"""The queue did not answer: nobody knows yet whether the number was given."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number that was given. ``claimed``: this kiosk, and nobody else, prints its original."""

    view: TicketView
    mall: Mall
    sample: bool
    claimed: bool


def give(queue: Queue, service: str, group: Group, request_id: str, *, may_print: bool) -> Given:
    """Give the number of this request (the same id gives the same number), and claim its paper if it can be printed."""
    try:
        ticket = queue.issue(service, group, request_id)
    except RequestTaken:
        ticket = _already_given(queue, service, group, request_id)
    view = queue.ticket(ticket.code)
    mall, sample = queue.mall(), queue.is_sample()
    return Given(view, mall, sample, may_print and queue.claim_print(ticket.code))


def _already_given(queue: Queue, service: str, group: Group, request_id: str) -> Ticket:
    """The number that this request has got for another group: its answer was lost, and the visitor chose anew."""
    for other in Group:
        if other is not group:
            with suppress(RequestTaken):
                return queue.issue(service, other, request_id)
    raise QueueFault("Nomor ini belum bisa diberikan. Kembali ke awal, lalu coba lagi.")


class Taking(QObject):
    """One visit to a service page has one request id, so that no tap, retry or wobble gives a second number.

    ``changed``: ``facts`` differ. ``given(Given)``: show the number, its paper is on the way. ``papered(code, bool)``:
    whether the paper of the ticket with that code came out. Without a printer no paper comes out.
    """

    changed = Signal()
    given = Signal(object)
    papered = Signal(str, bool)

    def __init__(
        self,
        queue_jobs: Jobs[Queue],
        printer_jobs: Jobs[Printer] | None,
        new_request_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._queue_jobs = queue_jobs
        self._printer_jobs = printer_jobs
        self._new_request_id = new_request_id
        self._request_id = ""
        self._service = ""
        self._facts = TakeFacts()

    @property
    def facts(self) -> TakeFacts:
        """How taking stands now."""
        return self._facts

    def begin(self, service: str) -> None:
        """Somebody opened the page of ``service``: a new request, and the printer is asked how it is."""
        self._service = service
        self._request_id = self._new_request_id()
        self._put(TakeFacts(can_print=self._printer_jobs is not None))
        if self._printer_jobs is not None:
            request_id = self._request_id
            self._printer_jobs.run(_ask, lambda answer: self._heard(request_id, answer))

    def leave(self) -> None:
        """The page is left; what is still under way is told to nobody."""
        self._service = self._request_id = ""
        self._put(TakeFacts())

    def take(self, group: Group, language: Literal["id", "en"]) -> None:
        """Take a number for ``group``. Does nothing while one is being taken or without a service page."""
        if self._facts.busy or not self._request_id:
            return
        self._put(TakeFacts(busy=True, can_print=self._facts.can_print))
        if self._printer_jobs is None:
            self._give(self._request_id, group, language, may_print=False)
            return
        request_id = self._request_id
        self._printer_jobs.run(
            _ask, lambda answer: self._give(request_id, group, language, may_print=_may_print(answer))
        )

    def _heard(self, request_id: str, answer: Ok[PrinterState] | Failed) -> None:
        if request_id == self._request_id and not self._facts.busy:
            self._put(TakeFacts(refused=self._facts.refused, can_print=_may_print(answer)))

    def _give(self, request_id: str, group: Group, language: Literal["id", "en"], *, may_print: bool) -> None:
        if request_id != self._request_id:
            return
        service = self._service
        self._queue_jobs.run(
            lambda queue: give(queue, service, group, request_id, may_print=may_print),
            lambda answer: self._answered(request_id, language, answer),
        )

    def _answered(self, request_id: str, language: Literal["id", "en"], answer: Ok[Given] | Failed) -> None:
        mine = request_id == self._request_id
        match answer:
            case Ok(given):
                # Before the page is built: the paper takes longest.
                printing = self._print(given, language)
                if mine:
                    self._service = self._request_id = ""
                    self._put(TakeFacts())
                    self.given.emit(given)
                if not printing:
                    self.papered.emit(given.view.ticket.code, False)
            case Failed(error) if mine:
                reason = error.reason.value if isinstance(error, Refused) else AWAY
                self._put(TakeFacts(refused=reason, can_print=self._facts.can_print))
            case Failed():
                pass

    def _print(self, given: Given, language: Literal["id", "en"]) -> bool:
        """Send the paper off; False when this kiosk prints none."""
        code = given.view.ticket.code
        if self._printer_jobs is None or not given.claimed:
            return False
        slip = make_slip(given.view, given.mall, language, sample=given.sample)
        self._printer_jobs.run(lambda printer: printer.print(slip), lambda outcome: self._printed(code, outcome))
        return True

    def _printed(self, code: str, outcome: Ok[PrintOutcome] | Failed) -> None:
        came_out = isinstance(outcome, Ok) and _came_out(outcome.value)
        if came_out:
            self._queue_jobs.run(lambda queue: queue.mark_printed(code), _noted)
        self.papered.emit(code, came_out)

    def _put(self, facts: TakeFacts) -> None:
        if facts != self._facts:
            self._facts = facts
            self.changed.emit()


def _ask(printer: Printer) -> PrinterState:
    return printer.status()


def _came_out(outcome: PrintOutcome) -> bool:
    """A printer that never tells has taken all of the paper: whoever stands before it sees whether it came."""
    return isinstance(outcome, Printed) or (isinstance(outcome, Uncertain) and outcome.silent)


def _noted(_answer: Ok[None] | Failed) -> None:
    """The record of the paper is for reports; the visitor has it either way."""


def _may_print(answer: Ok[PrinterState] | Failed) -> bool:
    return isinstance(answer, Ok) and answer.value.may_print
