"""Plays the WAV files named on the command line one after another and prints what the player said, one line each."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from shared.qt.sound import SoundPlayer


def main(paths: list[Path]) -> None:
    application = QCoreApplication(sys.argv)
    player = SoundPlayer()

    def say(*words: str) -> None:
        print(*words, flush=True)

    def following() -> None:
        if paths:
            player.play(paths.pop(0))
        else:
            application.quit()

    player.started.connect(lambda: say("started"))
    player.finished.connect(lambda: (say("finished"), following()))
    player.failed.connect(lambda reason: (say("failed", reason), following()))
    following()
    application.exec()


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
