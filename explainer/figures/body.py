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
from math import cos, radians

from explainer.figures.curves import Point, turn

HIP, KNEE, ANKLE, BALL = (0, 53), (0.4, 28.5), (0, 4), (7.2, 0.8)
HEEL = (-2.2, 0)
SHOULDER, ELBOW, WRIST = (-1.9, 80.5), (-2.5, 63.5), (-1.2, 47.5)
NECK = (-0.5, 84.5)
HEART = (1.4, 73)
# In front of the arm in the trunk, in front of the hip, behind the knee.
HEART_TO_ANKLE = [
    (1.7, 70), (2.1, 64), (2.4, 58), (2.8, 52.5), (2.4, 46), (1, 38), (-0.9, 29), (-1.1, 18), ANKLE,
]  # fmt: skip

SOFT = 2.2  # how far the weight of a lying body flattens it, at the seat

# Shares of (hip, knee, ankle, ball of the foot): the part of each joint's angle that turns the point.
THIGH, SHANK, FOOT, TOES = (1, 0, 0, 0), (1, 1, 0, 0), (1, 1, 1, 0), (1, 1, 1, 1)
# Behind the knee, where flesh meets flesh: the more it bends, the further out.
FOLD: Point = (-3.4, 28.5)
FRONT_OF_LEG = [
    ((6, 58.5), (0.25, 0, 0, 0)), ((5.8, 45), THIGH), ((5.1, 37.5), THIGH), ((4.4, 32), (1, 0.12, 0, 0)),
    ((4.4, 28.6), (1, 0.5, 0, 0)), ((3.7, 25.2), (1, 0.95, 0, 0)), ((3.3, 20), SHANK), ((2.6, 13), SHANK),
    ((2.2, 7.8), (1, 1, 0.15, 0)), ((3.5, 4.9), (1, 1, 0.75, 0)), ((6.7, 3), FOOT),
    ((10, 2), (1, 1, 1, 0.8)), ((12.3, 1), TOES), ((11.3, 0), TOES),
]  # fmt: skip
BACK_OF_LEG = [
    ((6.8, 0), (1, 1, 1, 0.5)), ((2.5, 0.4), FOOT), ((-2.2, 0), FOOT), ((-3.9, 1.3), FOOT),
    ((-3.4, 4.2), (1, 1, 0.85, 0)), ((-2.4, 8), (1, 1, 0.2, 0)), ((-2.8, 12.5), SHANK), ((-4.5, 17.5), SHANK),
    ((-5, 22), SHANK), (FOLD, (1, 0.5, 0, 0)), ((-4.5, 36), THIGH), ((-5.2, 42), THIGH),
    ((-5.9, 46), (0.7, 0, 0, 0)), ((-6.7, 49.5), (0.25, 0, 0, 0)),
]  # fmt: skip
BACK_OF_TRUNK = [(-7, 54), (-5.6, 60), (-4.6, 65.5), (-5.5, 71), (-6.7, 76), (-6, 80.5), (-3.8, 84)]
# Share of the neck.
HEAD = [
    ((-3.5, 87), 0.5), ((-5, 90), 1), ((-5.5, 94), 1), ((-4, 98), 1), ((-0.5, 100), 1), ((3, 99), 1),
    ((5, 96), 1), ((5, 93.5), 1), ((6, 91), 1), ((5.2, 89.6), 1), ((5.3, 87.3), 1), ((4, 85.8), 1),
    ((2.6, 85.2), 0.7),
]  # fmt: skip
# Where the far leg begins and ends, hidden by the near one.
ROOT_OF_LEG = ((4.6, 57), (0.25, 0, 0, 0)), ((-4.6, 50.5), (0.5, 0, 0, 0))
# The outer calf muscle, twice, point by point: at rest, and short and thick.
CALF = [
    ((-1.1, 25.8), SHANK), ((-2.9, 23), SHANK), ((-3.7, 19.8), SHANK), ((-2.7, 15), SHANK),
    ((-0.8, 10.8), SHANK), ((-0.5, 15.5), SHANK), ((-0.3, 21.5), SHANK),
]  # fmt: skip
CALF_SHORT = [
    ((-0.7, 25.8), SHANK), ((-2.9, 23.8), SHANK), ((-4, 20.6), SHANK), ((-3.2, 16.5), SHANK),
    ((-1.4, 13), SHANK), ((0.3, 17), SHANK), ((0.9, 22), SHANK),
]  # fmt: skip
FRONT_OF_TRUNK = [(2.4, 83.2), (3.8, 80.8), (5.8, 76.5), (6.4, 71.5), (5.9, 65.5)]
# Shares: (shoulder, elbow, wrist).
FRONT_OF_ARM = [
    ((0.6, 74), (1, 0, 0)), ((0.3, 69), (1, 0, 0)), ((-0.1, 65), (1, 0.25, 0)), ((0.3, 60), (1, 0.9, 0)),
    ((0.1, 55), (1, 1, 0)), ((-0.1, 50.5), (1, 1, 0.1)),
]  # fmt: skip
BACK_OF_ARM = [
    ((-2.5, 48.3), (1, 1, 0.5)), ((-2.8, 52), (1, 1, 0)), ((-4, 57), (1, 1, 0)), ((-4.7, 61), (1, 0.9, 0)),
    ((-4.6, 65), (1, 0.5, 0)), ((-4.7, 70), (1, 0, 0)), ((-4.6, 75), (1, 0, 0)), ((-3.9, 78.8), (0.9, 0, 0)),
]  # fmt: skip
TOP_OF_ARM = [((-2, 80.2), (1, 0, 0)), ((-0.1, 78.4), (1, 0, 0))]
# Hands that hang, from the front of the wrist to its back: its thumb is in front, its palm behind.
OPEN = ((0.6, 46.6), (1, 43), (0.3, 39.6), (-0.9, 38.6), (-2, 40), (-2.4, 44))
LOOSE = ((0.5, 47), (1.7, 44.4), (1.4, 42.6), (0.5, 43), (0.3, 41), (-0.5, 38.8), (-1.7, 39.3),
         (-2.3, 42), (-2.5, 45.5))  # fmt: skip
