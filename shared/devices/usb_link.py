"""One connection to a printer on USB. Apart, because its library takes a quarter of a second to load."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, Protocol

import usb.core
from escpos.exceptions import Error as EscposError
from escpos.printer import Usb

from shared.devices.printer_link import LinkAbsentError
from shared.devices.printer_url import UsbAddress


class _UsbEndpoint(Protocol):
    bmAttributes: int
    bEndpointAddress: int


class _UsbInterface(Protocol):
    bInterfaceClass: int

    def __iter__(self) -> Iterator[_UsbEndpoint]: ...


class _UsbDevice(Protocol):
    """The part of a pyusb device that tells where to write and read."""

    def get_active_configuration(self) -> Iterable[_UsbInterface]: ...


class UsbLink:
    """A connection to a printer on USB."""

    def __init__(self, address: UsbAddress, seconds: float, device: Callable[..., Any] = Usb) -> None:
        """Claim the printer. Raises ``LinkAbsentError`` also where the machine has no USB library."""
        # The library passes its timeout on in milliseconds, whatever its manual says; every call here names its own.
        self._usb = device(idVendor=address.vendor, idProduct=address.product, timeout=round(seconds * 1000))
        try:
            self._usb.open()
            self._out, self._in = _endpoints(self._usb.device)
        except (EscposError, usb.core.NoBackendError, OSError, RuntimeError) as fault:
            raise LinkAbsentError(str(fault)) from fault
        self._forget_old_answers()

    def _forget_old_answers(self) -> None:
        with suppress(OSError):
            for _ in range(8):
                self.receive(0.02)

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""
        try:
            written = self._usb.device.write(self._out, data, max(1, round(seconds * 1000)))
        except usb.core.USBTimeoutError as fault:
            raise TimeoutError(str(fault)) from fault
        if written != len(data):
            msg = f"the printer took {written} of {len(data)} bytes"
            raise TimeoutError(msg)

    def receive(self, seconds: float) -> bytes:
        """What the printer says next."""
        try:
            heard = bytes(self._usb.device.read(self._in, 64, max(1, round(seconds * 1000))))
        except usb.core.USBTimeoutError as fault:
            raise TimeoutError(str(fault)) from fault
        if not heard:
            msg = "the printer said nothing"
            raise TimeoutError(msg)
        return heard

    def end(self, seconds: float) -> None:
        """All is handed over."""

    def close(self) -> None:
        """Give the printer back."""
        with suppress(OSError):
            self._usb.close()


def _endpoints(device: _UsbDevice) -> tuple[int, int]:
    """The bulk endpoints out and in of the printer interface (USB class 7); the usual ones where none is told."""
    out, into = 0x01, 0x82
    for interface in device.get_active_configuration():
        if interface.bInterfaceClass == 7:
            for endpoint in interface:
                if endpoint.bmAttributes & 0x03 == 0x02:
                    address = endpoint.bEndpointAddress
                    out, into = (out, address) if address & 0x80 else (address, into)
    return out, into
