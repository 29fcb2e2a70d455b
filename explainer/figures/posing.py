"""Poses told by what a body touches: where its hips, feet and hands are, instead of joint angles.

Places are in hundredths of stature, y upwards from the floor. A limb is two bones between its root and
what it touches, so its angles follow from the triangle; knees bend forwards and elbows backwards.
"""

from __future__ import annotations

from dataclasses import replace
from math import acos, atan2, degrees, dist

from explainer.figures.body import ANKLE, BALL, ELBOW, HEEL, HIP, KNEE, SHOULDER, WRIST, Pose, bent
from explainer.figures.curves import Point


def on_foot(pose: Pose, hip: Point, ball: Point, *, heel: float = 0) -> Pose:
    """The pose with the ball of the foot at a place.

    heel   how far the heel is raised; less than 0 raises the toes [degrees]

    Raised on the ball of the foot, the toes stay flat on the floor.
    """
    thigh, shank = bones(hip, ankle_over(ball, heel), (HIP, KNEE, ANKLE), forwards=True)
    return replace(pose, hip=thigh + pose.lean, knee=thigh - shank, ankle=-heel - shank, toes=max(heel, 0))


def ankle_over(ball: Point, heel: float) -> Point:
    """Where the ankle of a foot is whose ball is at a place."""
    x, y = bent(ANKLE, (BALL, -heel))
    return (ball[0] + x - BALL[0], ball[1] + y - BALL[1])


def on_heel(heel_at: float, toes: float) -> Point:
    """Where the ball of a foot is that stands on its heel with the toes raised."""
    return bent((BALL[0] + heel_at - HEEL[0], BALL[1]), ((heel_at, HEEL[1]), toes))


# A brisk walk: the hips, the length of a step, and the ball of the foot that lands and of the other.
STRIDE, STEP = (0, 51), 40
FRONT, REAR = on_heel(13.9, 22), (-16.7, 0.8)


def by_hand(pose: Pose, hip: Point, wrist: Point, *, hand: float) -> Pose:
    """The pose with the wrist at a place.

    hand   where the fingers point: 90 is forwards, 180 up [degrees]
    """
    x, y = bent(SHOULDER, (HIP, -pose.lean))
    shoulder = (hip[0] + x - HIP[0], hip[1] + y - HIP[1])
    upper, fore = bones(shoulder, wrist, (SHOULDER, ELBOW, WRIST), forwards=False)
    return replace(pose, shoulder=upper + pose.lean, elbow=fore - upper, wrist=hand - fore)


def striding(arms: tuple[Pose, Pose]) -> tuple[Pose, Pose]:
    """The two sides of a brisk walk: one heel lands, the other foot pushes off; hips at STRIDE.

    arms   the arm on the side of the foot in front, and of the one behind
    """
    front, rear = arms
    return on_foot(front, STRIDE, FRONT, heel=-22), on_foot(rear, STRIDE, REAR, heel=34)


def bones(
    root: Point, end: Point, joints: tuple[Point, Point, Point], *, forwards: bool
) -> tuple[float, float]:
    """How far the two bones of a limb turn [degrees] from where they hang, so that it reaches an end.

    joints   the limb as it hangs: its root, its middle, its end
    """
    upper, lower, far = dist(*joints[:2]), dist(*joints[1:]), dist(root, end)
    if far > upper + lower:
        raise ValueError(f"a limb of {upper + lower:.1f} does not reach {far:.1f}")
    corner = degrees(acos((upper**2 + far**2 - lower**2) / (2 * upper * far)))
    way = hanging(root, end) + (corner if forwards else -corner)
    turn = way - hanging(*joints[:2])
    middle = bent((root[0], root[1] - upper), (root, way))
    return turn, hanging(middle, end) - hanging(*joints[1:])


def hanging(start: Point, end: Point) -> float:
    """Angle of a bone from straight down; forwards is positive."""
    return degrees(atan2(end[0] - start[0], start[1] - end[1]))
