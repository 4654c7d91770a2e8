"""The forms of paper: one door from the facts of a paper to its picture, for any width."""

from __future__ import annotations

from PIL import Image, ImageDraw

from shared.devices.paper_phrases import phrases
from shared.devices.paper_sheet import Sheet
from shared.devices.paper_texts import clock_time, mall_heading, paper_date, paper_texts, place_names, plain
from shared.devices.paper_type import Typeface
from shared.devices.printer_profile import Profile
from shared.devices.ticket_picture import draw_ticket
from shared.ports.printer import Directions, InfoSlip, Paper, Slip, TrialPage


def draw_paper(paper: Paper, typeface: Typeface, profile: Profile) -> Image.Image:
    """``paper`` as a 1-bit picture as wide as the printer of ``profile`` prints."""
    sheet = Sheet(profile.width, typeface)
    match paper:
        case Slip():
            if not sheet.narrow and not profile.long:
                return draw_ticket(paper, typeface)
            _ticket(sheet, paper, long=profile.long)
        case InfoSlip():
            _information(sheet, paper)
        case Directions():
            _directions(sheet, paper)
        case TrialPage():
            _test_page(sheet, paper, profile)
    return sheet.draw()


def _ticket(sheet: Sheet, slip: Slip, *, long: bool) -> None:
    texts, say = paper_texts(slip), phrases(slip.language)
    if slip.copy:
        sheet.band(texts.copy)
    sheet.head(texts.heading, texts.date, texts.clock)
    sheet.badges(texts.label if long or texts.badges else "", texts.badges)
    sheet.number(slip.number, 206 if long else 130)
    sheet.text(texts.service, sheet.title)
    both = f"{texts.agency} · {texts.fee}"
    if texts.fee and sheet.body.width(both) <= sheet.across:
        sheet.text(both)
    else:
        sheet.text(texts.agency)
        sheet.text(texts.fee if long else "")
    sheet.gap(6)
    room, _ = place_names(slip.room, slip.floor, (), slip.language)
    sheet.field(((sheet.body, texts.wait_word), (sheet.title, room), (sheet.title, texts.counter_line)))
    sheet.pair(texts.window_label, texts.window)
    if long and slip.ahead is not None:
        sheet.pair(say.ahead, say.numbers(slip.ahead))
    if texts.bring:
        sheet.gap(4)
        sheet.text(texts.bring_label, sheet.strong)
        sheet.checklist(texts.bring)
    sheet.rule()
    sheet.code(slip.qr, texts.missed, 231 if long else 185)
    sheet.gap(6)


def _information(sheet: Sheet, slip: InfoSlip) -> None:
    say = phrases(slip.language)
    date, clock = paper_date(slip.printed_at, slip.language), f"{say.at} {clock_time(slip.printed_at)}"
    sheet.head(mall_heading(slip.mall, slip.city), date, clock)
    sheet.badges("", (say.sample,) if slip.sample else ())
    sheet.text(say.information, sheet.large)
    sheet.text(say.no_number, sheet.strong)
    sheet.rule()
    sheet.text(plain(slip.service), sheet.title)
    sheet.text(plain(slip.agency))
    sheet.text(plain(slip.note), sheet.strong)
    sheet.gap(6)
    room, counters = place_names(slip.room, slip.floor, slip.counters, slip.language)
    if room or counters:
        sheet.field(((sheet.body, say.where), (sheet.title, room), (sheet.title, counters)))
    _list(sheet, say.bring_all, slip.bring)
    if slip.steps:
        sheet.gap(6)
        sheet.text(say.steps, sheet.strong)
        sheet.steps(tuple(plain(step) for step in slip.steps))
    _cost(sheet, slip.fee, slip.duration, slip.language)
    if slip.hours:
        sheet.gap(6)
        sheet.text(say.hours, sheet.strong)
        sheet.text(plain(slip.hours))
    sheet.gap(8)


