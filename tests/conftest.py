"""What every test gets: Qt without a screen, and a failure for each warning that nobody expected."""

import logging
import os
from collections.abc import Iterator

import pytest

from tests.proof_report import LINES, ProofReport

FORCED = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "QT_QUICK_CONTROLS_STYLE": "Basic"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--onscreen` shows the windows of the tests on this machine's screen, to look at them."""
    parser.addoption("--onscreen", action="store_true", help="show the windows instead of drawing them in memory")


def pytest_configure(config: pytest.Config) -> None:
    """Before Qt is imported; processes that a test starts inherit it."""
    wanted = dict(FORCED)
    if config.getoption("--onscreen"):
        del wanted["QT_QPA_PLATFORM"]
    os.environ.update(wanted)
    config.stash[LINES] = []
    os.environ.pop("ANTREAN_QUEUE", None)


@pytest.fixture
def proof(request: pytest.FixtureRequest) -> Iterator[ProofReport]:
    """Where a fault proof says its seed and its counts; they are printed at the end of the run."""
    report = ProofReport(request.node.nodeid.removeprefix("tests/"))
    yield report
    request.config.stash[LINES].extend(report.lines)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The counts of the proofs, above the closing line."""
    if config.stash[LINES]:
        terminalreporter.section("proofs")
        for line in config.stash[LINES]:
            terminalreporter.write_line(line)


class _Unexpected(logging.Handler):
    """Keeps the records a test did not ask for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def expect_log() -> set[str]:
    """Loggers whose warnings this test provokes: `expect_log.add("shared.store")` covers those below it too."""
    return set()


@pytest.fixture(autouse=True)
def _no_unexpected_log(expect_log: set[str]) -> Iterator[None]:
    """Fail on a Python log record of WARNING or above, unless the test said that it expects one."""
    handler = _Unexpected()
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
    bad = [
        f"{record.name}: {record.levelname}: {record.getMessage()}"
        for record in handler.records
        if not any(record.name == name or record.name.startswith(f"{name}.") for name in expect_log)
    ]
    if bad:
        pytest.fail("unexpected log (see the fixture expect_log):\n" + "\n".join(bad), pytrace=False)
