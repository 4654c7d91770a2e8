"""A make-believe printer on USB: a device of the USB library with an ESC/POS printer behind it, unplugged by script."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import usb.core

from tests.fakes.escpos_device import Break, EscposDevice, LineBrokenError

PACKET = 64


class UsbPlug:
    """What the library hands out each time it looks for the printer; ``device`` is the printer itself."""

    def __init__(self, device: EscposDevice) -> None:
        self.device = device
        self.plugged = True
        self.claimed: list[UsbHandle] = []
        self.library: Any = SimpleNamespace(
            core=SimpleNamespace(find=self._find),
            util=SimpleNamespace(
                claim_interface=self._claim, release_interface=self._release, dispose_resources=_nothing
            ),
        )

    def _find(self, **_how: int) -> UsbHandle | None:
        return UsbHandle(self) if self.plugged else None

    def _claim(self, handle: UsbHandle, _interface: int) -> None:
        if self.claimed:
            raise usb.core.USBError("busy", errno=16)
        self.claimed.append(handle)

    def _release(self, handle: UsbHandle, _interface: int) -> None:
        if handle in self.claimed:
            self.claimed.remove(handle)


class UsbHandle:
    """One opening of the printer; after it was unplugged it stays dead, as real ones do."""

    def __init__(self, plug: UsbPlug) -> None:
        self._plug = plug
        self._dead = False
        self._said = bytearray()
        self._news = threading.Condition()
        plug.device.send = self._hear

    def _hear(self, data: bytes) -> None:
        with self._news:
            self._said += data
            self._news.notify()

    def get_active_configuration(self) -> list[Any]:
        points = [SimpleNamespace(bmAttributes=2, bEndpointAddress=address) for address in (0x01, 0x82)]

        class Interface(list[Any]):
            bInterfaceClass = 7
            bInterfaceNumber = 0

        return [Interface(points)]

    def is_kernel_driver_active(self, _interface: int) -> bool:
        return False

    def write(self, _endpoint: int, data: bytes, timeout: int) -> int:
        assert timeout > 0, "without a limit this would wait for ever"
        for at in range(0, len(data), PACKET):
            if self._dead or not self._plug.plugged:
                raise usb.core.USBError("no such device", errno=19)
            if self._plug.device.hung:
                raise usb.core.USBTimeoutError("the printer takes nothing")
            try:
                self._plug.device.feed(data[at : at + PACKET])
            except LineBrokenError as broken:
                if broken.args[0] is not Break.HANG:
                    self._dead = True
        return len(data)

    def read(self, _endpoint: int, size: int, timeout: int) -> bytes:
        assert timeout > 0, "without a limit this would wait for ever"
        if self._dead:
            raise usb.core.USBError("no such device", errno=19)
        with self._news:
            if not self._news.wait_for(lambda: self._said, timeout / 1000):
                raise usb.core.USBTimeoutError("the printer says nothing")
            said = bytes(self._said[:size])
            del self._said[:size]
            return said


def _nothing(_handle: UsbHandle) -> None:
    """Resources are given back."""
