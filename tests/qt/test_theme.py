"""The theme in its three looks: each pair of words and ground reads at 7:1, type grows by the table, bound once."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from shared.qt.assets import ROOT
from tests.proof_report import ProofReport
from tests.views.screen import Screen

ENOUGH = 7.0

LIGHT = """tinta/kertas tinta/putih tinta2/kertas tinta2/putih putih/nila putih/nilaTekan nila/putih nila/kertas
nila/nilaMuda tinta/nilaMuda tintaKunyit/kunyit tinta/kunyitMuda bilahTeks/bilah kunyit/bilah putih/toska
toska/toskaMuda putih/manggis manggis/manggisMuda tinta/jinggaMuda jingga/jinggaMuda jingga/putih putih/saga
saga/sagaMuda saga/putih putih/batu tinta/batuMuda tinta2/batuMuda tinta/kunci bilahTeks2/bilah pintas/nila
tinta2/kaki putih/tinta bilah2/tinta malamJingga/tinta tinta2/nilaMuda bilahTeks/bilahTekan bilah/bilahTeks2""".split()
NIGHT = """malam/kunyit malam/putih putih/malam putih/permukaan putih/permukaan2 abu/malam abu/permukaan abu/permukaan2
kunyit/permukaan kunyit/permukaan2 malamToska/permukaan malamJingga/permukaan malamSaga/permukaan
malamManggis/permukaan malam/malamJingga malamToska/malam malamJingga/malam""".split()
DRAWN = {"contrast": ["hitam/kuning", "kuning/hitam", "terang/hitam", "hitam/terang"]}
LOOKS = {
    "terang": (LIGHT, {}),
    "malam": (NIGHT, {"night": True}),
    "kontras": (LIGHT + DRAWN["contrast"], {"contrast": True}),
    "kontras malam": (NIGHT, {"contrast": True, "night": True}),
}


def light(colour: QColor) -> float:
    """Relative luminance, WCAG 2."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: QColor, other: QColor) -> float:
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def theme_of(open_screen: type[Screen], **look: object) -> Screen:
    return open_screen("tests.qt.gallery", "Palette", look, (540, 960))


@pytest.mark.parametrize("look", LOOKS)
def test_every_pair_reads(open_screen: type[Screen], look: str, proof: ProofReport) -> None:
    pairs, settings = LOOKS[look]
    theme = theme_of(open_screen, **settings).root.property("theme")
    found = {pair: ratio(*(QColor(theme.property(name)) for name in pair.split("/"))) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in found.items() if value < ENOUGH} == {}
    proof.say(f"contrast of the look “{look}”", pairs=len(found), lowest=round(min(found.values()), 2))


def test_a_pair_that_does_not_read_is_seen(open_screen: type[Screen]) -> None:
    theme = theme_of(open_screen).root.property("theme")
    assert ratio(QColor(theme.property("tepi")), QColor(theme.property("putih"))) < ENOUGH


def test_high_contrast_has_three_colours(open_screen: type[Screen]) -> None:
    theme = theme_of(open_screen, contrast=True).root.property("theme")
    source = (ROOT / "shared/controls/Theme.qml").read_text(encoding="utf-8")
    names = re.findall(r"readonly property color (\w+):", source)
    assert len(names) > 40
    colours = {QColor(theme.property(name)).name() for name in names}
    assert colours == {"#000000", "#ffffff", "#ffe500"}


def test_large_text_follows_the_type_table(open_screen: type[Screen]) -> None:
    plain, large = theme_of(open_screen).root, theme_of(open_screen, largeText=True).root
    assert [plain.type(size) for size in (3.5, 4.5, 42)] == [3.5, 4.5, 42]
    assert large.type(4.5) == 6.75
    assert large.type(6.75) == 9
    assert large.type(11) == 16
    steps = [large.type(2 + at / 8) for at in range(200)]
    assert steps == sorted(steps)


def test_lines_and_their_order(open_screen: type[Screen]) -> None:
    plain, contrast = theme_of(open_screen).root, theme_of(open_screen, contrast=True).root
    assert plain.lines(8) == [2, 3, 5]
    assert contrast.lines(8) == [5, 5, 8]


def test_the_look_is_bound_by_the_roots_of_windows_alone() -> None:
    writers = {
        path.relative_to(ROOT).as_posix()
        for folder in ("shared", "kiosk", "display")
        for path in (ROOT / folder).rglob("*.qml")
        if "WindowLook {" in path.read_text(encoding="utf-8")
    }
    panel = {"display/panel/views/Main.qml", "display/panel/views/Helpdesk.qml"}
    assert writers == {"kiosk/views/Kiosk.qml", "display/wall/views/Wall.qml", *panel}


def test_every_colour_stands_in_the_theme() -> None:
    spelled: list[str] = []
    for folder in ("shared", "kiosk", "display"):
        for path in sorted(Path(ROOT / folder).rglob("*.qml")):
            if path.name != "Theme.qml":
                spelled += [f"{path.name}: {found}" for found in re.findall(r'"#[0-9A-Fa-f]{3,8}"', path.read_text())]
    assert spelled == []
