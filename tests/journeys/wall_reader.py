"""A wall window that also tells, line by line on standard output, which number it shows: run by the journeys."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from display.wall.wiring import WallVoice, run_wall
from shared.qt.robot import Photo, Robot, Step, Until, find
from shared.qt.window import WindowOptions


def shown(robot: Robot) -> str:
    """The number in the card, or nothing."""
    item = find(robot.view, "calledNumber")
    return "" if item is None else str(item.property("text"))


def look(robot: Robot, photo: Path) -> Iterator[Step]:
    """Print every number that appears, and photograph the first."""
    last = ""
    while True:
        yield Until(partial(lambda before: shown(robot) not in ("", before), last))
        if not last:
            yield Photo(photo)
        last = shown(robot)
        sys.stdout.write(f"shown {last}\n")
        sys.stdout.flush()


def main(queue_url: str, folder: str) -> int:
    """Show the wall of room Melati until standard input closes."""
    from shared.qt.application import end_with_parent

    def ready(view: object) -> None:
        end_with_parent()
        Robot(view, partial(look, photo=Path(folder) / "wall.png"))

    return run_wall(
        queue_url,
        "melati",
        WindowOptions(title="wall", size=(1280, 720)),
        voice=WallVoice(sound_dir=Path(folder) / "sound"),
        on_ready=ready,
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
