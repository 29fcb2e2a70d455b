"""What studies measured, beside an outcome: ranges of pressure at the ankle, and for which seconds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from explainer.physiology.scenes import END, LEAD, Outcome

USUAL_STATURES = range(160, 181)  # cm: the heights of those who were measured
KINDS = ("pressure", "fall", "fall_percent")


@dataclass(frozen=True)
class Measured:
    """A band by its name among the words of the pump; `low` and `high` as its source has them."""

    key: str
    veins: tuple[str, ...]
    activities: tuple[str, ...]
    during: str
    kind: str
    low: float
    high: float
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Band:
    """A band of the picture: pressures [mmHg] from one second to another, and what was measured there."""

    low: float
    high: float
    start: float
    end: float
    measured: Measured


@cache
def all_measured() -> Mapping[str, Measured]:
    tables = tomllib.loads(Path(__file__).with_name("bands.toml").read_text(encoding="utf-8"))
    found = {}
    for key, table in tables.items():
        lists = {name: tuple(table.pop(name)) for name in ("veins", "activities", "sources")}
        found[key] = Measured(key=key, **lists, **table)
        if found[key].kind not in KINDS or found[key].low >= found[key].high:
            raise ValueError(f"the band {key} has no range, or is of no kind")
    return found


def bands(outcome: Outcome) -> Iterator[Band]:
    """The bands of an outcome, in the order of time."""
    if outcome.leg.stature not in USUAL_STATURES:
        return
    for measured in all_measured().values():
        if outcome.leg.veins in measured.veins and outcome.activity.key in measured.activities:
            low, high = measured.low, measured.high
            if measured.kind == "fall_percent":
                low, high = (outcome.before * share / 100 for share in (low, high))
            if measured.kind != "pressure":
                low, high = outcome.before - high, outcome.before - low
            yield Band(low, high, *window(measured.during, outcome), measured)


def window(during: str, outcome: Outcome) -> tuple[float, float]:
    """From when to when a band holds [s]. Standing before an effort is standing after it, too."""
    if during == "activity":
        return LEAD, outcome.end
    return 0, END if outcome.activity.effort else LEAD
