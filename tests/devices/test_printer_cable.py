"""A network printer whose cable is pulled in the middle of a job: it must not go on waiting for a dead connection."""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import Queue

import pytest

from shared.devices import printer_link
from shared.devices.escpos_talk import Talk
from shared.devices.printer_link import TcpDoor
from shared.devices.printer_url import TcpAddress
from shared.devices.printers import own_printer
from shared.ports.printer import Printed, PrinterHealth, PrinterState, Uncertain
from tests.fakes.printer_server import PrinterServer
from tests.fakes.printer_slips import SLIP
from tests.proof_report import ProofReport

HERE, THERE, AROUND = "10.213.47.1", "10.213.47.2", "10.213.0.0/16"


def test_a_connection_that_was_broken_off_is_followed_by_one_from_the_same_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        door = TcpDoor(TcpAddress("127.0.0.1", deaf.getsockname()[1]))
        link = door.open(1)
        port = link._socket.getsockname()[1]
        with pytest.raises(TimeoutError):
            link.send(bytes(20_000_000), 0.2)
        link.close()
        again = door.open(1)
        assert again._socket.getsockname()[1] == port
        again.close()
        after = door.open(1)
        assert after._socket.getsockname()[1] != port
        after.close()


def test_all_taken_is_waited_for_before_a_silent_printers_connection_ends() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        link = TcpDoor(TcpAddress("127.0.0.1", listening.getsockname()[1])).open(1)
        link.send(b"slip", 1)
        link.end(5)
        link.close()
        other, _ = listening.accept()
        with other:
            assert other.recv(16) == b"slip"
            assert other.recv(16) == b""


class _Beyond(PrinterServer):
    """A printer at the other end of a cable of its own."""

    def _listening(self) -> socket.socket:
        self.host, self.port = THERE, 9100
        listening: list[socket.socket] = []

        def listen() -> None:
            # A thread may live in a network of its own; its sockets stay there.
            with Path("/var/run/netns/antrean-cable").open("rb") as place:
                _setns(place.fileno())
            listening.append(socket.create_server((THERE, 9100)))

        thread = threading.Thread(target=listen)
        thread.start()
        thread.join()
        return listening[0]


def _setns(place: int) -> None:
    if ctypes.CDLL(None, use_errno=True).setns(place, 0x40000000):
        raise OSError(ctypes.get_errno(), "no network of one's own")


def ip(words: str, *, check: bool = True) -> None:
    subprocess.run(["ip", *words.split()], check=check, capture_output=True)


@pytest.fixture
def cable() -> Iterator[None]:
    """A network cable that can be pulled; needs the rights to lay one."""
    if os.getuid() != 0 or shutil.which("ip") is None:
        pytest.skip("a cable can be laid by root only, with the program ip")
    try:
        ip("netns add antrean-cable")
        ip("link add antrean-here type veth peer name antrean-there")
        ip("link set antrean-there netns antrean-cable")
        ip(f"addr add {HERE}/24 dev antrean-here")
        ip("link set antrean-here up")
        ip(f"netns exec antrean-cable ip addr add {THERE}/24 dev antrean-there")
        ip("netns exec antrean-cable ip link set antrean-there up")
        # While the cable is out nothing else may answer for the printer.
        ip(f"route add blackhole {AROUND}")
    except subprocess.CalledProcessError as refused:
        _remove()
        pytest.skip(f"no cable can be laid here: {refused.stderr.decode().strip()}")
    yield
    _remove()


def _remove() -> None:
    ip("link del antrean-here", check=False)
    ip("netns del antrean-cable", check=False)
    ip(f"route del blackhole {AROUND}", check=False)


def until(heard: Queue[PrinterHealth], state: PrinterState) -> None:
    while heard.get(timeout=60).state is not state:
        pass


def pulled(monkeypatch: pytest.MonkeyPatch) -> float:
    """Seconds from plugging in again until the printer is ready; its cable was out for 15 s in the middle of a job."""
    heard: Queue[PrinterHealth] = Queue()
    pieces: list[int] = []
    send = Talk.send

    def pull_at_the_second_picture(talk: Talk, data: bytes) -> None:
        pieces.append(len(data))
        if sum(size > 1000 for size in pieces) == 2:
            ip("link set antrean-here down")
            monkeypatch.setattr(Talk, "send", send)
        send(talk, data)

    with _Beyond() as server, closing(own_printer(f"tcp://{THERE}:9100?model=epson-tm", heard.put)) as owner:
        until(heard, PrinterState.READY)
        monkeypatch.setattr(Talk, "send", pull_at_the_second_picture)
        assert owner.print(SLIP) == Uncertain(PrinterState.SILENT)
        subprocess.run(["sleep", "15"], check=True)
        ip("link set antrean-here up")
        began = time.monotonic()
        until(heard, PrinterState.READY)
        took = time.monotonic() - began
        assert isinstance(owner.print(SLIP), Printed)
        assert server.device.papers
    return took


@pytest.mark.long
def test_the_printer_is_back_soon_after_its_cable(
    cable: None, monkeypatch: pytest.MonkeyPatch, proof: ProofReport
) -> None:
    took = pulled(monkeypatch)
    proof.say("the cable pulled in the middle of a job for 15 s", ready_again_s=round(took, 2))
    assert took < 5


@pytest.mark.long
def test_without_the_remembered_port_it_would_be_waited_for(
    cable: None, monkeypatch: pytest.MonkeyPatch, proof: ProofReport
) -> None:
    monkeypatch.setattr(printer_link.TcpLink, "_on_its_way", lambda _link: 0)
    took = pulled(monkeypatch)
    proof.say("negative control: the dead connection is ended as usual", ready_again_s=round(took, 2))
    assert took > 3
