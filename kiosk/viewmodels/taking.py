"""Taking one number: give it, reserve its paper, print that; each step once, none on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.viewmodels.papers import Papers
from kiosk.viewmodels.service_facts import TakeFacts
from kiosk.viewmodels.ticket_facts import Paper, paper_of
from shared.actions.queue import Queue
from shared.actions.slips import make_slip
from shared.actions.views import TicketView
from shared.ports.errors import QueueFault, RequestTaken
from shared.ports.printer import PrintOutcome
from shared.qt.jobs import Failed, Jobs, Ok
from shared.rules.errors import Refused
from shared.rules.mall import Mall
from shared.rules.papers import TicketPaper
from shared.rules.tickets import Group, Ticket

AWAY = "away"
"""The queue did not answer: nobody knows yet whether the number was given."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number that was given. ``paper``: reserved for this kiosk, or ``None`` when somebody else has it."""

    view: TicketView
    mall: Mall
    sample: bool
    paper: TicketPaper | None


def give(queue: Queue, service: str, group: Group, request_id: str, device: str) -> Given:
    """Give the number of this request (the same id gives the same number), and reserve its paper at once."""
    try:
        ticket = queue.issue(service, group, request_id)
    except RequestTaken:
        ticket = _already_given(queue, service, group, request_id)
    paper = queue.reserve_print(ticket.code, device)
    return Given(queue.ticket(ticket.code), queue.mall(), queue.is_sample(), paper)


def give_paper(queue: Queue, code: str, device: str) -> Given:
    """A number that was given before, with one more paper: the first where surely nothing came out, else a copy."""
    paper = queue.reserve_print(code, device) or queue.reprint(code, device)
    return Given(queue.ticket(code), queue.mall(), queue.is_sample(), paper)


def _already_given(queue: Queue, service: str, group: Group, request_id: str) -> Ticket:
    """The number that this request has got for another group: its answer was lost, and the visitor chose anew."""
    for other in Group:
        if other is not group:
            with suppress(RequestTaken):
                return queue.issue(service, other, request_id)
    raise QueueFault("Nomor ini belum bisa diberikan. Kembali ke awal, lalu coba lagi.")


class Taking(QObject):
    """One visit to a service page has one request id, so that no tap, retry or wobble gives a second number.

    ``changed``: ``facts`` differ. ``given(Given)``: show the number, its paper is on the way. ``papered(code, Paper)``:
    what became of the paper of the ticket with that code.
    """

    changed = Signal()
    given = Signal(object)
    papered = Signal(str, object)

    def __init__(
        self,
        queue_jobs: Jobs[Queue],
        papers: Papers,
        new_request_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._queue_jobs = queue_jobs
        self._papers = papers
        self._new_request_id = new_request_id
        self._request_id = ""
        self._service = ""
        self._printing_again = False
        self._facts = TakeFacts(can_print=papers.can_print)
        papers.changed.connect(self._printer_changed)

    @property
    def facts(self) -> TakeFacts:
        """How taking stands now."""
        return self._facts

    def begin(self, service: str) -> None:
        """Somebody opened the page of ``service``: a new request."""
        self._service = service
        self._request_id = self._new_request_id()
        self._put(TakeFacts(can_print=self._papers.can_print))

    def leave(self) -> None:
        """The page is left; what is still under way is told to nobody."""
        self._service = self._request_id = ""
        self._put(TakeFacts(can_print=self._papers.can_print))

    def take(self, group: Group, language: Literal["id", "en"]) -> None:
        """Take a number for ``group``. Does nothing while one is being taken or without a service page."""
        if self._facts.busy or not self._request_id:
            return
        self._put(TakeFacts(busy=True, can_print=self._facts.can_print))
        service, request_id, device = self._service, self._request_id, self._papers.device
        self._queue_jobs.run(
            lambda queue: give(queue, service, group, request_id, device),
            lambda answer: self._answered(request_id, language, answer),
        )

    def print_again(self, code: str, language: Literal["id", "en"]) -> None:
        """Print the paper of a number whose first did not come out. Does nothing while that is asked for."""
        if self._printing_again or not self._papers.can_print:
            return
        self._printing_again = True
        device = self._papers.device
        self._queue_jobs.run(
            lambda queue: give_paper(queue, code, device), lambda answer: self._answered_again(language, answer)
        )

    def _answered(self, request_id: str, language: Literal["id", "en"], answer: Ok[Given] | Failed) -> None:
        mine = request_id == self._request_id
        match answer:
            case Ok(given):
                # Before the page is built: the paper takes longest.
                printing = self._print(given, language)
                if mine:
                    self._service = self._request_id = ""
                    self._put(TakeFacts(can_print=self._papers.can_print))
                    self.given.emit(given)
                if not printing:
                    self.papered.emit(given.view.ticket.code, Paper.MISSING)
            case Failed(error) if mine:
                reason = error.reason.value if isinstance(error, Refused) else AWAY
                self._put(TakeFacts(refused=reason, can_print=self._facts.can_print))
            case Failed():
                pass

    def _answered_again(self, language: Literal["id", "en"], answer: Ok[Given] | Failed) -> None:
        self._printing_again = False
        if isinstance(answer, Ok) and answer.value.paper is not None and self._print(answer.value, language):
            self.given.emit(answer.value)

    def _print(self, given: Given, language: Literal["id", "en"]) -> bool:
        """Send the paper off; False when this kiosk prints none."""
        if given.paper is None:
            return False
        if not self._papers.can_print:
            self._papers.give_up(given.paper)
            return False
        code = given.view.ticket.code
        slip = make_slip(given.view, given.mall, language, sample=given.sample, copy=given.paper.is_copy)
        self._papers.print_ticket(given.paper, slip, lambda outcome: self._printed(code, outcome))
        return True

    def _printed(self, code: str, outcome: PrintOutcome) -> None:
        self.papered.emit(code, paper_of(outcome))

    @Slot(bool)
    def _printer_changed(self, can_print: bool) -> None:
        self._put(replace(self._facts, can_print=can_print))

    def _put(self, facts: TakeFacts) -> None:
        if facts != self._facts:
            self._facts = facts
            self.changed.emit()
