"""Points to path strings: the only geometry the drawings need.

A contour is a short list of points with a smooth curve through them, so a part is changed by moving
a point and never by editing a path string. Lengths are drawing units, angles are degrees, y grows
downwards as in SVG. Numbers are rounded to one decimal: tidy diffs, small pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, radians, sin
from re import findall, sub

Point = tuple[float, float]
POINTS = {"M": 1, "L": 1, "C": 3, "S": 2, "Q": 2, "T": 1, "Z": 0}  # how many each command takes
ROUNDS = 24  # until the bends of a calm curve hold still


def smooth(points: Sequence[Point], *, closed: bool = False, tension: float = 0.5) -> str:
    """A smooth path through the points: a cardinal spline, written as cubic Béziers.

    tension   0.5 is the usual Catmull-Rom curve, smaller is tighter, 0 is straight lines

    A stretch leaves each point as the last one arrived, so after the first all are the shorter S.

    >>> smooth([(0, 0), (10, 0)])
    'M0 0C1.7 0 8.3 0 10 0'
    >>> smooth([(0, 0), (6, 0), (6, 6)])
    'M0 0C1 0 5 -1 6 0S6 5 6 6'
    """
    if len(points) < 2:
        raise ValueError(f"a curve needs two points, not {len(points)}")
    ends = (points[-1], points[0], points[1]) if closed else (points[0], points[-1])
    chain = [ends[0], *points, *ends[1:]]
    reach = tension / 3
    path = f"M{write(points[0])}"
    for one, two, three, four in zip(chain, chain[1:], chain[2:], chain[3:], strict=False):
        leaving = (two[0] + (three[0] - one[0]) * reach, two[1] + (three[1] - one[1]) * reach)
        arriving = (three[0] - (four[0] - two[0]) * reach, three[1] - (four[1] - two[1]) * reach)
        path += "S" if "C" in path else f"C{write(leaving)} "
        path += f"{write(arriving)} {write(three)}"
    return path + ("Z" if closed else "")


def calm(points: Sequence[Point], *, closed: bool = False) -> str:
    """The same in half the numbers: a quadratic spline, whose handles follow from its points.

    For contours whose points are spaced evenly, or change their distance little by little: where a long
    stretch meets a short one it bulges. `smooth` is for the others, and for the tightest bends.

    >>> calm([(0, 0), (6, 0), (6, 6)])
    'M0 0Q9 -3 6 6'
    >>> calm([(0, 0), (12, 0), (12, 12), (0, 12)], closed=True)
    'M-2 6Q-2 -2 6 -2T14 6 6 14 -2 6Z'
    """
    if len(points) == 2:
        return straight(points)
    last = len(points) - 1
    bends = list(points)
    for _ in range(ROUNDS):
        for index in range(len(points)) if closed else range(1, last):
            neighbours = bends[index - 1], bends[(index + 1) % len(points)]
            # Half of a neighbour is felt through the middle between the two; an end is felt whole.
            pull = (2 if not closed and index == 1 else 1, 2 if not closed and index == last - 1 else 1)
            (x, y), (x0, y0), (x1, y1), share = points[index], *neighbours, 8 - sum(pull)
            bends[index] = (
                (8 * x - pull[0] * x0 - pull[1] * x1) / share,
                (8 * y - pull[0] * y0 - pull[1] * y1) / share,
            )
    start, end = points[0], points[last]
    if closed:
        start = end = on_grid(between(bends[-1:], bends[:1], 0.5)[0], 0.1)
    else:
        bends = bends[1:-1]
    bend, first, *others = through_middles(start, bends, end, grid=0.1)
    path = f"M{write(start)}Q{write(bend)} {write(first)}"
    if others:
        path += f"T{' '.join(write(point) for point in others)}"
    return path + ("Z" if closed else "")


def through_middles(start: Point, bends: Sequence[Point], end: Point, *, grid: float) -> list[Point]:
    """What Q and T take: the first bend, then the middle between each two of them, then the end.

    A T mirrors the bend before it. So bends lie on multiples of twice the grid: then all middles lie on
    the grid itself, and roundings do not grow along the way.
    """
    bends = [on_grid(bend, 2 * grid) for bend in bends]
    if start == end:  # without a corner
        bends[-1] = (2 * start[0] - bends[0][0], 2 * start[1] - bends[0][1])
    return [bends[0], *between(bends[:-1], bends[1:], 0.5), end]


def straight(points: Sequence[Point], *, closed: bool = False) -> str:
    """A path with corners: leaders, frames, arrow heads.

    >>> straight([(0, 0), (4, 0), (4, 3)], closed=True)
    'M0 0L4 0 4 3Z'
    """
    first, *rest = points
    return f"M{write(first)}L{' '.join(write(point) for point in rest)}" + ("Z" if closed else "")


def join(*paths: str) -> str:
    """One path from several: each goes on where the last one ended, so that corners stay corners.

    >>> join("M0 0L4 0", "M4 0L4 3")
    'M0 0L4 0L4 3'
    >>> join("M0 0L4 0", "M5 1L4 3")
    'M0 0L4 0L5 1L4 3'
    """
    whole = paths[0]
    for path in paths[1:]:
        start = path[1 : min(path.find(command, 1) for command in "CLQ" if path.find(command, 1) > 0)]
        whole += path[1 + len(start) :] if whole.endswith(start) else f"L{path[1:]}"
    return whole


def short(path: str, *, grid: float = 0.1) -> str:
    """The same path in fewer bytes: each point told from the last one, not from the corner of the page.

    grid   points lie on multiples of it, itself one of 0.1; a large calm contour does well with 0.5,
           because a stretch that leaves as the last one arrived stays smooth wherever its points lie

    Takes what the functions here write (M, L, C, S, Z, T after Q). Rounding does not add up along the way.

    >>> short("M10 10L14 10 14 9.5Z")
    'M10 10l4 0 0-.5z'
    >>> short("M10 10L14.1 9.9", grid=0.5)
    'M10 10l4 0'
    >>> short("M0 0Q9 -3 10 4T4 10 -2 4")
    'M0 0q9-3 10 4t-6 6-6-6'
    """
    written, here, begun = "", (0.0, 0.0), (0.0, 0.0)
    for command, numbers in findall(r"([MLCSQZ])([^MLCSQZ]*)", path):
        points = [(float(x), float(y)) for x, y in findall(r"(-?[\d.]+) (-?[\d.]+)", numbers)]
        if command == "Q":
            points = settled(here, points, grid=grid)
            written += told("q", points[:2], here) + told("t", points[2:], points[1])
        elif command == "M":
            begun = on_grid(points[0], grid)
            written += f"M{write(begun)}"
        else:
            points = [on_grid(point, grid) for point in points]
            written += told(command.lower(), points, here)
        here = on_grid(points[-1], grid) if points else begun
    return sub(r"(?<!\d)0\.", ".", written).replace(" -", "-")


def settled(start: Point, stretches: Sequence[Point], *, grid: float) -> list[Point]:
    """What Q and T take, on a coarser grid: the bends are found again and laid on it."""
    bends, end = [stretches[0]], on_grid(stretches[-1], grid)
    for x, y in stretches[1:-1]:
        bends.append((2 * x - bends[-1][0], 2 * y - bends[-1][1]))
    return through_middles(start, bends, end, grid=grid)


def told(command: str, points: Sequence[Point], here: Point) -> str:
    """A command with its points, each told from where the one before it ended."""
    size = POINTS[command.upper()]
    words = []
    for at in range(0, len(points), size or 1):
        words += [write((x - here[0], y - here[1])) for x, y in points[at : at + size]]
        here = points[at + size - 1]
    return command + " ".join(words) if points or not size else ""


def on_grid(point: Point, grid: float) -> Point:
    """The nearest point whose numbers are multiples of the grid."""
    x, y = point
    return (round(x / grid) * grid, round(y / grid) * grid)


def offset(line: Sequence[Point], distance: float | Sequence[float]) -> list[Point]:
    """The line moved sideways: one side of a tube.

    distance   how far, one number or one for each point; positive is to the left of the way the
               line runs (for a vein drawn from foot to heart: the viewer's left)

    >>> offset([(0, 10), (0, 0)], 2)
    [(-2.0, 10.0), (-2.0, 0.0)]
    """
    distances = [distance] * len(line) if isinstance(distance, int | float) else distance
    last = len(line) - 1
    moved = []
    for index, ((x, y), away) in enumerate(zip(line, distances, strict=True)):
        (x0, y0), (x1, y1) = line[max(index - 1, 0)], line[min(index + 1, last)]
        length = hypot(x1 - x0, y1 - y0)
        moved.append((x + (y1 - y0) / length * away, y - (x1 - x0) / length * away))
    return moved


def tube(line: Sequence[Point], radius: float | Sequence[float]) -> list[Point]:
    """The closed contour of a tube around a line: up one side and down the other."""
    radii = [radius] * len(line) if isinstance(radius, int | float) else radius
    return offset(line, radii) + offset(line, [-r for r in radii])[::-1]


def turn(points: Iterable[Point], degrees: float, around: Point) -> list[Point]:
    """The points turned clockwise, as the viewer sees it, around one that stays.

    >>> turn([(1, 0)], 90, around=(0, 0))
    [(0.0, 1.0)]
    """
    cosine, sine = cos(radians(degrees)), sin(radians(degrees))
    x0, y0 = around
    return [
        (
            round(x0 + (x - x0) * cosine - (y - y0) * sine, 6),
            round(y0 + (x - x0) * sine + (y - y0) * cosine, 6),
        )
        for x, y in points
    ]


def place(points: Iterable[Point], *, scale: float = 1, at: Point = (0, 0)) -> list[Point]:
    """The points enlarged from the origin, then moved so that the origin lies at `at`."""
    return [(at[0] + x * scale, at[1] + y * scale) for x, y in points]


def at_share(points: Sequence[Point], share: float) -> tuple[Point, Point]:
    """The place at a share of the length of a smooth line, and the way the line runs there."""
    line = sampled(points)
    steps = [hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(line)]
    left = share * sum(steps)
    for ((x0, y0), (x1, y1)), step in zip(pairwise(line), steps, strict=True):
        if left <= step:
            part = left / step
            return (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part), ((x1 - x0) / step, (y1 - y0) / step)
        left -= step
    raise ValueError(f"{share} is beyond the end")


def sampled(points: Sequence[Point], steps: int = 16) -> list[Point]:
    """Many points of the curve that `smooth` draws through a few."""
    chain, line = [points[0], *points, points[-1]], [points[0]]
    for a, b, c, d in zip(chain, chain[1:], chain[2:], chain[3:], strict=False):
        one = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        two = (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6)
        line += [bezier(b, one, two, c, step / steps) for step in range(1, steps + 1)]
    return line


def bezier(start: Point, one: Point, two: Point, end: Point, share: float) -> Point:
    """A point of a cubic Bézier curve."""
    rest = 1 - share
    weights = (rest**3, 3 * share * rest**2, 3 * share**2 * rest, share**3)
    x, y = (sum(w * p[axis] for w, p in zip(weights, (start, one, two, end), strict=True)) for axis in (0, 1))
    return (x, y)


def between(start: Sequence[Point], end: Sequence[Point], share: float) -> list[Point]:
    """The points a share (0 to 1) of the way from one pose to another."""
    return [
        (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)
        for (x0, y0), (x1, y1) in zip(start, end, strict=True)
    ]


def write(point: Point) -> str:
    """A point as a path string has it: one decimal, no trailing zero, never a minus zero.

    >>> write((3.04, -0.01))
    '3 0'
    """
    return " ".join(f"{round(number, 1) + 0:g}" for number in point)
