"""Four pairs of lower legs from the front: what differs is their shape, and veins under the skin of one.

Must be true of this picture:
- edges are those of the leg from behind, whose outline is the same from the front; feet are their own
- both swollen: alike in both legs, at feet and ankles. One swollen: its calf, too, and the other leg is as
  usual. The swellings are those of the figure "one leg or both", that of both ankles a fifth less
- bulging veins: on one leg, which is not swollen; they wind on its inner side, below the knee most
- all have the same colour and the same lines: no fluid, no redness, no sign of urgency
- a pin hangs on the ground of its own pair, far above the next one: it is the heading of none
Simplified: how much a leg swells, and where its veins wind, is set by eye.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from explainer.figures import one_leg_or_both as swelling
from explainer.figures import veins
from explainer.figures.back_leg import INNER_EDGE, OUTER_SIDE
from explainer.figures.curves import Point, calm, join, place, short, smooth, straight
from explainer.figures.picture import WIDTH, Picture, Spot

HEIGHT = 400
SCALE = 1.28
GROUND = 152  # of each cell
COLUMNS, ROWS = (0, WIDTH // 2), (0, 212)  # a cell for each pair
LEFT_LEG = 105  # axis of the leg on the viewer's right; the other one is its mirror image
CELL = WIDTH // 2
LEVELS = (swelling.CUT, *swelling.LEVELS[:-1])
# From inner to outer ankle, by the toes; from the front and a little from above.
FOOT: tuple[Point, ...] = (
    (-7.6, 90), (-7.4, 93), (-7.4, 96.4), (-5.4, 99.4), (0, 100), (6, 99.8), (11.4, 99.2), (15.2, 97.8),
    (15.6, 95.2), (12.4, 92.6), (8.6, 90),
)  # fmt: skip
TOES = tuple([(x, y), (x - 0.7, y - 2)] for x, y in ((1.6, 99.6), (5.6, 99.6), (9.2, 99.2), (12.4, 98.4)))
KNEECAP = ([(-6, -10.4), (-7, -5.4), (-4.6, -0.8), (-0.4, 0.8)], [(6.2, -7.6), (6.4, -4.4), (4.8, -1.6)])
# Veins from foot to heart, each with half its breadth.
VEINS: tuple[tuple[tuple[float, float, float], ...], ...] = (
    (
        (-4.8, 85, 0.1), (-4.6, 77, 0.8), (-5.2, 68, 1), (-2.6, 60, 1.3), (-7, 51.5, 1.8), (-3.4, 43, 2),
        (-10.2, 34.5, 2.2), (-6.4, 25.5, 2.2), (-12, 17, 2.1), (-9.2, 8, 1.7), (-10.6, -2, 1.3),
        (-11, -10, 1.2), (-11.2, swelling.CUT, 1.2),
    ),
    ((5, 61, 0.1), (2.6, 54, 1), (5, 47, 1.4), (-0.6, 39.5, 1.6), (-2.6, 33, 1.5), (-8, 28, 1.2)),
)  # fmt: skip
PIN = GROUND + 13  # how far below the top of its cell
SWOLLEN_A_LITTLE = [(y, 0.8 * amount) for y, amount in swelling.ANKLES]


@dataclass(frozen=True)
class Pair:
    """A cell: path strings of the leg on the viewer's left, which is to be mirrored, and of the other one."""

    x: int
    y: int
    left: str
    right: str
    veins: str


@dataclass(frozen=True)
class Pairs(Picture):
    """All pairs, and what every leg has: lines within it, and ground. `mirror` is a transform."""

    pairs: tuple[Pair, ...]
    lines: str
    mirror: str
    ground: str


@cache
def draw() -> Pairs:
    """The picture, ready for its template."""
    usual, little, much = outline(), outline(SWOLLEN_A_LITTLE), outline(swelling.CALF)
    pairs = {
        "both-swollen": (little, little),
        "bulging-veins": (usual, usual),
        "usual": (usual, usual),
        "one-swollen": (usual, much),
    }
    cells = [(x, y) for y in ROWS for x in COLUMNS]
    return Pairs(
        width=WIDTH,
        height=HEIGHT,
        spots={name: Spot(x + CELL // 2, y + PIN) for name, (x, y) in zip(pairs, cells, strict=True)},
        pairs=tuple(
            Pair(x, y, *shapes, veins=bulging() if name == "bulging-veins" else "")
            for (name, shapes), (x, y) in zip(pairs.items(), cells, strict=True)
        ),
        lines="".join(short(calm(put(line)), grid=0.2) for line in (*KNEECAP, *TOES)),
        mirror=f"matrix(-1 0 0 1 {CELL} 0)",
        ground=straight([(10, GROUND), (CELL - 10, GROUND)]),
    )


def outline(swollen: Sequence[Point] = ()) -> str:
    """A left leg: both edges and the foot, open at the thigh because the leg goes on."""
    inner, outer = (
        swelling.swollen(swelling.even(edge, LEVELS), swollen) for edge in (INNER_EDGE, OUTER_SIDE)
    )
    foot = [inner[-1], *swelling.swollen(FOOT, swollen), outer[-1]]
    return short(join(calm(put(inner)), smooth(put(foot)), calm(put(outer[::-1]))), grid=0.4)


def bulging() -> str:
    """Veins just under the skin."""
    return "".join(
        veins.vein(put([(x, y) for x, y, _ in line]), [half * SCALE for *_, half in line], grid=0.2)
        for line in VEINS
    )


def put(points: Sequence[Point]) -> list[Point]:
    """From units of the leg to the cell; half the breadth of an outline above the ground."""
    return place(points, scale=SCALE, at=(LEFT_LEG, GROUND - 1 - 100 * SCALE))
