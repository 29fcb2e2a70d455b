"""The smallest vessel on its way from an artery to a vein, a lymph vessel, and the cells around them.

One bit of tissue, cut open, with the skin above. The vessel rises on the left, bends over and goes down on
the right; in the bend a lymph vessel begins, with a blind end as they do. Swollen, the same bit is larger:
every place in it has moved away from the middle of its lower edge, and no vessel and no cell has grown.

Vessels and cells are lines, as broad as the sheet draws them: a vessel is one line over its dashed wall, a
cell a short stroke with round ends. The cells have room between them for the arrows of fluid.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import atan2, degrees

from explainer.figures.arrows import arrow
from explainer.figures.curves import Point, at_share, calm, place, short

WIDTH, FLOOR = 300, 250  # of the picture, and where it is cut off below
MIDDLE: Point = (150, FLOOR)  # stays where it is when the tissue swells
STRETCH = 1.25
RADIUS, WALL = 11, 3  # of the vessel; the wall lies around it
LYMPH_RADIUS = 12  # with its wall
CELL = 24  # breadth
SKIN = 9  # thickness
LENGTH = 200  # of the vessel in the units of its dashes, however long it is drawn
DASH, GAP = 7, 2.5  # of its wall
USUAL, STRONG = 15, 28  # arrows of fluid

SURFACE: tuple[Point, ...] = ((-9, 80), (150, 70), (309, 80))
VESSEL: tuple[Point, ...] = (
    (86, 262), (87, 235), (84, 200), (90, 168), (111, 141), (144, 130), (181, 134), (206, 156), (215, 190),
    (212, 235), (213, 262),
)  # fmt: skip
LYMPH: tuple[Point, ...] = ((147, 196), (151, 222), (148, 250), (148, 272))
# Each cell: its middle, and how far it is from there to the middle of a round end.
CELLS: tuple[tuple[float, float, float, float], ...] = (
    (-5, 193, 0, -2), (-4, 161, 1, 1), (-4, 256, 2, -2), (-3, 227, 2, 0), (-2, 131, 4, 2), (5, 102, 3, 0),
    (21, 208, -1, 3), (23, 178, 4, 0), (25, 151, 2, 0), (25, 254, 0, 2), (29, 123, -2, -1), (43, 100, 2, 1),
    (47, 223, 4, 0), (49, 194, 1, -2), (52, 254, 0, 4), (54, 160, 3, -2), (58, 128, 1, -4), (72, 99, 0, 2),
    (99, 104, 0, 4), (118, 255, 0, 3), (120, 187, 1, -4), (123, 221, 0, 4), (138, 94, 2, 0),
    (147, 166, -4, 2), (176, 96, 3, 2), (177, 241, 0, -2), (178, 202, -2, -4), (215, 96, 4, 1),
    (232, 131, 2, 1), (248, 249, 1, -4), (249, 107, 3, 0), (250, 178, 2, 0), (251, 213, 2, 4),
    (257, 147, 2, -3), (275, 195, 1, -3), (276, 122, 2, 1), (278, 258, 4, 0), (279, 164, 1, -1),
    (279, 228, 2, -3), (298, 103, 2, 0), (303, 138, 2, 0), (303, 208, 2, 3), (304, 175, 1, -3),
    (305, 242, 0, -2),
)  # fmt: skip


@dataclass(frozen=True)
class Way:
    """Where an arrow begins, and which way it points [drawing units, degrees clockwise from upwards]."""

    x: int
    y: int
    degrees: int

    def __str__(self) -> str:
        """As `transform` in SVG has it."""
        return f"translate({self.x} {self.y})rotate({self.degrees})"


@dataclass(frozen=True)
class Tissue:
    """The bit of tissue, as lines and arrows [drawing units].

    skin     all that lies below the surface of the skin; sides and floor are out of the picture
    cells    all in one path
    vessel   its middle line, from artery to vein
    lymph    its middle line, from its blind end
    risen    where blood comes from the artery
    falling  where it goes on to the vein
    drained  where the lymph vessel carries fluid away
    leaks    where fluid comes out
    """

    skin: str
    cells: str
    vessel: str
    lymph: str
    risen: Way
    falling: Way
    drained: Way
    leaks: tuple[Way, ...]


def tissue(gaps: Iterable[tuple[int, int]], *, stretch: float = 1) -> Tissue:
    """The tissue with fluid coming out of some gaps of the wall.

    gaps      which gap, counted from the artery, and on which side: 1 outside the bend, -1 inside it
    stretch   1 in balance, STRETCH swollen
    """
    surface, vessel, lymph = (spread(line, stretch) for line in (SURFACE, VESSEL, LYMPH))
    return Tissue(
        skin=f"{short(calm(surface))}V{FLOOR + 12}H{surface[0][0]:g}Z",
        cells=cells(stretch),
        vessel=short(calm(vessel), grid=0.5),
        lymph=short(calm(lymph), grid=0.5),
        risen=along(vessel, 0.06, 0.2),
        falling=along(vessel, 0.8, 0.94),
        drained=along(lymph, 0.15, 0.5),
        leaks=tuple(leak(vessel, gap, side) for gap, side in gaps),
    )


def spread(points: Iterable[Point], stretch: float) -> list[Point]:
    """Places in the tissue once it has swollen."""
    x, y = MIDDLE
    return place([(px - x, py - y) for px, py in points], scale=stretch, at=MIDDLE)


def cells(stretch: float) -> str:
    """All cells in the picture, moved but neither grown nor turned, each told from the one before."""
    path, here = "", (0, 0)
    for place_, (right, down) in sorted(seen(stretch)):
        start = (place_[0] - right, place_[1] - down)
        path += f"m{start[0] - here[0]} {start[1] - here[1]}l{2 * right} {2 * down}"
        here = (start[0] + 2 * right, start[1] + 2 * down)
    return path.replace(" -", "-")


def seen(stretch: float) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The middle of each cell of which something shows, and the way to its round end."""
    middles = [(round(x), round(y)) for x, y in spread([(x, y) for x, y, *_ in CELLS], stretch)]
    return [
        (middle, (right, down))
        for middle, (*_, right, down) in zip(middles, CELLS, strict=True)
        if abs(middle[0] - WIDTH / 2) < WIDTH / 2 + CELL / 2 + abs(right) and middle[1] < FLOOR + CELL / 2
    ]


def along(line: Sequence[Point], begin: float, end: float) -> Way:
    """The way between two places on a smooth line."""
    (x, y), _ = at_share(line, begin)
    (to_x, to_y), _ = at_share(line, end)
    return Way(round(x), round(y), heading(to_x - x, to_y - y))


def leak(vessel: Sequence[Point], gap: int, side: int) -> Way:
    """A gap in the wall, seen from the middle of the vessel."""
    (x, y), (along_x, along_y) = gap_at(vessel, gap)
    return Way(round(x), round(y), heading(along_y * side, -along_x * side))


def heading(right: float, down: float) -> int:
    """A direction in degrees clockwise from upwards."""
    return round(degrees(atan2(right, -down)))


def upward(begin: float, length: float, neck: float) -> str:
    """An arrow, to be placed by a way: it begins so far from where the way does."""
    return short(arrow([(0, -begin), (0, -begin - length)], neck, head=neck * 2.2))


def gap_at(vessel: Sequence[Point], gap: int) -> tuple[Point, Point]:
    """Where a gap in the wall is, and which way the vessel runs there."""
    return at_share(vessel, (gap * (DASH + GAP) - GAP / 2) / LENGTH)
