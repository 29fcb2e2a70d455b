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

from explainer.figures.curves import Point, calm, join, place, short, straight, tube

FIELD = (240, 522)  # drawing units of the large leg: the sole is the lower edge
SCALE = 4.14
ORIGIN = (114, 107.5)

INNER_EDGE = [
    (-15.2, -26), (-14.1, -17), (-13, -8.5), (-12.6, -1), (-13.9, 6.3), (-16.4, 13.7), (-18.2, 21.8),
    (-18.8, 30.5), (-17.6, 39.5), (-14.8, 49), (-11.4, 58.5), (-8.4, 67.5), (-6.6, 75.5), (-6.9, 80.5),
    (-8, 84.4), (-7.7, 88.2), (-6.8, 91.8), (-7, 95.2), (-6.6, 98), (-5.2, 99.7), (-3.4, 100),
]  # fmt: skip
OUTER_SIDE = [
    (15, -26), (13.9, -17), (12.9, -8.5), (12.6, -1), (14.2, 6), (16.6, 13), (18.1, 20.5), (18.2, 28.5),
    (16.8, 37.5), (14.2, 47), (11.2, 56.5), (8.6, 66), (6.8, 74.5), (6.5, 79.5), (7.3, 83.5), (8.2, 86.8),
    (8, 89.6), (7.2, 91.9),
]  # fmt: skip
OUTER_FOOT = [
    OUTER_SIDE[-1], (9.8, 92.3), (13.2, 93.5), (16.7, 94.7), (19.5, 95.9), (21.2, 97.5), (21.1, 99),
    (19.6, 99.9), (17.8, 100),
]  # fmt: skip
OUTER_EDGE = [*OUTER_SIDE, *OUTER_FOOT[1:]]
SEAM = [(0, 12.6), (0, 56)]
INNER_HEAD = [
    (-1.3, 8.8), (-3.7, 5.2), (-7, 4), (-10.6, 5.6), (-13.6, 10.4), (-15, 17.4), (-14.7, 25.2), (-12.6, 33.5),
    (-9, 41.9), (-4.8, 49.3),
]  # fmt: skip
OUTER_HEAD = [
    (1.4, 7.6), (3.9, 3.9), (7.4, 2.7), (10.9, 4.2), (13.7, 8.9), (14.8, 15.8), (14.2, 23.8), (11.9, 31.8),
    (8.3, 40.2), (4.3, 48.1),
]  # fmt: skip
TENDON = [
    (-5.2, 44), (-3.6, 54), (-2.5, 64), (-2, 73), (-2, 80), (-2.5, 86), (-3.4, 91.5), (-2.7, 94.6), (0, 95.5),
    (2.8, 94.6), (3.5, 91.5), (2.6, 86), (2.1, 80), (2.1, 73), (2.6, 64), (3.6, 54), (5, 44),
]  # fmt: skip
VEIN = [(0, 15), (0, -26)]
VEIN_ON = [(0, -25.9), (0, -180)]
VEIN_RADIUS = 1
HEEL = [*OUTER_SIDE[-3:], (6.9, 94.2), (7.1, 96.2), (6.8, 97.8)]


@dataclass(frozen=True)
class BackLeg:
    """Path strings in drawing units, grouped by role; back to front in this order.

    body          the whole leg, to be filled
    tendon        heel tendon
    inner_head, outer_head    the two muscles that make the heart
    fibres        lines within the muscle
    seam          line between the heads
    vein          the deep vein above the muscle, a filled tube
    vein_on       the same beyond the thigh, for a page on which it climbs on
    gap           pale line between vein and muscle, whose colours differ too little; under the heads
    outline       both edges and the sole; open at the thigh, because the leg goes on
    heel          edge of the heel, which stands in front of the foot that is turned out
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
    vein_on: str
    gap: str
    outline: str
    heel: str


@cache
def draw(
    *,
    scale: float = SCALE,
    at: Point | None = None,
    left: bool = False,
    slim: float = 1,
    grid: float = 0.5,
) -> BackLeg:
    """The large leg, or a leg of another size.

    scale   drawing units a unit of the leg
    at      where the middle of the knee is; unless said otherwise where it is on the field, made as large
    left    a left leg instead of the right one
    slim    its breadth, as a share of that of the large leg
    grid    that all points lie on
    """
    larger = scale / SCALE
    at = at or (ORIGIN[0] * larger, ORIGIN[1] * larger)

    def put(points: list[Point]) -> list[Point]:
        side = -slim if left else slim
        return place([(x * side, y) for x, y in points], scale=scale, at=at)

    def line(points: list[Point]) -> str:
        return calm(put(points))

    def head(edge: list[Point]) -> str:
        return written(join(line([SEAM[0], *edge, SEAM[-1]]), line(SEAM[::-1])) + "Z")

    def written(path: str) -> str:
        return short(path, grid=grid)

    def vein(points: list[Point]) -> str:
        return written(straight(tube(put(points), VEIN_RADIUS * scale), closed=True))

    outline = written(join(line(INNER_EDGE), line(OUTER_FOOT[::-1]), line(OUTER_SIDE[::-1])))
    return BackLeg(
        width=round(FIELD[0] * larger),
        height=round(FIELD[1] * larger),
        body=outline + "z",
        tendon=written(line(TENDON)),
        inner_head=head(INNER_HEAD),
        outer_head=head(OUTER_HEAD),
        fibres="".join(written(line(fibre)) for fibre in fibres()),
        seam=written(line([(across(SEAM, 16), 16), (across(SEAM, 50), 50)])),
        vein=vein(VEIN),
        vein_on=vein(VEIN_ON),
        gap=written(line([*INNER_HEAD[1::-1], SEAM[0], *OUTER_HEAD[:2]])),
        outline=outline,
        heel=written(line(HEEL)),
    )


def fibres() -> list[list[Point]]:
    """Three lines a head, at even shares of its breadth, running lengthwise to the tip."""
    shares = ((0.25, 13, 47.5), (0.5, 11.5, 44.5), (0.75, 14, 40.5))
    return [
        [
            (across(SEAM, y) + (across(edge[3:], y) - across(SEAM, y)) * share, y)
            for y in (top, (top + end) / 2, end)
        ]
        for edge in (INNER_HEAD, OUTER_HEAD)
        for share, top, end in shares
    ]


def across(edge: list[Point], y: float) -> float:
    """Where an edge that runs downwards stands at the height y."""
    index = min(max(bisect_left([point[1] for point in edge], y), 1), len(edge) - 1)
    (x0, y0), (x1, y1) = edge[index - 1], edge[index]
    return x0 + (x1 - x0) * (y - y0) / (y1 - y0)
