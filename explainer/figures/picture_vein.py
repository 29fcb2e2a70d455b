"""A stretch of deep vein between muscle, cut lengthwise, with one valve.

Must be true of this picture:
- it is the shut vein of the valve figure, larger: flaps hang on the wall and point up, to the heart
- muscle lies along both sides of it, with a pale line of fascia between
- blood is the same above and below the valve: as pale, and with as many blood cells
- no arrow: nothing tells which way blood flows, or where it would come to rest
Simplified: blood cells are far larger than in a vein of that size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from explainer.figures import triad, valve, veins
from explainer.figures.curves import Point, calm, offset, place, short
from explainer.figures.picture import WIDTH, Picture, Spot
from explainer.figures.triad import Cell

SCALE = 1.4  # how much larger than the valve figure
HEIGHT = 330
AXIS, FOOT = WIDTH // 2, round(valve.FOOT * SCALE)
LEFT = round(AXIS - valve.AXIS * SCALE)  # left edge of the valve's drawing
MUSCLE = (44, WIDTH - 44)  # outer edges
FIBRES = (13, 26)  # how far from the wall of the vein
# From the axis and the foot of the valve: as many above as below.
CELLS: tuple[Cell, ...] = (
    (-30, -186, 30), (22, -176, -20), (-28, -112, -35), (30, -122, 20), (-20, -76, 10), (24, -68, -30),
    (-24, 26, 25), (20, 22, -15), (-30, 58, -30), (31, 54, 30), (-26, 98, 15), (27, 100, -25),
)  # fmt: skip
SPOTS = {  # the part, and where its pin sits; without one, on the part
    "muscle": ((63, 84), None),
    "wall": ((AXIS + round((valve.RADIUS + valve.WALL / 2) * SCALE), 280), (265, 268)),
    "flaps": ((AXIS - 27, FOOT + 4), (22, 232)),
    "pocket": ((AXIS + 32, FOOT - 14), (265, 160)),
    "above": ((AXIS, 62), None),
    "below": ((AXIS, 276), None),
}


@dataclass(frozen=True)
class Vein(Picture):
    """The valve as its own figure draws it, with what lies around it and in it.

    place     the transform that brings it here
    around    outside of the wall, for the fascia
    cells     in drawing units of this picture
    """

    valve: valve.Panel
    place: str
    around: str
    muscle: str
    fibres: str
    cell: Point
    dent: Point
    cells: Sequence[Cell]


@cache
def draw() -> Vein:
    """The picture, ready for its template."""
    line, inside = valve.tube_of(valve.SWOLLEN)
    outside = [radius + valve.WALL for radius in inside]
    left, right = MUSCLE
    return Vein(
        width=WIDTH,
        height=HEIGHT,
        spots={name: Spot(*(pin or ()), *part) for name, (part, pin) in SPOTS.items()},
        valve=valve.draw().shut,
        place=f"translate({LEFT} 0)scale({SCALE})",
        around=veins.vein(line, outside, grid=valve.GRID, curve=calm),
        muscle=f"M{left} -4H{right}V{HEIGHT + 4}H{left}z",
        fibres="".join(
            fibre(line, [side * (radius + away / SCALE) for radius in outside])
            for side in (1, -1)
            for away in FIBRES
        ),
        cell=triad.CELL,
        dent=triad.DENT,
        cells=[(AXIS + x, FOOT + y, degrees) for x, y, degrees in CELLS],
    )


def fibre(line: Sequence[Point], away: Sequence[float]) -> str:
    """Fibres run along the vein, and around the bulge above its valve."""
    return short(calm(place(offset(line, away), scale=SCALE, at=(LEFT, 0))), grid=valve.GRID)
