"""How fast a crowd is answered, and whether anything it was told is kept gets lost."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from audit.server import Server
from bench import kept, postgres
from bench.crowd import Report, Task, crowd
from bench.filling import fields_of, page_of, right
from explainer.content import library

READERS = 200


@dataclass(frozen=True)
class Measured:
    """Times in milliseconds. Answers that were lost, kept twice, kept though nobody was told so, and refused:
    these must be none."""

    database: str
    answers: int
    seconds: float
    p50: float
    p99: float
    lost: int
    twice: int
    unasked: int
    errors: int

    def __str__(self) -> str:
        return (
            f"{self.database:<12}{self.answers / self.seconds:>10.0f} answers/s"
            f"{self.p50:>9.0f} ms p50{self.p99:>9.0f} ms p99"
            f"{self.lost:>6} lost{self.twice:>6} twice{self.unasked:>6} unasked{self.errors:>6} errors"
        )

    @property
    def is_whole(self) -> bool:
        return not (self.lost or self.twice or self.unasked or self.errors)


def tasks() -> list[Task]:
    article = library().articles["second-heart"]
    return [Task(page_of(q, article), fields_of(q, right(q))) for q in article.quiz.questions]


def measure(database: str, url: str = "", readers: int = READERS) -> Measured:
    """So many readers who answer every question of a quiz at once, each as fast as the site lets them."""
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder), database=url, is_built=True) as site:
        began = time.perf_counter()
        reports = list(crowd(site.address, [tasks()] * readers))
        seconds = time.perf_counter() - began
        return result(database, reports, seconds, Counter(kept.answers(site)))


def result(database: str, reports: list[Report], seconds: float, rows: Counter) -> Measured:
    times = [1000 * one for report in reports for one in report.times]
    told = {(report.attempt, path.split("/")[-2], 1) for report in reports for path in report.acknowledged}
    hundredths = quantiles(times, n=100)
    return Measured(
        database=database,
        answers=len(times),
        seconds=seconds,
        p50=hundredths[49],
        p99=hundredths[98],
        lost=len(told - rows.keys()),
        twice=sum(count - 1 for count in rows.values()),
        unasked=len(rows.keys() - told),
        errors=sum(len(report.errors) for report in reports),
    )


def run() -> bool:
    """Prints a line for each database; False when an answer was lost, kept twice or refused."""
    print(f"{READERS} readers at once, {len(tasks())} questions each, a page and an answer per question:")
    measured = [measure("SQLite")]
    print(measured[-1])
    if postgres.programs():
        with postgres.Postgres() as database:
            measured.append(measure("PostgreSQL", database.url))
        print(measured[-1])
    else:
        print("PostgreSQL  not measured: it is not on this machine (on Debian: apt-get install postgresql)")
    return all(each.is_whole for each in measured)
