"""The lower leg seen from behind, whose calf muscle is a heart: a right leg, flat on the ground.

Points are in the proportion unit of all legs (knee joint line 0, sole 100, x from the axis of the leg,
positive towards the outer side), so that a part is changed by moving a point. `draw` enlarges them.

Must be true of this picture:
- never mirrored: the outer edge is flatter and widest higher, its ankle bone lower; the inner edge is
  fuller and widest lower (proportions set by eye, no measured source)
- two heads, the inner one fuller and reaching lower, over one heel tendon; drawn broader than an
  average calf so that the heart reads
- the knee is narrower than the calf; the heel tendon ends on the heel, the foot is flat and turned out
- the vein rises from between the two heads; it lies under them and so is not seen lower down
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from explainer.figures.curves import Point, join, place, smooth, straight, tube

FIELD = (240, 522)  # drawing units of the large leg: the sole is the lower edge
SCALE = 4.14
ORIGIN = (114, 107.5)

INNER_EDGE = [
    (-15.1, -26), (-13.8, -17), (-12.7, -8), (-12.3, 0), (-13.5, 7.5), (-15.7, 15), (-17.2, 23), (-17.5, 31),
    (-16.2, 40), (-13.4, 50), (-10.1, 60), (-7.6, 69), (-6.5, 76.5), (-6.8, 81), (-7.3, 85), (-7.1, 89),
    (-7, 92.6), (-7.5, 96), (-6.9, 98.8), (-4.8, 100),
]  # fmt: skip
OUTER_EDGE = [
    (14.8, -26), (13.5, -17), (12.5, -8), (12.2, 0), (13.8, 7.5), (15.9, 15), (17, 23), (16.7, 31),
    (15.2, 40), (12.7, 50), (10, 60), (7.9, 69), (6.9, 76.5), (7.2, 82), (8, 86.6), (9.6, 90.3), (12.3, 92.9),
    (15.4, 94.8), (17.9, 96.2), (19, 98), (18.5, 99.5), (16.6, 100),
]  # fmt: skip
SEAM = [(0.3, 12.6), (0.5, 22), (0.3, 34), (-0.2, 46), (-0.6, 56)]
INNER_HEAD = [
    (-1.2, 8.6), (-3.7, 5.4), (-7, 4.6), (-10.6, 6.6), (-13.4, 11.6), (-14.6, 18.5), (-14, 26), (-11.9, 34),
    (-8.7, 42), (-5, 49),
]  # fmt: skip
OUTER_HEAD = [
    (1.7, 7.6), (4.2, 4.2), (7.5, 3.2), (10.9, 5), (13.3, 9.8), (14.1, 16.5), (13.2, 24.5), (10.8, 32.5),
    (7.2, 40.5), (3.4, 48),
]  # fmt: skip
TENDON = [
    (-5.2, 44), (-3.6, 54), (-2.5, 64), (-2, 73), (-2, 80), (-2.6, 87), (-3.4, 92.5), (-2.4, 95.2), (0, 95.8),
    (2.5, 95.2), (3.5, 92.5), (2.7, 87), (2.1, 80), (2.1, 73), (2.6, 64), (3.6, 54), (5, 44),
]  # fmt: skip
VEIN = [(0.4, 15), (0.35, 6), (0.2, -5), (0.1, -17), (0.1, -29)]
VEIN_RADIUS = 1
HEEL = [(6.5, 92), (7.5, 95.2), (7.1, 98.2)]


@dataclass(frozen=True)
class BackLeg:
    """Path strings in drawing units, grouped by role; back to front in this order.

    body          the whole leg, to be filled
    tendon        heel tendon
    inner_head, outer_head    the two muscles that make the heart
    fibres        lines within the muscle
    seam          line between the heads
    vein          the deep vein above the muscle, a filled tube
    gap           pale line between vein and muscle, whose colours differ too little; under the heads
    outline       both edges and the sole; open at the thigh, because the leg goes on
    heel          short line in front of which the heel stands
    """

    width: float
    height: float
    body: str
    tendon: str
    inner_head: str
    outer_head: str
    fibres: str
    seam: str
    vein: str
    gap: str
    outline: str
    heel: str


@cache
def draw(*, scale: float = SCALE, at: Point = ORIGIN, left: bool = False) -> BackLeg:
    """The large leg, or a leg of another size.

    scale   drawing units a unit of the leg
    at      where the middle of the knee is
    left    a left leg instead of the right one
    """

    def put(points: list[Point]) -> list[Point]:
        return place([(-x, y) for x, y in points] if left else points, scale=scale, at=at)

    def line(points: list[Point], *, closed: bool = False) -> str:
        return smooth(put(points), closed=closed)

    outline = join(line(INNER_EDGE), line(OUTER_EDGE[::-1]))
    return BackLeg(
        width=FIELD[0],
        height=FIELD[1],
        body=outline + "Z",
        tendon=line(TENDON),
        inner_head=join(line([SEAM[0], *INNER_HEAD, SEAM[-1]]), line(SEAM[::-1])) + "Z",
        outer_head=join(line([SEAM[0], *OUTER_HEAD, SEAM[-1]]), line(SEAM[::-1])) + "Z",
        fibres="".join(line(fibre) for fibre in fibres()),
        seam=line([(0.4, 17), *SEAM[1:-1], (-0.35, 50)]),
        vein=straight(tube(put(VEIN), VEIN_RADIUS * scale), closed=True),
        gap=line([*INNER_HEAD[1::-1], SEAM[0], *OUTER_HEAD[:2]]),
        outline=outline,
        heel=line(HEEL),
    )


def fibres() -> list[list[Point]]:
    """Three lines a head, at even shares of its breadth, running lengthwise to the tip."""
    shares = ((0.24, 13, 45), (0.5, 12, 45.5), (0.76, 16, 43))
    return [
        [
            (across(SEAM, y) + (across(edge[3:], y) - across(SEAM, y)) * share, y)
            for y in (top, top + (end - top) / 3, top + (end - top) * 2 / 3, end)
        ]
        for edge in (INNER_HEAD, OUTER_HEAD)
        for share, top, end in shares
    ]


def across(edge: list[Point], y: float) -> float:
    """Where an edge that runs downwards stands at the height y."""
    index = min(max(bisect_left([point[1] for point in edge], y), 1), len(edge) - 1)
    (x0, y0), (x1, y1) = edge[index - 1], edge[index]
    return x0 + (x1 - x0) * (y - y0) / (y1 - y0)
