"""The product's own writes and syncs, recorded by strace, as one ordered list of what the disk was asked to do."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

STRACE = shutil.which("strace")
CALLS = (
    "openat,open,creat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,"
    "sync_file_range,sync,syncfs,msync,mmap,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "copy_file_range,sendfile,sendfile64,splice,mkdir,mkdirat,rmdir"
)
UNIMPORTANT = ("-shm", "-ballast", "-turn", "/clock")
"""Nothing is read from these after a cut: SQLite makes its shared index anew (wal.html), ballast and turn hold no data,
and the clock is the test's own."""


@dataclass(frozen=True, slots=True)
class Op:
    """One thing asked of the disk.

    ``what`` is ``write`` (``at``, ``data``), ``size`` (``at``), ``sync`` (of a file or folder: what was asked before
    ``since``), ``make`` (a file), ``folder``, ``link`` (``path`` gets a second name ``to``), ``drop`` (a name), or
    ``told`` (``data``: lines that another process has read).
    """

    what: str
    path: str = ""
    at: int = 0
    data: bytes = b""
    to: str = ""
    since: int = 0


def why_not() -> str:
    """Why nothing can be recorded here; empty when it can, and when strace is missing though its package is listed."""
    if sys.platform != "linux":
        return "system calls are recorded on Linux only"
    if STRACE is None:
        return ""
    tried = subprocess.run([STRACE, "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else f"this machine lets nobody trace a process: {tried.stderr.strip()}"


def record(command: Sequence[str], log: Path, cwd: Path) -> None:
    """Run ``command`` (and its children) to its end, its system calls in ``log``."""
    tracing = [STRACE or "strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(log)]
    subprocess.run([*tracing, *command], cwd=cwd, check=True, capture_output=True, timeout=280)


_LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+|\?)(.*)$", re.DOTALL)
_CUT = re.compile(r"^(\d+) +(\w+)\((.*?),? <unfinished \.\.\.>$", re.DOTALL)
_ON = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(?:, )?(.*)$", re.DOTALL)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FD = re.compile(r"\d+<((?:\\x[0-9a-f]{2})*)>")
_BASE = re.compile(r"^(?:AT_FDCWD|\d+)<((?:\\x[0-9a-f]{2})*)>")
_BY_NAME = frozenset("openat open unlink unlinkat rmdir mkdir mkdirat link linkat".split())


def ops_of(log: Path, folder: Path, there: Iterable[Path] = ()) -> list[Op]:
    """What was asked of ``folder``, in which ``there`` had been before. ``ValueError`` for a call not understood here.

    A write counts from its end and an acknowledgement from its beginning, so that nothing is taken for safe too early.
    """
    trace = _Trace(str(folder), {str(path) for path in there})
    with log.open(encoding="ascii") as lines:
        for line in lines:
            trace.read(line.rstrip("\n"))
    return trace.ops


class _Trace:
    def __init__(self, folder: str, names: set[str]) -> None:
        self.ops: list[Op] = []
        self._folder, self._names = folder, names
        self._begun: dict[str, tuple[str, int, bool]] = {}

    def read(self, line: str) -> None:
        """One line of strace's log."""
        since, told = len(self.ops), False
        if cut := _CUT.match(line):
            told = cut[2] == "write" and self._tell(cut[3])
            self._begun[cut[1]] = cut[3], since, told
            return
        if on := _ON.match(line):
            head, since, told = self._begun.pop(on[1])
            line = f"{on[1]} {on[2]}({head}{on[3] if on[3].startswith(')') else ', ' + on[3]}"
        found = _LINE.match(line)
        if found is None or found[4] in {"-1", "?"} or told:
            return
        if not (found[2] == "write" and self._tell(found[3])):
            self._ask(found[2], found[3], int(found[4]), since)

    def _tell(self, arguments: str) -> bool:
        if not arguments.startswith("1<") or (said := _TEXT.search(arguments)) is None:
            return False
        self.ops.append(Op("told", data=_bytes(said[1])))
        return True

    def _ask(self, call: str, arguments: str, answer: int, since: int) -> None:
        if call == "mmap" and not ("MAP_SHARED" in arguments and "PROT_WRITE" in arguments):
            return
        path, to = self._paths(call, arguments)
        if not self._matters(path):
            return
        if call in {"openat", "open"} and "O_TRUNC" not in arguments:
            if "O_CREAT" in arguments and path not in self._names:
                self._note(Op("make", path))
        elif call == "pwrite64" and (data := _TEXT.search(arguments)):
            self._note(Op("write", path, int(arguments.rsplit(", ", 1)[1]), _bytes(data[1])[:answer]))
        elif call == "ftruncate":
            self._note(Op("size", path, int(arguments.rsplit(", ", 1)[1])))
        elif call in {"fsync", "fdatasync"}:
            self._note(Op("sync", path, since=since))
        elif call in {"unlink", "unlinkat", "rmdir"}:
            self._note(Op("drop", path))
        elif call in {"mkdir", "mkdirat"}:
            self._note(Op("folder", path))
        elif call in {"link", "linkat"}:
            self._note(Op("link", path, to=to))
        else:
            raise ValueError(f"{call} on {path}: what it does to a disk is not modelled")

    def _note(self, op: Op) -> None:
        self.ops.append(op)
        if op.what in {"make", "folder", "link"}:
            self._names.add(op.to or op.path)
        elif op.what == "drop":
            self._names.discard(op.path)

    def _paths(self, call: str, arguments: str) -> tuple[str, str]:
        """The file that a call is about, and a second name."""
        if call not in _BY_NAME:
            fd = _FD.search(arguments)
            return (_bytes(fd[1]).decode() if fd else "", "")
        base = _BASE.match(arguments)
        names = [_bytes(text).decode() for text in _TEXT.findall(arguments)]
        if base:
            names = [name if name.startswith("/") else f"{_bytes(base[1]).decode()}/{name}" for name in names]
        return names[0], names[1] if len(names) > 1 else ""

    def _matters(self, path: str) -> bool:
        inside = path == self._folder or path.startswith(f"{self._folder}/")
        return inside and not path.endswith(UNIMPORTANT)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
