"""The mark: the heart of the calf between the two lines of a leg, small enough for a tab.

It is the large leg (`back_leg`) said with four strokes, on a field of 48 by 48: the lobes stay uneven,
the calf lines stay unlike each other, the tail of the heart is the heel tendon.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from explainer.figures.curves import Point, calm, join, place, short, straight, turn

FIELD = 48
GRID = 0.1  # of all curves
NOTCH = (24.1, 15.6)
INNER_LOBE = [
    (22.4, 12.1), (18.8, 9.6), (13.8, 11.2), (11.2, 16), (11.3, 21.6), (14.2, 28), (18.9, 34.4), (22, 40),
    (22.7, 45),
]  # fmt: skip
OUTER_LOBE = [
    (25.8, 11.6), (29.3, 8.7), (34.2, 10.3), (36.7, 15), (36.5, 20.8), (33.5, 27.2), (28.7, 33.8),
    (25.5, 39.8), (24.8, 45),
]  # fmt: skip
INNER_CALF = [(9.2, 3), (8.6, 8), (5.9, 14), (4.7, 20.5), (5.9, 28), (9.1, 36.5), (11.7, 45)]
OUTER_CALF = [(39, 3), (39.6, 8), (42.2, 13.7), (43.3, 20), (42, 27.5), (38.9, 36.2), (36.3, 45)]
VEIN = [(24.1, 3.2), (24.1, 10.4)]


# Drawn smaller, the line is heavier; an icon in a tab has no room for the vein.
LINES = {"large": 2.4, "header": 2.9, "icon": 3.4, "tiny": 4}


@dataclass(frozen=True)
class Mark:
    """Path strings on a field of 48 by 48.

    heart    filled, in the colour of muscle
    calf     two lines in ink, stroked `line` wide with round caps
    vein     a line of the same width in the colour of veins, or empty
    """

    heart: str
    calf: str
    vein: str
    line: float


@cache
def draw(variant: str = "large") -> Mark:
    """The mark: "large" from 88 px up, in the "header", as an "icon" of 32 px or a "tiny" one of 16."""
    return Mark(
        heart=short(join(calm([NOTCH, *INNER_LOBE]), calm([*OUTER_LOBE[::-1], NOTCH])) + "Z", grid=GRID),
        calf=short(calm(INNER_CALF) + calm(OUTER_CALF), grid=GRID),
        vein=short(straight(VEIN)) if variant in ("large", "header") else "",
        line=LINES[variant],
    )


def heart(at: Point, breadth: float, *, tilt: float = 0) -> str:
    """The heart of the mark without its tail, around `at`: the heart in the chest of a small body."""
    outline = [*INNER_LOBE[:6], (23.6, 38), *OUTER_LOBE[5::-1]]
    points = [(x - 24, y - 21) for x, y in (NOTCH, *outline, NOTCH)]
    return calm(place(turn(points, tilt, (0, 0)), scale=breadth / 25.5, at=at)) + "Z"
