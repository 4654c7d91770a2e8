"""`antrean play`: a recorded day, one JSON request a line, played against the real actions on a throw-away queue."""

from __future__ import annotations

import io
import json
import sys
from typing import TextIO

import click

from shared.commands.play_day import OpenStore, PlayedDays
from shared.commands.play_request import NotPlayed, Request
from shared.store.sqlite import memory_store


@click.command()
@click.option("--json", "as_json", is_flag=True, help="selalu JSON; diterima supaya sama dengan perintah lain")
def play(*, as_json: bool) -> int:  # noqa: ARG001 - every line is JSON anyway
    """Putar ulang hari yang direkam: satu permintaan JSON per baris, satu jawaban per baris."""
    return run_play(sys.stdin, sys.stdout)


def run_play(stdin: TextIO, stdout: TextIO, open_store: OpenStore = memory_store) -> int:
    """Answer every line of ``stdin`` with one line on ``stdout`` until the input ends; returns the exit code 0.

    A request that cannot be understood or done is answered ``{"refused": sentence}``, and the next one is read.
    """
    if isinstance(stdin, io.TextIOWrapper):
        stdin.reconfigure(errors="replace")
    days = PlayedDays(open_store)
    try:
        for line in stdin:
            if line.strip():
                stdout.write(json.dumps(answer_line(days, line), separators=(",", ":")) + "\n")
                stdout.flush()
    finally:
        days.close()
    return 0


def answer_line(days: PlayedDays, line: str) -> dict[str, object]:
    """The answer to one line."""
    try:
        return days.answer(Request.parse(line))
    except NotPlayed as fault:
        return {"refused": str(fault)}
