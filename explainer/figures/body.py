"""Whole bodies: from the side, one set of limbs posed by joint angles; from behind, standing.

Points are in hundredths of stature, y upwards from the floor, x forwards from the axis of the leg (side)
or to the viewer's right of the middle (behind). A body is one contour of few points. To bend a joint,
each point turns around it by its share of the angle: none above the joint, all of it below, half in
the fold. So limbs bend without corners and keep their length. Proportions are set by eye.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from explainer.figures.curves import Point, turn

HIP, KNEE, ANKLE, BALL = (0, 53), (0.4, 28.5), (0, 4), (7.6, 0.8)
SHOULDER, ELBOW = (-1.9, 80.5), (-2.5, 63.5)
HEART = (1.4, 73)
# In front of the arm in the trunk, in front of the hip, behind the knee.
HEART_TO_ANKLE = [
    (1.7, 70), (2.1, 64), (2.4, 58), (2.8, 52.5), (2.4, 46), (1, 38), (-0.9, 29), (-1.1, 18), ANKLE,
]  # fmt: skip

SOFT = 2.2  # how far the weight of a lying body flattens it, at the seat

# Shares of (hip, knee, ankle, ball of the foot): the part of each joint's angle that turns the point.
THIGH, SHANK, FOOT, TOES = (1, 0, 0, 0), (1, 1, 0, 0), (1, 1, 1, 0), (1, 1, 1, 1)
FRONT_OF_LEG = [
    ((5.1, 56), (0.08, 0, 0, 0)), ((5.4, 50), (0.8, 0, 0, 0)), ((5.3, 43), THIGH), ((4.7, 37), THIGH),
    ((4.2, 32), (1, 0.1, 0, 0)), ((4.2, 28.6), (1, 0.5, 0, 0)), ((3.4, 25.4), (1, 0.95, 0, 0)),
    ((2.9, 20), SHANK), ((2.3, 13), SHANK), ((2, 7.6), (1, 1, 0.15, 0)), ((3.2, 4.8), (1, 1, 0.75, 0)),
    ((6.4, 2.8), FOOT), ((9.5, 1.7), (1, 1, 1, 0.7)), ((11.1, 0.7), TOES), ((10.3, 0), TOES),
]  # fmt: skip
BACK_OF_LEG = [
    ((7, 0), (1, 1, 1, 0.5)), ((2.5, 0.3), FOOT), ((-2.2, 0), FOOT), ((-3.7, 1.2), FOOT),
    ((-3.4, 3.6), (1, 1, 0.9, 0)), ((-2.3, 7.4), (1, 1, 0.25, 0)), ((-2.5, 12), SHANK), ((-4, 17.5), SHANK),
    ((-4.5, 22), SHANK), ((-3.7, 26), (1, 0.8, 0, 0)), ((-3.3, 30), (1, 0.4, 0, 0)),
    ((-3.7, 34.5), (1, 0.1, 0, 0)), ((-4.3, 40), THIGH), ((-5, 45.5), (0.75, 0, 0, 0)),
    ((-6.6, 49.5), (0.3, 0, 0, 0)),
]  # fmt: skip
BACK_OF_TRUNK = [(-6.9, 54), (-5.2, 59.5), (-3.6, 64.5), (-4.5, 70), (-5.8, 75.5), (-5.2, 80), (-3.2, 83.6)]
HEAD = [
    (-3, 87), (-4.6, 90), (-5.2, 94), (-3.8, 98), (-0.4, 100), (3, 98.9), (4.9, 95.8), (5.1, 93.2), (6, 90.9),
    (5.2, 89.4), (5.2, 87.6), (4.2, 86), (2.6, 85.3),
]  # fmt: skip
FRONT_OF_TRUNK = [(2.2, 83.4), (3.6, 80.8), (5.4, 76.5), (5.8, 71), (5.4, 65), (5.2, 60)]
# Shares: (shoulder, elbow).
ARM = [
    ((0.4, 73.5), (1, 0)), ((0.1, 69), (1, 0)), ((-0.2, 64.5), (1, 0.3)), ((0.3, 60), (1, 1)),
    ((0, 54.5), (1, 1)), ((-0.2, 50), (1, 1)), ((0.5, 46.5), (1, 1)), ((0.3, 42), (1, 1)),
    ((-0.6, 38.6), (1, 1)), ((-1.7, 39), (1, 1)), ((-2.2, 43), (1, 1)), ((-2.3, 47.5), (1, 1)),
    ((-2.6, 51), (1, 1)), ((-3.9, 57), (1, 1)), ((-4.6, 61), (1, 0.9)), ((-4.5, 65), (1, 0.5)),
    ((-4.4, 70), (1, 0)), ((-4.5, 75), (1, 0)), ((-3.9, 78.5), (0.8, 0)),
]  # fmt: skip


@dataclass(frozen=True)
class Pose:
    """Angles of one side of a body [degrees], 0 when standing; forwards is positive.

    hip, shoulder    limb swung forwards
    knee             shank bent backwards
    ankle            foot raised
    toes             toes raised, at the ball of the foot
    elbow            forearm bent forwards
    lean             the whole body tipped forwards around the hip; -90 lies on its back
    """

    hip: float = 0
    knee: float = 0
    ankle: float = 0
    toes: float = 0
    shoulder: float = 0
    elbow: float = 0
    lean: float = 0


@dataclass(frozen=True)
class SideBody:
    """A posed body from the side, facing right, in hundredths of stature, y upwards, hip at its origin.

    contour    the closed contour of head, trunk and the near leg
    arm        the near arm, open at the shoulder
    leg        the same leg alone, open at the hip: for the far leg
    vein       from heart to ankle
    """

    contour: list[Point]
    arm: list[Point]
    leg: list[Point]
    vein: list[Point]
    heart: Point
    ankle: Point
    lowest: float


@cache
def side(pose: Pose) -> SideBody:
    """A body from the side in a pose."""

    def limb(points: Sequence[tuple[Point, tuple[float, float, float, float]]]) -> list[Point]:
        return [lean(bend_leg(point, shares)) for point, shares in points]

    def bend_leg(point: Point, shares: tuple[float, float, float, float]) -> Point:
        hip, knee, ankle, toes = shares
        return bent(
            point,
            (BALL, pose.toes * toes),
            (ANKLE, pose.ankle * ankle),
            (KNEE, -pose.knee * knee),
            (HIP, pose.hip * hip),
        )

    def bend_arm(point: Point, shares: tuple[float, float]) -> Point:
        shoulder, elbow = shares
        return bent(point, (ELBOW, pose.elbow * elbow), (SHOULDER, pose.shoulder * shoulder))

    def lean(point: Point) -> Point:
        x, y = bent(point, (HIP, -pose.lean))
        return (x - HIP[0], y - HIP[1])

    front, back = limb(FRONT_OF_LEG), limb(BACK_OF_LEG)
    trunk = [lean(point) for point in (*BACK_OF_TRUNK, *HEAD, *FRONT_OF_TRUNK)]
    vein = [lean(bend_leg(point, shares_of_line(point))) for point in HEART_TO_ANKLE]
    return SideBody(
        contour=[*front, *back, *trunk],
        arm=[lean(bend_arm(point, shares)) for point, shares in ARM],
        leg=[*front[1:], *back[:-1]],
        vein=[lean(HEART), *vein],
        heart=lean(HEART),
        ankle=vein[-1],
        lowest=min(y for _, y in (*front, *back, *trunk)),
    )


def at_rest(body: SideBody) -> SideBody:
    """The body pressed on what it lies on: its back, seat, calf and heel are flat there and level."""
    floor = body.lowest + SOFT

    def press(points: list[Point]) -> list[Point]:
        return [(x, max(y, floor)) for x, y in points]

    return replace(body, contour=press(body.contour), arm=press(body.arm), lowest=floor)


def bent(point: Point, *joints: tuple[Point, float]) -> Point:
    """The point turned around joints one after another, the far ones first; forwards is positive.

    >>> bent((0, 4), ((0, 28), 90))
    (24.0, 28.0)
    """
    for joint, angle in joints:
        # `turn` is clockwise where y grows downwards, so it is anticlockwise here, where y grows upwards.
        ((x, y),) = turn([point], angle, joint)
        point = (x, y)
    return point


def shares_of_line(point: Point) -> tuple[float, float, float, float]:
    """The shares of a point in the middle of the leg, by its height: joints turn over a short stretch."""
    height = point[1]
    return (ramp(HIP[1] - height, 6), ramp(KNEE[1] - height, 4), 0, 0)


def ramp(beyond: float, reach: float) -> float:
    """How much of a joint's angle acts this far beyond it: none to all over twice the reach."""
    return min(max((beyond + reach) / (2 * reach), 0), 1)


