"""The pressure in a vein at the ankle over time, as a line on two axes, with what was measured as bands.

Must be true:
- a second is as long, and a mmHg as high, all over the picture
- the drawn line lies within TOLERANCE of every pressure it was given
- a band covers exactly its range, and the seconds it is given for; its words stand outside it,
  on the side where the line is not
- there is one tick over the time axis for every squeeze, or one bracket for a train of quick ones
- two lines differ in their stroke, not only in colour
Simplified: between the points that are kept the line is straight.

Words keep their size in pixels at every width of the picture, so there is room for them at their largest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf

from explainer.figures.curves import Point, on_grid, short, straight
from explainer.figures.labels import shortest
from explainer.figures.motion import Motion, steady
from explainer.figures.trace_line import Line, pressure_at, simplified

TOLERANCE = 0.4  # mmHg
THINNED = 0.2  # mmHg, of that: so little that a calm curve shows no corners
LEVEL, MOMENT = 30, 15  # between the marks of the axes [mmHg, s]
REACH = 100  # mmHg: the top of the plot; where a pressure needs more, one or more levels higher
KEYS = 80  # the most key times of a dot
TRAIN = 1  # s: squeezes that begin closer together than this are one bracket

# The picture [drawing units].
BREADTH, PER_MMHG = 450, 2.2  # of the plot
GROUND = 236  # where the time axis lies
HEAD = 16  # above the plot: for words over a high band
AIR = 8  # between a band, or an axis, and its words: what half a dot needs
TICK = (3, 12)  # from where to where a tick reaches above the time axis
TYPE, DIGIT = 22.7, 13  # height of words and breadth of a digit, at their largest: in the narrowest place


@dataclass(frozen=True)
class Band:
    """A measured range [mmHg], and the seconds of the trace it was measured for."""

    low: float
    high: float
    start: float = 0
    end: float = 75

    def __post_init__(self) -> None:
        if not (0 <= self.low < self.high and 0 <= self.start < self.end):
            raise ValueError(f"a band must have a height and a length: {self}")


@dataclass(frozen=True)
class Words:
    """Where the words of a band begin or end: their baseline at y, or their top when they stand below it."""

    x: float
    y: float
    anchor: str
    is_below: bool


@dataclass(frozen=True)
class Measured:
    """A band as a rectangle, and the place of its words."""

    x: float
    y: float
    width: float
    height: float
    words: Words


@dataclass(frozen=True)
class Drawn:
    """A line's path, and its dot: where it stands still (None: nowhere) and how it moves."""

    path: str
    dot: Point | None
    dot_x: Motion
    dot_y: Motion


@dataclass(frozen=True)
class Trace:
    """The figure.

    box      x, y, width, height
    marks    of an axis: a place on it and the number that stands there
    effort   where the word for the ticks begins, behind the last of them
    reveal   the width of the rectangle that uncovers the lines behind their dots
    is_pair  whether there are two lines
    """

    box: tuple[float, float, float, float]
    left: float
    ground: float
    grid: str
    axis: str
    pressure_marks: Sequence[tuple[float, int]]
    time_marks: Sequence[tuple[float, int]]
    bands: Sequence[Measured]
    ticks: str
    effort: Point | None
    lines: Sequence[Drawn]
    reveal: Motion
    is_pair: bool


@dataclass(frozen=True)
class Axes:
    """From seconds and mmHg to the drawing."""

    left: float
    end: float

    @property
    def right(self) -> float:
        return self.left + BREADTH

    def x(self, time: float) -> float:
        if not 0 <= time <= self.end:
            raise ValueError(f"{time:g} s is not on an axis from 0 to {self.end:g} s")
        return self.left + BREADTH * time / self.end

    def y(self, pressure: float) -> float:
        return GROUND - PER_MMHG * pressure

    def points(self, line: Line) -> list[Point]:
        return [(self.x(t), self.y(p)) for t, p in zip(line.times, line.pressures, strict=True)]


def draw(
    lines: Sequence[Line],
    *,
    bands: Sequence[Band] = (),
    efforts: Sequence[tuple[float, float]] = (),
    end: float = 75,
    at: float | None = None,
) -> Trace:
    """The figure, ready for its template.

    efforts   start and end of each squeeze [s]
    end       of the time axis [s]
    at        where the dots stand while nothing moves [s]; None for no dots until it moves
    """
    if len(lines) not in (1, 2):
        raise ValueError(f"a trace shows one line or two, not {len(lines)}")
    if end <= 0 or end % MOMENT:
        raise ValueError(f"the time axis is marked every {MOMENT} s, so it cannot end at {end:g} s")
    reach = reach_for([p for line in lines for p in line.pressures] + [band.high for band in bands])
    levels = range(0, int(reach), LEVEL)
    axes = Axes(AIR + 2 + DIGIT * len(str(levels[-1])), end)
    thinned = [simplified(line, THINNED) for line in lines]
    top = axes.y(reach) - HEAD
    return Trace(
        box=(0, shortest(top), shortest(axes.right + 2), shortest(GROUND + AIR + TYPE - top)),
        left=axes.left,
        ground=GROUND,
        grid="".join(level_line(axes, axes.y(level)) for level in levels[1:]),
        axis=level_line(axes, GROUND),
        pressure_marks=[(shortest(axes.y(level)), level) for level in levels],
        time_marks=[(shortest(axes.x(time)), time) for time in range(0, int(end) + 1, MOMENT)],
        bands=measured(bands, [axes.points(line) for line in thinned], axes),
        ticks=squeezes(efforts, axes),
        effort=(shortest(axes.x(max(end for _, end in efforts)) + AIR), GROUND - AIR) if efforts else None,
        lines=[drawn(line, few, axes, at) for line, few in zip(lines, thinned, strict=True)],
        reveal=steady(end, [(0, "2"), (end, f"{BREADTH + 4}")]),
        is_pair=len(lines) == 2,
    )


