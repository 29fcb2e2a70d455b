"""Two pressures: one person standing still and on tiptoe, a cuff on the arm and a vein at the ankle.

Must be true of this picture:
- blood pressure is measured on the upper arm, in the arteries: a red cuff at the height of the heart, round
  the arm in which the red artery runs (adelaide_blood_pressure)
- the other pressure is that in a leg vein, here at the ankle: a blue dot on the vein (pollack1949)
- each place is joined to its own gauge, whose foot lies at the height of the place
- standing still, both gauges stand alike: two scales, nothing is compared between them
- on tiptoe the gauge of the vein falls (penney_venous_pressure, thoracickey_hemodynamics), that of the
  arteries rises (tenharkel_tiptoe), and it rises less than the other falls
- gauges have no numbers: no source gives the vein on tiptoe, so they show which way and not how much
- heels rise by the calf: pale at rest, vivid, shorter and thicker at work
- the ball of the foot, the hand and the chair stay where they are; who rises holds on (article exercises)
Simplified: the vein falls squeeze after squeeze, as the words say, and not with the first rise. The far
limbs lie behind the near ones. One artery and one vein; lungs and the halves of the heart are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from explainer.figures import body, mark
from explainer.figures.body import Pose, bent
from explainer.figures.curves import Point, join, place, short, smooth, straight, write
from explainer.figures.gauge import Gauge, gauge
from explainer.figures.posing import ankle_over, by_hand

SCALE = 3.4  # drawing units a hundredth of stature
GRID = 0.2  # of the contours [drawing units]; vessels and muscle are calm enough for CALM_GRID
CALM_GRID = 0.5
WIDTH, HEIGHT = 200, 386
AXIS = 94  # x of the ankle that stands flat
GAUGES, GAUGE, TUBE = 19, 116, 20  # x of both gauges, their height and breadth

STILL, ARTERIES_UP, VEIN_DOWN = 0.56, 0.7, 0.12  # shares of a gauge: directions, not amounts

# In hundredths of stature, y upwards from the floor, on a body that stands with its arms hanging.
HEEL_UP = 38  # degrees
ON_CHAIR: Point = (9, 56.2)  # where the wrist is
FINGERS = 70  # where they point, resting on the chair [degrees]
CHAIR: Point = (14.2, 52)  # top of its back
SEAT, DEPTH = 26, 14
HEART: Point = (2.3, 73)
TO_THE_ARM = [(1.9, 75.2), (1, 77.9), (-0.9, 79)]
IN_THE_ARM = [
    ((-2.2, 76.5), 0), ((-2.2, 70), 0), ((-2.4, 64), 0.5), ((-1.9, 58), 1), ((-1.2, 48), 1),
]  # fmt: skip  # with each point's share of the elbow
CUFF = ([(-5.1, 76.2), (-2.1, 75.6), (1, 76.2)], [(0.7, 69.4), (-2.2, 68.8), (-5.1, 69.4)])
CALF = [(-2.6, 28.8), (-3.4, 24.5), (-3.5, 20.5), (-2.3, 12.8), (-1.9, 17.5), (-2, 24)]
CALF_SHORT = [(-2.4, 29), (-3.4, 26), (-3.8, 22), (-2.5, 15), (-1.6, 19), (-1.5, 25)]


@dataclass(frozen=True)
class Panel:
    """One person and both gauges: path strings on ground at y = 0, which runs from x = 0.

    person, arm      head, trunk and leg; the near arm, open at the shoulder
    calf             the calf muscle
    vein, artery     from the heart to the ankle; from the heart into the arm
    cuff, spot       where pressure is measured; the spot is a dot on the ankle: a line without length
    levels           dashed lines from there to the feet of the gauges
    """

    person: str
    arm: str
    calf: str
    vein: str
    artery: str
    heart: str
    cuff: str
    spot: str
    levels: str
    on_arm: Gauge
    at_ankle: Gauge


@dataclass(frozen=True)
class TwoPressures:
    """Two drawings at one scale, which share what stays where it is."""

    box: str
    width: int
    height: int
    chair: str
    ground: str
    standing: Panel
    tiptoe: Panel


@cache
def draw() -> TwoPressures:
    """The same person twice."""
    return TwoPressures(
        box=f"0 {-HEIGHT} {WIDTH} {HEIGHT + 2}",
        width=WIDTH,
        height=HEIGHT + 2,
        chair=chair(),
        ground=straight([(0, 0), (WIDTH, 0)]),
        standing=panel(0, CALF, on_arm=(STILL, None), at_ankle=(STILL, None)),
        tiptoe=panel(HEEL_UP, CALF_SHORT, on_arm=(ARTERIES_UP, STILL), at_ankle=(VEIN_DOWN, STILL)),
    )


def chair() -> str:
    """A chair from the side, behind whose back one stands: two strokes that end on the ground."""
    x, y = CHAIR
    legs = 1.2  # a stroke is round at its end
    back, seat = [(x, y), (x + 0.8, SEAT), (x, legs)], [(x + 0.8, SEAT), (x + DEPTH, SEAT), (x + DEPTH, legs)]
    return "".join(short(straight(put(stroke, (0, 0)))) for stroke in (back, seat))


def panel(
    heel: float,
    calf: Sequence[Point],
    *,
    on_arm: tuple[float, float | None],
    at_ankle: tuple[float, float | None],
) -> Panel:
    """A person whose heels are raised, holding on.

    heel               how far [degrees]
    on_arm, at_ankle   what the gauges show, and what they showed before
    """
    rise = risen(heel)
    hip = (body.HIP[0] + rise[0], body.HIP[1] + rise[1])
    pose = by_hand(Pose(ankle=-heel, toes=heel), hip, ON_CHAIR, hand=FINGERS)
    person = body.side(pose)
    cuff = [put([of_arm(pose, point) for point in edge], rise) for edge in CUFF]
    artery = [*TO_THE_ARM, *(of_arm(pose, point, elbow=share) for point, share in IN_THE_ARM)]
    (heart,), (ankle,) = put([HEART], rise), put([person.ankle], hip)
    beside_cuff = ((cuff[0][0][0] + cuff[1][-1][0]) / 2, heart[1])
    return Panel(
        person=short(smooth(put(person.contour, hip), closed=True), grid=GRID),
        arm=short(smooth(put(person.arm, hip)), grid=GRID),
        calf=short(smooth(put(calf, rise), closed=True), grid=CALM_GRID),
        vein=short(smooth(put(person.vein, hip)), grid=CALM_GRID),
        artery=short(smooth(put(artery, rise)), grid=CALM_GRID),
        heart=short(mark.heart(heart, 5.4 * SCALE, tilt=15)),
        cuff=short(join(*(smooth(edge) for edge in cuff)) + "Z"),
        spot=f"M{write(ankle)}h0",
        levels="".join(straight([place_, (GAUGES + TUBE / 2, place_[1])]) for place_ in (beside_cuff, ankle)),
        on_arm=gauge_at(heart[1], *on_arm),
        at_ankle=gauge_at(ankle[1], *at_ankle),
    )


def risen(heel: float) -> Point:
    """How far the body goes up and forwards while the ball of the foot stays where it is.

    In whole drawing units: so whatever does not bend is the same bytes in both panels.
    """
    x, y = ankle_over(body.BALL, heel)
    return (round((x - body.ANKLE[0]) * SCALE) / SCALE, round((y - body.ANKLE[1]) * SCALE) / SCALE)


def of_arm(pose: Pose, point: Point, *, elbow: float = 0) -> Point:
    """Where a point of the hanging arm lies in a pose: on the upper arm, or by its share of the elbow."""
    return bent(point, (body.ELBOW, pose.elbow * elbow), (body.SHOULDER, pose.shoulder))


def put(points: Sequence[Point], at: Point) -> list[Point]:
    """From hundredths of stature, y upwards, to drawing units; `at` is where their origin lies."""
    return place([(at[0] + x, -at[1] - y) for x, y in points], scale=SCALE, at=(AXIS, 0))


def gauge_at(level: float, value: float, before: float | None) -> Gauge:
    """A gauge joined to what lies at this level."""
    return gauge(value, foot=(GAUGES, level), height=GAUGE, breadth=TUBE, before=before)
