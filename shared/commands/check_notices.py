"""What ``antrean check`` says of the walls' notices: whether every picture can be shown."""

from __future__ import annotations

from shared.commands.announce import broken
from shared.commands.checks import Finding, Level
from shared.ports.errors import WorldFault, WrongUse
from shared.wiring import open_queue, queue_path


def notices(url: str) -> list[Finding]:
    """One line when something is put up; nothing without a queue, whose own line says so."""
    try:
        if not queue_path(url).exists():
            return []
        opened = open_queue(url)
    except (WorldFault, WrongUse):
        return []
    try:
        up = opened.notices()
        troubles = [trouble for notice in up if (trouble := broken(opened, notice))]
    except WorldFault:
        return []
    finally:
        opened.close()
    if troubles:
        return [Finding("Dinding", Level.WARNING, " ".join(troubles))]
    whole = ", semua gambarnya utuh" if any(notice.still for notice in up) else ""
    return [Finding("Dinding", Level.OK, f"{len(up)} pengumuman terpasang{whole}.")] if up else []
