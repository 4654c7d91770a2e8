"""Listens to the default microphone and plays a file to its end, for a command without a window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QIODevice, QTimer
from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices

from shared.qt.sound import SoundPlayer

LOOK_MS = 40
DEAF_LIMIT_MS = 3000
"""A microphone brings something within this time, silence too."""


class MicrophoneError(Exception):
    """There is no microphone or it brings nothing; the text is for the log."""


def listen(rate: int, is_over: Callable[[bytes], bool], limit_s: float) -> bytes:
    """What the default microphone hears: 16 bits, mono, `rate` samples a second, in the machine's byte order.

    Ends when `is_over`, which is given each new stretch, says so, or after `limit_s` seconds of sound.
    MicrophoneError when there is nothing to listen with. Runs its own event loop: for commands without a window.
    """
    _application()
    device = QMediaDevices.defaultAudioInput()
    if device.isNull():
        raise MicrophoneError("this machine has no microphone")
    form = QAudioFormat()
    form.setSampleRate(rate)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    if not device.isFormatSupported(form):
        raise MicrophoneError(f"the microphone {device.description()} does not record {rate} Hz")
    source = QAudioSource(device, form)
    stream = source.start()
    if stream is None:
        raise MicrophoneError(f"the microphone {device.description()} cannot be opened")
    try:
        return _collect(stream, is_over, round(limit_s * rate) * 2)
    finally:
        source.stop()


def play_to_end(path: Path) -> str:
    """Play the WAV file at `path`; answers why it was not heard, or an empty text."""
    _application()
    player, loop, reasons = SoundPlayer(), QEventLoop(), list[str]()
    player.finished.connect(loop.quit)
    player.failed.connect(reasons.append)
    player.failed.connect(loop.quit)
    player.play(path)
    loop.exec()
    player.stop()
    return "".join(reasons)


def _collect(stream: QIODevice, is_over: Callable[[bytes], bool], most: int) -> bytes:
    heard, quiet_ms, loop, look = bytearray(), 0, QEventLoop(), QTimer()
    look.setInterval(LOOK_MS)
    look.timeout.connect(loop.quit)
    look.start()
    while len(heard) < most:
        loop.exec()
        new = bytes(stream.readAll().data())
        new = new[: len(new) - len(new) % 2]
        quiet_ms = 0 if new else quiet_ms + LOOK_MS
        if quiet_ms > DEAF_LIMIT_MS:
            raise MicrophoneError("the microphone brings nothing")
        heard += new
        if new and is_over(new):
            break
    return bytes(heard[:most])


def _application() -> QCoreApplication:
    return QCoreApplication.instance() or QCoreApplication([])
