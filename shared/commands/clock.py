"""``antrean clock``: the hall's time beside the machine's clock, and a person's word that the clock is right."""

from __future__ import annotations

import click

from shared.commands.options import answer, headless, queue_at
from shared.rules.hall_time import Doubt
from shared.rules.mall import Mall
from shared.rules.sentences import clock_sentence
from shared.rules.verdict import say_date


@click.group()
def clock() -> None:
    """Lihat jam antrean, atau terima jam komputer yang sudah dibetulkan."""


@clock.command()
@headless
def show(queue_url: str | None, *, as_json: bool) -> None:
    """Jam antrean sekarang, dan apakah jam komputer cocok."""
    with queue_at(queue_url) as queue:
        doubt, mall, now = queue.health().clock, queue.mall(), queue.now()
        document = {"now": now.isoformat(), "doubt": _document(doubt)}
        told = f"Jam antrean: {say_date(mall.local(now))}. "
        answer(document, told + _tell(doubt, mall), as_json=as_json)


@clock.command()
@click.option("--new-day", is_flag=True, help="juga kalau harinya berganti: nomor yang masih terbuka ditutup")
@headless
def accept(queue_url: str | None, *, new_day: bool, as_json: bool) -> None:
    """Jam komputer sudah diperiksa dan benar: antrean mengikutinya."""
    with queue_at(queue_url) as queue:
        doubt = queue.accept_clock(new_day=new_day)
        mall, now = queue.mall(), queue.now()
        document = {"now": now.isoformat(), "accepted": _document(doubt)}
        told = f"Antrean sekarang mengikuti jam komputer: {say_date(mall.local(now))}."
        answer(document, told if doubt else "Jam komputer sudah cocok. Tidak ada yang diubah.", as_json=as_json)


def _document(doubt: Doubt | None) -> dict[str, object] | None:
    if doubt is None:
        return None
    return {"fault": doubt.fault.value, "clock": doubt.clock.isoformat(), "hall": doubt.hall.isoformat()}


def _tell(doubt: Doubt | None, mall: Mall) -> str:
    return "Jam komputer cocok." if doubt is None else clock_sentence(doubt, mall)
