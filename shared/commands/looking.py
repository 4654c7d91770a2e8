"""``antrean board``, ``find`` and ``watch``: looking at the queue from a terminal."""

from __future__ import annotations

import json
from threading import Event

import click

from shared.commands.documents import board_document, event_document, hit_document, room_unspoken
from shared.commands.options import answer, headless, queue_at, queue_option
from shared.ports.errors import WrongUse
from shared.rules.voice_turns import Unspoken

_POLL_S = 0.02
_PAGE = 500
_WHY = {
    Unspoken.LATE: "terlalu lama menunggu giliran suara",
    Unspoken.QUIET: "jam tenang",
    Unspoken.NO_SOUND: "tanpa suara",
    Unspoken.CUT: "terputus",
}


@click.command()
@click.option("--room", help="kode ruang; tanpa ini seluruh mal")
@headless
def board(room: str | None, queue_url: str | None, *, as_json: bool) -> None:
    """Isi layar dinding sekarang."""
    with queue_at(queue_url) as queue:
        if room is not None and room not in queue.mall().room:
            raise WrongUse(f"Ruang {room} tidak ada. Yang ada: {', '.join(queue.mall().room)}.")
        view = queue.board(room)
        zone = queue.mall().zone
        lines = [
            f"{line.call.number:<7} {line.plan.label:<10} {line.agency.short_name:<22} "
            f"{line.call.at.astimezone(zone):%H.%M}  "
            + ("ditarik" if line.call.withdrawn else "ditunggu di loket" if line.call.pending else "sebelumnya")
            for line in view.calls
        ] or ["Belum ada panggilan."]
        lines += [f"{line.agency.short_name:<22} {line.ahead} menunggu" for line in view.agencies if line.ahead]
        unspoken = queue.unspoken_today()
        if counts := room_unspoken(view, unspoken):
            told = ", ".join(f"{_WHY[Unspoken(why)]} {count}" for why, count in counts.items())
            lines.append(f"Tidak diucapkan hari ini: {sum(counts.values())} panggilan ({told}).")
        answer(board_document(view, unspoken), "\n".join(lines), as_json=as_json)


@click.command()
@click.argument("text", nargs=-1, required=True)
@headless
def find(text: tuple[str, ...], queue_url: str | None, *, as_json: bool) -> None:
    """Layanan untuk kata sehari-hari, yang paling cocok dulu."""
    with queue_at(queue_url) as queue:
        hits = queue.find(" ".join(text))
        told = "\n".join(
            f"{hit.view.service.code:<6} {hit.view.verdict.kind.value:<12} {hit.view.service.name}" for hit in hits
        )
        answer([hit_document(hit) for hit in hits], told or "Belum ada yang cocok. Coba kata lain.", as_json=as_json)


@click.command()
@click.option("--after", type=click.IntRange(0, 2**63 - 1), default=0, help="mulai sesudah kejadian nomor ini")
@click.option("--json", "as_json", is_flag=True, help="selalu JSON; diterima supaya sama dengan perintah lain")
@queue_option
def watch(after: int, queue_url: str | None, *, as_json: bool) -> None:  # noqa: ARG001 - every line is JSON anyway
    """Ikuti kejadian, satu objek JSON per baris, sampai dihentikan."""
    with queue_at(queue_url) as queue:
        seen, version, never = after, -1, Event()
        try:
            while True:
                now = queue.version()
                if now != version:
                    version = now
                    while events := queue.events(seen, _PAGE):
                        for event in events:
                            click.echo(json.dumps(event_document(event), ensure_ascii=False))
                        seen = events[-1].seq
                never.wait(_POLL_S)
        except KeyboardInterrupt:
            return
