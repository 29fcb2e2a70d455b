"""A standing person from the front, with heart, lungs and the large vessels faintly drawn.

Must be true of this picture:
- seen from the front, the body's left is the viewer's right: the heart leans there, and only the lung on
  that side makes room for it
- the vessels are those of the loop, turned round: the great artery on the body's left, the main vein on its
  right; in each leg the artery lies outside the vein
- the blue goes on through the heart to both lungs, as the blood does: out at its top, under the arch, behind
  the rising part of the great artery and before the part that comes down
- pins of the leg point at its vein, well inside the skin
- inner parts are pale and none stands out: nothing tells which of them pumps, and no muscle is drawn
Simplified: the veins of the lungs are left out, and vessels of arms and head beyond their beginnings.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from explainer.figures import body, loop, mark
from explainer.figures.curves import Point, calm, place, short, straight
from explainer.figures.lungs import Lungs, lungs
from explainer.figures.picture import WIDTH, Picture, Spot

HEIGHT = 400
SCALE = 3.84
MIDDLE, GROUND = WIDTH // 2, 394
GRID = 0.5
HEART: Point = (0.9, 71.8)
# Where the vessels of the body's right leg leave those of its left: they are the mirror image from there on.
ARTERY_FORK: tuple[Point, ...] = ((1.9, 59.5), (0.2, 55.6), (-2.6, 51.6))
VEIN_FORK: tuple[Point, ...] = ((-1.7, 61), (-1.9, 55), (-2.1, 50))
BELOW_FORK = 50  # the vessels of a leg begin there
LUNG_FORK: Point = (0.9, 75.8)
TO_RIGHT_LUNG: tuple[Point, ...] = (LUNG_FORK, (0, 76.7), (-2.3, 76.9), (-4.6, 75.9))
TO_LEFT_LUNG: tuple[Point, ...] = ((1.2, 72.4), (1.1, 74), LUNG_FORK, (1.7, 76.7), (3.3, 76.7), (5, 75.4))
SPOTS = {  # the part, and where its pin sits; without one, on the part
    "head": ((2.2, 94), (214, 26)),
    "lungs": ((-5.3, 73.8), (58, 52)),
    "heart": ((1.5, 70.4), (236, 80)),
    "upper-arm": ((-12, 70.5), (50, 122)),
    "belly": ((0, 59), None),
    "thigh": ((3.5, 39), (230, 268)),
    "calf": ((-3.7, 20.8), (54, 308)),
    "ankle": ((-4.4, 5.4), (66, 366)),
}


@dataclass(frozen=True)
class Body(Picture):
    """Path strings."""

    contour: str
    lungs: Lungs
    heart: str
    artery: str
    vein: str
    to_right_lung: str
    to_left_lung: str
    ground: str


@cache
def draw() -> Body:
    """The picture, ready for its template."""
    artery, vein = mirrored(loop.ARTERY), mirrored(loop.VEIN)
    return Body(
        width=WIDTH,
        height=HEIGHT,
        spots={name: spot(part, pin) for name, (part, pin) in SPOTS.items()},
        contour=short(calm(on(body.behind()), closed=True), grid=GRID),
        lungs=lungs(on),
        heart=short(mark.heart(on([HEART])[0], 26, tilt=-16), grid=GRID),
        artery="".join(
            line(points)
            for points in (
                [*mirrored(loop.ARCH), *artery[1:]],
                *map(mirrored, loop.BRANCHES),
                [*ARTERY_FORK, *mirrored(below(artery))],
            )
        ),
        vein=line(vein) + line([*VEIN_FORK, *mirrored(below(vein[::-1]))]),
        to_right_lung=line(TO_RIGHT_LUNG),
        to_left_lung=line(TO_LEFT_LUNG),
        ground=straight([(48, GROUND), (WIDTH - 48, GROUND)]),
    )


def mirrored(points: Iterable[Point]) -> list[Point]:
    """What the loop shows from behind, from the front; and one leg as the other."""
    return [(-x, y) for x, y in points]


def below(points: Iterable[Point]) -> list[Point]:
    """The part of a vessel that runs in the leg."""
    return [(x, y) for x, y in points if y < BELOW_FORK]


def line(points: Iterable[Point]) -> str:
    return short(calm(on(points)), grid=GRID)


def spot(part: Point, pin: tuple[int, int] | None) -> Spot:
    x, y = (round(number) for number in on([part])[0])
    return Spot(*pin, x, y) if pin else Spot(x, y)


def on(points: Iterable[Point]) -> list[Point]:
    """From hundredths of stature to drawing units."""
    return place([(x, -y) for x, y in points], scale=SCALE, at=(MIDDLE, GROUND - 1))
