"""``antrean init``: make a queue database and load a catalogue."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from shared.catalogue.faults import CatalogueFault
from shared.catalogue.reader import read_mall, sample_folder
from shared.commands.options import answer, chosen_url, headless
from shared.ports.errors import WrongUse
from shared.rules.mall import Mall
from shared.wiring import make_queue

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


@click.command()
@click.option("--catalogue", type=click.Path(path_type=Path), help="file atau folder katalog; tanpa ini: mal contoh")
@click.option("--trial-clock", metavar="YYYY-MM-DDTHH:MM", help="jam awal antrean contoh (waktu mal)")
@headless
def init(catalogue: Path | None, trial_clock: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Buat data antrean dan muat katalog. Tanpa --catalogue: mal contoh dengan jam contoh, Selasa 09.30."""
    if catalogue is not None and trial_clock is not None:
        raise WrongUse("Jam contoh hanya untuk antrean contoh. Hapus --trial-clock, atau hapus --catalogue.")
    mall = read_catalogue(catalogue or sample_folder())
    made = make_queue(chosen_url(queue_url), mall, sample=catalogue is None, began=_moment(trial_clock))
    document = {
        "path": str(made.path), "sample": made.sample, "updated": made.updated, "agencies": len(mall.agencies),
        "services": len(mall.services), "counters": len(mall.counters),
    }  # fmt: skip
    what = "Katalog diperbarui" if made.updated else "Antrean contoh dibuat" if made.sample else "Antrean dibuat"
    held = f"{len(mall.agencies)} instansi, {len(mall.services)} layanan, {len(mall.counters)} loket"
    told = f"{what}: {made.path} ({held})."
    answer(document, told, as_json=as_json)


def read_catalogue(path: Path) -> Mall:
    """The catalogue at ``path``; ``WrongUse`` lists every fault with file, line, place and reason."""
    try:
        return read_mall(path)
    except CatalogueFault as fault:
        raise WrongUse(str(fault)) from fault


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"Jam “{text}” tidak terbaca. Tulis seperti 2026-02-03T09:30.") from error
    if moment.tzinfo is not None:
        raise WrongUse("Tulis jam contoh tanpa zona waktu, misalnya 2026-02-03T09:30.")
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise WrongUse(f"Tahun jam contoh harus {_FIRST_YEAR} sampai {_LAST_YEAR}.")
    return moment