def _directions(sheet: Sheet, slip: Directions) -> None:
    say = phrases(slip.language)
    date, clock = paper_date(slip.printed_at, slip.language), f"{say.at} {clock_time(slip.printed_at)}"
    sheet.head(mall_heading(slip.mall, slip.city), date, clock)
    sheet.badges("", (say.sample,) if slip.sample else ())
    sheet.text(say.directions, sheet.large)
    sheet.text(say.no_number, sheet.strong)
    sheet.rule()
    sheet.text(plain(slip.service), sheet.title)
    sheet.text(plain(slip.why) or say.not_here)
    sheet.gap(8)
    sheet.field(((sheet.body, say.go_to), (sheet.large, plain(slip.office)), (sheet.title, plain(slip.address))))
    for line in slip.hours:
        sheet.text(plain(line), sheet.strong)
    _list(sheet, say.bring_all, slip.bring)
    _cost(sheet, slip.fee, slip.duration, slip.language)
    if slip.here_first:
        sheet.rule()
        sheet.text(say.here_first, sheet.strong)
        sheet.text(plain(slip.here_first))
    sheet.rule()
    sheet.code(slip.qr, say.scan_address, 231)
    sheet.gap(6)


def _list(sheet: Sheet, label: str, items: tuple[str, ...]) -> None:
    if items:
        sheet.rule()
        sheet.text(label, sheet.strong)
        sheet.checklist(tuple(plain(item) for item in items))


def _cost(sheet: Sheet, fee: str, duration: str, language: str) -> None:
    say = phrases(language)
    if fee or duration:
        sheet.rule()
    for label, words in ((say.fee, fee), (say.duration, duration)):
        if words:
            sheet.text(label, sheet.strong)
            sheet.text(plain(words))


def _test_page(sheet: Sheet, page: TrialPage, profile: Profile) -> None:
    say = phrases("id")
    date, clock = paper_date(page.printed_at, "id"), f"pukul {clock_time(page.printed_at)}"
    sheet.head(("Antrean MPP",), date, clock)
    sheet.text(say.test_page, sheet.large)
    sheet.text(say.no_number, sheet.strong)
    sheet.rule()
    for name, told in (("Model", page.model), *page.told):
        sheet.text(plain(name), sheet.strong)
        sheet.text(plain(told))
    sheet.rule()
    sheet.text(say.ruler.format(mm=profile.width // 8, paper=profile.paper_mm))
    sheet.picture(_ruler(profile.width, sheet))
    sheet.gap(8)
    sheet.text(say.squares)
    sheet.picture(_squares(profile.width))
    sheet.gap(8)
    sheet.text("ABCDEFGHIJKLM NOPQRSTUVWXYZ abcdefghijklm nopqrstuvwxyz 0123456789 Rp100.000 – “A047”", sheet.body)
    sheet.rule()
    sheet.code(page.qr, say.scan_test, 231)
    sheet.text(say.cut if profile.cutter else say.tear)
    sheet.gap(6)


def _ruler(width: int, sheet: Sheet) -> Image.Image:
    """A line to both edges with a stroke each millimetre, a long one each centimetre: 8 dots are 1 mm."""
    picture = Image.new("L", (width, 76), 255)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width - 1, 2), fill=0)
    for mm in range(width // 8 + 1):
        x = min(mm * 8, width - 2)
        pen.rectangle((x, 0, x + 1, 36 if mm % 10 == 0 else 24 if mm % 5 == 0 else 14), fill=0)
        if mm % 10 == 0:
            words = str(mm // 10)
            at = min(max(0, x - sheet.body.width(words) // 2), width - sheet.body.width(words))
            sheet.body.draw(pen, (at, 40), (words,))
    return picture


def _squares(width: int) -> Image.Image:
    """Black, every second dot, and white, side by side: shows a dead dot and a weak head."""
    picture = Image.new("L", (width, 48), 255)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width // 2 - 1, 47), fill=0)
    for x in range(width // 2, width, 2):
        pen.line((x, 0, x, 47), fill=0)
    return picture
