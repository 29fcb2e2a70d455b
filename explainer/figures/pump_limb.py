"""The limb of the leg that the reader works: its skin, muscle and foot, and the stocking it may wear.

Points are those of `back_leg`, in its unit. A slim muscle makes a slim calf. The leg is opaque, because the
foot that is turned out stands behind the heel and appears when it rises.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from explainer.figures.back_leg import (
    HEEL,
    INNER_EDGE,
    INNER_HEAD,
    OUTER_FOOT,
    OUTER_HEAD,
    OUTER_SIDE,
    SCALE,
    SEAM,
    TENDON,
    across,
    fibres,
)
from explainer.figures.curves import Point, calm, join, place, short, smooth

AT: Point = (94, 107.5)  # middle of the knee [drawing units]
GRID = 0.5  # of all contours [drawing units]
LIFT = 28  # of a heel that is all the way up [drawing units]
BREADTHS = {"weak": 0.82, "usual": 1, "strong": 1.1}  # of the muscle
TOP = 4.5  # where the muscle hangs, and so keeps still
SHORT, THICK = 0.92, 1.05  # the working muscle, in lengths and breadths of the resting one
HEM, HEM_BREADTH, RIBS = 2, 3, 4  # of the stocking: its upper edge, and how far apart its lines are

SOLE = [(3.4, 100), (5.6, 99.4), *HEEL[:2:-1]]  # of the heel, from its middle out to the ankle
# The foot that is turned out, clockwise from its inner side: each point, and how far it rises with the heel.
FOREFOOT = [
    (-3.1, 93, 1), (-3.4, 96.2, 0.5), (-4.4, 98.2, 0), (-3.8, 99.5, 0), (-2.2, 100, 0), (0.5, 100, 0),
    (9, 100, 0),
    *((x, y, 0) for x, y in OUTER_FOOT[:3:-1]), (16.7, 94.7, 0.02), (13.2, 93.5, 0.22), (9.8, 92.3, 0.62),
    (7.2, 91.9, 1), (5, 88, 1),
]  # fmt: skip


@dataclass(frozen=True)
class Leg:
    """What kind of leg it is.

    valves     "healthy", "surface" (those of the surface vein leak), "deep" (those of the deep and linking
               veins), "after-clot" (all, and the deep vein is scarred) or "blocked" (a clot above the knee)
    calf       "weak", "usual" or "strong"
    stocking   whether it wears a knee-high one
    """

    valves: str = "healthy"
    calf: str = "usual"
    stocking: bool = False


@dataclass(frozen=True)
class Limb:
    """Path strings, back to front.

    body      all but the foot that is turned out; open at the thigh, because the leg goes on
    heads, fibres    the muscle, told from `pivot`, from which it is scaled
    stocking, hem, knit    its shape, its upper edge and its lines; empty where none is worn
    """

    body: str
    tendon: str
    heads: str
    fibres: str
    pivot: str
    stocking: str = ""
    hem: str = ""
    knit: str = ""


@cache
def limb(calf: str, *, stocking: bool = False) -> Limb:
    """What no moment changes."""
    inner, outer, breadth = inner_edge(calf), outer_edge(calf), BREADTHS[calf]
    if stocking:
        hem = rib(inner, outer, HEM) + rib(inner, outer, HEM + HEM_BREADTH)
        return replace(limb(calf), stocking=fabric(inner, outer), hem=hem, knit=knit(inner, outer))
    return Limb(
        body=written(join(calm(put(inner)), calm(put(outer[::-1])))),
        tendon=written(calm(put(TENDON))),
        heads="".join(muscle_head(edge, breadth) for edge in (INNER_HEAD, OUTER_HEAD)),
        fibres="".join(written(calm(from_pivot(fibre, breadth))) for fibre in fibres()),
        pivot=f"{AT[0]} {AT[1] + TOP * SCALE:g}",
    )


def inner_edge(calf: str) -> list[Point]:
    """From the thigh to the heel."""
    return widened(INNER_EDGE, INNER_HEAD, BREADTHS[calf])


def outer_edge(calf: str) -> list[Point]:
    """From the thigh to the heel."""
    return [*widened(OUTER_SIDE, OUTER_HEAD, BREADTHS[calf]), *SOLE[::-1]]


def widened(edge: Sequence[Point], muscle: Sequence[Point], breadth: float) -> list[Point]:
    """An edge of the leg, moved with the side of a muscle that is broader or slimmer than usual."""
    side = [*muscle[2:], SEAM[-1]]
    top, tip = side[0][1], side[-1][1]
    return [(x + (breadth - 1) * across(side, y) if top < y < tip else x, y) for x, y in edge]


def muscle_head(edge: Sequence[Point], breadth: float) -> str:
    """One of the two heads."""
    return written(calm(from_pivot([SEAM[0], *edge, SEAM[-1]], breadth)) + "Z")


def from_pivot(points: Iterable[Point], breadth: float) -> list[Point]:
    """Points of the muscle, told from where it hangs."""
    return [(x * breadth * SCALE, (y - TOP) * SCALE) for x, y in points]


def worked(squeeze: float) -> str:
    """Breadth and length of the muscle, in those it has at rest."""
    return f"{1 + (THICK - 1) * squeeze:.3g} {1 - (1 - SHORT) * squeeze:.3g}"


@cache  # as many as there are steps of a heel
def forefoot(heel: float) -> str:
    """The foot that is turned out: the ball and the toes stay, its hind end rises with the heel (0 to 1)."""
    return written(smooth(put((x, y - heel * share * LIFT / SCALE) for x, y, share in FOREFOOT)))


def fabric(inner: Sequence[Point], outer: Sequence[Point]) -> str:
    """The stocking between both edges of the leg, from its hem to the heel."""
    left, right = (
        put([(across(edge, HEM), HEM), *(point for point in edge if point[1] > HEM)])
        for edge in (inner, outer)
    )
    return written(join(calm(left), calm(right[::-1])) + "Z")


def knit(inner: Sequence[Point], outer: Sequence[Point]) -> str:
    """Its lines, down to the ankle."""
    return "".join(rib(inner, outer, y) for y in range(HEM + HEM_BREADTH + RIBS, 90, RIBS))


def rib(inner: Sequence[Point], outer: Sequence[Point], y: float) -> str:
    """One line round the leg at a height: it sags, because the leg is round."""
    (left, level), (right, _) = put([(across(inner, y), y), (across(outer, y), y)])
    return written(calm([(left, level), ((left + right) / 2, level + 4), (right, level)]))


def put(points: Iterable[Point]) -> list[Point]:
    """Points of the leg, in the drawing."""
    return place(points, scale=SCALE, at=AT)


def written(path: str) -> str:
    """A path as short as the drawing allows."""
    return short(path, grid=GRID)
