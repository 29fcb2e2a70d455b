"""Veins cut open: the tube, and its valve open, shut or leaking.

A valve is two flaps. They hang on the wall, and their free edges point to the heart, which is up in
every drawing here (turn a valve to lay it along a vein that runs another way). Flaps are drawn from a
few points in radii of the vein, and start inside the wall.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explainer.figures.curves import Point, join, place, short, smooth, tube, turn

# The right-hand flap from wall to free edge, in radii of a healthy vein; it hangs on at y = 0.
# The three are one flap and so equally long (a test holds them to that).
OPEN: tuple[Point, ...] = ((1.025, 0.1), (0.86, -0.26), (0.72, -0.68), (0.65, -1.12), (0.62, -1.59))
SHUT: tuple[Point, ...] = ((1.03, -0.1), (0.76, 0.13), (0.42, 0.02), (0.15, -0.38), (0.036, -0.91))
LEAKING: tuple[Point, ...] = ((1.4, -0.1), (1.13, 0.15), (0.8, 0.05), (0.55, -0.34), (0.44, -0.92))
# In a small vein the bellies of shut flaps are too small to see: the same flap, drawn plainer.
SMALL_OPEN: tuple[Point, ...] = ((1.04, 0.5), (0.78, -0.1), (0.64, -0.72), (0.6, -1.35))
SMALL_SHUT: tuple[Point, ...] = ((1.04, 0.45), (0.7, 0.12), (0.32, -0.42), (0.07, -1.25))


def vein(
    line: Sequence[Point],
    radius: float | Sequence[float],
    *,
    grid: float = 0.1,
    curve: Callable[[Sequence[Point]], str] = smooth,
) -> str:
    """The inside of a vein along a line that runs from foot to heart, as a closed path.

    curve   `smooth`, or `calm` where the points of the line are spaced evenly
    """
    contour = tube(line, radius)
    return short(join(curve(contour[: len(line)]), curve(contour[len(line) :])) + "Z", grid=grid)


def wall(
    line: Sequence[Point],
    inside: Sequence[float],
    breadth: float,
    *,
    grid: float = 0.1,
    curve: Callable[[Sequence[Point]], str] = smooth,
) -> str:
    """The wall of a vein cut open: its outside and its inside, to be filled between the two (even-odd)."""
    outside = [radius + breadth for radius in inside]
    return "".join(vein(line, radii, grid=grid, curve=curve) for radii in (outside, inside))


def valve(
    flap: Sequence[Point],
    *,
    radius: float,
    at: Point,
    leaning: float = 0,
    grid: float = 0.1,
) -> str:
    """Both flaps of a valve, as one open path each.

    flap      OPEN, SHUT or LEAKING
    radius    of the vein where the flaps hang on
    at        middle of the vein there
    leaning   degrees clockwise from upright in which the heart lies
    """
    sides = flaps(flap, radius=radius, at=at, leaning=leaning)
    return "".join(short(smooth(side), grid=grid) for side in sides)


def thick(flap: Sequence[Point], line: float) -> list[Point]:
    """The same flap for a thicker line: its free edge keeps half of it from the middle, its foot stays.

    line   breadth of the line, in radii of the vein
    """
    (foot, _), (edge, _) = flap[0], flap[-1]
    more = max(0, line / 2 - edge)
    return [(x + more * (foot - x) / (foot - edge), y) for x, y in flap]


def flaps(
    flap: Sequence[Point], *, radius: float, at: Point, leaning: float = 0
) -> tuple[list[Point], list[Point]]:
    """The points of both flaps from wall to free edge: the viewer's right one, then its mirror image."""
    mirrored = [(-x, y) for x, y in flap]
    right, left = (turn(place(side, scale=radius, at=at), leaning, at) for side in (flap, mirrored))
    return right, left
