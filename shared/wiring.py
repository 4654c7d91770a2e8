"""Where a queue URL becomes a queue: the only place that joins the actions to a store and a clock."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import platformdirs

from shared.actions.catalogue import load_catalogue
from shared.actions.local import LocalQueue
from shared.actions.queue import Queue
from shared.devices.clock import SystemClock
from shared.ports.errors import WrongUse
from shared.rules.mall import Mall
from shared.store.ballast import Ballast
from shared.store.gate import exists
from shared.store.sqlite import create_store, open_store
from shared.store.trial_clock import SETTINGS, TRIAL_BEGINS, trial_clock, trial_settings

VARIABLE = "ANTREAN_QUEUE"


@dataclass(frozen=True, slots=True)
class Made:
    """What ``make_queue`` did: the file, whether it is a sample queue, whether only its catalogue was replaced."""

    path: Path
    sample: bool
    updated: bool


def default_url() -> str:
    """``ANTREAN_QUEUE``, or the file in the user's data folder."""
    return os.environ.get(VARIABLE) or "sqlite:///" + str(
        Path(platformdirs.user_data_dir("antrean", appauthor=False)) / "antrean.db"
    )


def queue_path(url: str) -> Path:
    """The file of a ``sqlite:///PATH`` URL (an absolute PATH makes four slashes)."""
    prefix = "sqlite:///"
    if not url.startswith(prefix) or len(url) <= len(prefix):
        raise WrongUse(f"Alamat antrean “{url}” tidak dikenal. Tulis seperti sqlite:///antrean.db")
    return Path(unquote(url[len(prefix) :]))


def open_queue(url: str) -> Queue:
    """Open the queue at ``url``. Belongs to the calling thread. ``WorldFault`` when it cannot be used."""
    store = open_store(queue_path(url), reserve=True)
    real = SystemClock()
    with store.read() as unit:
        trial = trial_clock(real, {name: unit.setting(name) for name in SETTINGS})
    return LocalQueue(store, trial or real, sample=trial is not None)


def make_queue(url: str, mall: Mall, *, sample: bool, began: datetime | None = None) -> Made:
    """Make a queue database, or put a new catalogue into an existing one of the same kind.

    A sample queue's trial clock starts at ``began`` (mall time without zone; default Tuesday 09.30). Disk space is held
    beside the file for the day on which the disk is full.
    """
    path = queue_path(url)
    real = SystemClock()
    if exists(path):
        store = open_store(path, reserve=True)
        try:
            with store.read() as unit:
                trial = trial_clock(real, {name: unit.setting(name) for name in SETTINGS})
            is_sample = trial is not None
            if sample:
                kind = "antrean contoh" if is_sample else "antrean sungguhan"
                raise WrongUse(f"{path} sudah ada ({kind}). Tidak ada yang ditimpa; pakai nama lain dengan --queue.")
            load_catalogue(store, trial or real, mall)
            store.keep_room()
        finally:
            store.close()
        return Made(path, is_sample, updated=True)
    settings: dict[str, str] = {}
    now = real.now()
    if sample:
        start = (began or TRIAL_BEGINS).replace(tzinfo=mall.zone)
        settings, now = trial_settings(now, start), start.astimezone(UTC)
    create_store(path, mall, now, settings).close()
    Ballast(path).keep()
    return Made(path, sample, updated=False)
