"""A pressure gauge: an upright tube whose column stands as high as the pressure, and which way it went.

The foot of a gauge is the place where it is joined to the vessel it measures, and so lies at its level.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.figures.arrows import arrow
from explainer.figures.curves import Point, short, straight

TICKS = 5


@dataclass(frozen=True)
class Gauge:
    """Path strings of a gauge that shows one value, and the change that led to it.

    tube      the empty tube, closed
    column    what stands in it, closed
    ticks     of the scale, to the left of the tube; without numbers, which are words
    before    the mark where the column stood before, or empty
    change    the arrow from there to where it stands now, right of the tube, or empty
    """

    tube: str
    column: str
    ticks: str
    before: str = ""
    change: str = ""


def gauge(
    value: float,
    *,
    foot: Point,
    height: float,
    breadth: float,
    before: float | None = None,
) -> Gauge:
    """A gauge that shows a value: 0 is an empty tube, 1 a full one.

    foot       the middle of its lower end [drawing units]
    before     the value it showed earlier, if the change is to be seen
    """
    x, y = foot
    left, right = x - breadth / 2, x + breadth / 2

    def level(shown: float) -> float:
        if not 0 <= shown <= 1:
            raise ValueError(f"a gauge from 0 to 1 cannot show {shown:g}")
        return y - height * shown

    def filled(top: float) -> str:
        return short(straight([(left, y), (left, top), (right, top), (right, y)], closed=True))

    steps = [y - height * step / (TICKS - 1) for step in range(TICKS)]
    still = Gauge(
        tube=filled(y - height),
        column=filled(level(value)),
        ticks="".join(short(straight([(left - 9, at), (left - 3, at)])) for at in steps),
    )
    if before is None or before == value:
        return still
    was, beside = level(before), right + breadth * 0.8
    neck = min(breadth * 0.45, abs(level(value) - was) / 2.4)  # a short arrow is a small one
    return Gauge(
        still.tube,
        still.column,
        still.ticks,
        before=short(straight([(left, was), (beside + breadth * 0.5, was)])),
        change=short(arrow([(beside, was), (beside, level(value))], neck)),
    )
