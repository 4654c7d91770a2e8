"""``antrean ticket``: take a number, look at it, give it up, come back."""

from __future__ import annotations

import click

from shared.actions.views import TicketView
from shared.commands.documents import ticket_document
from shared.commands.options import answer, headless, queue_at
from shared.rules.tickets import Group

_STATUS = {
    "waiting": "menunggu", "called": "dipanggil", "serving": "dilayani", "parked": "ditahan",
    "absent": "tidak hadir", "done": "selesai", "cancelled": "batal",
}  # fmt: skip


@click.group()
def ticket() -> None:
    """Ambil, lihat, batalkan, atau kembalikan nomor."""


@ticket.command()
@click.argument("service")
@click.option("--group", type=click.Choice([g.value for g in Group]), default=Group.NORMAL.value, show_default=True)
@click.option("--request-id", metavar="ID", help="permintaan yang sama dijawab sama, tidak dua kali dikerjakan")
@headless
def issue(service: str, group: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Ambil nomor untuk layanan SERVICE."""
    with queue_at(queue_url) as queue:
        given = queue.issue(service, Group(group), request_id)
        view = queue.ticket(given.code)
        answer(ticket_document(view), _tell(view), as_json=as_json)


@ticket.command()
@click.argument("number")
@headless
def show(number: str, queue_url: str | None, *, as_json: bool) -> None:
    """Lihat nomor hari ini, atau tiket dengan kodenya."""
    with queue_at(queue_url) as queue:
        view = queue.ticket(number)
        answer(ticket_document(view), _tell(view), as_json=as_json)


@ticket.command()
@click.argument("number")
@click.option("--request-id", metavar="ID")
@headless
def cancel(number: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Batalkan nomor yang belum dipanggil."""
    with queue_at(queue_url) as queue:
        view = queue.ticket(queue.cancel(number, request_id).code)
        answer(ticket_document(view), _tell(view), as_json=as_json)


@ticket.command(name="return")
@click.argument("number")
@click.option("--request-id", metavar="ID")
@headless
def come_back(number: str, request_id: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Masukkan lagi nomor yang terlewat ke antrean."""
    with queue_at(queue_url) as queue:
        view = queue.ticket(queue.come_back(number, request_id).code)
        answer(ticket_document(view), _tell(view), as_json=as_json)


def _tell(view: TicketView) -> str:
    ticket_, where = view.ticket, ", ".join(plan.label for plan in view.counters)
    told = f"{ticket_.number}  {_STATUS[ticket_.status.value]}  {view.service.name} ({view.agency.short_name}); {where}"
    if ticket_.status.value != "waiting":
        return told
    if view.wait is None:
        return f"{told}; {view.ahead} orang sebelumnya, waktu tunggu belum dapat diperkirakan."
    low, high = round(view.wait.low_s / 60), max(1, round(view.wait.high_s / 60))
    return f"{told}; {view.ahead} orang sebelumnya, kira-kira {low}–{high} menit lagi."
