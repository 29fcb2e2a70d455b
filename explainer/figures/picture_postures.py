"""The same person lying, sitting still, standing still and walking: those of the gravity figure.

Must be true of this picture:
- all four are drawn at one scale, on the ground
- bodies only: no heart, no vein, no column of blood
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from explainer.figures import gravity
from explainer.figures.curves import straight
from explainer.figures.gravity import Posture
from explainer.figures.picture import WIDTH, Picture, Spot

HEIGHT = 336
UPPER, LOWER = 50, 288  # the two grounds
PLACES = {"lying": (8, UPPER), "sitting": (6, LOWER), "standing": (110, LOWER), "walking": (160, LOWER)}
SPOTS = {
    "lying": Spot(258, 26),
    "sitting": Spot(50, 314),
    "standing": Spot(131, 314),
    "walking": Spot(226, 314),
}


@dataclass(frozen=True)
class Placed:
    """A posture, and where its ground begins."""

    body: Posture
    x: int
    y: int


@dataclass(frozen=True)
class Postures(Picture):
    """Four people, and path of the ground."""

    people: tuple[Placed, ...]
    ground: str


@cache
def draw() -> Postures:
    """The picture, ready for its template."""
    drawn = gravity.draw()
    return Postures(
        width=WIDTH,
        height=HEIGHT,
        spots=SPOTS,
        people=tuple(Placed(getattr(drawn, name), x, y) for name, (x, y) in PLACES.items()),
        ground=straight([(0, UPPER), (WIDTH, UPPER)]) + straight([(0, LOWER), (WIDTH, LOWER)]),
    )
