"""Pressures over time as they come from a solution, thinned to the few points that a drawing needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, isfinite


@dataclass(frozen=True)
class Line:
    """Pressures [mmHg] at times [s] that rise."""

    times: Sequence[float]
    pressures: Sequence[float]

    def __post_init__(self) -> None:
        if len(self.times) != len(self.pressures) or len(self.times) < 2:
            raise ValueError(f"{len(self.times)} times and {len(self.pressures)} pressures are no line")
        if any(after <= before for before, after in pairwise(self.times)):
            raise ValueError("the times of a line must rise")
        if not all(isfinite(pressure) and pressure >= 0 for pressure in self.pressures):
            raise ValueError("a pressure below 0 or without a number cannot be drawn")


def simplified(line: Line, tolerance: float) -> Line:
    """The line with only the points it needs to stay within the tolerance [mmHg] of all it was given.

    A point is kept when the way from the last kept one to the next would miss one of those between. Missed is
    meant in pressure at that time, so that a steep stretch is as true as a level one.

    >>> simplified(Line([0, 1, 2, 3], [5, 5.1, 5, 9]), 0.4).times
    [0, 2, 3]
    """
    times, pressures = line.times, line.pressures
    kept, lowest, highest = [0], -inf, inf  # and the slopes that miss none since the last kept [mmHg/s]
    for index in range(1, len(times)):
        run, rise = times[index] - times[kept[-1]], pressures[index] - pressures[kept[-1]]
        if not lowest <= rise / run <= highest:
            kept.append(index - 1)
            run, rise = times[index] - times[index - 1], pressures[index] - pressures[index - 1]
            lowest, highest = -inf, inf
        lowest, highest = max(lowest, (rise - tolerance) / run), min(highest, (rise + tolerance) / run)
    kept.append(len(times) - 1)
    return Line([times[index] for index in kept], [pressures[index] for index in kept])


def pressure_at(line: Line, time: float) -> float:
    """The pressure [mmHg] at a time [s]; before the first point and after the last, theirs.

    >>> pressure_at(Line([0, 2], [10, 20]), 0.5)
    12.5
    """
    after = min(max(bisect_left(line.times, time), 1), len(line.times) - 1)
    (t0, t1), (p0, p1) = line.times[after - 1 : after + 1], line.pressures[after - 1 : after + 1]
    share = min(max((time - t0) / (t1 - t0), 0), 1)
    return p0 + (p1 - p0) * share
