"""The languages of the screens: Indonesian is the source, others are .qm files; they change while a window is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QTranslator, Signal, Slot

from shared.qt.assets import TRANSLATIONS

SOURCE_LANGUAGE = "id"


class Translations(QObject):
    """The language in use. `retranslate` is the engine's, called after each change.

    A language without a file: ValueError with the name of the file.
    """

    languageChanged = Signal()

    def __init__(
        self, retranslate: Callable[[], None], folder: Path = TRANSLATIONS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._retranslate = retranslate
        self._folder = folder
        self._language = SOURCE_LANGUAGE
        self._translator = QTranslator(self)

    @Slot(str)
    def set_language(self, language: str) -> None:
        """Show `language` ("id", "en") from now on; every qsTr() is evaluated again."""
        if language == self._language:
            return
        QCoreApplication.removeTranslator(self._translator)
        if language != SOURCE_LANGUAGE:
            path = self._folder / f"antrean_{language}.qm"
            translator = QTranslator(self)
            if not translator.load(str(path)):
                QCoreApplication.installTranslator(self._translator)
                message = f"no translation file {path.name}"
                raise ValueError(message)
            self._translator = translator
            QCoreApplication.installTranslator(translator)
        self._language = language
        self._retranslate()
        self.languageChanged.emit()

    def _get_language(self) -> str:
        return self._language

    language = Property(str, _get_language, notify=languageChanged)
