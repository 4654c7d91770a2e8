"""Plays one WAV file at a time on the machine's sound output and says when it is really under way."""

import wave
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices, QtAudio

LOOK_MS = 20
START_LIMIT_MS = 5000
STALL_LIMIT_MS = 4000

_FORMATS = {
    1: QAudioFormat.SampleFormat.UInt8,
    2: QAudioFormat.SampleFormat.Int16,
    4: QAudioFormat.SampleFormat.Int32,
}


@dataclass(frozen=True, slots=True)
class Sound:
    """The samples of a file and how they are laid out."""

    samples: bytes
    format: QAudioFormat


def read_wav(path: Path) -> Sound:
    """Read a PCM WAV file of 8, 16 or 32 bits; OSError, EOFError or wave.Error when it is none."""
    with wave.open(str(path), "rb") as file:
        if file.getsampwidth() not in _FORMATS:
            message = f"{file.getsampwidth() * 8} bits a sample"
            raise wave.Error(message)
        form = QAudioFormat()
        form.setSampleRate(file.getframerate())
        form.setChannelCount(file.getnchannels())
        form.setSampleFormat(_FORMATS[file.getsampwidth()])
        samples = file.readframes(file.getnframes())
    if not samples:
        message = "it holds no samples"
        raise wave.Error(message)
    return Sound(samples, form)


class SoundPlayer(QObject):
    """One sound at a time; who has several keeps the queue.

    `play(path)` answers with `started` and then `finished`, or at any point with `failed(reason)`; every call ends in
    exactly one of `finished` and `failed`, never before `play` returns.

    `started` means that the output has asked for more than its first buffer. Qt fills that buffer at once and
    reports it as played even when the output stands still, so the first figure proves nothing. A muted output
    takes samples like any other: whether people can hear it is for the sound server to say.
    """

    started = Signal()
    finished = Signal()
    failed = Signal(str)

    def __init__(self, volume: float = 1.0, parent: QObject | None = None) -> None:
        """``volume`` 0 to 1 is this player's own, below that of the output."""
        super().__init__(parent)
        self._volume = volume
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)
        self._has_started = False
        self._taken = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_for_progress)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._give_up)
        self._tail = QTimer(self)
        self._tail.setSingleShot(True)
        self._tail.timeout.connect(self._finish)
        self._reason = ""

    @property
    def busy(self) -> bool:
        return self._sink is not None or self._reason != ""

    def play(self, path: Path) -> None:
        """Begin; RuntimeError while another sound is under way."""
        if self.busy:
            message = "a sound is under way"
            raise RuntimeError(message)
        self._has_started = False
        output = QMediaDevices.defaultAudioOutput()
        if output.isNull():
            self._fail_soon("this machine has no sound output")
            return
        try:
            sound = read_wav(path)
        except (OSError, EOFError, wave.Error) as error:
            self._fail_soon(f"the sound file {path.name} cannot be read: {error}")
            return
        if not output.isFormatSupported(sound.format):
            self._fail_soon(f"the sound output {output.description()} cannot play {path.name}")
            return
        self._buffer.close()
        self._buffer.setData(QByteArray(sound.samples))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(output, sound.format, self)
        self._sink.stateChanged.connect(self._on_state)
        self._sink.setVolume(self._volume)
        self._sink.start(self._buffer)
        if self._sink is not None:
            self._taken = self._sink.processedUSecs()
            self._limit.start(START_LIMIT_MS)
            self._look.start()

    def stop(self) -> None:
        """Break off without a signal, when the window closes."""
        self._reason = ""
        self._put_away()

    @Slot()
    def _look_for_progress(self) -> None:
        if self._sink is not None and self._sink.processedUSecs() > self._taken:
            self._taken = self._sink.processedUSecs()
            self._limit.start(STALL_LIMIT_MS)
            self._start()

    def _start(self) -> None:
        if not self._has_started:
            self._has_started = True
            self.started.emit()

    @Slot(QtAudio.State)
    def _on_state(self, state: QtAudio.State) -> None:
        if self._sink is None:
            return
        if state == QtAudio.State.IdleState:
            self._start()
            self._look.stop()
            self._limit.stop()
            self._tail.start(self._sink.format().durationForBytes(self._sink.bufferSize()) // 1000)
        elif state == QtAudio.State.StoppedState:
            self._fail_soon("the sound output broke off")

    @Slot()
    def _finish(self) -> None:
        self._put_away()
        self.finished.emit()

    @Slot()
    def _give_up(self) -> None:
        self._fail_soon("the sound output no longer takes the sound")

    def _fail_soon(self, reason: str) -> None:
        self._reason = reason
        self._put_away()
        QTimer.singleShot(0, self, self._fail)

    @Slot()
    def _fail(self) -> None:
        reason, self._reason = self._reason, ""
        if reason:
            self.failed.emit(reason)

    def _put_away(self) -> None:
        for timer in (self._look, self._limit, self._tail):
            timer.stop()
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stop()
            sink.deleteLater()
