"""The USB link over a make-believe device: endpoints, limits in milliseconds, and trouble by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
import usb.core

from shared.devices.printer_link import LinkAbsentError
from shared.devices.printer_url import UsbAddress, parse_printer_url
from shared.devices.usb_link import UsbLink

ADDRESS = UsbAddress(0x04B8, 0x0E15)


class Interface(list[Any]):
    """A USB interface: a class and its endpoints."""

    bInterfaceClass = 7


@dataclass
class Device:
    """What the USB library hands out for a printer."""

    answers: list[bytes] = field(default_factory=list)
    takes: int | None = None
    written: list[tuple[int, bytes, int]] = field(default_factory=list)

    def get_active_configuration(self) -> list[Interface]:
        return [Interface([SimpleNamespace(bmAttributes=2, bEndpointAddress=a) for a in (0x02, 0x81)])]

    def write(self, endpoint: int, data: bytes, timeout: int) -> int:
        self.written.append((endpoint, data, timeout))
        return len(data) if self.takes is None else self.takes

    def read(self, endpoint: int, size: int, timeout: int) -> bytes:
        assert (endpoint, size) == (0x81, 64)
        if not self.answers:
            raise usb.core.USBTimeoutError("nothing")
        return self.answers.pop(0)


def link(device: Device) -> UsbLink:
    def library(**how: object) -> Any:
        assert how == {"idVendor": 0x04B8, "idProduct": 0x0E15, "timeout": 3000}
        return SimpleNamespace(open=lambda: None, close=lambda: None, device=device)

    return UsbLink(ADDRESS, 3, library)


def test_the_address_is_hexadecimal() -> None:
    assert parse_printer_url("usb://04b8:0e15") == parse_printer_url("usb://0x04B8:0x0E15") == ADDRESS


def test_bytes_go_to_the_printers_own_endpoints_with_the_limit_in_milliseconds() -> None:
    device = Device()
    link(device).send(b"slip", 2.5)
    assert device.written == [(0x02, b"slip", 2500)]


def test_answers_left_from_an_earlier_job_are_forgotten() -> None:
    device = Device(answers=[b"\x7e", b"\x7e"])
    usb_link = link(device)
    device.answers.append(b"\x12")
    assert usb_link.receive(1) == b"\x12"


def test_silence_and_half_a_job_are_time_outs() -> None:
    usb_link = link(Device(takes=2))
    with pytest.raises(TimeoutError):
        usb_link.receive(0.1)
    with pytest.raises(TimeoutError, match="2 of 4"):
        usb_link.send(b"slip", 1)


@pytest.mark.parametrize(
    "fault", [usb.core.NoBackendError("no library"), usb.core.USBError("gone"), RuntimeError("no usb")]
)
def test_no_printer_and_no_usb_library_are_both_absent(fault: Exception) -> None:
    def library(**_how: object) -> Any:
        def missing() -> None:
            raise fault

        return SimpleNamespace(open=missing, close=lambda: None)

    with pytest.raises(LinkAbsentError):
        UsbLink(ADDRESS, 1, library)
