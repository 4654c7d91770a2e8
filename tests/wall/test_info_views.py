"""The page between calls as it is seen: large enough, whole, beside the called numbers; stills decoded apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from display.wall.viewmodels.props import PageKind, WallPicture
from display.wall.viewmodels.telling import service_pages
from shared.catalogue.reader import sample_folder
from shared.commands.init import read_catalogue
from shared.rules.notices import LETTERS, Draft
from tests.wall.hall_fill import busy
from tests.wall.ink import cut, meeting
from tests.wall.papers import decoded, plan, reading, settled_board, with_sentence, with_still
from tests.wall.stage import Stage
from tests.wall.window import FULL_HD, Opened, seen

HD, UHD, UPRIGHT = FULL_HD, (3840, 2160), (1080, 1920)
PAPER = QColor("#F5F2EB")


def everything(item: QQuickItem, name: str) -> Iterator[QQuickItem]:
    """The items of that name, whether they can be seen or not."""
    if item.objectName() == name:
        yield item
    for child in item.childItems():
        yield from everything(child, name)


def unit(size: tuple[int, int]) -> float:
    width, height = size
    return min(width / 135, height / 240) if height > width else min(width / 240, height / 135)


@pytest.mark.parametrize("size", [HD, UHD, UPRIGHT], ids=str)
def test_the_called_numbers_stay_beside_the_page(open_wall: Opened, size: tuple[int, int]) -> None:
    screen = open_wall(reading(Stage(with_sentence()), "notice"), size)
    assert [item.property("text") for item in seen(screen, "rowNumber")] == ["A001", "D001", "C001", "E001"]
    assert screen.says("Panggilan terakhir")
    assert screen.says("Terlewat: A002. Lapor ke petugas di loket.")
    assert not screen.says("D002"), "it waits elsewhere by now"
    assert not seen(screen, "board")


@pytest.mark.parametrize("size", [HD, UPRIGHT], ids=str)
@pytest.mark.parametrize(
    "text",
    [
        ("Mm " * LETTERS)[:LETTERS].strip(),
        "mempertanggungjawabkannya " * 3,
        "Tutup.",
        "kata " * (LETTERS // 5),
    ],
    ids=["wide", "long words", "short", "many words"],
)
def test_every_sentence_is_large(open_wall: Opened, size: tuple[int, int], text: str) -> None:
    hall = busy()
    hall.open("3")
    hall.queue.add_notice(Draft(text))
    screen = open_wall(reading(Stage(hall), "notice"), size)
    (sentence,) = seen(screen, "infoText")
    assert sentence.property("fontInfo").property("pixelSize").toNumber() >= 7.5 * unit(size)
    assert [*cut(screen.root), *meeting(screen.root)] == []


def test_a_call_is_on_the_screen_with_the_next_frame(open_wall: Opened) -> None:
    hall = with_sentence()
    stage = reading(Stage(hall), "notice")
    screen = open_wall(stage)
    assert len(seen(screen, "infoPage")) == 1
    hall.call("5")
    stage.moved()
    screen.settle()
    assert seen(screen, "infoPage") == []
    (number,) = seen(screen, "calledNumber")
    assert number.property("text") == "A003"
    # It comes in by a short change of opacity: what it says is there at once.
    (foot,) = everything(screen.root, "notice")
    assert (
        foot.property("text") == "Layanan paspor hari ini tutup pukul 12.00. Nomor yang sudah diambil tetap dilayani."
    )


@pytest.mark.parametrize("size", [HD, UHD, UPRIGHT], ids=str)
def test_a_still_is_drawn_whole_at_the_size_of_its_place(open_wall: Opened, size: tuple[int, int]) -> None:
    stage = Stage(with_still())
    screen = open_wall(stage, size)
    decoded(screen, stage)
    reading(stage, "still")
    screen.settle()
    (still,) = seen(screen, "still")
    assert still.property("sourceSize").width() <= still.width() + 1, "scaled when it was decoded, not at each frame"
    middle = still.mapToScene(QPointF(still.width() / 2, still.height() * 0.02 + still.property("paintedHeight") * 0))
    painted = still.property("paintedWidth"), still.property("paintedHeight")
    assert painted[0] / painted[1] == pytest.approx(16 / 9, rel=0.01)
    corner = still.mapToScene(QPointF((still.width() - painted[0]) / 2 + 4, (still.height() - painted[1]) / 2 + 4))
    assert screen.view.grabWindow().pixelColor(corner.toPoint()) == PAPER
    assert middle.x() > corner.x()
    (caption,) = seen(screen, "infoText")
    assert caption.property("text").startswith("Denah lantai 1")
    assert caption.mapToScene(QPointF(0, 0)).y() >= still.mapToScene(QPointF(0, still.height())).y()
    assert [*cut(screen.root), *meeting(screen.root)] == []


@pytest.mark.parametrize("size", [HD, UPRIGHT], ids=str)
def test_a_still_is_decoded_once_however_often_its_turn_comes(open_wall: Opened, size: tuple[int, int]) -> None:
    stage = Stage(with_still())
    screen = open_wall(stage, size)
    decoded(screen, stage)
    kinds, places = set(), set()
    for second in range(60):
        stage.pass_s(1)
        if second == 50:
            stage.hall.call("5")
            stage.moved()
        screen.settle()
        kinds.add(stage.face.props.page)
        places |= {str(item.property("sourceSize").toTuple()) for item in everything(screen.root, "still")}
    assert kinds == {PageKind.NONE, PageKind.STILL, PageKind.SERVICE}
    assert len(places) == 1, "at another size of its place it would be decoded again"


@pytest.mark.qt_log_ignore("Error decoding", extend=True)
def test_a_body_that_is_no_picture_is_skipped_and_named(
    open_wall: Opened, expect_log: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    expect_log.add("display.wall.viewmodels.between")
    hall = busy()
    hall.open("3")
    hall.queue.add_notice(Draft("Denah.", file="denah.png"), plan(400, 300)[:3000])
    stage = Stage(hall)
    screen = open_wall(stage)
    decoded(screen, stage)
    assert "denah.png" in caplog.text
    stage.pass_s(30)
    assert (stage.face.props.page, stage.face.stills.rows) == (PageKind.NONE, ())


def test_the_papers_of_every_service_of_the_sample_fit_at_one_size(open_wall: Opened) -> None:
    stage = Stage(settled_board(busy()))
    screen = open_wall(stage)
    mall = read_catalogue(sample_folder())
    pages = {page.key: page for room in mall.rooms for page in service_pages(mall, room.code, (), "id")}
    smallest = 99.0
    for page in pages.values():
        stage.face.show(WallPicture(replace(stage.face.props, page=page.kind), pages=(page,)))
        screen.settle()
        (papers,) = seen(screen, "infoPapers")
        lines = seen(screen, "paperLine")
        assert len(lines) >= len(page.lines)
        bottom = max(line.mapToItem(papers, QPointF(0, line.height())).y() for line in lines)
        assert bottom <= papers.height() + 1, page.text
        smallest = min(smallest, *(line.property("font").pixelSize() for line in lines))
    assert len(pages) > 50
    assert smallest >= 5 * unit(HD), "capitals of 19 mm on 55″: good to 4 m"


def test_the_kept_picture_may_have_any_name(open_wall: Opened, tmp_path: Path) -> None:
    stage = Stage(with_still())
    screen = open_wall(stage)
    (row,) = stage.face.stills.rows
    assert "%20" not in row.file
    decoded(screen, stage)
    assert stage.model._between._ready == {row.key}
