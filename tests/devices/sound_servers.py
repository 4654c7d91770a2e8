"""A sound server of a test alone: outputs that go nowhere, recorded from their monitors sample by sample."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

RATE = 22050
"""Of every output: the rate of the voice, so that nothing is converted and each sample arrives as it was."""
_FORM = f"rate={RATE} channels=1 format=s16le"


@dataclass
class SoundServer:
    """Where the server listens, and its process."""

    address: str
    process: subprocess.Popen[str]

    @property
    def environment(self) -> dict[str, str]:
        """For programs that shall use this server."""
        return os.environ | {"PULSE_SERVER": self.address}

    def tell(self, *words: str) -> str:
        """``pactl`` with these words; answers what it printed."""
        done = subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, check=True, timeout=30
        )
        return done.stdout.strip()

    def add_output(self, name: str) -> str:
        """One more output; answers its module's number, for ``unload``."""
        return self.tell("load-module", "module-null-sink", f"sink_name={name}", *_FORM.split())

    def module_of(self, output: str) -> str:
        """The number of an output's module."""
        return next(row.split()[0] for row in self.tell("list", "short", "modules").splitlines() if f"={output}" in row)

    def unload(self, module: str) -> None:
        """Take a module away, as if its device were unplugged."""
        self.tell("unload-module", module)

    def record(self, output: str) -> subprocess.Popen[bytes]:
        """A process that writes what ``output`` plays, 16 bits mono at ``RATE``, to its standard output."""
        return subprocess.Popen(
            [
                "parec", f"--device={output}.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1",
                "--latency-msec=50",
            ],
            env=self.environment, stdout=subprocess.PIPE,
        )  # fmt: skip


@contextmanager
def sound_server(*outputs: str) -> Iterator[SoundServer]:
    """A server with ``outputs``, the first of them its default; nothing else on the machine is touched."""
    with tempfile.TemporaryDirectory(prefix="pulse-") as folder:
        address = Path(folder) / "native"
        command = [
            "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--log-target=stderr",
            "-vv",
            f"--load=module-native-protocol-unix socket={address} auth-anonymous=1",
        ]  # fmt: skip
        env = {"HOME": folder, "XDG_RUNTIME_DIR": folder, "PATH": "/usr/bin:/bin"}
        with (Path(folder) / "log").open("w+") as log, subprocess.Popen(command, stderr=log, text=True, env=env) as run:
            server = SoundServer(f"unix:{address}", run)
            try:
                while not address.exists():
                    assert run.poll() is None, (Path(folder) / "log").read_text()
                for name in outputs:
                    server.add_output(name)
                if outputs:
                    server.tell("set-default-sink", outputs[0])
                yield server
            finally:
                run.kill()
