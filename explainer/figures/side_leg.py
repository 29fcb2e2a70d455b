"""The leg from its inner side, cut open: skin, bones, calf muscles, heel tendon and two veins.

Contours are in the unit of the drawing guide: knee joint 0, sole 100, x to the front, so that the toes
point right. `side_leg` returns paths in drawing units.

Three parts hang together. The toes stay on the floor, the hindfoot turns at the ball of the foot, the shank
at the ankle. Each point says what it rides on: 0 is the shank, 1 the hindfoot, 2 the toes, and a number
in between shares the movement, so that skin and tendon bend and never break.

Proportions are set by eye, not measured. Left out: the calf bone (it lies behind the shin bone here), the
small bones of the foot, arteries, and every vein but one deep and one near the skin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, exp, radians, sin

from explainer.figures import veins
from explainer.figures.curves import Point, between, calm, place, short, straight, turn, write

Rider = tuple[float, float, float]  # x, y, and what the point rides on

BALL: Point = (28.5, 98)  # stays on the floor
ANKLE: Point = (1.5, 86)
HEEL_TURN = 36  # degrees the hindfoot turns when the heel is fully up
LEAN = 3  # degrees the shank then leans forward

SKIN: tuple[Rider, ...] = (
    (-13, -38, 0), (-12.2, -25, 0), (-11.5, -7, 0), (-12.2, 6, 0), (-14.4, 15.5, 0),
    (-15.8, 27, 0), (-14.4, 41, 0), (-10.6, 57, 0), (-7.7, 74, 0.05), (-8.4, 83, 0.55),
    (-10.3, 89.5, 1), (-11.2, 95.5, 1), (-7.6, 99.5, 1), (-0.5, 100, 1), (8, 98.3, 1), (17, 97.6, 1),
    (24, 99.2, 1.5), (31, 99.9, 2), (40, 99.6, 2), (42.4, 97.2, 2), (40.2, 94.6, 2),
    (34.5, 93.6, 1.8), (27, 91.4, 1), (18.5, 88, 1), (11.2, 83.6, 0.85), (7.4, 77.4, 0.3), (6.2, 68, 0),
    (8.6, 40, 0), (10.1, 20, 0), (11.1, 6, 0), (12.5, -2, 0), (13, -9.5, 0),
    (12.5, -20, 0), (13.2, -30, 0), (14, -38, 0),
)  # fmt: skip
THIGH_BONE: tuple[Point, ...] = (
    (-1.8, -38), (-2.1, -29), (-3.6, -16.5), (-7.4, -9), (-6.4, -2.8), (-1, -0.9), (5, -1.4), (8.4, -6),
    (6.6, -14.5), (5.6, -27), (5.4, -38),
)  # fmt: skip
KNEECAP: tuple[Point, ...] = ((10, -12.6), (11.8, -9.2), (11.5, -4.8), (9.7, -5.2), (9, -9.6))
SHIN_BONE: tuple[Point, ...] = (
    (-6.8, 1.4), (7.4, 1.4), (9, 5.5), (8.2, 18), (5.8, 52), (5, 80), (1.6, 84),
    (-0.8, 87), (-2.7, 83.5), (1, 52), (1.9, 26), (-0.6, 11.5), (-6.4, 6.4),
)  # fmt: skip
HEEL_BONE: tuple[Point, ...] = (
    (-8.6, 89.6), (-2.4, 89.2), (4.6, 86.6), (10.6, 88.8), (8.6, 93.4), (2, 94.6), (-4.6, 97.6), (-9.4, 94.6),
)  # fmt: skip
# Each muscle twice, point by point: at rest, and short and thick.
GASTROCNEMIUS: tuple[Point, ...] = (
    (-7.9, -5), (-9.6, 5), (-12, 15.5), (-12.9, 27), (-11.8, 41), (-9.8, 51), (-9.2, 42), (-8.4, 25),
    (-7.3, 8),
)  # fmt: skip
GASTROCNEMIUS_SHORT: tuple[Point, ...] = (
    (-7.9, -5), (-10.2, 3), (-13.9, 13), (-15.2, 23), (-13.5, 34), (-10, 43.5), (-8.7, 36), (-7.8, 22),
    (-7.1, 7),
)  # fmt: skip
SOLEUS: tuple[Point, ...] = (
    (-4.6, 9), (-7.2, 18), (-8.6, 36), (-8.8, 54), (-6.6, 70), (-5.5, 58), (-4.3, 40), (-3.7, 25), (-3.7, 14),
)  # fmt: skip
SOLEUS_SHORT: tuple[Point, ...] = (
    (-4.6, 9), (-7, 17.5), (-8.3, 33), (-9.8, 48), (-7.1, 64.5), (-5.1, 54), (-3.4, 38), (-3, 24), (-3.5, 14),
)  # fmt: skip
DEEP_MUSCLE: tuple[Point, ...] = (
    (-0.4, 12.5), (-0.7, 32), (-2.6, 70), (-0.3, 55), (1.1, 30),
)  # fmt: skip
TENDON: tuple[Rider, ...] = (
    (-12.2, 40, 0), (-10.4, 52, 0), (-7.9, 64, 0), (-6.9, 75, 0.05), (-7.7, 83, 0.5), (-9.3, 89.5, 1),
    (-8.4, 93.6, 1), (-6.6, 89.6, 1), (-5.7, 83.5, 0.5), (-5, 76, 0.05), (-6.2, 62, 0), (-9, 44, 0),
)  # fmt: skip
TENDON_BARE: Rider = (-6.6, 79, 0.25)  # a place on it that no vein crosses
DEEP_VEIN: tuple[Rider, ...] = (  # from foot to heart
    (15.4, 92.2, 1), (8, 91.4, 1), (2.4, 88.2, 0.9), (0, 78.5, 0.15), (-1.5, 63, 0), (-2, 42, 0),
    (-2.1, 20, 0), (-4.6, 7, 0), (-7.2, -3, 0), (-7.9, -14, 0), (-6.9, -27, 0), (-6.3, -38, 0),
)  # fmt: skip
DEEP_WIDTH = (0, 0.8, 1.2, 1.3, 1.4, 1.5, 1.55, 1.7, 1.8, 1.9, 1.9, 1.9)
DEEP_WIDTH_SQUEEZED = (0, 0.8, 1.2, 1.3, 1.05, 0.6, 0.75, 1.8, 2.1, 2.1, 2, 1.9)
SURFACE_VEIN: tuple[Rider, ...] = (  # ends inside the deep one, so that the two open into each other
    (5, 96, 1), (-0.4, 93.2, 1), (-3, 86, 0.6), (-4, 74, 0.05), (-7, 59, 0), (-11, 45, 0),
    (-13.5, 28, 0), (-12.1, 15, 0), (-8.9, 1, 0), (-7.6, -9, 0),
)  # fmt: skip
SURFACE_WIDTH = (0, 0.55, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.75, 0.8)
GRID = 0.5  # of all contours [drawing units]: the leg is large and calm
WINDOW: tuple[Point, ...] = ((-18.2, 15.6), (1.2, 15.6), (1.2, 46.3), (-18.2, 46.3))
# What pushes the back of the leg out when the heel is up: where, over what length, and how far.
BULGES = ((25, 13, 2.1), (82, 5.6, 2.8))  # the working muscle, and the tendon that folds over the heel


@dataclass(frozen=True)
class Turn:
    """A turn clockwise around a point, as `rotate` in SVG has it [degrees, drawing units]."""

    degrees: float
    around: Point

    def __str__(self) -> str:
        return f"{self.degrees:g} {write(self.around)}"


@dataclass(frozen=True)
class SideLeg:
    """One pose of the leg: path strings, and the points other drawings hang on to [drawing units].

    skin, tendon and the veins bend, and are given as they lie in this pose (skin is open at the thigh,
    where the drawing is cut). All else is stiff, and given as it stands: `shank` and `hindfoot` turn it
    into the pose. That way a stiff part is written once however often it moves.

    window   corners of the frame round the close-up's place, posed, clockwise from top left
    """

    skin: str
    tendon: str
    deep_vein: str
    surface_vein: str
    heel_bone: str
    hindfoot: Turn
    bones: str
    deep_muscle: str
    soleus: str
    gastrocnemius: str
    frame: str
    shank: Turn
    window: tuple[Point, ...]
    tendon_middle: Point
    shin_front: Point
    skin_front: Point


def side_leg(lift: float, *, scale: float, at: Point) -> SideLeg:
    """The leg with its heel lifted.

    lift    0 stands flat and at rest, 1 stands on the toes with the calf short and thick
    scale   drawing units for one hundredth of the height from knee to sole
    at      where the knee joint lies [drawing units]
    """

    def put(points: Iterable[Point]) -> list[Point]:
        return place(points, scale=scale, at=at)

    def posed(riders: Iterable[Rider]) -> list[Point]:
        return put(pose(rider, lift) for rider in riders)

    def stiff(points: Iterable[Point]) -> str:
        return short(calm(put(points), closed=True), grid=GRID)

    def vein(line: Iterable[Rider], widths: Sequence[float]) -> str:
        return veins.vein(posed(line), [width * scale for width in widths], grid=GRID, curve=calm)

    squeezed = [a + (b - a) * lift for a, b in zip(DEEP_WIDTH, DEEP_WIDTH_SQUEEZED, strict=True)]
    tendon_middle, shin_front, skin_front = posed([pushed_out(TENDON_BARE, lift), (4.6, 58, 0), (8.6, 40, 0)])
    return SideLeg(
        skin=short(calm(posed(pushed_out(rider, lift) for rider in SKIN)), grid=GRID),
        tendon=short(calm(posed(pushed_out(rider, lift) for rider in TENDON), closed=True), grid=GRID),
        deep_vein=vein(DEEP_VEIN, squeezed),
        surface_vein=vein((pushed_out(rider, lift) for rider in SURFACE_VEIN), SURFACE_WIDTH),
        heel_bone=stiff(HEEL_BONE),
        hindfoot=Turn(HEEL_TURN * lift, put([BALL])[0]),
        bones=short(calm(put(THIGH_BONE)), grid=GRID) + stiff(SHIN_BONE) + stiff(KNEECAP),
        deep_muscle=stiff(DEEP_MUSCLE),
        soleus=stiff(between(SOLEUS, SOLEUS_SHORT, lift)),
        gastrocnemius=stiff(between(GASTROCNEMIUS, GASTROCNEMIUS_SHORT, lift)),
        frame=short(straight(put(WINDOW), closed=True)),
        shank=Turn(LEAN * lift, put([shank_centre()])[0]),
        window=tuple(posed((x, y, 0) for x, y in WINDOW)),
        tendon_middle=tendon_middle,
        shin_front=shin_front,
        skin_front=skin_front,
    )


def pushed_out(rider: Rider, lift: float) -> Rider:
    """A point at the back of the leg, pushed back by what swells or folds under it."""
    x, y, on = rider
    push = sum(far * exp(-(((y - at) / length) ** 2)) for at, length, far in BULGES)
    return (x - push * lift, y, on) if x < 0 else rider


def pose(rider: Rider, lift: float) -> Point:
    """Where a point of the standing leg lies once the heel is lifted."""
    x, y, on = rider
    hindfoot = turn([(x, y)], HEEL_TURN * lift, BALL)[0]
    if on >= 1:
        return between([hindfoot], [(x, y)], on - 1)[0]
    shank = turn([(x, y)], LEAN * lift, shank_centre())[0]
    return between([shank], [hindfoot], on)[0]


def shank_centre() -> Point:
    """The point round which the whole shank turns while the hindfoot carries it up and it leans forward.

    It leans by LEAN degrees around the ankle, and the ankle is carried from a to b. Both together are one
    turn around the point that stays where it is: c = R(c - a) + b. It lies far away, so that the shank
    goes up almost straight.
    """
    a, b = ANKLE, turn([ANKLE], HEEL_TURN, BALL)[0]
    ax, ay = turn([a], LEAN, (0, 0))[0]
    dx, dy = b[0] - ax, b[1] - ay
    flat, steep = 1 - cos(radians(LEAN)), sin(radians(LEAN))
    both = flat**2 + steep**2
    return ((flat * dx - steep * dy) / both, (steep * dx + flat * dy) / both)
