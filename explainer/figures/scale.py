"""A number on its scale: how far an estimate lies from what is right.

Must be true:
- lengths are in proportion from the lowest to the highest; nothing is stretched
- the mark of the estimate points at its place from above, the range of the right answer lies on the line:
  the two are told apart by shape
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.figures.curves import straight

WIDTH, HEIGHT = 288, 40  # drawing units: 1 px on a phone of 320
LEFT, RIGHT, LINE = 8, 280, 26
BAND = 6  # half the height of the range, and the least half of its width
POINTER = (7, 12)  # half its breadth, its height


@dataclass(frozen=True)
class Scale:
    """Path strings. `pointer` is empty without an estimate."""

    line: str
    ends: str
    band: str
    pointer: str
    width: int = WIDTH
    height: int = HEIGHT


def scale(lowest: float, highest: float, right: tuple[float, float], estimate: float | None) -> Scale:
    """A line from lowest to highest, with the range that is right on it and the estimate above it.

    >>> scale(0, 100, (40, 60), 90).pointer
    'M252.8 18L245.8 6 259.8 6Z'
    """

    def place(value: float) -> float:
        return LEFT + (RIGHT - LEFT) * (value - lowest) / (highest - lowest)

    middle = sum(map(place, right)) / 2
    half = max((place(right[1]) - place(right[0])) / 2, BAND / 2)
    corners = [(middle - half, -BAND), (middle + half, -BAND), (middle + half, BAND), (middle - half, BAND)]
    pointer = ""
    if estimate is not None:
        tip, (breadth, height) = place(estimate), POINTER
        top = LINE - BAND - 2
        pointer = straight(
            [(tip, top), (tip - breadth, top - height), (tip + breadth, top - height)], closed=True
        )
    return Scale(
        line=straight([(LEFT, LINE), (RIGHT, LINE)]),
        ends="".join(straight([(x, LINE - 4), (x, LINE + 4)]) for x in (LEFT, RIGHT)),
        band=straight([(x, LINE + y) for x, y in corners], closed=True),
        pointer=pointer,
    )
