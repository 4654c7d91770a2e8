"""Where a program's log goes: a rotating file in the user's log folder, with Qt's own messages in it."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_dir
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

FILE_BYTES = 5 * 1024 * 1024
FILES = 10

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_folder() -> Path:
    """The folder of all log files of this user."""
    return Path(user_log_dir("antrean", appauthor=False))


def start_log(program: str, folder: Path | None = None) -> Path:
    """Log INFO and above to `<folder>/<program>.log` (10 files of 5 MB; one program per file, rotation has one writer).

    Returns the file. A folder that cannot be written: the log stays on standard error.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    path = (folder or log_folder()) / f"{program}.log"
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=FILE_BYTES, backupCount=FILES - 1, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    qInstallMessageHandler(qt_to_log)
    return path


def qt_to_log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Pass one of Qt's messages on to the logger `qt`, with the QML file and line when Qt knows them."""
    where = f" ({context.file}:{context.line})" if context.file else ""
    logging.getLogger("qt").log(_LEVELS[kind], "%s%s", message, where)
