"""``antrean check``: what is wrong with this machine, one line a thing."""

from __future__ import annotations

import click

from shared.commands import check_notices, checks
from shared.commands.checks import Finding, Level
from shared.commands.options import answer, chosen_url, headless

_MARKS = {Level.OK: "baik ", Level.WARNING: "perlu", Level.FAULT: "RUSAK"}
WORLD_SAYS_NO = 4


@click.command()
@click.option("--printer", metavar="URL", help="printer yang ikut diperiksa")
@click.option("--test-page", is_flag=True, help="cetak halaman uji di printer itu")
@headless
def check(printer: str | None, queue_url: str | None, *, test_page: bool, as_json: bool) -> int:
    """Periksa komputer ini: SQLite, antrean, disk, printer, suara, layar, jam."""
    url = chosen_url(queue_url)
    findings = [
        checks.sqlite(),
        checks.queue(url),
        checks.disk(url),
        checks.printer(printer),
        *((checks.test_page(printer, url),) if test_page else ()),
        checks.voice(),
        checks.sound(),
        checks.screen(),
        checks.clock(url),
        *check_notices.notices(url),
    ]
    document = [{"name": f.name, "level": f.level.value, "told": f.told} for f in findings]
    answer(document, "\n".join(_line(finding) for finding in findings), as_json=as_json)
    return WORLD_SAYS_NO if any(finding.level is Level.FAULT for finding in findings) else 0


def _line(finding: Finding) -> str:
    return f"{_MARKS[finding.level]}  {finding.name:<8} {finding.told}"
