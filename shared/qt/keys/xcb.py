"""The few calls of libxcb that keys and a docked window need; Qt's own X11 plugin loads the same library."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

KEY_PRESS = 2
KEY_RELEASE = 3
MAPPING_NOTIFY = 34
BAD_ACCESS = 10
ATOM_CARDINAL = 6

_SETUP_MIN_KEYCODE = 34
_SETUP_MAX_KEYCODE = 35
_REPLY_HEAD = 32
_ASYNC = 1


class XcbError(OSError):
    """The X server cannot be reached, or has gone."""


class _Cookie(ctypes.Structure):
    _fields_ = [("sequence", ctypes.c_uint)]


class _Screens(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("rem", ctypes.c_int), ("index", ctypes.c_int)]


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A press or a release of a key that was taken. ``time_ms`` is the server's clock, ``state`` the modifiers held."""

    kind: int
    keycode: int
    time_ms: int
    state: int


class Connection:
    """One connection to the X server of the session. Belongs to the thread that uses it."""

    def __init__(self, display: str | None = None) -> None:
        """XcbError when there is no library or no server."""
        try:
            self._lib = ctypes.CDLL("libxcb.so.1")
        except OSError as error:
            raise XcbError(str(error)) from error
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]
        self._declare()
        number = ctypes.c_int()
        name = None if display is None else display.encode()
        self._connection = ctypes.c_void_p(self._lib.xcb_connect(name, ctypes.byref(number)))
        if self._lib.xcb_connection_has_error(self._connection):
            self._lib.xcb_disconnect(self._connection)
            message = "the X server cannot be reached"
            raise XcbError(message)
        setup = self._lib.xcb_get_setup(self._connection)
        head = ctypes.string_at(setup, _REPLY_HEAD + 8)
        self._first, self._last = head[_SETUP_MIN_KEYCODE], head[_SETUP_MAX_KEYCODE]
        screens = self._lib.xcb_setup_roots_iterator(setup)
        for _ in range(number.value):
            self._lib.xcb_screen_next(ctypes.byref(screens))
        self._root = ctypes.c_uint32.from_address(screens.data).value

    def _declare(self) -> None:
        pointer, cookie, u8, u16, u32 = ctypes.c_void_p, _Cookie, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_uint32
        for name, result, arguments in (
            ("xcb_connect", pointer, [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]),
            ("xcb_disconnect", None, [pointer]),
            ("xcb_connection_has_error", ctypes.c_int, [pointer]),
            ("xcb_get_file_descriptor", ctypes.c_int, [pointer]),
            ("xcb_get_setup", pointer, [pointer]),
            ("xcb_setup_roots_iterator", _Screens, [pointer]),
            ("xcb_screen_next", None, [ctypes.POINTER(_Screens)]),
            ("xcb_flush", ctypes.c_int, [pointer]),
            ("xcb_poll_for_event", pointer, [pointer]),
            ("xcb_request_check", pointer, [pointer, cookie]),
            ("xcb_grab_key_checked", cookie, [pointer, u8, u32, u16, u8, u8, u8]),
            ("xcb_ungrab_key", cookie, [pointer, u8, u32, u16]),
            ("xcb_get_keyboard_mapping", cookie, [pointer, u8, u8]),
            ("xcb_get_keyboard_mapping_reply", pointer, [pointer, cookie, pointer]),
            ("xcb_get_modifier_mapping", cookie, [pointer]),
            ("xcb_get_modifier_mapping_reply", pointer, [pointer, cookie, pointer]),
            ("xcb_intern_atom", cookie, [pointer, u8, u16, ctypes.c_char_p]),
            ("xcb_intern_atom_reply", pointer, [pointer, cookie, pointer]),
            ("xcb_change_property", cookie, [pointer, u8, u32, u32, u32, u8, u32, pointer]),
        ):
            function = getattr(self._lib, name)
            function.restype = result
            function.argtypes = arguments

    def close(self) -> None:
        """Leave the server; what was taken is free again."""
        self._lib.xcb_disconnect(self._connection)

    @property
    def fileno(self) -> int:
        """The descriptor to wait on."""
        return int(self._lib.xcb_get_file_descriptor(self._connection))

    def keysyms(self) -> dict[int, tuple[int, ...]]:
        """For each key code what the keyboard's layout has on it, level by level."""
        cookie = self._lib.xcb_get_keyboard_mapping(self._connection, self._first, self._last - self._first + 1)
        head, body = self._reply("xcb_get_keyboard_mapping_reply", cookie, unit=4)
        width = head[1]
        symbols = (ctypes.c_uint32 * (len(body) // 4)).from_buffer_copy(body)
        return {
            self._first + place // width: tuple(symbols[place : place + width])
            for place in range(0, len(symbols), width)
        }

    def modifier_keys(self) -> list[tuple[int, ...]]:
        """For each of the eight modifiers the key codes that make it."""
        cookie = self._lib.xcb_get_modifier_mapping(self._connection)
        head, body = self._reply("xcb_get_modifier_mapping_reply", cookie, unit=4)
        width = head[1]
        return [tuple(body[row * width : (row + 1) * width]) for row in range(8)]

    def take_key(self, keycode: int, modifiers: int) -> int:
        """Ask for the key in every window; 0, or the server's error (``BAD_ACCESS``: another program has it)."""
        cookie = self._lib.xcb_grab_key_checked(self._connection, 0, self._root, modifiers, keycode, _ASYNC, _ASYNC)
        error = self._lib.xcb_request_check(self._connection, cookie)
        if not error:
            return 0
        code = ctypes.string_at(error, 2)[1]
        self._free(error)
        return code

    def release_key(self, keycode: int, modifiers: int) -> None:
        """Give the key back."""
        self._lib.xcb_ungrab_key(self._connection, keycode, self._root, modifiers)
        self._lib.xcb_flush(self._connection)

    def events(self) -> Iterator[KeyEvent]:
        """What has arrived; a new layout of the keyboard is ``MAPPING_NOTIFY``. XcbError when the server has gone."""
        while event := self._lib.xcb_poll_for_event(self._connection):
            raw = ctypes.string_at(event, 32)
            self._free(event)
            word = int.from_bytes(raw[4:8], "little")
            yield KeyEvent(raw[0] & 0x7F, raw[1], word, int.from_bytes(raw[28:30], "little"))
        if self._lib.xcb_connection_has_error(self._connection):
            message = "the X server has gone"
            raise XcbError(message)

    def set_numbers(self, window: int, name: str, numbers: Sequence[int]) -> None:
        """Write a property of 32-bit numbers on ``window``."""
        word = name.encode()
        cookie = self._lib.xcb_intern_atom(self._connection, 0, len(word), word)
        head, _ = self._reply("xcb_intern_atom_reply", cookie, unit=0)
        atom = int.from_bytes(head[8:12], "little")
        data = (ctypes.c_uint32 * len(numbers))(*numbers)
        self._lib.xcb_change_property(
            self._connection, 0, window, atom, ATOM_CARDINAL, 32, len(numbers), ctypes.cast(data, ctypes.c_void_p)
        )
        self._lib.xcb_flush(self._connection)

    def _reply(self, function: str, cookie: _Cookie, unit: int) -> tuple[bytes, bytes]:
        reply = getattr(self._lib, function)(self._connection, cookie, None)
        if not reply:
            message = "the X server did not answer"
            raise XcbError(message)
        head = ctypes.string_at(reply, _REPLY_HEAD)
        length = int.from_bytes(head[4:8], "little") * unit
        body = ctypes.string_at(reply + _REPLY_HEAD, length)
        self._free(reply)
        return head, body
