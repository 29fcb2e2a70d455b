"""Motion as SVG animates it: what an attribute is at which second of a cycle.

Times are seconds from the start of the cycle. A cycle ends as it began, so that it can repeat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

EASE = ".4 0 .6 1"  # slow, fast, slow


@dataclass(frozen=True)
class Motion:
    """The attributes of one <animate>; `first` is what the drawing shows while nothing moves.

    mode   "spline" eases from value to value, "linear" does not, "discrete" jumps
    """

    first: str
    values: str
    times: str
    splines: str = ""
    mode: str = "spline"


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


def shown(cycle: float, start: float, end: float, fade: float = 0.1) -> Motion:
    """Opacity of something seen only from start to end: it fades in at start and is gone at end.

    An end before the start lies in the next cycle.

    >>> shown(4, 3, 0.1).values
    '1;0;0;1;1'
    """
    if end > start:
        stops = [(0, "0"), (start, "0"), (start + fade, "1"), (end - fade, "1"), (end, "0"), (cycle, "0")]
    else:
        stops = [(0, "1"), (end - fade, "1"), (end, "0"), (start, "0"), (start + fade, "1"), (cycle, "1")]
    return steady(cycle, [stop for index, stop in enumerate(stops) if not index or stop[0] > 0])


def steady(cycle: float, stops: Sequence[tuple[float, str]]) -> Motion:
    """The same without easing: for what fades, where no eye sees the difference."""
    return replace(motion(cycle, stops), splines="", mode="linear")


def cut(cycle: float, start: float, end: float) -> Motion:
    """Opacity of words seen only from start to end: they never fade, so that none is read through another.

    >>> cut(4, 1, 2)
    Motion(first='0', values='0;1;0', times='0;0.25;0.5', splines='', mode='discrete')
    """
    one, other = (start, end) if start < end else (end, start)
    first, then = ("0", "1") if start < end else ("1", "0")
    return Motion(
        first, f"{first};{then};{first}", f"0;{one / cycle:.3g};{other / cycle:.3g}", mode="discrete"
    )
