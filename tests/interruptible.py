"""Starts Python children that Ctrl-C ends, also where the suite itself ignores it (a background job of a shell)."""

from __future__ import annotations

import os
import sys

_HEAR = (
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); "
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)


def python_that_hears_ctrl_c() -> list[str]:
    """The words that start this Python as a child, before its own arguments; its process id is the one it is given.

    An ignored SIGINT is inherited, and Python then installs no handler of its own. Windows inherits nothing.
    """
    return [sys.executable, "-c", _HEAR] if os.name == "posix" else [sys.executable]
