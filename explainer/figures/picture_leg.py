"""One leg from the side, from hip to foot: the skin and nothing under it.

Must be true of this picture:
- it is the leg of `side_leg` from the knee down, and that of the whole bodies above the knee
- toes point to the viewer's right, so that calf, back of the knee and back of the thigh are on the left
- it stands flat, and at rest: nothing tells what works in it
- no part is marked more than another: the few lines within are kneecap, ankle bone and folds of the skin
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from explainer.figures import body
from explainer.figures.curves import Point, calm, place, short, straight
from explainer.figures.picture import WIDTH, Picture, Spot
from explainer.figures.side_leg import KNEECAP, SKIN
from explainer.figures.varicose_vein import ANKLE_BONE

HEIGHT = 400
SCALE = 1.65
KNEE: Point = (124, 188)
GROUND = 354
STATURE = 100 / body.KNEE[1]  # units of the leg in a hundredth of stature
# From the body: the seat down to above the knee, and from above the knee up to the belly.
BACK = [*body.BACK_OF_TRUNK[2::-1], *(point for point, _ in body.BACK_OF_LEG[:-5:-1])]
FRONT = [*(point for point, _ in body.FRONT_OF_LEG[2::-1]), body.FRONT_OF_TRUNK[-1]]
LOWER_LEG = SKIN[2:-3]
FOLDS = (
    [(-23, -68), (-18, -64.4), (-11, -63)],  # under the seat
    [(-11.4, -2.6), (-8, -1), (-4.6, -1.4)],  # behind the knee
    [(36.4, 95.4), (38.6, 95), (40.6, 96)],  # the nail of the great toe
)
SPOTS = {  # the part, and where its pin sits
    "thigh-front": ((13, -57), (212, 94)),
    "thigh-back": ((-15, -50), (46, 106)),
    "knee-back": ((-10, -0.6), (46, 187)),
    "shin": ((6.4, 42), (202, 238)),
    "calf": ((-10.4, 26), (46, 240)),
    "ankle": ((0.9, 85.6), (202, 300)),
    "sole": ((10.6, 97.1), (142, 378)),
}


@dataclass(frozen=True)
class Leg(Picture):
    """Path strings; `skin` is open at the hip, where the edge of the picture cuts it."""

    skin: str
    folds: str
    ground: str


@cache
def draw() -> Leg:
    """The picture, ready for its template."""
    contour = [*of_body(BACK), *((x, y) for x, y, _ in LOWER_LEG), *of_body(FRONT)]
    kneecap, ankle = [KNEECAP[0], KNEECAP[4], KNEECAP[3]], ANKLE_BONE
    return Leg(
        width=WIDTH,
        height=HEIGHT,
        spots={name: spot(part, pin) for name, (part, pin) in SPOTS.items()},
        skin=short(calm(put(contour))),
        folds="".join(short(calm(put(fold))) for fold in (*FOLDS, kneecap, ankle)),
        ground=straight([(48, GROUND), (240, GROUND)]),
    )


def spot(part: Point, pin: tuple[int, int]) -> Spot:
    ((x, y),) = put([part])
    return Spot(*pin, round(x), round(y))


def of_body(points: Iterable[Point]) -> list[Point]:
    """From hundredths of stature to units of the leg."""
    x, y = body.KNEE
    return [((px - x) * STATURE, (y - py) * STATURE) for px, py in points]


def put(points: Iterable[Point]) -> list[Point]:
    return place(points, scale=SCALE, at=KNEE)
