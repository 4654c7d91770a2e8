"""What every headless verb shares: the queue it works on and the form of its answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from shared.actions.queue import Queue
from shared.wiring import default_url, open_queue

F = TypeVar("F", bound=Callable[..., Any])


def queue_option(command: F) -> F:
    """Add ``--queue`` behind the verb (it may also stand before it)."""
    return click.option("--queue", "queue_url", metavar="URL", help="antrean yang dipakai")(command)


def headless(command: F) -> F:
    """Add ``--queue`` and ``--json`` behind the verb."""
    return queue_option(click.option("--json", "as_json", is_flag=True, help="jawab dengan satu dokumen JSON")(command))


def chosen_url(queue_url: str | None) -> str:
    """The queue named behind the verb, before it, in the environment, or the default."""
    before: str | None = (click.get_current_context().find_root().obj or {}).get("queue")
    return queue_url or before or default_url()


@contextmanager
def queue_at(queue_url: str | None) -> Iterator[Queue]:
    """The queue, closed at the end."""
    queue = open_queue(chosen_url(queue_url))
    try:
        yield queue
    finally:
        queue.close()


def answer(document: object, told: str, *, as_json: bool) -> None:
    """Print ``document`` as JSON, or ``told`` for a person."""
    wants_json = as_json or bool((click.get_current_context().find_root().obj or {}).get("json"))
    click.echo(json.dumps(document, ensure_ascii=False) if wants_json else told)
