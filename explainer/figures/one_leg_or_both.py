"""One leg or both: pairs of lower legs from behind, swollen beside usual, each standing on how urgent it is.

Must be true of this picture:
- patterns and urgency are those of articles/get-help/one-leg-or-both.toml and articles/signs.toml
- the usual outline stays dashed inside the swollen one, fluid between the two; thigh and sole are as they
  were, and nowhere is the leg slimmer
- one leg: only one of the two swells, its calf too, and has a warm, sore place, hatched and outlined
  (nhs_dvt)
- both legs: alike, at feet and ankles (hf_symptoms_mlc). They are the same in both panels, because not the
  legs tell the two apart but what comes with them: short breath (hf_symptoms_mlc), or the time of day
  (nhs_oedema_quoted)
- a left leg and a right leg: each foot turns out to its own side, all stand on the ground
Simplified: how much a leg swells is set by eye; a clot may also cause no swelling, and a leg may be warm or
sore without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import copysign, sqrt

from explainer.figures.arrows import arrow
from explainer.figures.back_leg import HEEL as HEEL_EDGE
from explainer.figures.back_leg import INNER_EDGE, OUTER_FOOT, OUTER_SIDE, across
from explainer.figures.curves import Point, calm, join, place, short, smooth, straight
from explainer.figures.labels import Label, beside

WIDTH, HEIGHT = 280, 196  # the ground is the lower edge
SCALE = 1.65  # drawing units a unit of the leg
GROUND = HEIGHT - 1  # half the breadth of an outline higher
RIGHT, LEFT = 117, 41  # axes of the two legs; the viewer stands behind them
WORDS = 176  # left edge of the labels
CONTOUR, GRID = 0.4, 0.5  # of outlines, whose every kink shows, and of the rest

# How far the skin stands out by height [units of the leg]: (height, swelling).
CALF = ((-6, 0), (8, 1.8), (20, 3.4), (36, 4.4), (60, 5.2), (78, 5.4), (86, 4.2), (92, 3), (97, 1), (99, 0))
ANKLES = ((30, 0), (46, 1.4), (62, 3.6), (75, 5.2), (82, 5), (88, 3.8), (92, 3), (97, 1), (99, 0))
CUT = -17  # where the picture ends
# Heights of a contour's points, closer where it bends.
LEVELS = (-9, -2, 6, 16, 28, 40, 52, 63, 72, 79, 84.5, 88.5, 91.9)
SWOLLEN_FOOT = [(14.4, 92.4), (20.6, 95), (22.2, 98.6), (17.8, 100)]
HEEL = [*HEEL_EDGE[2:4], HEEL_EDGE[-1]]  # from where it leaves the outline
FOLDS = [(-6.4, -1.4), (-2.4, 0.1), (2.6, 0.3), (6.8, -1)]  # behind the knee

SORE: Point = (-1.5, 30)  # middle of the sore place
SORE_SIZE = (6.5, 10.5)  # half its breadth and height
RING = [(0, -1), (0.78, -0.62), (1, 0.1), (0.62, 0.82), (-0.1, 1), (-0.8, 0.6), (-1, -0.1), (-0.66, -0.76)]
HATCH = 4.5  # from one line to the next

STAIRS: Point = (194, HEIGHT)  # where they begin
STEP, STEPS = 17, 4


@dataclass(frozen=True)
class Patterns:
    """Path strings and labels [drawing units]. Legs are right ones; `mirror` turns them into left ones.

    usual, folds         outline of a leg that is not swollen; lines within it
    tense                lines within a leg that is swollen: the heel alike in both
    calf, ankles         outline of a leg swollen to the knee, and of one swollen at foot and ankle
    sore, hatch          the warm, sore place and the lines across it
    stairs, climb        sign of effort, and the arrow up them
    """

    mirror: str
    usual: str
    folds: str
    tense: str
    calf: str
    ankles: str
    sore: str
    hatch: str
    stairs: str
    climb: str
    breath: Label
    one: dict[str, Label]
    evening: dict[str, Label]


@cache
def draw() -> Patterns:
    """The figure, ready for its template."""
    return Patterns(
        mirror=f"matrix(-1 0 0 1 {LEFT + RIGHT} 0)",
        usual=outline(),
        folds=written(FOLDS, HEEL),
        tense=written(FOLDS, swollen(HEEL, ANKLES)),
        calf=outline(CALF),
        ankles=outline(ANKLES),
        sore=ring(),
        hatch=hatch(),
        stairs=stairs(),
        climb=short(arrow([(STAIRS[0], HEIGHT - 34), (STAIRS[0] + 38, HEIGHT - 72)], 6), grid=0.5),
        breath=Label(STAIRS[0] + 34, 82, "middle"),
        one={
            "sore": beside(put((1, 24)), (WORDS, 48)),
            "swelling": beside(on_skin(CALF, 52, 0.5), (WORDS, 104)),
            "usual": beside(on_skin((), 70, 0), (WORDS, 132)),
        },
        evening={
            "evening": beside(on_skin(ANKLES, 60, 1), (WORDS, 96)),
            "morning": beside(on_skin((), 75, 0), (WORDS, 136)),
        },
    )


def outline(swelling: Sequence[Point] = ()) -> str:
    """Both edges and the sole of a leg, open at the thigh because the leg goes on."""
    # The usual leg begins a hair higher, so that no fluid shines through along the cut.
    levels = (CUT if swelling else CUT - 0.5, *LEVELS)
    inner = swollen([*even(INNER_EDGE, levels), *INNER_EDGE[-4:]], swelling)
    outer = swollen(even(OUTER_SIDE, levels), swelling)
    foot = [outer[-1], *(SWOLLEN_FOOT if swelling else OUTER_FOOT[2::2])]
    edges = (calm(put_all(inner)), smooth(put_all(foot[::-1])), calm(put_all(outer[::-1])))
    return short(join(*edges), grid=CONTOUR)


def even(edge: list[Point], levels: Sequence[float]) -> list[Point]:
    """Points of an edge at these heights."""
    return [(across(edge, y), y) for y in levels]


def swollen(line: Sequence[Point], swelling: Sequence[Point]) -> list[Point]:
    """An edge moved outwards by the swelling at each height."""
    return [(x + copysign(amount(swelling, y), x), y) for x, y in line]


def amount(swelling: Sequence[Point], y: float) -> float:
    """Swelling at a height, in a straight line between those given."""
    for (y0, one), (y1, two) in pairwise(swelling):
        if y0 <= y <= y1:
            return one + (two - one) * (y - y0) / (y1 - y0)
    return 0


def on_skin(swelling: Sequence[Point], y: float, share: float) -> Point:
    """A place on the outer edge: from the usual outline (share 0) to the swollen one (1)."""
    return put((across(OUTER_SIDE, y) + amount(swelling, y) * share, y))


def put(point: Point) -> Point:
    """A place on the right leg, in drawing units."""
    x, y = put_all([point])[0]
    return round(x, 1), round(y, 1)


def put_all(points: Sequence[Point]) -> list[Point]:
    return place(points, scale=SCALE, at=(RIGHT, GROUND - 100 * SCALE))


def written(*lines: Sequence[Point]) -> str:
    """Lines within a leg."""
    return "".join(short(calm(put_all(line)), grid=GRID) for line in lines)


def ring() -> str:
    """The edge of the sore place: an oval a little fuller on one side."""
    (x, y), (wide, high) = SORE, SORE_SIZE
    points = put_all([(x + right * wide, y + down * high) for right, down in RING])
    return short(calm(points, closed=True), grid=GRID)


def hatch() -> str:
    """Slanting lines within the oval, from edge to edge."""
    (x, y), (wide, high) = put(SORE), (SORE_SIZE[0] * SCALE - 1, SORE_SIZE[1] * SCALE - 1)
    total = wide**2 + high**2
    count = int(sqrt(total) // (HATCH * sqrt(2)))
    lines = ""
    for away in (step * HATCH * sqrt(2) for step in range(-count, count + 1)):
        middle, half = away * wide**2 / total, wide * high * sqrt(total - away**2) / total
        lines += straight([(x + middle + end, y + away - middle - end) for end in (-half, half)])
    return short(lines, grid=GRID)


def stairs() -> str:
    """Steps up from the ground, open at the far end."""
    x, y = STAIRS
    return f"M{x} {y}" + f"v-{STEP}h{STEP}" * STEPS
