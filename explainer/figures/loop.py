"""Two pumps, one loop: a body from behind, the heart that sends blood down, the calf that sends it back.

Must be true of this picture:
- seen from behind the body's left is the viewer's left: the heart leans to the left, the great artery
  runs left of the main vein
- the great artery leaves the heart at its top, arches to the left and comes down (in the body between
  heart and spine, here hidden by the heart); the main vein enters the heart from below, on the right
- in the left leg the artery lies outside the vein, so the two never cross
- the calf covers the vessels, because its deep veins run between and inside the muscles
  (thoracickey_hemodynamics); it is the heart of the mark, as slim as this leg, and ends in the heel tendon
- artery red and downwards, vein blue and upwards; they meet in the foot
- both pumps have the same shape and the same red; the other leg, which is not shown at work, is plain
- "no beat of its own" stands beside the calf
Simplified: one artery and one vein below the arch; the lungs and the right and left heart are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from explainer.figures import back_leg, body, mark
from explainer.figures.arrows import arrow, head
from explainer.figures.back_leg import BackLeg
from explainer.figures.curves import Point, calm, place, short
from explainer.figures.labels import Label, beside, upright

SCALE = 3.8  # drawing units a hundredth of stature
CALF_SCALE, CALF_SLIM, TENDON_SLIM = 1.02, 0.82, 0.5  # as long as the body's calf, and as slim
MIDDLE = 217  # x of the body
LEFT, RIGHT = 167, 261  # where the words of the left column end and those of the right one begin
BOX = "0 -24 352 450"
GRID = 0.5  # of contour and vessels

# In hundredths of stature, y upwards from the floor, x from the middle, to the viewer's right.
HEART: Point = (-0.1, 72.6)
ARCH = [(0.4, 74), (0.8, 76.6), (0.5, 78.3), (-0.8, 79), (-2.1, 78.2), (-2.6, 76), (-2.7, 73)]
BRANCHES = [[(0.1, 78.7), (0.5, 81)], [(-0.9, 78.9), (-1, 81.3)], [(-1.9, 78.4), (-2.5, 80.6)]]
ARTERY = [
    ARCH[-1], (-2.7, 69.5), (-2.3, 65.5), (-1.9, 59.5), (-2.5, 55), (-4.2, 50), (-5.7, 44.5), (-6.3, 38),
    (-6.3, 30), (-6.4, 22), (-6.3, 14.5), (-6, 9), (-6, 5), (-5.8, 2.4), (-4.9, 1.1),
]  # fmt: skip
VEIN = [
    (-4.9, 1.1), (-4, 2.4), (-3.9, 5), (-3.9, 9), (-3.9, 14.5), (-3.6, 22), (-3.5, 30), (-3.5, 38),
    (-2.8, 44.5), (-1, 50), (0.9, 55), (1.6, 59.5), (1.8, 64), (1.9, 68), (1.9, 72),
]  # fmt: skip
CALF_MIDDLE: Point = (4.8, 28.2)  # of the right leg; the left one is its mirror image
# Tip, way it points, length in drawing units. Below the calf the leg is too narrow for two.
ARTERY_HEADS = [((-1.9, 60), (0, -1), 11), ((-6.3, 33), (0, -1), 10.5)]
VEIN_HEADS = [((1.8, 65), (0, 1), 11), ((-3.5, 36.5), (0, 1), 10.5), ((-3.9, 14), (0, 1), 6.6)]


@dataclass(frozen=True)
class Loop:
    """Path strings and labels; top of the head at y = 0.

    arch, branches   of the great artery; the branches go to the head and the arms
    push             the arrow on the calf
    view             where it says from which side the body is seen
    """

    box: str
    contour: str
    arch: str
    branches: str
    artery: str
    vein: str
    artery_heads: str
    vein_heads: str
    heart: str
    calf: BackLeg
    tendon: str
    push: str
    heart_label: Label
    artery_label: Label
    vein_label: Label
    calf_label: Label
    foot_label: Label
    view: Label


@cache
def draw() -> Loop:
    """The body and where its words stand, at every width: larger on a wide page, not arranged anew."""
    calf_x, calf_y = on((-CALF_MIDDLE[0], CALF_MIDDLE[1]))
    foot = on(VEIN[0])
    return Loop(
        box=BOX,
        contour=line(body.behind(), closed=True),
        arch=line(ARCH),
        branches="".join(line(branch) for branch in BRANCHES),
        artery=line(ARTERY),
        vein=line(VEIN),
        artery_heads=heads(ARTERY_HEADS),
        vein_heads=heads(VEIN_HEADS),
        heart=short(mark.heart(on(HEART), 30, tilt=8), grid=0.2),
        calf=back_leg.draw(scale=CALF_SCALE, at=(calf_x, calf_y), left=True, slim=CALF_SLIM, grid=0.2),
        tendon=back_leg.draw(
            scale=CALF_SCALE, at=(calf_x, calf_y), left=True, slim=TENDON_SLIM, grid=0.2
        ).tendon,
        push=short(arrow([(calf_x, calf_y + 38), (calf_x, calf_y + 14)], 4.4), grid=0.2),
        heart_label=beside(on((-2.9, 72.6)), (LEFT, 36)),
        artery_label=beside(on((-6.2, 40.5)), (LEFT, 250)),
        vein_label=beside(on((-2.4, 45.8)), (RIGHT, 250)),
        calf_label=beside(on((-7.3, 22.5)), (LEFT, 316)),
        foot_label=upright(foot, (foot[0], 404)),
        view=Label(MIDDLE, -11, "middle"),
    )


def line(points: Sequence[Point], *, closed: bool = False) -> str:
    """A line or a contour given in hundredths of stature."""
    return short(calm([on(point) for point in points], closed=closed), grid=GRID)


def on(point: Point) -> Point:
    """From hundredths of stature to drawing units."""
    ((x, y),) = place([(point[0], 100 - point[1])], scale=SCALE, at=(MIDDLE, 0))
    return (x, y)


def heads(all_: list[tuple[Point, Point, float]]) -> str:
    """Arrow heads on a vessel, which is too thin to carry whole arrows."""
    return "".join(short(head(on(tip), (x, -y), size), grid=0.2) for tip, (x, y), size in all_)