def reach_for(pressures: Iterable[float]) -> float:
    """The top of the pressure axis [mmHg]: the same for all that is usual, so that pictures compare.

    >>> reach_for([88]), reach_for([120]), reach_for([131])
    (100, 130, 160)
    """
    return REACH + LEVEL * max(0, ceil((max(pressures) - REACH) / LEVEL))


def level_line(axes: Axes, y: float) -> str:
    """A line across the plot."""
    return short(straight([(axes.left, y), (axes.right, y)]))


def drawn(line: Line, thinned: Line, axes: Axes, at: float | None) -> Drawn:
    """The line's path, and its dot, which goes from key point to key point."""
    keys, tolerance = thinned, TOLERANCE
    while len(keys.times) > KEYS:
        keys, tolerance = simplified(thinned, tolerance), tolerance * 1.5
    stops = list(zip(keys.times, axes.points(keys), strict=True))
    return Drawn(
        path=short(straight(list(dict.fromkeys(on_grid(point, 0.1) for point in axes.points(thinned))))),
        dot=None if at is None else (shortest(axes.x(at)), shortest(axes.y(pressure_at(line, at)))),
        dot_x=through([(time, shortest(x)) for time, (x, _) in (stops[0], stops[-1])], axes.end),
        dot_y=through([(time, shortest(y)) for time, (_, y) in stops], axes.end),
    )


def through(stops: Sequence[tuple[float, float]], end: float) -> Motion:
    """From number to number, waiting at the first and at the last."""
    waiting = [(0.0, stops[0][1])] if stops[0][0] > 0 else []
    resting = [(end, stops[-1][1])] if stops[-1][0] < end else []
    return steady(end, [(time, f"{number:g}") for time, number in (*waiting, *stops, *resting)])


def squeezes(efforts: Sequence[tuple[float, float]], axes: Axes) -> str:
    """A tick where each squeeze starts; squeezes in quick succession are one bracket."""
    trains: list[tuple[float, float, float]] = []  # start of the first and of the last, end [s]
    for start, end in sorted(efforts):
        if trains and start - trains[-1][1] < TRAIN:
            trains[-1] = (trains[-1][0], start, end)
        else:
            trains.append((start, start, end))
    low, high = (GROUND - height for height in TICK)
    paths = []
    for first, last, end in trains:
        tick = [(axes.x(first), low), (axes.x(first), high)]
        bracket = [] if first == last else [(axes.x(end), high), (axes.x(end), low)]
        paths.append(short(straight(tick + bracket), grid=0.5))
    return "".join(paths)


def measured(bands: Sequence[Band], lines: Sequence[Sequence[Point]], axes: Axes) -> list[Measured]:
    """The bands, each with its words above it, or below it where that leaves them more room.

    The words take all the breadth there is from the end they are set at.
    """
    taken, placed = list(lines), []
    for band in bands:
        left, right = axes.x(min(band.start, axes.end)), axes.x(min(band.end, axes.end))
        top, bottom = axes.y(band.high), axes.y(band.low)
        is_early = left - axes.left < axes.right - right
        x, span = (left, (left, axes.right)) if is_early else (right, (0, right))
        above, below = (top - AIR - TYPE, top - AIR), (bottom + AIR, bottom + AIR + TYPE)
        room_above = min(room(span, above, line) for line in taken)
        room_below = min(GROUND - TICK[1] - below[1], *(room(span, below, line) for line in taken))
        is_below = room_above < min(room_below, AIR / 2)
        taken += [[(span[0], level), (span[1], level)] for level in (below if is_below else above)]
        y, anchor = below[0] if is_below else above[1], "start" if is_early else "end"
        words = Words(shortest(x), shortest(y), anchor, is_below)
        rectangle = (left, top, right - left, bottom - top)
        placed.append(Measured(*map(shortest, rectangle), words))
    return placed


def room(span: tuple[float, float], height: tuple[float, float], line: Sequence[Point]) -> float:
    """How far a line stays above or below a rectangle, where it passes it; negative where it runs into it.

    >>> room((0, 10), (0, 5), [(-5, 20), (5, 10), (15, 30)])
    5.0
    """
    nearest = inf
    for (x0, y0), (x1, y1) in pairwise(line):
        start, end = max(x0, span[0]), min(x1, span[1])
        if start > end:
            continue
        slope = (y1 - y0) / (x1 - x0)
        passing = (y0 + slope * (start - x0), y0 + slope * (end - x0))
        nearest = min(nearest, max(height[0] - max(passing), min(passing) - height[1]))
    return nearest