# The right half seen from behind, down the outside and up the inside; the other half is its mirror image.
HALF_FROM_BEHIND = [
    (0, 100), (2.6, 99.2), (4.2, 96.9), (4.6, 94), (5.2, 93.2), (4.9, 91.3), (4.2, 90.3), (3.7, 88.2),
    (3.2, 86.3), (3.7, 84.5), (6.2, 83), (9.8, 82), (12.3, 80), (13.4, 76.5), (13.8, 71.5), (14.2, 66.5),
    (15, 62), (16, 57), (16.6, 52.5), (16.8, 49.2), (17.4, 46), (17.4, 42.4), (16.5, 39), (15.5, 38.4),
    (14.9, 40.2), (14.7, 42.7), (13.9, 42.8), (13.5, 44.8), (13.8, 47.6), (13.7, 50.4), (12.9, 54.5),
    (11.8, 59), (11, 63.5), (10.2, 68.5), (9.3, 74), (8.7, 69.5), (8, 64), (8.1, 60.5), (9, 56.5), (9.8, 52),
    (9.9, 47), (9.4, 41), (8.6, 35), (8.2, 30), (8.7, 25.8), (8.8, 21.5), (8.3, 16.5), (7.3, 11), (6.7, 7),
    (6.9, 4.6), (7.6, 3.2), (9.1, 2.1), (10.5, 1.1), (10.2, 0.2), (8.8, 0), (4.2, 0), (3.2, 0.5), (3.1, 2.2),
    (2.9, 4.8), (3.1, 7.5), (2.7, 12), (1.5, 17.5), (0.8, 22), (1, 26.5), (1.5, 30.5), (1.5, 36), (0.9, 41.5),
    (0, 46.2),
]  # fmt: skip


@cache
def behind() -> list[Point]:
    """The contour of a standing body seen from behind, in hundredths of stature, y upwards from the floor."""
    return [*HALF_FROM_BEHIND, *[(-x, y) for x, y in HALF_FROM_BEHIND[-2:0:-1]]]
