"""The veins of the leg that the reader works: a deep and a surface one, what links them, and their valves.

A vein narrows between its valves and never at one, so that flaps stay where they hang. The pieces that
narrow are paths of their own; all lie in one another's ends, and are drawn as fascia, as wall, then as blood.

A motion shows the same few pieces again and again, so each is kept: as many as there are legs and breadths.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from math import atan2, degrees

from explainer.figures import veins
from explainer.figures.back_leg import across
from explainer.figures.curves import Point, calm, short, smooth, straight
from explainer.figures.pump_limb import AT, GRID, Leg, inner_edge, put, written

NARROWEST = 0.25  # of a vein without blood, as a share of its full breadth

# The deep vein [drawing units]. Its valves are evenly spaced, so that one piece repeats another.
RADIUS, POCKET = 7.5, 10.5
VALVES = (52, 138, 224, 310, 396)  # where flaps hang, from thigh to ankle
UPPER, LOWER = VALVES[1], VALVES[4]  # between them the muscle can empty it
APART = 86
# From a valve up to the next: how far, and the radius as a share; None where blood decides.
STRETCH = ((0, 1), (10, POCKET / RADIUS), (24, None), (48, None), (72, None))
OVERLAP, WITHIN = 1.5, 0.8  # by which a piece lies in the next, and its share of that one's breadth
ANKLE = ((490, 1.5), (488.8, 4.2), (485.5, 6.6), (478, RADIUS), (440, RADIUS), (LOWER - OVERLAP, RADIUS))

# The surface vein from ankle to knee: heights, and how far in from the edge; then how it joins the deep one.
LEVELS = (91, 90.3, 83, 76, 68, 60, 52, 44, 36, 28, 20, 12, 4, -4, -11)
JOINING = [(-8.9, -16.2), (-4.8, -19.8), (0, -22)]
INSET, WIDE_INSET, ANKLE_INSET = 2.4, 3, 2.1
WIND = {5: 0.3, 6: 2.8, 7: 0.2, 8: 3.8, 9: 1.6, 10: 0.2, 11: 3.6, 12: 0.4}  # further in, by number of level
FIRST, SECOND, THIRD = SURFACE_VALVES = (3, 9, 13)  # by number of level
SURFACE_RADIUS, WIDE_RADIUS = 3.6, 5.6  # [drawing units]
END = (0.35, 0.85)  # of its lower end, as shares of the radius
AT_VALVES = 1.25
ABOVE_ANKLE = 70  # from here on it has room to be wide

LINK = [(-8.2, 60.5), (-4.4, 57.2), (-0.2, 53.5)]  # its valve is in the middle
LINK_RADII = (3.2, 4.8, 3.2)  # [drawing units]

LEAKING = ((1.04, 0.45), (0.88, 0.1), (0.66, -0.38), (0.5, -0.86))  # the small flaps of `veins`, slack
LEAKS = {
    "healthy": (),
    "surface": ("surface",),
    "deep": ("deep",),
    "after-clot": ("deep", "surface"),
    "blocked": (),
}


def leaks(leg: Leg, which: str) -> bool:
    """Whether the valves of the "deep" or the "surface" vein do; the linking vein goes with the deep one."""
    return which in LEAKS[leg.valves]


def plainest(leg: Leg) -> Leg:
    """The plainest leg with the same surface vein and tubes: they are drawn once for all that share them."""
    return replace(leg, valves=leg.valves if leaks(leg, "surface") else "healthy", stocking=False)


def breadth_of(blood: float) -> float:
    """How wide a vein with so much blood is, both as shares of what they are standing still."""
    return NARROWEST + (1 - NARROWEST) * blood


@cache
def deep_vein(top: float, bottom: float, breadth: float) -> str:
    """The deep vein from one valve up to another."""
    line, radii = [(AT[0], bottom + OVERLAP)], [RADIUS * WITHIN]
    for valve in range(bottom, top, -APART):
        for rise, share in STRETCH:
            line.append((AT[0], valve - rise))
            radii.append(RADIUS * (breadth if share is None else share))
    return vein([*line, (AT[0], top), (AT[0], top - OVERLAP)], [*radii, RADIUS, RADIUS * WITHIN])


def calf_piece(breadth: float) -> str:
    """The piece of the deep vein that the muscle empties."""
    return deep_vein(UPPER, LOWER, breadth)


@cache
def surface_piece(leg: Leg, breadth: float) -> str:
    """The piece of the surface vein that fills and empties; it reaches on into both ends."""
    piece = slice(FIRST - 1, THIRD + 2)
    line, radii = surface_line(leg)[piece], surface_radii(leg, breadth)[piece]
    return veins.vein(line, radii, grid=GRID, curve=calm)


@cache
def tubes(leg: Leg) -> str:
    """What keeps its breadth: the deep vein above and below the calf, the linking vein, and both ends."""
    ankle, radii_there = zip(*ANKLE, strict=True)
    line, radii = surface_line(leg), surface_radii(leg, 1)
    end = [radius * share for radius, share in zip(radii, END, strict=False)]
    return (
        deep_vein(VALVES[0] - APART, UPPER, 1)
        + vein([(AT[0], y) for y in ankle], radii_there)
        + vein(put(LINK), LINK_RADII)
        + vein(line[: FIRST + 1], [*end, *radii[len(end) : FIRST + 1]])
        + vein(line[THIRD:], radii[THIRD:])
    )


def vein(line: Sequence[Point], radii: Sequence[float]) -> str:
    """The inside of a vein."""
    return veins.vein(line, radii, grid=GRID)


def surface_line(leg: Leg) -> list[Point]:
    """The middle of the surface vein, from the ankle to the deep vein [drawing units]."""
    edge = inner_edge(leg.calf)
    above = WIDE_INSET if leaks(leg, "surface") else INSET
    wind = WIND if leg.valves == "surface" else {}
    insets = [(above if y < ABOVE_ANKLE else ANKLE_INSET) + wind.get(at, 0) for at, y in enumerate(LEVELS)]
    return put([*((across(edge, y) + inset, y) for y, inset in zip(LEVELS, insets, strict=True)), *JOINING])


def surface_radii(leg: Leg, breadth: float) -> list[float]:
    """Its radius at each point of that line; at a valve it is always full [drawing units]."""
    above = WIDE_RADIUS if leaks(leg, "surface") else SURFACE_RADIUS
    full = [SURFACE_RADIUS if y > ABOVE_ANKLE else above for y in LEVELS] + [above] * len(JOINING)
    share = dict.fromkeys(range(FIRST, THIRD), breadth) | dict.fromkeys(SURFACE_VALVES, AT_VALVES)
    return [radius * share.get(at, 1) for at, radius in enumerate(full)]


def deep_valves(at: Iterable[float], leg: Leg, *, is_open: bool) -> str:
    """Valves of the deep vein; they hang in the middle of their pockets."""
    flap = flap_of(is_open=is_open, is_leaking=leaks(leg, "deep"))
    return "".join(valve(flap, RADIUS + 1, (AT[0], y - 4)) for y in at)


def link_valve(leg: Leg, *, is_open: bool) -> str:
    """The valve of the linking vein, which opens towards the deep one."""
    flap = flap_of(is_open=is_open, is_leaking=leaks(leg, "deep"))
    start, middle, end = put(LINK)
    return valve(flap, LINK_RADII[1], middle, lean(start, end))


@cache
def surface_valves(leg: Leg, *, is_open: bool) -> str:
    """The valves of the surface vein, each along the way it runs there."""
    flap = flap_of(is_open=is_open, is_leaking=leaks(leg, "surface"))
    line, radii = surface_line(leg), surface_radii(leg, 1)
    return "".join(
        valve(flap, radii[at], line[at], lean(line[at - 1], line[at + 1])) for at in SURFACE_VALVES
    )


def flap_of(*, is_open: bool, is_leaking: bool) -> tuple[Point, ...]:
    """A flap: that it leaks is seen only when it should be shut."""
    return veins.SMALL_OPEN if is_open else LEAKING if is_leaking else veins.SMALL_SHUT


@cache
def valve(flap: tuple[Point, ...], radius: float, at: Point, leaning: float = 0) -> str:
    """Both flaps, as one open path each."""
    return "".join(
        short(calm(side), grid=0.2) for side in veins.flaps(flap, radius=radius, at=at, leaning=leaning)
    )


def lean(start: Point, end: Point) -> float:
    """Degrees clockwise from upright in which the way from start to end runs."""
    return degrees(atan2(end[0] - start[0], start[1] - end[1]))


@cache
def scar() -> str:
    """The wall that a clot left behind: thick, and thick unevenly."""
    levels = range(LOWER + 6, UPPER - 30, -24)
    uneven = (13, 15.5, 12.5, 14, 16)
    left, right = (
        [(AT[0] + side * uneven[at * step % len(uneven)], y) for at, y in enumerate(levels)]
        for side, step in ((-1, 1), (1, 2))
    )
    return written(smooth([*left, *right[::-1]], closed=True))


def strands() -> str:
    """What it left across the inside."""
    ways = ((1, 186), (-1, 264), (1, 352))
    return "".join(short(straight([(AT[0] - way * 6, y), (AT[0] + way * 6, y - 10)])) for way, y in ways)


@cache
def clot() -> str:
    """A plug that fills the deep vein above the knee, where its highest valve is."""
    half = ((6.6, 36), (7.4, 46), (8.4, 60), (8, 74), (5.5, 88))
    left, right = ([(AT[0] + side * x, y) for x, y in half] for side in (-1, 1))
    return written(smooth([*left, *right[::-1]], closed=True))
