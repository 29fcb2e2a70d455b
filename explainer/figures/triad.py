"""The three things that help a clot to form: three tiles, each a piece of the same vein that lies.

Must be true of this picture:
- all are of equal size and weight: the same vein, the same blood cells, the same few of them in each
  (merli_dvt_chapter: slow flow is one of three)
- each can be told without words. Slow flow: a short arrow, and cells crowd. Injured wall: its lining is
  torn, and platelets lie on it. Blood that clots easily: threads hold cells
- blood flows to the right; a long arrow is usual flow
Simplified: blood cells, platelets and threads are far larger than in a vein of that size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.figures.arrows import arrow
from explainer.figures.curves import Point, calm, join, short, straight, write

TILE = (132, 64)
EDGE, INSIDE = 2, 10  # outside and inside of the upper wall; the lower one is its mirror image
CELL, DENT = (6, 4), (2.6, 1.4)  # half axes of a blood cell and of the dent in it
Cell = tuple[float, float, int]  # x, y, degrees
# Cells that every tile has; those who crowd, besides the same cells turned by half; those caught in threads.
FEW: tuple[Cell, ...] = ((20, 19, 20), (42, 45, -25), (61, 18, -15), (124, 20, 25))
CROWD: tuple[Cell, ...] = (
    (44, 27, 15), (56, 38, 30), (74, 31, -20), (89, 35, 10), (101, 26, -30), (118, 34, 15),
)  # fmt: skip
CAUGHT: tuple[Cell, ...] = ((82, 22, 15), (106, 23, -20), (94, 32, 10), (82, 42, -15), (106, 42, 20))
THREAD = [(65, 17), (70, 22.8), (82, 12.4), (94, 22.8), (106, 12.4), (118, 23.6)]
# Down from the first, and mirrored or not: each bows the other way, so that two hold a row of cells.
THREADS = ((0, 1), (44, -1), (20, 1), (64, -1))
PLATELETS = (
    (77, 56), (84.5, 57), (91.5, 54), (98.5, 57), (104, 52), (80.5, 49.5), (88, 47.5), (96, 48.5), (92, 41.5),
)  # fmt: skip
TEAR = [(62, 54), (66.5, 50.6), (69.5, 54.4), (71.5, 60), (77, 57.6), (82, 61), (88, 58.6), (94, 61),
        (100, 58), (103.5, 60), (106, 54.4), (109, 50.6), (113, 54)]  # fmt: skip


@dataclass(frozen=True)
class Tile:
    """One cause: the arrow, and the cells it has besides the few that all have."""

    cells: Sequence[Cell]
    flow: str


@dataclass(frozen=True)
class Triad:
    """Path strings [drawing units], and the places of cells.

    cell, dent           half axes of the one cell and of the dent in it
    lumen                the inside, as long as a tile
    upper, lower, torn   walls: above, below, and below with a tear
    platelets            dots: lines without length
    """

    cell: Point
    dent: Point
    lumen: str
    upper: str
    lower: str
    torn: str
    platelets: str
    threads: str
    few: Sequence[Cell]
    slow: Tile
    injured: Tile
    sticky: Tile


def triad() -> Triad:
    """The three tiles."""
    width, height = TILE
    fast, slow = (short(arrow([(8, 32), (tip, 32)], 4.4)) for tip in (58, 28))
    return Triad(
        cell=CELL,
        dent=DENT,
        lumen=f"M0 {INSIDE - 2}h{width}v{height - INSIDE - EDGE}H0z",
        upper=band(EDGE, INSIDE),
        lower=band(height - INSIDE, height - EDGE),
        torn=torn_wall(),
        platelets="".join(f"M{write(place)}h0" for place in PLATELETS),
        threads="".join(thread(down, turned) for down, turned in THREADS),
        few=FEW,
        slow=Tile(CROWD, slow),
        injured=Tile((), fast),
        sticky=Tile(CAUGHT, fast),
    )


def band(top: float, bottom: float) -> str:
    """A straight wall across a tile; its cut ends lie outside."""
    return f"M-4 {top}H{TILE[0] + 4}V{bottom}H-4z"


def torn_wall() -> str:
    """The lower wall with its lining torn open."""
    inside, outside = TILE[1] - INSIDE, TILE[1] - EDGE
    ends = (
        straight([(-4, inside), TEAR[0]]),
        straight([TEAR[-1], (TILE[0] + 4, inside), (TILE[0] + 4, outside)]),
    )
    return short(join(ends[0], calm(TEAR), ends[1], straight([(TILE[0] + 4, outside), (-4, outside)])) + "Z")


def thread(down: float, turned: int) -> str:
    """One of the threads that hold cells."""
    return short(calm([(x, down + turned * y) for x, y in THREAD]), grid=0.2)