FLAT = ((0.5, 46), (0.6, 42.5), (-0.4, 39), (-1.7, 38.6), (-2.3, 41.5), (-2.5, 45.5))
GRIP = ((0.7, 46.4), (1, 43), (0.1, 39.6), (-1.3, 39.4), (-1.5, 42.8), (-2.2, 45), (-3.8, 44.6),
        (-4.8, 45.6), (-4.2, 47.4))  # fmt: skip


@dataclass(frozen=True)
class Pose:
    """Angles of one side of a body [degrees], 0 when standing; forwards is positive.

    hip, shoulder    limb swung forwards
    knee             shank bent backwards
    ankle            foot raised
    toes             toes raised, at the ball of the foot
    elbow            forearm bent forwards
    wrist            hand bent back
    head             raised
    lean             the whole body tipped forwards around the hip; -90 lies on its back
    hand             the shape of the hand, which the other angles do not change
    """

    hip: float = 0
    knee: float = 0
    ankle: float = 0
    toes: float = 0
    shoulder: float = 0
    elbow: float = 0
    wrist: float = 0
    head: float = 0
    lean: float = 0
    hand: tuple[Point, ...] = OPEN


@dataclass(frozen=True)
class SideBody:
    """A posed body from the side, facing right, in hundredths of stature, y upwards, hip at its origin.

    contour    the closed contour of head, trunk and the near leg
    arm        the near arm, open at the shoulder
    shoulder   what closes the near arm at the shoulder
    leg        the same leg alone, open at the hip: for the far leg
    calf       the near calf muscle at rest; calf_short is the same at work
    vein       from heart to ankle
    joints     by name; the heel, too
    """

    contour: list[Point]
    arm: list[Point]
    shoulder: list[Point]
    leg: list[Point]
    calf: list[Point]
    calf_short: list[Point]
    vein: list[Point]
    heart: Point
    ankle: Point
    joints: dict[str, Point]
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

    def bend_arm(point: Point, shares: tuple[float, float, float]) -> Point:
        shoulder, elbow, wrist = shares
        return bent(
            point,
            (WRIST, pose.wrist * wrist),
            (ELBOW, pose.elbow * elbow),
            (SHOULDER, pose.shoulder * shoulder),
        )

    def lean(point: Point) -> Point:
        x, y = bent(point, (HIP, -pose.lean))
        return (x - HIP[0], y - HIP[1])

    def swung(points: Sequence[tuple[Point, tuple[float, float, float]]]) -> list[Point]:
        return [lean(bend_arm(point, shares)) for point, shares in points]

    fold = (KNEE[0] + (FOLD[0] - KNEE[0]) / cos(radians(pose.knee / 2)) ** 1.3, FOLD[1])
    back_of_leg = [(fold if point == FOLD else point, shares) for point, shares in BACK_OF_LEG]
    front, back = limb(FRONT_OF_LEG), limb(back_of_leg)
    head = [bent(point, (NECK, pose.head * share)) for point, share in HEAD]
    trunk = [lean(point) for point in (*BACK_OF_TRUNK, *head, *FRONT_OF_TRUNK)]
    vein = [lean(bend_leg(point, shares_of_line(point))) for point in HEART_TO_ANKLE]
    return SideBody(
        contour=[*front, *back, *trunk],
        arm=swung([*FRONT_OF_ARM, *((point, (1, 1, 1)) for point in pose.hand), *BACK_OF_ARM]),
        shoulder=swung(TOP_OF_ARM),
        leg=[*limb(ROOT_OF_LEG[:1]), *front[1:], *back[:-1], *limb(ROOT_OF_LEG[1:])],
        calf=limb(CALF),
        calf_short=limb(CALF_SHORT),
        vein=[lean(HEART), *vein],
        heart=lean(HEART),
        ankle=vein[-1],
        joints={
            "hip": (0, 0),
            "knee": lean(bend_leg(KNEE, THIGH)),
            "ankle": vein[-1],
            "heel": lean(bend_leg(HEEL, FOOT)),
            "ball": lean(bend_leg(BALL, FOOT)),
            "wrist": lean(bend_arm(WRIST, (1, 1, 0))),
        },
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
