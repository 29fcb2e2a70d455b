"""Exercises for the calf: the same person in two positions, and the poses in between.

Must be true of these pictures:
- poses, hands and amounts are those of articles/exercises, section "Five moves"
- what holds on and stands stays in its place: the hand, and the ball of the foot while the heel rises; a
  hand on a thigh goes with it. Where the article moves a foot it moves: toes are lifted, and the back
  foot steps in for the second stretch
- a vivid calf is working, short and thick; a pale one is not: a stretch is no squeeze
- seated: back against a chair without wheels, thigh level, shank upright, feet flat to begin with
- standing: hands on the edge of a worktop, body straight, risen as a whole
- walking: one heel lands while the other foot pushes off; the arm swings against its leg
- stretch: both hands on the wall, the back heel on the floor, the back knee straight, then bent
Simplified: limbs that lie exactly behind the near ones are not drawn. The shape of the muscle is set by
eye, and only the near one is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from explainer.figures import body, furniture
from explainer.figures.arrows import arrow
from explainer.figures.body import BALL, Pose, bent
from explainer.figures.curves import Point, calm, place, short
from explainer.figures.posing import REAR, STEP, STRIDE, by_hand, on_foot, on_heel, striding

SCALE = 2  # drawing units a hundredth of stature
GRID = 0.5  # of contours: hips lie on even numbers, so that equal shapes are equal bytes
WIDTH = 144

SEATED: Point = (0, 29)
SEAT, SEAT_END = 22, 19  # height of the seat, and how far forwards it presses the body flat
PRESSED = 3  # how deep
FEET: Point = (31.6, BALL[1])  # the ball of both feet
ON_THIGH, ON_WORKTOP, ON_WALL = (15, 36.8), (13.4, 55.5), (33.8, 74)  # where the wrist is
CHAIR = furniture.chair(16.5, seat=SEAT * SCALE - furniture.LINE / 2)
IN_FRONT: Point = (22.4, BALL[1])  # the ball of the front foot in the stretch


@dataclass(frozen=True)
class Body:
    """One pose as path strings; every pose of a figure has the same parts of the same make.

    joints   of the near side and the far side by name [hundredths of stature, y upwards from the floor]
    """

    far: str
    person: str
    calf: str
    arm: str
    works: bool
    joints: tuple[dict[str, Point], dict[str, Point]]


@dataclass(frozen=True)
class Exercise:
    """Two positions in boxes of one size, and what happens between them.

    height     of the box above the ground
    support    path of what the person sits on or holds on to, or empty
    arrows     path of the movement that leads to each position, or empty
    there      poses passed from the first to the second position; back, those on another way back
    cycle      how long both ways take together [s]
    hold       share of that time for which each position is held
    way        how far the ground passes by in that time, or 0 [drawing units]
    """

    height: int
    first: Body
    second: Body
    support: str
    arrows: tuple[str, str]
    cycle: float
    hold: float = 0
    way: int = 0
    there: tuple[Body, ...] = ()
    back: tuple[Body, ...] = ()

    @property
    def box(self) -> str:
        return f"0 {-self.height} {WIDTH} {self.tall}"

    @property
    def tall(self) -> int:
        """From the top of the box to below the ground, which is at y = 0."""
        return self.height + (9 if self.way else 2)

    @property
    def width(self) -> int:
        return WIDTH

    @property
    def ground(self) -> str:
        return f"M0 1h{WIDTH}"

    @property
    def marks(self) -> str:
        """Where the marks on the ground are that pass by."""
        return f"M0 7h{WIDTH}" if self.way else ""


@cache
def ankle_pumps() -> Exercise:
    """Toes up with the heels down, then heels up with the front of the foot down."""
    return Exercise(
        height=156,
        first=seated(-25),
        second=seated(36, works=True),
        support=CHAIR,
        arrows=(arrow([(112, -4), (113, -9), (113, -14), (112, -19), (107, -34)], 6), heel_up(67)),
        there=(seated(0),),
        cycle=3,
        hold=0.08,
    )


@cache
def seated_heel_raises() -> Exercise:
    """Feet flat, then both heels up."""
    return Exercise(
        height=156,
        first=seated(0),
        second=seated(36, works=True),
        support=CHAIR,
        arrows=("", heel_up(67)),
        cycle=3,
        hold=0.08,
    )


@cache
def standing_heel_raises() -> Exercise:
    """Standing at a worktop, then risen on the front of the feet."""

    def standing(hip: Point, heel: float, *, works: bool = False) -> Body:
        pose = by_hand(on_foot(Pose(hand=body.GRIP), hip, BALL, heel=heel), hip, ON_WORKTOP, hand=90)
        return drawn(pose, hip, at=48, works=works)

    return Exercise(
        height=212,
        first=standing(body.HIP, 0),
        second=standing((3.5, 56.75), 38, works=True),
        support=furniture.worktop(78, 142, top=110, inset=12),
        arrows=("", heel_up(35)),
        cycle=3,
        hold=0.08,
    )


@cache
def walking() -> Exercise:
    """A heel lands; a step later the same foot pushes off."""

    def stepping(hip: float, near: Pose, far: Pose, *, works: bool = False) -> Body:
        return drawn(near, (0, hip), at=74, far=far, far_arm=True, works=works)

    lands, pushes = striding(
        (Pose(shoulder=-26, elbow=12, hand=body.LOOSE), Pose(shoulder=30, elbow=28, hand=body.LOOSE))
    )
    hangs = Pose(elbow=16, hand=body.LOOSE)
    carries = on_foot(hangs, (0, 52), (REAR[0] + STEP / 2, REAR[1]))
    passes = on_foot(hangs, (0, 52), (6.6, 4), heel=12)
    return Exercise(
        height=202,
        first=stepping(STRIDE[1], lands, pushes),
        second=stepping(STRIDE[1], pushes, lands, works=True),
        support="",
        arrows=(arrow([(134, -38), (136.5, -33), (138, -27), (138.5, -21), (137, -5)], 6), heel_up(10)),
        there=(stepping(52, carries, passes, works=True),),
        back=(stepping(52, passes, carries),),
        cycle=1.2,
        way=2 * STEP * SCALE,
    )


@cache
def calf_stretch() -> Exercise:
    """Leaning to a wall, one foot a step back: its knee straight, then bent, its heel always down."""

    def leaning(hip: Point, ball: Point, heel: float = 0) -> Body:
        pose = Pose(lean=17, head=14, hand=body.FLAT)
        near = by_hand(on_foot(pose, hip, ball, heel=heel), hip, ON_WALL, hand=180)
        return drawn(near, hip, at=59, far=on_foot(pose, hip, IN_FRONT))

    return Exercise(
        height=194,
        first=leaning((0, 50), (-9.5, BALL[1])),
        second=leaning((-5, 48.5), (-6, BALL[1])),
        support=furniture.wall(129, height=194),
        arrows=(arrow([(97, -182), (123, -182)], 6), ""),
        there=(leaning((-2.5, 49.5), (-7.5, 2), 10),),
        cycle=9,
        hold=0.36,
    )


def seated(heel: float, *, works: bool = False) -> Body:
    """On the chair, with the heels raised, or the toes if the angle is less than 0."""
    ball = on_heel(FEET[0] - BALL[0] + body.HEEL[0], -heel) if heel < 0 else FEET
    pose = on_foot(Pose(hand=body.FLAT), SEATED, ball, heel=heel)
    raised = pose.hip - on_foot(Pose(), SEATED, FEET).hip
    pose = by_hand(pose, SEATED, bent(ON_THIGH, (SEATED, raised)), hand=70 + raised)
    return drawn(pose, SEATED, at=34, seat=SEAT, works=works)


def heel_up(x: float) -> str:
    """The arrow behind a heel that rises."""
    return arrow([(x, -3), (x, -28)], 6)


def drawn(
    pose: Pose,
    hip: Point,
    *,
    at: int,
    far: Pose | None = None,
    far_arm: bool = False,
    seat: float = 0,
    works: bool = False,
) -> Body:
    """A body whose hip is at a place, seen in a box.

    at        x of the axis [drawing units]
    far       pose of the limbs on the far side, where it differs
    far_arm   whether that arm is seen too
    seat      height of the seat that presses the body flat
    """
    near, behind = body.side(pose), body.side(far or pose)
    seen = [behind.leg] * bool(far) + [behind.arm] * far_arm

    def put(points: Sequence[Point]) -> list[Point]:
        there = [(hip[0] + x, hip[1] + y) for x, y in points]
        sat = [(x, seat if seat - PRESSED < y < seat and x < SEAT_END else y) for x, y in there]
        return place([(x, -y) for x, y in sat], scale=SCALE, at=(at, 0))

    def contour(points: Sequence[Point], *, closed: bool = True) -> str:
        return short(calm(put(points), closed=closed), grid=GRID)

    return Body(
        far="".join(contour(limb, closed=False) for limb in seen),
        person=contour(near.contour),
        calf=contour(near.calf_short if works else near.calf),
        arm=contour([*near.arm, *near.shoulder]),
        works=works,
        joints=tuple(
            {name: (hip[0] + x, hip[1] + y) for name, (x, y) in side.joints.items()}
            for side in (near, behind)
        ),
    )
