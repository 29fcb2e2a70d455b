"""Two pumps, one loop: a body from behind, the heart that sends blood down, the calf that sends it back.

Must be true of this picture:
- seen from behind the body's left is the viewer's left: the heart leans to the left, the great artery
  runs left of the main vein
- in the left leg the artery lies outside the vein, so the two never cross
- the calf covers the vessels, because its deep veins run between and inside the muscles (clinical.md 1.1)
- artery red and downwards, vein blue and upwards; they meet in the foot
- both pumps have the same shape; the calf of the leg that is shown works, so it is vivid, the other rests
- "no beat of its own" stands beside the calf (design.md, "Rules")
Simplified: one artery and one vein; the lungs and the right and left heart are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from explainer.figures import back_leg, body, mark
from explainer.figures.arrows import arrow, head
from explainer.figures.back_leg import BackLeg
from explainer.figures.curves import Point, place, smooth
from explainer.figures.labels import Label, beside

SCALE = 3.8  # drawing units a hundredth of stature
CALF_SCALE = 0.88
HEAD = 11  # length of an arrow head

# In hundredths of stature, y upwards from the floor, x from the middle, to the viewer's right.
HEART: Point = (-0.8, 73)
ARTERY = [
    (-0.2, 75), (0, 78.3), (-1.5, 79.8), (-3, 78), (-2.6, 72), (-1.9, 66), (-1.6, 60), (-2.2, 55), (-4.2, 50),
    (-5.9, 44), (-6.3, 36), (-6, 29), (-6, 21), (-5.5, 12), (-5, 6), (-4.8, 3.4), (-4.2, 2.3),
]  # fmt: skip
VEIN = [
    (-4.2, 2.3), (-3.6, 3.4), (-3.4, 6), (-3.2, 12), (-3.1, 21), (-3.3, 29), (-3.3, 36), (-2.7, 44),
    (-0.8, 50), (1.2, 55), (1.7, 60), (1.7, 66), (1.2, 72),
]  # fmt: skip
CALF_MIDDLE: Point = (4.6, 28.2)  # of the right leg; the left one is its mirror image
ARTERY_HEADS = [((-1.6, 60.2), (0.1, -1)), ((-6.35, 36.5), (-0.03, -1)), ((-5.3, 9), (0.07, -1))]
VEIN_HEADS = [((-3.3, 12.5), (0.02, 1)), ((-3.15, 40), (0.07, 1)), ((1.75, 63), (0, 1))]


@dataclass(frozen=True)
class Labels:
    """Where the words stand in one layout; `middle` is the x of the body."""

    box: str
    middle: float
    heart: Label
    artery: Label
    vein: Label
    calf: Label
    foot: Label


@dataclass(frozen=True)
class Loop:
    """Path strings around x = 0, top of the head at y = 0, and the labels of two layouts.

    push   the arrow on the calf
    """

    contour: str
    artery: str
    vein: str
    artery_heads: str
    vein_heads: str
    heart: str
    calf: BackLeg
    resting_calf: BackLeg
    push: str
    narrow: Labels
    wide: Labels

    @property
    def shift(self) -> float:
        """How far to the right the body stands in the wide layout."""
        return self.wide.middle - self.narrow.middle


@cache
def draw() -> Loop:
    """The body once, its words once for a phone and once for a wide page."""
    calf_x, calf_y = put(CALF_MIDDLE)
    return Loop(
        contour=smooth([put(point) for point in body.behind()], closed=True),
        artery=smooth([put(point) for point in ARTERY]),
        vein=smooth([put(point) for point in VEIN]),
        artery_heads="".join(head(put(tip), (x, -y), HEAD) for tip, (x, y) in ARTERY_HEADS),
        vein_heads="".join(head(put(tip), (x, -y), HEAD) for tip, (x, y) in VEIN_HEADS),
        heart=mark.heart(put(HEART), 29, tilt=18),
        calf=back_leg.draw(scale=CALF_SCALE, at=(-calf_x, calf_y), left=True),
        resting_calf=back_leg.draw(scale=CALF_SCALE, at=(calf_x, calf_y)),
        push=arrow([(-calf_x, calf_y + 35), (-calf_x, calf_y + 13)], 4),
        narrow=labels("0 -6 320 402", middle=248, left=164, rows=(56, 132, 208, 280, 368)),
        wide=labels("0 -6 560 402", middle=288, left=170, right=394, rows=(72, 156, 186, 282, 366)),
    )


def put(point: Point) -> Point:
    """From hundredths of stature to drawing units."""
    ((x, y),) = place([(point[0], 100 - point[1])], scale=SCALE)
    return (x, y)


def labels(
    box: str, *, middle: float, left: float, rows: tuple[float, ...], right: float | None = None
) -> Labels:
    """The words in a column that ends at `left`, the vein's in one that begins at `right` if there is room.

    rows   first baselines, from the heart down to the foot
    """

    def on(x: float, y: float) -> Point:
        at = put((x, y))
        return (middle + at[0], at[1])

    heart, artery, vein, calf, foot = rows
    return Labels(
        box=box,
        middle=middle,
        heart=beside(on(-2.6, 74), (left, heart)),
        artery=beside(on(-6.1, 42), (left, artery)) if right else beside(on(-1.9, 56.5), (left, artery)),
        vein=beside(on(1.7, 57), (right, vein)) if right else beside(on(-2.8, 43.2), (left, vein)),
        calf=beside(on(-6.6, 21.5), (left, calf)),
        foot=beside(on(-4.2, 2.3), (left, foot)),
    )
