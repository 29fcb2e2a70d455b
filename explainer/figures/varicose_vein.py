"""A varicose vein: a healthy vein beside a stretched one, the circle that stretches it further, and the leg.

Must be true of this picture:
- both veins are cut lengthwise at one scale, and up is towards the heart
- the flaps of the stretched vein are as long as the healthy ones; its wall is stretched and not thickened, so
  the flaps no longer meet (varicose_development). Dashed lines in it: the healthy width
- the healthy vein is the shut one of the valve figure: flaps meet, and the blood above them is a tone deeper
- blood that goes the wrong way is red and broken, and passes through the gap
- leak, pressure and width follow each other in a circle without a first one: which comes first is not settled
  (salvs_2023). Flaps that wear out are the other way a valve fails, and are not drawn
- the leg is seen from its inner side. The long vein lies just under the skin (varicose_gsv): in front of the
  inner ankle bone, along the inner side of calf and knee, and on up the thigh; it winds below the knee

Simplified: course and bends are set by eye; of its branches only one is drawn, and no other vein.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, pi

from explainer.figures import veins
from explainer.figures.arrows import head
from explainer.figures.curves import Point, calm, offset, place, short, smooth, straight
from explainer.figures.labels import Label, beside
from explainer.figures.side_leg import side_leg
from explainer.figures.valve import AXIS, FOOT, HEIGHT, RADIUS, WALL, Panel
from explainer.figures.valve import draw as valves

MIDDLE = 280  # of the stretched vein, which winds off it, by WIND, at every HALF_WAVE; at FOOT to the left
WIND, HALF_WAVE = 11, 94
# Its radius by height, from foot to heart, in healthy radii.
LEVELS = tuple(FOOT + HALF_WAVE * third / 3 for third in range(5, -8, -1))
STRETCHED = (1.36, 1.36, 1.36, 1.36, 1.36, 1.37, 1.42, 1.42, 1.38, 1.36, 1.36, 1.36, 1.36)
BAR = FOOT + HALF_WAVE + 7  # height of the bars of equal length under the two veins
KNEE: Point = (66, 94)  # in the drawing of the leg
SCALE = 2.7
# The long surface vein, from foot to heart, and its radius; in hundredths from knee to sole, as the leg is.
COURSE: tuple[Point, ...] = (
    (20.5, 91.4), (8, 84.6), (3, 71), (2.4, 60), (-1.6, 54.4), (-1.2, 49.6), (3.8, 44.6), (3.6, 39.4),
    (-4.6, 33.4), (-4.6, 27.8), (1.8, 22), (1.2, 16.8), (-5, 10.4), (-6, 2), (-5, -9), (1.6, -38),
)  # fmt: skip
BREADTH = (0.2, 0.7, 0.75, 0.95, 1.4, 1.5, 1.7, 1.8, 2.1, 2.1, 1.9, 1.7, 1.3, 1, 0.9, 0.9)
BRANCH: tuple[Point, ...] = ((-4, 75), (-6, 67.6), (-2.8, 62), (-5.6, 56.4), (-1.6, 51))
BRANCH_BREADTH = (0.1, 0.75, 1, 1, 0.9)
FRAME: tuple[Point, ...] = ((-8.2, 14.4), (5.2, 14.4), (5.2, 36.8), (-8.2, 36.8))
ANKLE_BONE: tuple[Point, ...] = ((-2.4, 84.4), (-0.8, 87.8), (2.6, 87.6), (4, 84))
WORDS = 134  # left edge of the labels of the leg
GRID = 0.5


@dataclass(frozen=True)
class Stretched:
    """The stretched vein.

    wrong, wrong_head   the line of blood that falls back, to be broken, and the head of its arrow
    usual               both inner walls of a healthy vein around the same middle, to be broken
    """

    wall: str
    blood: str
    flaps: str
    wrong: str
    wrong_head: str
    usual: str


@dataclass(frozen=True)
class Leg:
    """The leg from its inner side; `wedge` ties its frame to the stretched vein, which stands on its left."""

    skin: str
    vein: str
    ankle_bone: str
    frame: str
    wedge: str
    vein_label: Label
    twisted_label: Label
    ankle_label: Label


@dataclass(frozen=True)
class Circle:
    """Three words in a circle: leak, pressure, width."""

    lines: str
    heads: str
    leak: Label
    pressure: Label
    widens: Label


@dataclass(frozen=True)
class VaricoseVein:
    """The whole figure.

    compared    what both veins share: bars of equal length, and leaders from one label to a flap of each
    """

    healthy: Panel
    stretched: Stretched
    compared: str
    flap_dots: tuple[Point, Point]
    flaps_label: Label
    width_label: Label
    circle: Circle
    leg: Leg


@cache
def draw() -> VaricoseVein:
    """The figure, ready for its template."""
    return VaricoseVein(
        healthy=valves().shut,
        stretched=stretched(),
        compared=short(bar(AXIS) + bar(MIDDLE + WIND) + fork(), grid=0.5),
        flap_dots=flap_dots(),
        flaps_label=Label(158, 198, "middle"),
        width_label=Label(175, BAR + 5, "middle"),
        circle=circle(),
        leg=leg(),
    )


def stretched() -> Stretched:
    """Wider than the healthy vein by more than a third, and wound."""
    line, inside = [way(height) for height in LEVELS], [RADIUS * radius for radius in STRETCHED]
    before, tip = way(FOOT + 44), way(FOOT + 66)
    return Stretched(
        wall=veins.wall(line, inside, WALL, grid=GRID, curve=calm),
        blood=veins.vein(line, inside, grid=GRID, curve=calm),
        flaps=veins.valve(veins.LEAKING, radius=RADIUS, at=way(FOOT)),
        wrong=short(
            smooth([way(height) for height in (18, FOOT - 92, FOOT - 46, FOOT, FOOT + 45)]), grid=GRID
        ),
        wrong_head=short(head(tip, (tip[0] - before[0], tip[1] - before[1]), 22)),
        usual="".join(short(calm(offset(line, side * RADIUS)), grid=GRID) for side in (1, -1)),
    )


def way(height: float) -> Point:
    """The middle of the stretched vein at a height. Its valve hangs on in a bend, where it stands upright."""
    return (MIDDLE - WIND * cos(pi * (height - FOOT) / HALF_WAVE), height)


def bar(middle: float) -> str:
    """The inner width of a healthy vein, as a bar with upright ends."""
    left, right = middle - RADIUS, middle + RADIUS
    ends = "".join(straight([(x, BAR - 5), (x, BAR + 5)]) for x in (left, right))
    return straight([(left, BAR), (right, BAR)]) + ends


def flap_dots() -> tuple[Point, Point]:
    """A point on the right flap of the healthy vein, and on the left flap of the stretched one."""
    right, _ = veins.flaps(veins.SHUT, radius=RADIUS, at=(AXIS, FOOT))
    _, left = veins.flaps(veins.LEAKING, radius=RADIUS, at=way(FOOT))
    return rounded(right[1]), rounded(left[1])


def fork() -> str:
    """From above the words between the veins to both flaps."""
    one, two = flap_dots()
    middle = (one[0] + two[0]) / 2
    return straight([one, (middle, 172), two]) + straight([(middle, 172), (middle, 183)])


def circle() -> Circle:
    """Words in a row, lines from each to the next, and back from the last to the first."""
    row, back = 20, ((298, 44), (264, 65), (176, 73), (88, 65), (57, 47))
    steps = straight([(104, row), (130, row)]) + straight([(218, row), (244, row)])
    heads = [((134, row), (1, 0)), ((248, row), (1, 0)), ((53, 42.5), (-6, -7))]
    return Circle(
        lines=short(steps + smooth(back), grid=GRID),
        heads=short("".join(head(tip, towards, 10) for tip, towards in heads), grid=GRID),
        leak=Label(58, 16, "middle"),
        pressure=Label(176, 16, "middle"),
        widens=Label(298, 16, "middle"),
    )


def leg() -> Leg:
    """The leg on its inner side, cut at the thigh by the edge of its drawing."""
    top, *_, bottom = window = put(FRAME)
    vein, twisted, ankle = (rounded(point) for point in put([(-4.6, -12), (1.8, 20), (0.9, 85.4)]))
    return Leg(
        skin=side_leg(0, scale=SCALE, at=KNEE).skin,
        vein=under_the_skin(BRANCH, BRANCH_BREADTH) + under_the_skin(COURSE, BREADTH),
        ankle_bone=short(smooth(put(ANKLE_BONE)), grid=GRID),
        frame=short(straight(window, closed=True), grid=GRID),
        wedge=short(straight([top, (-3, 0), (-3, HEIGHT), bottom], closed=True), grid=GRID),
        vein_label=beside(vein, (WORDS, vein[1] + 4.5)),
        twisted_label=beside(twisted, (WORDS, twisted[1] + 4.5)),
        ankle_label=beside(ankle, (WORDS, ankle[1] - 40)),
    )


def under_the_skin(course: Sequence[Point], breadth: Sequence[float]) -> str:
    """A vein of the leg."""
    return veins.vein(put(course), [half * SCALE for half in breadth], grid=GRID)


def put(points: Iterable[Point]) -> list[Point]:
    """Points of the leg, in its drawing."""
    return place(points, scale=SCALE, at=KNEE)


def rounded(point: Point) -> Point:
    """The point as a drawing has it."""
    return (round(point[0], 1), round(point[1], 1))
