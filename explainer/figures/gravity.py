"""Gravity: one person lying, sitting, standing and walking, and the column of blood at the ankle.

Must be true of this picture:
- a bar is as tall as the column it stands for: from the ankle to the height of the heart, in all
  postures at one scale; the standing column is the printed "about 90" (penney_venous_pressure)
- so the person is 169 cm tall: a column of 12.94 cm adds 10 mmHg (0.773 mmHg a cm, trudnowski1974),
  printed as 13 cm
- sitting is printed as "about 70" (spacil2019) and measures 68: on a seat a little above knee height
- lying: heart and ankle are almost level; the bar is 5, in the middle of the printed "4-7" (ejap1993),
  which is not a column but what is left without one
- walking is printed as "20-30" (penney_venous_pressure): only the lowest stretch is full, cut off by shut
  valves, whose flaps point to the heart
- the top of the column is the heart (pollack1949)
Simplified: the column as drawn is 0.69 of stature; measured pressures imply 0.62 to 0.65.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from explainer.figures import body, mark, veins
from explainer.figures.body import Pose, SideBody
from explainer.figures.curves import Point, calm, place, short, straight, write
from explainer.figures.furniture import stool
from explainer.figures.labels import Label, upright
from explainer.figures.posing import on_foot, striding

SCALE = 2  # drawing units a hundredth of stature
GRID = 0.5  # of contours
STANDING_PRESSURE = 90  # mmHg
STANDING_COLUMN = (body.HEART[1] - body.ANKLE[1]) * SCALE
MMHG_A_UNIT = STANDING_PRESSURE / STANDING_COLUMN
LYING_PRESSURE, WALKING_PRESSURE = 5, 25
VALVES = (WALKING_PRESSURE, 47, 69)  # mmHg: where the shut valves stand in the walking column
BAR = 12  # breadth of a bar
MAT = 5  # thickness

SITTING = on_foot(Pose(shoulder=1, elbow=55), (0, 36), (29.6, 0.8))
STANDING = Pose(shoulder=-2)
WALKING, WALKING_FAR = striding((Pose(shoulder=-24, elbow=14), Pose(shoulder=24, elbow=22)))
LYING = Pose(hip=-1, ankle=-14, shoulder=-4, lean=-90)


@dataclass(frozen=True)
class Bar:
    """A column of blood: an upright bar from the ankle up, in drawing units."""

    x: float
    y: float
    height: float

    @property
    def pressure(self) -> float:
        """What the bar stands for [mmHg]."""
        return self.height * MMHG_A_UNIT

    @property
    def box(self) -> str:
        """The bar alone."""
        return " ".join(write(point) for point in ((self.x, self.y), (BAR, self.height)))

    @property
    def path(self) -> str:
        left, right, top, foot = self.x, self.x + BAR, self.y, self.y + self.height
        return straight([(left, foot), (left, top), (right, top), (right, foot)], closed=True)


@dataclass(frozen=True)
class Posture:
    """One person and the column at the ankle, in a box whose lower edge is the ground.

    width, height        of the box, whose left edge is x = 0 and whose ground is y = 0
    support              path of what the person sits or lies on, or empty
    person, arm, far     paths: head, trunk and near leg; the near arm; limbs on the far side, or empty
    vein, heart, gauge   paths; the gauge is a dot on the ankle: a line without length
    levels               dashed lines at the height of the heart and the ankle
    ankle                where the gauge is
    bar, empty           the full column, and the part above it that shut valves keep off the ankle, if any
    valves               paths of shut valves
    """

    width: int
    height: int
    support: str
    person: str
    arm: str
    far: str
    vein: str
    heart: str
    gauge: str
    ankle: Point
    levels: str
    bar: Bar
    empty: Bar | None
    valves: str

    @property
    def box(self) -> str:
        return f"0 {-self.height} {self.width} {self.height}"


@dataclass(frozen=True)
class Gravity:
    """Four drawings at one scale; the key to it is a bar of 10 mmHg."""

    lying: Posture
    sitting: Posture
    standing: Posture
    walking: Posture
    scale_bar: Bar
    lying_heart: Label
    lying_ankle: Label
    heart: Label
    shut_valves: Label


@cache
def draw() -> Gravity:
    """Four postures, each on its own piece of ground."""
    lying = posture(
        LYING, (240, 66), x=102, bar=220, support=straight([(0, -MAT / 2), (212, -MAT / 2)]), rise=MAT
    )
    sitting = posture(SITTING, (104, 178), x=18, bar=91, support=stool(2, seat=56.5))
    standing = posture(STANDING, (68, 204), x=18, bar=51)
    walking = posture(WALKING, (148, 204), x=62, bar=134, far=WALKING_FAR, pressure=WALKING_PRESSURE)
    first_valve = walking.bar.y + walking.bar.height - VALVES[-1] / MMHG_A_UNIT
    return Gravity(
        lying=lying,
        sitting=sitting,
        standing=standing,
        walking=walking,
        scale_bar=Bar(0, 0, 10 / MMHG_A_UNIT),
        lying_heart=upright((62, lying.ankle[1] - 3), (62, -45)),
        lying_ankle=upright(lying.ankle, (lying.ankle[0], -45)),
        heart=Label(64, sitting.bar.y - 6, "middle"),
        shut_valves=two_lines_above((137, first_valve - 1), walking.empty.y),
    )


def two_lines_above(part: Point, top: float) -> Label:
    """A label of two lines that end over the bar, with an upright leader down into it."""
    return Label(part[0] + 10, top - 31, "end", straight([(part[0], top - 8), part]), part)


def posture(
    pose: Pose,
    box: tuple[int, int],
    *,
    x: float,
    bar: float,
    far: Pose | None = None,
    pressure: float | None = None,
    support: str = "",
    rise: float = 0,
) -> Posture:
    """A person with the hip at x, standing, sitting or lying on the ground at y = 0.

    bar        left edge of the bar
    far        pose of the limbs on the far side, where it differs
    pressure   what the bar stands for, if it is not the whole column from ankle to heart [mmHg]
    rise       how far above the ground the person is: on a mat
    """
    lying = pose.lean != 0
    person = body.at_rest(body.side(pose)) if lying else body.side(pose)
    behind = body.side(far) if far else None
    # Upright, hips are a whole number above the floor, so that equal shapes are equal bytes.
    floor = person.lowest if lying else round(person.lowest)

    def put(points: list[Point]) -> list[Point]:
        return place([(px, floor - py) for px, py in points], scale=SCALE, at=(x, -rise))

    heart, ankle = put([person.heart, person.ankle])
    column = ankle[1] - heart[1]
    full = LYING_PRESSURE / MMHG_A_UNIT if lying else pressure / MMHG_A_UNIT if pressure else column
    height_of_heart = [] if lying else [straight([heart, (bar, heart[1])])]
    return Posture(
        *box,
        support=support,
        person=short(calm(put(person.contour), closed=True), grid=GRID),
        arm=short(calm(put(person.arm)), grid=GRID),
        far=far_limbs(behind, put) if behind else "",
        vein=short(calm(put(person.vein)), grid=GRID),
        heart=short(mark.heart(heart, 12, tilt=-75 if lying else 15)),
        gauge=f"M{write(ankle)}h0",
        ankle=ankle,
        levels="".join([*height_of_heart, straight([ankle, (bar, ankle[1])])]),
        bar=Bar(bar, ankle[1] - full, full),
        empty=Bar(bar, heart[1], column - full) if far else None,
        valves="".join(shut_valve(bar, ankle[1] - at / MMHG_A_UNIT) for at in VALVES) if far else "",
    )


def far_limbs(person: SideBody, put: Callable[[list[Point]], list[Point]]) -> str:
    """The leg and the arm on the far side; the near side is drawn over them."""
    return short(calm(put(person.leg)), grid=GRID) + short(calm(put(person.arm)), grid=GRID)


def shut_valve(x: float, y: float) -> str:
    """A shut valve that closes a bar at the height y, its flaps inside the wall."""
    return veins.valve(veins.SHUT, radius=BAR / 2 - 0.9, at=(x + BAR / 2, y - 1.6))
