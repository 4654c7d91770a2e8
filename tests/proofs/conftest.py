"""What long proofs share: they say how far they have come, and taking minutes is no sign that they hang."""

import faulthandler
from collections.abc import Callable

import pytest


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """A line of progress on the terminal at once, whatever is captured."""
    faulthandler.cancel_dump_traceback_later()

    def said(line: str) -> None:
        with capsys.disabled():
            print(line, flush=True)

    return said
