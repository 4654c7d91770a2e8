"""``antrean counter``: open, break, close and list counters."""

from __future__ import annotations

from datetime import datetime

import click

from shared.actions.queue import Queue
from shared.actions.views import CounterView
from shared.commands.documents import counter_document
from shared.commands.options import answer, headless, queue_at
from shared.ports.errors import WrongUse

_STATE = {"open": "buka", "break": "istirahat", "closed": "tutup"}


@click.group()
def counter() -> None:
    """Buka, istirahatkan, tutup, atau lihat loket."""


@counter.command(name="open")
@click.argument("counter_id", metavar="ID")
@click.option("--request-id", metavar="ID")
@headless
def open_(counter_id: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Buka loket ID, atau akhiri istirahatnya."""
    with queue_at(queue_url) as queue:
        queue.open_counter(counter_id, request_id=request_id)
        _show(queue, counter_id, as_json=as_json)


@counter.command(name="break")
@click.argument("counter_id", metavar="ID")
@click.option("--reason", default="", help="alasan, boleh dikosongkan")
@click.option("--until", metavar="JJ:MM", help="perkiraan kembali, jam mal")
@click.option("--request-id", metavar="ID")
@headless
def break_(
    counter_id: str, reason: str, until: str | None, request_id: str | None, queue_url: str | None, *, as_json: bool
) -> None:
    """Istirahatkan loket ID."""
    with queue_at(queue_url) as queue:
        queue.break_counter(counter_id, reason, _until(queue, until), request_id)
        _show(queue, counter_id, as_json=as_json)


@counter.command()
@click.argument("counter_id", metavar="ID")
@click.option("--reason", default="", help="alasan, boleh dikosongkan")
@click.option("--until", metavar="JJ:MM", help="perkiraan buka lagi, jam mal")
@click.option("--request-id", metavar="ID")
@headless
def close(
    counter_id: str, reason: str, until: str | None, request_id: str | None, queue_url: str | None, *, as_json: bool
) -> None:
    """Tutup loket ID."""
    with queue_at(queue_url) as queue:
        queue.close_counter(counter_id, reason, _until(queue, until), request_id)
        _show(queue, counter_id, as_json=as_json)


@counter.command(name="list")
@headless
def list_(queue_url: str | None, *, as_json: bool) -> None:
    """Semua loket dan keadaannya."""
    with queue_at(queue_url) as queue:
        views = queue.counters()
        told = "\n".join(_tell(view) for view in views)
        answer([counter_document(view) for view in views], told, as_json=as_json)


def _show(queue: Queue, counter_id: str, *, as_json: bool) -> None:
    view = queue.panel(counter_id).counter
    answer(counter_document(view), _tell(view), as_json=as_json)


def _tell(view: CounterView) -> str:
    holds = f"  memegang {view.ticket.number}" if view.ticket else ""
    return (
        f"{view.plan.label:<10} {_STATE[view.counter.state.value]:<10} {view.agency.short_name:<22} "
        f"{view.room.name:<10} {view.waiting} menunggu{holds}"
    )


def _until(queue: Queue, text: str | None) -> datetime | None:
    if text is None:
        return None
    mall = queue.mall()
    local = mall.local(queue.now())
    try:
        at = datetime.strptime(text.replace(".", ":"), "%H:%M").replace(tzinfo=mall.zone).timetz()
    except ValueError as error:
        raise WrongUse(f"Jam “{text}” tidak terbaca. Tulis seperti 10:40.") from error
    return datetime.combine(local.date(), at)
