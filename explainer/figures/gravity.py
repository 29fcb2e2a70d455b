"""Gravity: one person lying, sitting, standing and walking, and the column of blood at the ankle.

Must be true of this picture:
- a bar is as tall as the column it stands for: from the ankle to the height of the heart, in all
  postures at one scale; the standing column is the printed "about 90" (clinical.md 1.1)
- so the person is 169 cm tall: a column of 12.94 cm adds 10 mmHg (0.773 mmHg a cm, trudnowski1974),
  printed as 13 cm
- sitting is printed as "about 70" (spacil2019) and measures 68: on a seat a little above knee height
- lying: heart and ankle are almost level; the bar is the printed "about 5" (ejap1993: 4 to 7), which
  is not a column but what is left without one
- walking is printed as "20-30" (clinical.md 1.1): only the lowest stretch is full, cut off by shut
  valves, whose flaps point to the heart (physiology.md 2.1 point 3)
- the top of the column is the heart (pollack1949)
Simplified: the column as drawn is 0.69 of stature; measured pressures imply 0.62 to 0.65.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from explainer.figures import body, mark
from explainer.figures.body import Pose, SideBody
from explainer.figures.curves import Point, place, smooth, straight, write
from explainer.figures.labels import Label, upright

SCALE = 2  # drawing units a hundredth of stature
STANDING_PRESSURE = 90  # mmHg
STANDING_COLUMN = (body.HEART[1] - body.ANKLE[1]) * SCALE
MMHG_A_UNIT = STANDING_PRESSURE / STANDING_COLUMN
LYING_PRESSURE, WALKING_PRESSURE = 5, 25
VALVES = (WALKING_PRESSURE, 47, 69)  # mmHg: where the shut valves stand in the walking column
BAR = 12  # breadth of a bar

SITTING = Pose(hip=71, knee=71, shoulder=12, elbow=42)
STANDING = Pose()
WALKING = Pose(hip=22, knee=5, ankle=6, shoulder=-24, elbow=12)
WALKING_FAR = Pose(hip=-21, knee=23, ankle=-14, toes=44, shoulder=22, elbow=20)
LYING = Pose(hip=-3, ankle=-18, lean=-90)


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
    def path(self) -> str:
        left, right, top, foot = self.x, self.x + BAR, self.y, self.y + self.height
        return straight([(left, foot), (left, top), (right, top), (right, foot)], closed=True)


@dataclass(frozen=True)
class Posture:
    """One person and the column at the ankle.

    person, arm, far     paths: head, trunk and near leg; the near arm; limbs on the far side, or empty
    vein, heart, gauge   paths; the gauge is a dot on the ankle: a line without length
    levels               dashed lines at the height of the heart and the ankle
    ankle                where the gauge is
    bar, empty           the full column, and the part above it that shut valves keep off the ankle, if any
    valves               paths of shut valves
    name                 where the name stands, where there is room for it in the drawing
    """

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
    name: Label | None


@dataclass(frozen=True)
class Gravity:
    """Two drawings at one scale, `ground` at the same distance from the lower edge of both."""

    sitting: Posture
    standing: Posture
    walking: Posture
    lying: Posture
    upright_box: str
    lying_box: str
    ground: str
    bed: str
    seat: str
    heart: Label
    ankle: Label
    lying_heart: Label
    lying_ankle: Label
    scale_bar: Bar
    scale: Label


@cache
def draw() -> Gravity:
    """Sitting, standing and walking on one ground line; lying beside or below it."""
    sitting = posture(SITTING, x=17, bar=81, name=Label(0, 41))
    standing = posture(STANDING, x=130, bar=153, name=Label(103, 41))
    walking = posture(
        WALKING, x=246, bar=304, far=WALKING_FAR, pressure=WALKING_PRESSURE, name=Label(266, 41, "middle")
    )
    lying = posture(LYING, x=99, bar=220, pressure=LYING_PRESSURE)
    heart_height = sitting.bar.y
    return Gravity(
        sitting=sitting,
        standing=standing,
        walking=walking,
        lying=lying,
        upright_box="0 -206 320 254",
        lying_box="0 -102 236 108",
        ground="M0 0H320",
        bed="M0 0H236",
        seat=straight([(2, -56.5), (48, -56.5)])
        + straight([(10, -55), (10, 0)])
        + straight([(40, -55), (40, 0)]),
        heart=Label(70, heart_height - 6, "middle"),
        ankle=upright(standing.ankle, (standing.ankle[0], 18)),
        lying_heart=upright((59, -17), (59, -42)),
        lying_ankle=upright(lying.ankle, (lying.ankle[0], -42)),
        scale_bar=Bar(0, -97, 10 / MMHG_A_UNIT),
        scale=Label(20, -89),
    )


def posture(
    pose: Pose,
    *,
    x: float,
    bar: float,
    far: Pose | None = None,
    pressure: float | None = None,
    name: Label | None = None,
) -> Posture:
    """A person with the hip at x, standing, sitting or lying on the ground at y = 0.

    bar        left edge of the bar
    far        pose of the limbs on the far side, where it differs
    pressure   what the bar stands for, if it is not the whole column from ankle to heart [mmHg]
    """
    person = body.side(pose)
    behind = body.side(far) if far else None
    floor = min(one.lowest for one in (person, behind) if one)

    def put(points: list[Point]) -> list[Point]:
        return place([(px, floor - py) for px, py in points], scale=SCALE, at=(x, 0))

    heart, ankle = put([person.heart, person.ankle])
    column = ankle[1] - heart[1]
    full = pressure / MMHG_A_UNIT if pressure else column
    cut_off = far is not None
    lying = pose.lean != 0
    return Posture(
        person=smooth(put(person.contour), closed=True),
        arm=smooth(put(person.arm)),
        far=far_limbs(behind, put) if behind else "",
        vein=smooth(put(person.vein)),
        heart=mark.heart(heart, 15, tilt=-75 if lying else 15),
        gauge=f"M{write(ankle)}h0",
        ankle=ankle,
        levels="" if lying else straight([heart, (bar, heart[1])]) + straight([ankle, (bar, ankle[1])]),
        bar=Bar(bar, ankle[1] - full, full),
        empty=Bar(bar, heart[1], column - full) if cut_off else None,
        valves="".join(shut_valve(bar, ankle[1] - at / MMHG_A_UNIT) for at in VALVES) if cut_off else "",
        name=name,
    )


def far_limbs(person: SideBody, put: Callable[[list[Point]], list[Point]]) -> str:
    """The leg and the arm on the far side; the near side is drawn over them."""
    return smooth(put(person.leg)) + smooth(put(person.arm))


def shut_valve(x: float, y: float) -> str:
    """Two flaps across a bar: fixed at the walls, bellied by the blood above, meeting towards the heart."""
    half = BAR / 2
    return smooth([(x, y - 1), (x + half * 0.55, y + 0.8), (x + half, y - 4.5)]) + smooth(
        [(x + BAR, y - 1), (x + BAR - half * 0.55, y + 0.8), (x + half, y - 4.5)]
    )
