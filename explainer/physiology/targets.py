"""What has been measured in people, what the model gives for it, and whether that lies in the range."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from explainer.physiology.measuring import LEGS, MEASURES, Laboratory

RULES = ("range", "sd", "iqr", "about", "threshold")


@dataclass(frozen=True)
class Target:
    """One published value, and the range that its rule makes of it; the rules stand in `targets.toml`.

    published   as its source prints it
    given       what the model gives
    misfit      why the model lies outside, in both languages; empty where it lies inside
    """

    measure: str
    leg: str
    name: Mapping[str, str]
    published: str
    low: float
    high: float
    unit: str
    rule: str
    source: str
    given: float
    misfit: Mapping[str, str]

    @property
    def is_met(self) -> bool:
        return self.low <= self.given <= self.high


@cache
def targets() -> tuple[Target, ...]:
    """All targets in the order of the file."""
    path = Path(__file__).with_name("targets.toml")
    return tuple(read(tomllib.loads(path.read_text(encoding="utf-8"))["targets"]))


def read(tables: list[dict]) -> Iterator[Target]:
    """Targets with what the model gives. What was solved for them is let go with the laboratories."""
    laboratories = {name: Laboratory(leg) for name, leg in LEGS.items()}
    for table in tables:
        measure, leg, rule = (table[key] for key in ("measure", "leg", "rule"))
        if measure not in MEASURES or leg not in LEGS or rule not in RULES:
            raise ValueError(f"no such test, leg or rule: {measure}, {leg}, {rule}")
        yield Target(**{"misfit": {}, **table, "given": MEASURES[measure](laboratories[leg])})
