"""What the kiosk tells is derived from what the queue said, and from nothing else."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.viewmodels.facts import (
    help_desk,
    other_day,
    short_named,
    unbroken,
)
from kiosk.viewmodels.idle import Idle, extended, passed, started, touched
from kiosk.viewmodels.kiosk_facts import KioskInputs, derive_kiosk_props
from kiosk.viewmodels.look import Page
from kiosk.viewmodels.rows import DetailKind, derive_agency_rows, derive_details, derive_service_rows
from kiosk.viewmodels.service_facts import ServiceInputs, TakeFacts, derive_service_props
from kiosk.viewmodels.ticket_facts import Paper, TicketInputs, derive_ticket_props
from shared.actions.slips import make_slip, qr_text
from shared.rules.mall import CounterPlan
from shared.rules.telling import call_range, clock_text, counters_text
from shared.rules.tickets import Group
from shared.rules.verdict import Verdict, VerdictKind
from shared.rules.waits import WaitRange
from tests.kiosk.fakes import TUESDAY, HandClock, hall, sample_mall

MALL = sample_mall()


@pytest.mark.parametrize(
    ("low_s", "high_s", "told"),
    [
        (36 * 60, 48 * 60, ("11.00", "11.15", 35, 50, False)),
        (0, 4 * 60, ("10.20", "10.30", 0, 5, False)),
        (0, 30, ("10.20", "10.25", 0, 5, True)),
        (6 * 60, 6 * 60, ("10.30", "10.30", 5, 10, False)),
        (61 * 60, 100 * 60, ("11.25", "12.05", 60, 100, False)),
    ],
)
def test_a_range_is_widened_outward_to_five_minutes(
    low_s: float, high_s: float, told: tuple[str, str, int, int, bool]
) -> None:
    found = call_range(WaitRange(low_s, low_s, high_s), TUESDAY, MALL)
    assert (clock_text(found.low), clock_text(found.high), found.low_minutes, found.high_minutes, found.now) == told


def test_without_a_basis_no_range_is_told() -> None:
    assert not call_range(None, TUESDAY, MALL).known
    assert not call_range(WaitRange(0, 0, 0), None, MALL).known


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Loket 10", "Loket 3", "Loket 4"), "Loket 3, 4, 10"),
        (("Loket 7",), "Loket 7"),
        (("Meja Bantuan", "Loket 2"), "Meja Bantuan, Loket 2"),
        ((), ""),
    ],
)
def test_counters_are_told_one_by_one(labels: tuple[str, ...], told: str) -> None:
    assert counters_text([CounterPlan(label, label, "A", "melati", ()) for label in labels]) == told


def test_another_day_is_told_by_its_distance() -> None:
    tomorrow = datetime(2026, 2, 4, 7, 30, tzinfo=MALL.zone)
    found = other_day(tomorrow, MALL.day(TUESDAY))
    assert (found.time, found.days, found.weekday, found.day, found.month) == ("07.30", 1, 2, 4, 2)
    assert other_day(None, MALL.day(TUESDAY)).days == -1


@pytest.mark.parametrize(
    ("code", "at", "verdict", "can_take"),
    [
        ("A02", TUESDAY, "here", True),
        ("A06", TUESDAY, "partly", True),
        ("E06", TUESDAY, "head_office", False),
        ("A02", TUESDAY.replace(hour=0, minute=10), "closed", False),
        ("A02", TUESDAY.replace(hour=7, minute=45), "closed", False),
        ("A02", TUESDAY.replace(hour=9), "closed", False),
        ("A02", datetime(2026, 2, 8, 3, tzinfo=UTC), "closed", False),
    ],
)
def test_a_number_is_offered_only_where_it_can_be_served(code: str, at: datetime, verdict: str, can_take: bool) -> None:
    view = hall(HandClock(at)).queue.service(code)
    props = derive_service_props(ServiceInputs(mall=MALL, view=view, fresh=True))
    assert (props.verdict, props.can_take) == (verdict, can_take)


@pytest.mark.parametrize(
    ("at", "why", "opens", "days"),
    [
        (TUESDAY.replace(hour=0, minute=10), "early", "07.30", 0),
        (TUESDAY.replace(hour=7, minute=45), "last_number", "07.30", 1),
        (TUESDAY.replace(hour=9), "ended", "07.30", 1),
        (datetime(2026, 2, 8, 3, tzinfo=UTC), "day_off", "07.30", 1),
        (datetime(2026, 2, 17, 3, tzinfo=UTC), "holiday", "07.30", 1),
    ],
)
def test_closed_says_which_time_closes_and_when_it_opens(at: datetime, why: str, opens: str, days: int) -> None:
    view = hall(HandClock(at)).queue.service("A02")
    props = derive_service_props(ServiceInputs(mall=MALL, view=view, fresh=True))
    assert (props.closed_why, props.opens.time, props.opens.days) == (why, opens, days)
    assert bool(props.holiday) == (why == "holiday")


def test_another_office_is_told_with_its_address_and_hours() -> None:
    props = derive_service_props(ServiceInputs(mall=MALL, view=hall().queue.service("E06"), fresh=True))
    assert (props.office, props.office_address) == ("Kantor Samsat", "Jalan Veteran 18")
    assert props.office_hours.startswith("Senin–Kamis")
    assert not props.partly_note


def test_partly_says_what_is_not_done_here_in_both_languages() -> None:
    view = hall().queue.service("D03")
    told = [derive_service_props(ServiceInputs(language, MALL, view)).partly_note for language in ("id", "en")]
    assert told == [view.service.partly_note, view.service.partly_note_en]
    assert all(told)


def test_how_taking_stands_reaches_the_page() -> None:
    take = TakeFacts(busy=True, refused="quota_full", can_print=False)
    props = derive_service_props(ServiceInputs(mall=MALL, view=hall().queue.service("A02"), take=take))
    assert (props.busy, props.refused, props.can_print, props.range_pending) == (True, "quota_full", False, True)


def test_rows_carry_the_exception_before_the_count() -> None:
    rows = {row.code: row for row in derive_service_rows(hall().queue.services(list(MALL.popular)), "id")}
    assert list(rows) == list(MALL.popular)
    assert rows["E06"].office == "Kantor Samsat"
    assert rows["A02"].office == ""
    assert len({row.emblem for row in rows.values()}) > 3


def test_every_agency_has_its_services() -> None:
    rows = derive_agency_rows(MALL)
    assert (len(rows), sum(row.services for row in rows)) == (25, 132)
    assert rows[0].title == "Disdukcapil"


def test_details_leave_out_what_the_catalogue_leaves_out() -> None:
    service, agency = MALL.service["A02"], MALL.agency["A"]
    kinds = [row.kind for row in derive_details(service, agency)]
    assert kinds.count(DetailKind.BRING) == len(service.requirements)
    assert kinds[-1] is DetailKind.COMPLAINTS
    bare = derive_details(replace(service, fee="", steps=(), processing_time=""), replace(agency, complaints=""))
    assert {row.kind for row in bare} == {DetailKind.BRING}


@pytest.mark.parametrize(
    ("hour", "part"), [(0, "evening"), (2, "morning"), (4, "noon"), (8, "afternoon"), (11, "evening")]
)
def test_the_greeting_follows_the_clock_of_the_mall(hour: int, part: str) -> None:
    at = TUESDAY.replace(hour=hour) if hour else TUESDAY.replace(hour=16)
    assert derive_kiosk_props(KioskInputs(mall=MALL, now=at)).part_of_day == part


def test_a_ticket_stays_on_the_screen_while_the_queue_is_away() -> None:
    for page in Page:
        shown = derive_kiosk_props(KioskInputs(page=page, away=True)).page
        assert shown == (page.value if page in (Page.TICKET, Page.NO_PAPER) else "away")


def test_the_warning_comes_twenty_seconds_before_the_return_and_can_be_put_off() -> None:
    idle = started(Page.SERVICE, source_language=True)
    assert not idle.warning
    idle = passed(idle, idle.left - 20)
    assert idle.warning
    assert extended(idle).left == 80
    assert passed(idle, 20).over
    assert started(Page.HOME, source_language=True) == Idle()
    assert started(Page.HOME, source_language=False).left == 60


def test_a_touch_never_shortens_the_time() -> None:
    long = extended(started(Page.SERVICE, source_language=True))
    assert touched(long, Page.SERVICE, source_language=True) == long


def test_the_ticket_page_and_the_paper_tell_the_same() -> None:
    queue = hall()
    queue.wait = WaitRange(36 * 60, 40 * 60, 48 * 60)
    ticket = queue.issue("A02")
    view = queue.ticket(ticket.code)
    props = derive_ticket_props(TicketInputs("id", MALL, view, Paper.OUT, ("10",)))
    slip = make_slip(view, MALL, "id", sample=True)
    assert slip.window is not None
    assert (props.number, props.low_time, props.high_time) == (
        slip.number,
        clock_text(slip.window.low),
        clock_text(slip.window.high),
    )
    assert (props.room, props.floor) == (slip.room, slip.floor)
    assert props.counters == "Loket 3, 4, 5, 6"
    assert slip.qr == f"MPP Kota Sagara {ticket.number} {ticket.code}"
    assert slip.sample
    assert slip.missed.until == datetime(2026, 2, 3, 15, tzinfo=MALL.zone)


def test_the_ticket_page_says_priority_and_not_why() -> None:
    queue = hall()
    for group, priority in ((Group.NORMAL, False), (Group.LANSIA, True), (Group.HAMIL, True)):
        ticket = queue.issue("A02", group)
        props = derive_ticket_props(TicketInputs(mall=MALL, view=queue.ticket(ticket.code)))
        assert props.priority == priority
        assert group.value not in repr(replace(props, service=""))


def test_no_time_is_told_while_nobody_calls() -> None:
    queue = hall()
    queue.wait = WaitRange(36 * 60, 40 * 60, 48 * 60)
    view = queue.service("K01")
    assert derive_service_props(ServiceInputs(mall=MALL, view=view, fresh=True)).range_known
    for kind in (VerdictKind.UNATTENDED, VerdictKind.SYSTEM_DOWN):
        stopped = replace(view, verdict=Verdict(kind))
        assert not derive_service_props(ServiceInputs(mall=MALL, view=stopped, fresh=True)).range_known


def test_a_called_ticket_says_where_to_go() -> None:
    queue = hall()
    ticket = queue.issue("A02")
    queue.queue.open_counter("3")
    queue.queue.call_next("3")
    assert derive_ticket_props(TicketInputs(mall=MALL, view=queue.ticket(ticket.code))).called_to == "Loket 3"


def test_the_code_stays_plain_and_short_in_any_city() -> None:
    text = qr_text(replace(MALL, city="Kabupaten Pangkajene dan Kepulauan — Sulawesi Selatan"), "A1000", "f" * 20)
    assert len(text) <= 64
    assert text.isascii()
    assert text.endswith(f"A1000 {'f' * 20}")


def test_english_names_fall_back_to_indonesian() -> None:
    service = replace(MALL.service["A02"], short_name_en="", name_en="")
    assert short_named(service, "en") == service.name


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Rp 10.000 / tahun", "Rp~10.000~/~tahun"),
        ("5 tahun Rp350.000; 10 tahun Rp650.000", "5~tahun Rp350.000; 10~tahun Rp650.000"),
        ("paling sedikit Rp80 juta", "paling sedikit Rp80~juta"),
        ("Pasfoto 4 × 6, dua lembar", "Pasfoto 4~×~6, dua lembar"),
        ("Jadi 1 hari kerja", "Jadi 1~hari kerja"),
        ("kelas 1 Rp150.000", "kelas 1 Rp150.000"),
    ],
)
def test_a_figure_keeps_its_unit(text: str, bound: str) -> None:
    assert unbroken(text) == bound.replace("~", "\N{NO-BREAK SPACE}")
    service = replace(MALL.service["A02"], fee=text, steps=())
    rows = derive_details(service, replace(MALL.agency["A"], complaints=""))
    assert [row.text for row in rows if row.kind is DetailKind.FEE] == [unbroken(text)]


def test_an_agency_whose_full_name_says_nothing_more_says_what_is_done_there() -> None:
    rows = {row.title: row.detail for row in derive_agency_rows(MALL)}
    assert rows["PLN"] == "Pasang baru listrik, tambah atau turun daya"
    assert rows["Imigrasi"] == "Paspor baru, ganti paspor lama, paspor anak"
    assert rows["Disdukcapil"] == "Dinas Kependudukan dan Pencatatan Sipil"
    assert "" not in rows.values()
    assert {row.title: row.detail for row in derive_agency_rows(MALL, "en")}["Pos Indonesia"].endswith("stamp duty")
    for agency in MALL.agencies:
        told = rows[agency.short_name]
        assert "…" not in told
        assert told == agency.name or not told.casefold().startswith(agency.short_name.casefold())


def test_nobody_is_sent_to_an_agency_for_what_is_done_elsewhere() -> None:
    customs = {row.title: row.detail for row in derive_agency_rows(MALL)}["Bea Cukai"]
    assert MALL.service["T01"].available.value == "head_office"
    assert "IMEI" not in customs


def test_the_help_desk_is_where_the_catalogue_says() -> None:
    assert help_desk(MALL) == ("Loket 1", "2")
    assert derive_kiosk_props(KioskInputs(mall=MALL)).help_counters == ("Loket 1", "2")
    desk = CounterPlan("0", "Meja Bantuan", "A", "melati", ())
    named = replace(MALL, counters=(*MALL.counters, desk))
    assert help_desk(named) == ("Meja Bantuan",)
    assert [derive_kiosk_props(KioskInputs(mall=mall)).help_named for mall in (named, MALL)] == [True, False]
    assert help_desk(replace(MALL, agencies=MALL.agencies[:3])) == ()
    assert derive_kiosk_props(KioskInputs()).help_counters == ()
