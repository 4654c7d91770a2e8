"""Colour is never alone: states differ in word and icon, and what needs a hand stands out for every sight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations, product

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.audits.colour_rules import LEAST, SIGHTS, seen_by, too_alike
from tests.audits.pixels import Colour, commonest, distance
from tests.audits.seen import Seen, box_of, clips
from tests.gallery.scene import Variant, on_stage
from tests.gallery.scenes import REGISTRY, scenes
from tests.proof_report import ProofReport
from tests.views.screen import LANDSCAPE, PORTRAIT

SIZE = {"kiosk": PORTRAIT, "wall": LANDSCAPE, "panel": (1366, 768)}
APART = 6.0
"""CIE76 from which two grounds are two colours."""


def chips(scene_name: str) -> list[tuple[str, str, Colour]]:
    """Word, icon and ground of every chip of a scene; figures in the word are left out."""
    scene = REGISTRY[scene_name]
    with on_stage(scene, Variant(SIZE[scene.program], theme=scene.themes[0])) as screen:
        seen = Seen(screen)
        found = []
        for item in seen.items:
            if _is_chip(item) and all(
                around.contains(box_of(item)) for around in (seen.window, *(place for _, place in clips(item)))
            ):
                word = re.sub(r"[\d.]+|[A-Z]{1,2}\d+", "", str(item.property("text"))).strip()
                ground = commonest(seen.bare, box_of(item).grown(-0.15 * item.height()))
                found.append((word, str(item.property("iconName")), ground))
        return found


def _is_chip(item: QQuickItem) -> bool:
    names = [item.metaObject().indexOfProperty(name) for name in ("iconName", "ink", "ground", "edge")]
    return item.inherits("QQuickRectangle") and -1 not in names and bool(item.property("text"))


WITH_CHIPS = [one.name for one in scenes(("kiosk-beranda", "kiosk-layanan", "panel-"))]


def test_chips_of_another_colour_have_another_word_and_another_icon(qapp: QGuiApplication, proof: ProofReport) -> None:
    found = {name: chips(name) for name in WITH_CHIPS}
    assert [fault for name in found for fault in told_by_colour_alone(found[name])] == []
    proof.say("states shown as chips", scenes=len(found), kinds=len({chip for one in found.values() for chip in one}))


def told_by_colour_alone(found: list[tuple[str, str, Colour]]) -> list[str]:
    """Pairs of chips on one screen that differ in ground, but share their word or their icon."""
    pairs = [(a, b) for a, b in combinations(found, 2) if distance(a[2], b[2]) > APART]
    return [f"{a} and {b}" for a, b in pairs if a[0] == b[0] or (a[1] and a[1] == b[1])]


def test_chips_told_by_colour_alone_are_caught() -> None:
    assert told_by_colour_alone([("Tutup", "lock", (0, 87, 75)), ("Tutup", "check", (142, 27, 43))])
    assert told_by_colour_alone([("Tutup", "lock", (0, 87, 75)), ("Siap", "lock", (142, 27, 43))])
    assert not told_by_colour_alone([("Tutup", "lock", (0, 87, 75)), ("Siap", "check", (142, 27, 43))])


def ground(scene_name: str, item_name: str) -> Colour:
    """The colour of an item's ground in a scene, in its picture."""
    scene = REGISTRY[scene_name]
    with on_stage(scene, Variant(SIZE[scene.program], theme=scene.themes[0])) as screen:
        seen = Seen(screen)
        item = next(one for one in seen.items if one.objectName() == item_name)
        return commonest(seen.bare, box_of(item).grown(-0.15 * min(item.height(), item.width())).within(seen.window))


def test_what_needs_a_hand_stands_out_for_every_sight(qapp: QGuiApplication, proof: ProofReport) -> None:
    calling = {"panel calling": ground("panel-memanggil", "state"), "wall calling": ground("wall-one-call", "card")}
    trouble = {"panel cut off": ground("panel-terputus", "notice")}
    calm: Mapping[str, Colour] = {
        "serving": ground("panel-melayani", "state"),
        "ready": ground("panel-siap", "state"),
        "break": ground("panel-istirahat", "state"),
        "closed": ground("panel-tutup", "state"),
        "a hint": ground("panel-ditolak", "notice"),
    }
    dark: Mapping[str, Colour] = {
        "wall withdrawn": ground("wall-withdrawn", "card"),
        "wall delayed": ground("wall-delayed-call", "card"),
    }
    panel = {name: colour for name, colour in calling.items() if name.startswith("panel")} | trouble
    wall = {name: colour for name, colour in calling.items() if name.startswith("wall")}
    assert too_alike(panel, calm) + too_alike(wall, dark) == []
    pairs = [*product(panel.values(), calm.values()), *product(wall.values(), dark.values())]
    nearest = {
        sight: round(min(distance(seen_by(a, matrix), seen_by(b, matrix)) for a, b in pairs), 1)
        for sight, matrix in SIGHTS.items()
    }
    proof.say(f"states that need a hand, CIE76 from the nearest calm one (least {LEAST:.0f})", **nearest)


RED, GREEN, YELLOW, GREY = (170, 60, 50), (95, 110, 40), (255, 199, 44), (230, 233, 238)


def test_red_beside_green_is_caught() -> None:
    assert distance(RED, GREEN) > LEAST
    assert any("deutan" in fault for fault in too_alike({"red": RED}, {"green": GREEN}))
    assert too_alike({"yellow": YELLOW}, {"grey": GREY}) == []


@pytest.mark.parametrize("sight", SIGHTS)
def test_grey_stays_grey_for_every_sight(sight: str) -> None:
    """The rows of each matrix add up to one."""
    assert distance(seen_by((128, 128, 128), SIGHTS[sight]), (128, 128, 128)) < 0.5
