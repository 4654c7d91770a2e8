"""``antrean call``: what an officer does at a counter."""

from __future__ import annotations

from collections.abc import Callable

import click

from shared.actions.queue import Queue
from shared.commands.documents import bare_ticket, ticket_document
from shared.commands.options import answer, headless, queue_at
from shared.ports.errors import WrongUse
from shared.rules.tickets import Outcome, Ticket

_REQUEST = click.option("--request-id", metavar="ID", help="permintaan yang sama tidak dua kali dikerjakan")


@click.group()
def call() -> None:
    """Panggil dan layani di loket ID."""


def _plain(name: str, told: str, act: Callable[[Queue, str, str | None], Ticket], words: str) -> None:
    @call.command(name=name, help=told)
    @click.argument("counter_id", metavar="ID")
    @_REQUEST
    @headless
    def verb(counter_id: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
        with queue_at(queue_url) as queue:
            _show(queue, act(queue, counter_id, request_id), words, as_json=as_json)


_plain("next", "Panggil nomor berikutnya.", lambda q, c, r: q.call_next(c, r), "dipanggil")
_plain("again", "Panggil lagi nomor di loket.", lambda q, c, r: q.call_again(c, r), "dipanggil lagi")
_plain("start", "Mulai melayani nomor yang dipanggil.", lambda q, c, r: q.start(c, r), "mulai dilayani")
_plain("absent", "Tandai tidak hadir.", lambda q, c, r: q.absent(c, r), "tidak hadir")
_plain("park", "Tahan dulu nomor di loket.", lambda q, c, r: q.park(c, r), "ditahan dulu")


@call.command()
@click.argument("counter_id", metavar="ID")
@click.option(
    "--outcome", type=click.Choice([o.value for o in Outcome]), default=Outcome.SELESAI.value, show_default=True
)
@_REQUEST
@headless
def finish(counter_id: str, outcome: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Selesaikan kunjungan di loket."""
    with queue_at(queue_url) as queue:
        _show(queue, queue.finish(counter_id, Outcome(outcome), request_id), "selesai", as_json=as_json)


@call.command()
@click.argument("counter_id", metavar="ID")
@click.argument("number")
@_REQUEST
@headless
def resume(counter_id: str, number: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Lanjutkan nomor yang ditahan."""
    with queue_at(queue_url) as queue:
        _show(queue, queue.resume(counter_id, number, request_id), "dilanjutkan", as_json=as_json)


@call.command()
@click.argument("counter_id", metavar="ID")
@click.option("--service", help="kode layanan tujuan")
@click.option("--counter", "to_counter", help="loket tujuan")
@_REQUEST
@headless
def transfer(
    counter_id: str,
    service: str | None,
    to_counter: str | None,
    request_id: str | None,
    queue_url: str | None,
    *,
    as_json: bool,
) -> None:
    """Pindahkan nomor di loket ke layanan atau loket lain."""
    if (service is None) == (to_counter is None):
        raise WrongUse("Pilih satu tujuan: --service KODE atau --counter ID.")
    with queue_at(queue_url) as queue:
        moved = queue.transfer(counter_id, service, to_counter, request_id)
        _show(queue, moved, "dipindahkan", as_json=as_json)


@call.command()
@click.argument("counter_id", metavar="ID")
@_REQUEST
@headless
def undo(counter_id: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Urungkan tindakan terakhir loket (10 detik)."""
    with queue_at(queue_url) as queue:
        undone = queue.undo(counter_id, request_id)
        before = undone.ticket_before
        document = {
            "undone": undone.kind.value, "counter": undone.counter,
            "ticket": ticket_document(queue.ticket(before.code)) if before else None,
        }  # fmt: skip
        told = f"Diurungkan: {undone.kind.value}" + (f" {before.number}." if before else ".")
        answer(document, told, as_json=as_json)


def _show(queue: Queue, ticket: Ticket, words: str, *, as_json: bool) -> None:
    # The action's own answer, not a later look: a repeated request must be told the same.
    view = queue.ticket(ticket.code)
    document = {**ticket_document(view), **bare_ticket(ticket)}
    answer(document, f"{ticket.number}  {words}  {view.service.name}", as_json=as_json)
