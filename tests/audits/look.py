"""All audits of one look at one scene: what is wrong, rule by rule."""

from __future__ import annotations

from tests.audits import text_rules, touch_rules
from tests.audits.seen import Seen
from tests.gallery.scene import Scene, Variant
from tests.views.screen import Screen


def faults(scene: Scene, variant: Variant, screen: Screen, *, keyboard: bool = True) -> dict[str, list[str]]:
    """Rule → its faults, empty ones left out. ``keyboard`` also walks with Tab, which moves the focus."""
    seen = Seen(screen)
    program = scene.program
    found = {
        "contrast": text_rules.pale(seen),
        "type size": text_rules.small(seen, program, variant),
        "called number": text_rules.unreadable_call(seen, variant),
        "cut": text_rules.cut(seen),
        "covered": text_rules.covered(seen),
        "crowded": text_rules.crowded(seen),
        "cut control": touch_rules.cut_off(seen),
        "target size": touch_rules.tiny(seen, program, variant),
        "target gap": touch_rules.close(seen, program, variant),
        "names": touch_rules.nameless(seen),
        "reading order": touch_rules.out_of_order(seen),
    }
    if keyboard and scene.has_focus and seen.controls:
        found["tab"] = touch_rules.unreachable(screen, seen)
        found["focus"] = touch_rules.unseen_focus(screen, seen)
    return {rule: what for rule, what in found.items() if what}
