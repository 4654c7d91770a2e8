"""A real CUPS of one's own, without root's rights: its queue hands each job to a TCP port as it is."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CUPSD = shutil.which("cupsd") or shutil.which("cupsd", path="/usr/sbin")
PROGRAMS = Path("/usr/lib/cups")
QUEUE = "antrean"

# CUPS' own raw socket backend comes with a package of 200 MB; this one does the same: connect, send, close.
BACKEND = """#!{python}
import socket, sys
if len(sys.argv) > 1:
    with socket.create_connection(("127.0.0.1", {port}), timeout=20) as printer:
        data = open(sys.argv[6], "rb") if len(sys.argv) > 6 else sys.stdin.buffer
        printer.sendall(data.read())
        printer.shutdown(socket.SHUT_WR)
        printer.recv(1)
"""

FILES = """ServerRoot {home}
StateDir {home}
CacheDir {home}/cache
RequestRoot {home}/spool
TempDir {home}/tmp
ServerBin {home}/programs
AccessLog {home}/access
ErrorLog {home}/error
PageLog {home}/page
User {user}
Group {group}
SystemGroup {group}
Sandboxing relaxed
"""

SERVER = """Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
Allow all
</Location>
"""

PRINTERS = """<Printer {queue}>
DeviceURI plain://printer
State Idle
Accepting {accepting}
Shared Yes
</Printer>
"""


@contextmanager
def cups_queue(printer_port: int, *, accepting: bool = True) -> Iterator[str]:
    """Runs a CUPS with one queue; answers what ``CUPS_SERVER`` has to be for ``lp`` to find it."""
    user, group = ("nobody", "nogroup") if os.getuid() == 0 else (str(os.getuid()), str(os.getgid()))
    with tempfile.TemporaryDirectory(prefix="cups-", ignore_cleanup_errors=True) as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        home = Path(folder)
        for name in ("cache", "spool", "tmp", "programs/backend"):
            (home / name).mkdir(parents=True)
        for name in ("daemon", "notifier", "monitor", "filter"):
            if (PROGRAMS / name).exists():
                (home / "programs" / name).symlink_to(PROGRAMS / name)
        backend = home / "programs" / "backend" / "plain"
        backend.write_text(BACKEND.format(python=_system_python(), port=printer_port))
        backend.chmod(0o755)
        (home / "cups-files.conf").write_text(FILES.format(home=home, user=user, group=group))
        (home / "cupsd.conf").write_text(SERVER.format(port=port))
        (home / "printers.conf").write_text(PRINTERS.format(queue=QUEUE, accepting="Yes" if accepting else "No"))
        # A copy: where AppArmor watches over the installed one, that one may read nothing here.
        daemon_file = shutil.copy(str(CUPSD), home / "cupsd")
        who = {}
        if os.getuid() == 0:
            for path in (home, *home.rglob("*")):
                if not path.is_symlink():
                    shutil.chown(path, user, group)
            who = {"user": user, "group": group, "extra_groups": []}
        free.close()
        words = [str(daemon_file), "-f", "-c", str(home / "cupsd.conf"), "-s", str(home / "cups-files.conf")]
        daemon = subprocess.Popen(words, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **who)
        try:
            _until_it_answers(port, daemon)
            yield f"127.0.0.1:{port}"
        finally:
            daemon.terminate()
            daemon.wait(20)


def _system_python() -> str:
    """One that another user may start."""
    return shutil.which("python3", path="/usr/bin") or sys.executable


def _until_it_answers(port: int, daemon: subprocess.Popen[bytes]) -> None:
    for _ in range(2000):
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if daemon.poll() is not None:
            raise RuntimeError(f"cupsd ended with {daemon.returncode}")
        subprocess.run(["sleep", "0.01"], check=True)
    raise RuntimeError("cupsd does not answer")
