"""``antrean demo``: kiosk, wall and panel as three processes on one fresh sample mall."""

from __future__ import annotations

import json
import shutil
import signal
import tempfile
from pathlib import Path
from typing import Any

import click

from shared.catalogue.reader import sample_folder
from shared.commands.demo_layout import Screenplay, arrange
from shared.commands.demo_run import Troupe
from shared.commands.demo_summary import summary, tell
from shared.commands.init import read_catalogue
from shared.commands.options import answer
from shared.ports.errors import WorldFault, WrongUse
from shared.wiring import make_queue, open_queue

_AUTO_SECONDS = 30.0


@click.command()
@click.option("--auto", is_flag=True, help="pengunjung dan petugas contoh menekan jendela yang sesungguhnya")
@click.option("--seconds", type=click.FloatRange(min=1), help="berhenti sendiri sesudah sekian detik")
@click.option("--out", type=click.Path(path_type=Path), help="folder untuk gambar jendela, kertas nomor, dan suara")
@click.option("--json", "as_json", is_flag=True, help="ringkasan sebagai satu dokumen JSON")
def demo(seconds: float | None, out: Path | None, *, auto: bool, as_json: bool) -> int:
    """Peragaan: anjungan, dinding, dan panel di atas mal contoh yang baru."""
    from shared.qt.screens import screens

    found = screens()
    if not found and not auto:
        click.echo("Tidak ada layar di sini, jadi peragaan berjalan sendiri tanpa layar.", err=True)
        auto = True
    kept = out is not None or auto
    folder = _fresh_folder(out)
    url = "sqlite:///" + str(folder / "antrean.db")
    make_queue(url, read_catalogue(sample_folder()), sample=True)
    play = Screenplay(url=url, folder=folder, auto=auto, seconds=seconds or (_AUTO_SECONDS if auto else None))
    click.echo(f"Anjungan, dinding, dan panel dibuka di atas mal contoh ({folder}).", err=True)
    click.echo("Tutup salah satu jendela, atau tekan Ctrl-C, untuk mengakhiri semuanya.", err=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    troupe = Troupe(arrange(play, found[0] if found else None), folder / "log", screenless=not found)
    troupe.run(play.seconds)
    document = _told(url, folder, troupe)
    if kept:
        (folder / "summary.json").write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    answer(document, tell(document), as_json=as_json)
    fault = troupe.fault() or (_unfinished(document) if auto else None)
    if not kept:
        shutil.rmtree(folder, ignore_errors=True)
    if fault:
        raise WorldFault(fault)
    return 0


def _fresh_folder(out: Path | None) -> Path:
    """A folder without the pictures of an earlier demonstration."""
    if out is None:
        return Path(tempfile.mkdtemp(prefix="antrean-demo-"))
    try:
        out.mkdir(parents=True, exist_ok=True)
        if (out / "antrean.db").exists():
            if not (out / "log").is_dir():
                raise WrongUse(f"{out} berisi data antrean lain. Pilih folder lain untuk --out.")
            for old in ("antrean.db", "antrean.db-wal", "antrean.db-shm", "summary.json"):
                (out / old).unlink(missing_ok=True)
            for old in ("windows", "tickets", "sound", "log"):
                shutil.rmtree(out / old, ignore_errors=True)
    except OSError as error:
        raise WorldFault(f"Folder {out} tidak bisa ditulis. Pilih folder lain untuk --out.") from error
    return out.resolve()


def _told(url: str, folder: Path, troupe: Troupe) -> dict[str, Any]:
    queue = open_queue(url)
    try:
        return {**summary(queue), **troupe.pids(), "out": str(folder), "seconds": round(troupe.lasted_s, 1)}
    finally:
        queue.close()


def _unfinished(document: dict[str, Any]) -> str | None:
    missing = [told for key, told in _STEPS if not document[key]]
    return f"Peragaan tidak lengkap: {', '.join(missing)}. Lihat folder log di {document['out']}." if missing else None


_STEPS = (
    ("issued", "tidak ada nomor yang diambil"),
    ("printed", "tidak ada kertas yang keluar"),
    ("called", "tidak ada yang dipanggil"),
    ("spoken", "tidak ada yang diumumkan"),
)
