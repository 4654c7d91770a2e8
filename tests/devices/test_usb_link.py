"""The USB link over a make-believe device: endpoints, limits in milliseconds, and trouble by name."""

from __future__ import annotations

from collections.abc import Callable
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
    """A USB interface: its number, a class and its endpoints."""

    def __init__(self, number: int, kind: int, *addresses: int) -> None:
        super().__init__(SimpleNamespace(bmAttributes=2, bEndpointAddress=address) for address in addresses)
        self.bInterfaceNumber, self.bInterfaceClass = number, kind


@dataclass
class Device:
    """What the USB library hands out for a printer."""

    answers: list[bytes] = field(default_factory=list)
    takes: int | None = None
    written: list[tuple[int, bytes, int]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    configured: bool = True
    driver: bool = True

    def get_active_configuration(self) -> list[Interface]:
        if not self.configured:
            raise usb.core.USBError("not configured")
        return [Interface(0, 3, 0x01, 0x83), Interface(1, 7, 0x02, 0x81), Interface(2, 7, 0x05, 0x86)]

    def set_configuration(self) -> None:
        self.configured = True

    def is_kernel_driver_active(self, interface: int) -> bool:
        return self.driver

    def detach_kernel_driver(self, interface: int) -> None:
        self.done.append(f"detach {interface}")

    def write(self, endpoint: int, data: bytes, timeout: int) -> int:
        self.written.append((endpoint, data, timeout))
        return len(data) if self.takes is None else self.takes

    def read(self, endpoint: int, size: int, timeout: int) -> bytes:
        assert (endpoint, size) == (0x81, 64)
        assert timeout > 0
        if not self.answers:
            raise usb.core.USBTimeoutError("nothing")
        return self.answers.pop(0)


def library(device: Device | None, trouble: Callable[[], None] = lambda: None) -> Any:
    def find(**how: int) -> Device | None:
        assert how == {"idVendor": 0x04B8, "idProduct": 0x0E15}
        trouble()
        return device

    def note(what: str) -> Callable[..., None]:
        return lambda _device, *numbers: device.done.append(" ".join((what, *map(str, numbers)))) if device else None

    util = SimpleNamespace(
        claim_interface=note("claim"), release_interface=note("release"), dispose_resources=note("dispose")
    )
    return SimpleNamespace(core=SimpleNamespace(find=find), util=util)


def link(device: Device) -> UsbLink:
    return UsbLink(ADDRESS, 3, library(device))


def test_the_address_is_hexadecimal() -> None:
    assert parse_printer_url("usb://04b8:0e15") == parse_printer_url("usb://0x04B8:0x0E15") == ADDRESS


def test_bytes_go_to_the_printers_own_endpoints_with_the_limit_in_milliseconds() -> None:
    device = Device()
    link(device).send(b"slip", 2.5)
    assert device.written == [(0x02, b"slip", 2500)]


def test_only_the_printers_part_is_claimed_and_it_is_given_back() -> None:
    device = Device()
    link(device).close()
    assert device.done == ["detach 1", "claim 1", "release 1", "dispose"]


def test_a_device_that_was_never_spoken_to_is_configured_once() -> None:
    device = Device(configured=False, driver=False)
    link(device)
    assert device.configured
    assert device.done == ["claim 1"]


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
    def trouble() -> None:
        raise fault

    with pytest.raises(LinkAbsentError):
        UsbLink(ADDRESS, 1, library(None, trouble))
    with pytest.raises(LinkAbsentError, match="04b8:0e15"):
        UsbLink(ADDRESS, 1, library(None))
