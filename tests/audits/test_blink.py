"""The called number blinks at 1 Hz at most, for 5 s at least: counted in the pictures of a running wall."""

from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QColor

from tests.gallery.motion import come_to_rest, items_of
from tests.gallery.scene import Variant
from tests.gallery.scenes import REGISTRY
from tests.proof_report import ProofReport
from tests.views.screen import PORTRAIT, Screen
from tests.wall.stage import Stage

LONGEST_HZ = 1.0
LOOK_S = 3.2
BLINK_S = 5


def changes(screen: Screen, name: str, seconds: float) -> tuple[int, float]:
    """How often the pixels in the middle of an item changed, and in how many seconds."""
    item = next(one for one in items_of(screen.root) if one.objectName() == name and one.isVisible())
    corner = item.mapToScene(item.boundingRect().topLeft()).toPoint()
    x, y = corner.x() + round(item.width() / 2), corner.y() + round(item.height() * 0.97)
    colours: list[QColor] = []
    began = perf_counter()
    while perf_counter() - began < seconds:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        colour = screen.view.grabWindow().pixelColor(x, y)
        if not colours or colours[-1] != colour:
            colours.append(colour)
    return len(colours) - 1, perf_counter() - began


def too_fast(changed: int, seconds: float) -> bool:
    """Whether so many changes are more than 1 Hz: two changes are one blink; one change may stand at either end."""
    return changed > 2 * LONGEST_HZ * seconds + 1


@pytest.mark.journey
def test_a_call_blinks_once_a_second_for_five_seconds(qapp: object, proof: ProofReport) -> None:
    screen = REGISTRY["wall-one-call"].play(Variant((640, 360), theme="malam"))
    stage = screen.stage
    assert isinstance(stage, Stage)
    come_to_rest(screen)
    changed, seconds = changes(screen, "card", LOOK_S)
    assert changed >= 2, "it blinks"
    assert not too_fast(changed, seconds)
    stage.pass_s(BLINK_S - 1)
    assert changes(screen, "card", 1.2)[0] >= 1, "five seconds after the call it still blinks"
    stage.pass_s(5)
    assert changes(screen, "card", 1.2)[0] <= 1, "ten seconds after the call it stands"
    screen.close()
    proof.say(
        "blinks of a called number", changes=changed, seconds=round(seconds, 2), hz=round(changed / 2 / seconds, 2)
    )


@pytest.mark.journey
def test_two_hertz_are_caught(qapp: object, proof: ProofReport) -> None:
    screen = Screen("tests.audits.pages", "Broken", {"fault": "fast blink"}, PORTRAIT)
    come_to_rest(screen)
    changed, seconds = changes(screen, "lamp", 2.2)
    screen.close()
    assert too_fast(changed, seconds)
    proof.say("negative control: a lamp of 2 Hz", changes=changed, seconds=round(seconds, 2))
