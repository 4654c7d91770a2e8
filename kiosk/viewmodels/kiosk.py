"""The kiosk as a whole: which page is shown, what a visitor does, and the return to the start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.viewmodels.handout import Handout
from kiosk.viewmodels.idle import extended, passed, started, touched
from kiosk.viewmodels.kiosk_facts import SOURCE_LANGUAGE, KioskInputs, derive_kiosk_props
from kiosk.viewmodels.leaflets import make_leaflet
from kiosk.viewmodels.lists import ListsViewModel
from kiosk.viewmodels.look import WITH_TICKET, Look, Page, Place
from kiosk.viewmodels.papers import Papers
from kiosk.viewmodels.service import ServiceViewModel
from kiosk.viewmodels.taking import Given, Taking
from kiosk.viewmodels.ticket import TicketViewModel
from kiosk.viewmodels.ticket_facts import Paper
from kiosk.viewmodels.watch import Watch
from shared.actions.queue import Queue
from shared.actions.slips import qr_text
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs
from shared.rules.tickets import Group

QML_IMPORT_NAME = "kiosk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGES: dict[str, Literal["id", "en"]] = {"id": "id", "en": "en"}


@QmlElement
class KioskViewModel(QObject):
    """Owns the pages. ``set_language`` changes the words of QML; ``draw_qr`` gives the rows of a code, true is dark.

    The feed's ``tick`` is the idle timer: one second a tick.
    """

    changed = Signal()

    def __init__(
        self,
        queue_jobs: Jobs[Queue],
        papers: Papers,
        feed: Feed,
        *,
        set_language: Callable[[str], None],
        draw_qr: Callable[[str], tuple[tuple[bool, ...], ...]],
        new_request_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._set_language = set_language
        self._draw_qr = draw_qr
        self._path: tuple[Place, ...] = (Place(Page.LOADING),)
        self._inputs = KioskInputs()
        self._props = derive_kiosk_props(self._inputs)
        self._lists = ListsViewModel(self)
        self._service = ServiceViewModel(self)
        self._ticket = TicketViewModel(self)
        papers.setParent(self)
        self._taking = Taking(queue_jobs, papers, new_request_id, self)
        self._handout = Handout(papers, self)
        self._watch = Watch(queue_jobs, feed, self._place, self)
        self._watch.seen.connect(self._seen)
        self._watch.clock.connect(self._clock)
        self._watch.gone.connect(self.goHome)
        self._watch.away.connect(self._away)
        self._taking.changed.connect(self._took_a_step)
        self._taking.given.connect(self._given)
        self._taking.papered.connect(self._papered)
        papers.changed.connect(self._ticket.show_printer)
        self._handout.changed.connect(self._service.show_handed)
        feed.tick.connect(self._second)

    # -- what a visitor does ------------------------------------------------------------------------------------
    @Slot()
    def openAgencies(self) -> None:
        """The list of all agencies."""
        self._open(Place(Page.AGENCIES))

    @Slot(str)
    def openAgency(self, code: str) -> None:
        """The services of one agency."""
        if self._inputs.mall and code in self._inputs.mall.agency:
            self._lists.show_agency(self._inputs.mall, code)
            self._open(Place(Page.SERVICES, code))

    @Slot(str)
    def openService(self, code: str) -> None:
        """One service, before the number."""
        view = self._lists.view_of(code)
        if view is None or self._inputs.mall is None or self._place().page is Page.SERVICE:
            return
        self._service.show_service(self._inputs.mall, view, fresh=False)
        self._taking.begin(code)
        self._handout.begin()
        self._open(Place(Page.SERVICE, code))

    @Slot()
    def choosePriority(self) -> None:
        """Who the priority number is for."""
        if self._place().page is Page.SERVICE and not self._taking.facts.busy:
            self._open(Place(Page.GROUPS, self._place().code))

    @Slot(str)
    def takeNumber(self, group: str) -> None:
        """Take a number for a group; a second tap does nothing."""
        if self._place().page in (Page.SERVICE, Page.GROUPS):
            self._taking.take(Group(group), LANGUAGES[self._inputs.language])

    @Slot()
    def printLeaflet(self) -> None:
        """Print what the service needs, or where to go with it; a second tap does nothing."""
        view, at = self._service.view, self._inputs
        if self._place().page is Page.SERVICE and view is not None and at.mall is not None and at.now is not None:
            self._handout.print(make_leaflet(view, at.mall, at.now, LANGUAGES[at.language], sample=at.sample))

    @Slot()
    def printAgain(self) -> None:
        """Print the paper that did not come out."""
        if self._place().page is Page.NO_PAPER:
            self._taking.print_again(self._place().code, LANGUAGES[self._inputs.language])

    @Slot()
    def back(self) -> None:
        """One page back; not while a number is being taken."""
        if self._taking.facts.busy:
            return
        if len(self._path) <= 2 or self._place().page in WITH_TICKET:
            self.goHome()
            return
        if self._place().page is Page.SERVICE:
            self._taking.leave()
            self._handout.begin()
        self._path = self._path[:-1]
        self._arrive()

    @Slot()
    def goHome(self) -> None:
        """The start, with nothing of the last visitor left."""
        if self._taking.facts.busy:
            return
        self._taking.leave()
        self._handout.begin()
        self._service.forget()
        self._ticket.forget()
        self._path = (Place(Page.HOME if self._inputs.mall else Page.LOADING),)
        self._arrive()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Show every page in ``language`` ("id", "en")."""
        if language in LANGUAGES and language != self._inputs.language:
            self._set_language(language)
            self._lists.show_language(language)
            self._service.show_language(language)
            self._ticket.show_language(language)
            self._put(replace(self._inputs, language=language))
            self.touched()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        if self._place().page is Page.HOME:
            self._ticket.let_go()
        if self._place().page not in WITH_TICKET:
            idle = touched(self._inputs.idle, self._inputs.page, source_language=self._in_source_language())
            self._put(replace(self._inputs, idle=idle))

    @Slot()
    def stay(self) -> None:
        """A minute more, for who is still reading."""
        self._put(replace(self._inputs, idle=extended(self._inputs.idle)))

    # -- what the world does ------------------------------------------------------------------------------------
    @Slot(object)
    def _seen(self, seen: Look) -> None:
        self._put(replace(self._inputs, mall=seen.mall, sample=seen.sample, now=seen.now))
        self._lists.show_look(seen)
        if seen.service is not None:
            self._service.show_service(seen.mall, seen.service, fresh=True)
        if seen.ticket is not None:
            self._ticket.show_progress(seen.mall, seen.ticket)
        if self._place().page is Page.LOADING:
            self.goHome()

    @Slot(object)
    def _clock(self, now: datetime) -> None:
        before = self._inputs.now
        self._put(replace(self._inputs, now=now))
        if before is None or before.replace(second=0, microsecond=0) != now.replace(second=0, microsecond=0):
            self._watch.look()

    @Slot(bool)
    def _away(self, away: bool) -> None:
        self._put(replace(self._inputs, away=away))

    @Slot()
    def _second(self) -> None:
        if self._taking.facts.busy:
            return
        self._put(replace(self._inputs, idle=passed(self._inputs.idle)))
        if self._inputs.idle.over:
            self.goHome()
            self.chooseLanguage(SOURCE_LANGUAGE)

    @Slot()
    def _took_a_step(self) -> None:
        facts = self._taking.facts
        if facts.refused and self._place().page is Page.GROUPS:
            self._path = self._path[:-1]
            self._arrive()
        self._service.show_take(facts)
        if facts.refused:
            self._watch.look()

    @Slot(object)
    def _given(self, given: Given) -> None:
        ticket = given.view.ticket
        modules = self._draw_qr(qr_text(given.mall, ticket.number, ticket.code))
        self._ticket.show_ticket(given.mall, given.view, modules)
        self._path = (Place(Page.HOME), Place(Page.TICKET, ticket.code))
        self._arrive()

    @Slot(str, object)
    def _papered(self, code: str, paper: Paper) -> None:
        is_left = code != self._ticket.code
        if is_left and (paper is Paper.OUT or self._place().page is not Page.HOME or not self._ticket.recall(code)):
            return
        self._ticket.show_paper(paper)
        if paper is not Paper.OUT:
            self._path = (Place(Page.HOME), Place(Page.NO_PAPER, code))
        self._arrive()

    # -- where the visitor is -----------------------------------------------------------------------------------
    def _place(self) -> Place:
        return self._path[-1]

    def _in_source_language(self) -> bool:
        return self._inputs.language == SOURCE_LANGUAGE

    def _open(self, place: Place) -> None:
        if self._taking.facts.busy or self._inputs.away:
            return
        self._ticket.let_go()
        self._path = (*self._path, place)
        self._arrive()

    def _arrive(self) -> None:
        page = self._place().page
        idle = started(page, source_language=self._in_source_language())
        self._put(replace(self._inputs, page=page, idle=idle))
        self._watch.look()

    def _put(self, inputs: KioskInputs) -> None:
        self._inputs = inputs
        props = derive_kiosk_props(inputs)
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(ListsViewModel, constant=True)
    def lists(self) -> ListsViewModel:
        return self._lists

    @Property(ServiceViewModel, constant=True)
    def service(self) -> ServiceViewModel:
        return self._service

    @Property(TicketViewModel, constant=True)
    def ticket(self) -> TicketViewModel:
        return self._ticket

    page = Property(str, lambda self: self._props.page, notify=changed)
    language = Property(str, lambda self: self._props.language, notify=changed)
    mallName = Property(str, lambda self: self._props.mall_name, notify=changed)
    city = Property(str, lambda self: self._props.city, notify=changed)
    sample = Property(bool, lambda self: self._props.sample, notify=changed)
    time = Property(str, lambda self: self._props.time, notify=changed)
    partOfDay = Property(str, lambda self: self._props.part_of_day, notify=changed)
    weekday = Property(int, lambda self: self._props.weekday, notify=changed)
    day = Property(int, lambda self: self._props.day, notify=changed)
    month = Property(int, lambda self: self._props.month, notify=changed)
    agencies = Property(int, lambda self: self._props.agencies, notify=changed)
    services = Property(int, lambda self: self._props.services, notify=changed)
    helpCounters = Property(str, lambda self: "\n".join(self._props.help_counters), notify=changed)
    helpNamed = Property(bool, lambda self: self._props.help_named, notify=changed)
    secondsLeft = Property(int, lambda self: self._props.seconds_left, notify=changed)
    warning = Property(bool, lambda self: self._props.warning, notify=changed)
