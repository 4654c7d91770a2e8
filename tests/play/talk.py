"""Talks to `play` as a caller does: lines in, lines out."""

from __future__ import annotations

import io
import json
from typing import Any

from shared.commands.play import run_play


def play(*requests: dict[str, Any] | str) -> list[dict[str, Any]]:
    """The answers to ``requests`` (objects, or raw lines), one each."""
    lines = [request if isinstance(request, str) else json.dumps(request) for request in requests]
    answers = io.StringIO()
    assert run_play(io.StringIO("".join(line + "\n" for line in lines)), answers) == 0
    return [json.loads(line) for line in answers.getvalue().splitlines()]
