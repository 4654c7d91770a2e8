"""Every scene, in looks that meet every size, language and theme: nothing is wrong in its pixels and its tree."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.audits.allowed import without_allowed
from tests.audits.cover import Look, name_of, short_set, whole_set
from tests.audits.look import faults
from tests.audits.seen import Seen
from tests.audits.word_rules import SPELLING, misspelt, unstretched
from tests.gallery.scene import on_stage
from tests.views.stretch import STRETCHED

SAID_TO_STAFF = {"display.wall.viewmodels.announcer", "display.wall.viewmodels.hearing"}
"""A scene without a loudspeaker is told in the log too."""


def audit(look: Look) -> None:
    """Fails with what is wrong, rule by rule; words are looked at in the language that shows it."""
    scene, variant = look
    with on_stage(scene, variant) as screen:
        found = faults(scene, variant, screen, keyboard=variant.theme != "kontras")
        if variant.language == STRETCHED:
            found["untranslated"] = unstretched(screen, screen.mall)
        if variant.language == "id":
            texts = {words.text for words in Seen(screen).words}
            found["spelling"] = [fault for text in sorted(texts) for fault in misspelt(text, SPELLING)]
    wrong = [f"{rule}: {fault}" for rule, what in found.items() for fault in without_allowed(look, rule, what)]
    if wrong:
        pytest.fail("\n".join([name_of(look), *wrong]), pytrace=False)


@pytest.mark.parametrize("look", short_set(), ids=name_of)
def test_nothing_is_wrong(qapp: QGuiApplication, look: Look, expect_log: set[str]) -> None:
    expect_log |= SAID_TO_STAFF
    audit(look)


@pytest.mark.long
@pytest.mark.parametrize("look", whole_set(), ids=name_of)
def test_nothing_is_wrong_in_any_look(qapp: QGuiApplication, look: Look, expect_log: set[str]) -> None:
    expect_log |= SAID_TO_STAFF
    audit(look)
