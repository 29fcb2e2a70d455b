"""Motion as SVG animates it: what an attribute is at which second of a cycle.

Times are seconds from the start of the cycle. A cycle ends as it began, so that it can repeat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

EASE = ".4 0 .6 1"  # slow, fast, slow


@dataclass(frozen=True)
class Motion:
    """The attributes of one <animate>; `first` is what the drawing shows while nothing moves."""

    first: str
    values: str
    times: str
    splines: str


def motion(cycle: float, stops: Sequence[tuple[float, str]]) -> Motion:
    """From stop to stop, easing in and out, and back to the first value at the end of the cycle.

    cycle   how long it lasts [s]
    stops   time [s] and value, the first at 0

    >>> motion(4, [(0, "0"), (1, "1")]).times
    '0;0.25;1'
    """
    times = [time for time, _ in stops]
    if times[0] != 0 or times != sorted(set(times)) or times[-1] > cycle:
        raise ValueError(f"stops must start at 0, rise and end within {cycle} s: {times}")
    if times[-1] < cycle:
        stops = [*stops, (cycle, stops[0][1])]
    return Motion(
        first=stops[0][1],
        values=";".join(value for _, value in stops),
        times=";".join(f"{round(time / cycle, 3):g}" for time, _ in stops),
        splines=";".join([EASE] * (len(stops) - 1)),
    )


def shown(cycle: float, start: float, end: float, fade: float = 0.15) -> Motion:
    """Opacity of something seen only from start to end: it fades in and out."""
    if start == 0:
        return motion(cycle, [(0, "0"), (fade, "1"), (end, "1"), (end + fade, "0"), (cycle, "0")])
    if end == cycle:
        return motion(cycle, [(0, "1"), (fade, "0"), (start, "0"), (start + fade, "1"), (cycle, "1")])
    return motion(
        cycle, [(0, "0"), (start, "0"), (start + fade, "1"), (end, "1"), (end + fade, "0"), (cycle, "0")]
    )
