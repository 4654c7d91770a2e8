"""One connection to a printer on USB. Apart, because its library takes a quarter of a second to load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, Protocol

import usb.core
import usb.util

from shared.devices.printer_link import LinkAbsentError
from shared.devices.printer_url import UsbAddress

_PRINTER_CLASS = 7
_BULK = 0x02


class _UsbEndpoint(Protocol):
    bmAttributes: int
    bEndpointAddress: int


class _UsbInterface(Protocol):
    bInterfaceClass: int
    bInterfaceNumber: int

    def __iter__(self) -> Iterator[_UsbEndpoint]: ...


class UsbLink:
    """A connection to a printer on USB.

    python-escpos' own class is not used: it sets the configuration and resets the printer each time it is opened,
    which an idle printer that is looked at every second would not survive.
    """

    def __init__(self, address: UsbAddress, seconds: float, library: Any = usb) -> None:  # noqa: ANN401 - untyped
        """Claim the printer. Raises ``LinkAbsentError``, also where the machine has no USB library or another
        program holds the printer. Opening waits for nothing, so ``seconds`` is not needed here."""
        del seconds
        self._library = library
        try:
            self._device = library.core.find(idVendor=address.vendor, idProduct=address.product)
            if self._device is None:
                raise LinkAbsentError(f"no printer {address.vendor:04x}:{address.product:04x} on USB")
            self._interface, self._out, self._in = _printer_part(self._device)
            with suppress(NotImplementedError):
                if self._device.is_kernel_driver_active(self._interface):
                    self._device.detach_kernel_driver(self._interface)
            library.util.claim_interface(self._device, self._interface)
        except (usb.core.NoBackendError, OSError, RuntimeError) as fault:
            raise LinkAbsentError(str(fault)) from fault
        self._forget_old_answers()

    def _forget_old_answers(self) -> None:
        with suppress(OSError):
            for _ in range(8):
                self.receive(0.02)

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""
        try:
            # Without a time limit of its own each call of the library would wait for ever.
            written = self._device.write(self._out, data, max(1, round(seconds * 1000)))
        except usb.core.USBTimeoutError as fault:
            raise TimeoutError(str(fault)) from fault
        if written != len(data):
            msg = f"the printer took {written} of {len(data)} bytes"
            raise TimeoutError(msg)

    def receive(self, seconds: float) -> bytes:
        """What the printer says next."""
        try:
            heard = bytes(self._device.read(self._in, 64, max(1, round(seconds * 1000))))
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
            self._library.util.release_interface(self._device, self._interface)
        with suppress(OSError):
            self._library.util.dispose_resources(self._device)


def _printer_part(device: Any) -> tuple[int, int, int]:  # noqa: ANN401 - an untyped library
    """Number of the printer interface (USB class 7) and its bulk endpoints out and in; the usual ones if untold."""
    try:
        configuration: Iterable[_UsbInterface] = device.get_active_configuration()
    except OSError:
        # A printer that no driver has ever spoken to has no configuration yet.
        device.set_configuration()
        configuration = device.get_active_configuration()
    number, out, into = 0, 0x01, 0x82
    for interface in configuration:
        if interface.bInterfaceClass == _PRINTER_CLASS:
            number = interface.bInterfaceNumber
            for endpoint in interface:
                if endpoint.bmAttributes & 0x03 == _BULK:
                    address = endpoint.bEndpointAddress
                    out, into = (out, address) if address & 0x80 else (address, into)
            break
    return number, out, into
