"""The numbers of `parameters.toml` as values: each by its name, and each with what is known of it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BASES = ("measured", "textbook", "assumed", "fitted")


@dataclass(frozen=True)
class Parameter:
    """One number of the model.

    low, high   the range in which it may lie; a fitted value was searched for inside it
    basis       "measured" (the source gives the value), "textbook", "assumed" (chosen, with a reason in the
                file) or "fitted" (chosen so that the model meets `targets.toml`)
    sources     keys of references.toml that give the value or the range
    """

    key: str
    name: Mapping[str, str]
    value: float
    low: float
    high: float
    unit: str
    basis: str
    sources: tuple[str, ...]


def read(path: Path) -> dict[str, Parameter]:
    """All parameters of a file; one outside its own range is an error."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    found = {
        key: Parameter(key=key, sources=tuple(table.pop("sources", ())), **table)
        for key, table in tables.items()
    }
    for parameter in found.values():
        if not parameter.low <= parameter.value <= parameter.high:
            raise ValueError(f"{parameter.key} is {parameter.value:g}, outside its own range")
        if parameter.basis not in BASES:
            raise ValueError(f"{parameter.key}: the basis must be one of {', '.join(BASES)}")
    return found


PARAMETERS: Mapping[str, Parameter] = read(Path(__file__).with_name("parameters.toml"))


def value(key: str) -> float:
    """The value of a parameter in its own unit."""
    return PARAMETERS[key].value
