"""Two lungs seen from the front, small: in the chest of a whole body.

Points are in hundredths of stature, y upwards from the floor, x from the middle to the viewer's right, as
in `body.behind`: the body's right lung is on the viewer's left.

Must be true of this picture:
- the body's left lung leaves room for the heart, a notch the right one does not have
- the right lung has three lobes, the left one two: lines hint at where they part
- the tops reach above the collar bone, the bases are hollow, the outer edges reach lowest
Proportions are set by eye.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from explainer.figures.curves import Point, calm, short

# Each from its top down the outer edge, along the base and up the inner edge.
RIGHT: tuple[Point, ...] = (
    (-3.4, 82.2), (-5.2, 80.6), (-6.7, 77), (-7.6, 72), (-7.8, 67.6), (-7.5, 64.4), (-6, 65.6), (-4.2, 66.8),
    (-2.7, 66.5), (-2.1, 68.4), (-2.2, 72.6), (-2.1, 76.8), (-2, 80.4),
)  # fmt: skip
LEFT: tuple[Point, ...] = (
    (3.4, 82.2), (5.2, 80.6), (6.7, 77), (7.6, 72), (7.8, 67.6), (7.5, 64.4), (6.2, 65.4), (4.9, 66.4),
    (3.9, 67.2), (4.7, 69.6), (4.5, 72.4), (3, 74.6), (2.2, 77), (2, 80.4),
)  # fmt: skip
RIGHT_CREASES: tuple[tuple[Point, ...], ...] = (
    ((-7.2, 74.6), (-5.6, 71.2), (-4.2, 66.8)), ((-6.4, 73), (-4.4, 73.4), (-2.2, 73.6)),
)  # fmt: skip
LEFT_CREASES: tuple[tuple[Point, ...], ...] = (((7.2, 74.6), (6, 71), (4.9, 66.4)),)


@dataclass(frozen=True)
class Lungs:
    """Path strings: both lungs, to be filled, and the lines between their lobes."""

    outline: str
    creases: str


def lungs(put: Callable[[Iterable[Point]], Sequence[Point]]) -> Lungs:
    """The lungs, where `put` says that points of the body lie in the drawing."""
    return Lungs(
        outline="".join(short(calm(put(lung), closed=True), grid=0.2) for lung in (RIGHT, LEFT)),
        creases="".join(short(calm(put(crease)), grid=0.2) for crease in (*RIGHT_CREASES, *LEFT_CREASES)),
    )
