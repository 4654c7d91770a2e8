"""When the world says no: the queue, a disk or a device cannot be used."""

from __future__ import annotations


class WorldFault(Exception):  # noqa: N818 - the name says whose fault it is
    """Something outside the program is away or damaged. ``str()`` is one sentence a person can act on."""


class QueueFault(WorldFault):
    """The queue cannot be opened, read or written."""


class DiskFull(QueueFault):
    """There is no room for what should be saved; nothing of it was."""


class WrongUse(Exception):  # noqa: N818 - the caller, not the world, is mistaken
    """The command or the configuration is wrong. ``str()`` is one sentence a person can act on."""


class RequestTaken(WrongUse):
    """The request id has been answered before, and to something else."""
