"""A run that tests the model ends with what was measured in people beside what the model gives."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.physiology.targets import targets

HERE = Path(__file__).parent
HAVE_RUN = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
ARE_HERE = pytest.StashKey[bool]()
HEADINGS = ("target", "measured", "range", "model", "verdict")


def pytest_collection_finish(session: pytest.Session) -> None:
    session.config.stash[ARE_HERE] = any(item.path.is_relative_to(HERE) for item in session.items)


def pytest_terminal_summary(terminalreporter, exitstatus: int, config: pytest.Config) -> None:
    has_run = exitstatus in HAVE_RUN and not config.option.collectonly
    if has_run and config.stash.get(ARE_HERE, False):
        terminalreporter.section("the model and what was measured")
        for line in table():
            terminalreporter.write_line(line)


def table() -> Iterator[str]:
    """One line a target, and how many of them the model meets; an excuse makes none of them met."""
    rows = [
        (
            f"{target.measure}, {target.leg}",
            f"{target.published} {target.unit}",
            f"{target.low:g} to {target.high:g}",
            f"{target.given:.4g}",
            "met" if target.is_met else "outside",
        )
        for target in targets()
    ]
    widths = [max(map(len, column)) for column in zip(HEADINGS, *rows, strict=True)]
    for row in (HEADINGS, *rows):
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
    met = sum(target.is_met for target in targets())
    yield f"{met} of {len(rows)} targets met: {100 * met / len(rows):.1f} %"
