"""Where spoken calls come out: the machine's loudspeaker, or a folder that collects them, or both."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtMultimedia import QMediaDevices

from shared.qt.sound_thread import SoundThread


class Loudspeaker(QObject):
    """The output that people hear."""

    needs_device = True

    def __init__(self, player: SoundThread) -> None:
        super().__init__()
        self._player = player
        self._begun: Callable[[], None] | None = None
        self._ended: Callable[[str], None] | None = None
        player.started.connect(self._on_started)
        player.finished.connect(self._on_finished)
        player.failed.connect(self._on_failed)

    def present(self) -> bool:
        """Whether this machine has a sound output at all."""
        return not QMediaDevices.defaultAudioOutput().isNull()

    def play(self, wav: Path, name: str, begun: Callable[[], None], ended: Callable[[str], None]) -> None:  # noqa: ARG002 - one port for both outputs
        """Play ``wav``."""
        self._begun, self._ended = begun, ended
        self._player.play(wav)

    def stop(self) -> None:
        """Break off."""
        self._begun = self._ended = None
        self._player.stop()

    @Slot()
    def _on_started(self) -> None:
        if self._begun is not None:
            self._begun()

    @Slot()
    def _on_finished(self) -> None:
        self._end("")

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        self._end(reason)

    def _end(self, reason: str) -> None:
        ended, self._begun, self._ended = self._ended, None, None
        if ended is not None:
            ended(reason)


class WavFolder(QObject):
    """Collects each sound as ``folder/NAME.wav``; written counts as said. Also played where possible."""

    needs_device = False

    def __init__(self, folder: Path, also: Loudspeaker | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._also = also
        self._waiting: Callable[[], None] | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    def present(self) -> bool:
        """A folder can be written anywhere; when it cannot, ``play`` says so."""
        return True

    def play(self, wav: Path, name: str, begun: Callable[[], None], ended: Callable[[str], None]) -> None:
        """Write ``wav`` into the folder under ``name``."""

        def written() -> None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(wav, self._folder / f"{name}.wav")
            except OSError as error:
                ended(str(error))
                return
            begun()
            if self._also is None:
                ended("")
            else:
                self._also.play(wav, name, _nothing, lambda _unheard: ended(""))

        self._waiting = written
        self._next.start()

    def stop(self) -> None:
        """Write nothing more."""
        self._next.stop()
        self._waiting = None
        if self._also is not None:
            self._also.stop()

    @Slot()
    def _go_on(self) -> None:
        go_on, self._waiting = self._waiting, None
        if go_on is not None:
            go_on()


def _nothing() -> None:
    """Said already: the file is there."""
