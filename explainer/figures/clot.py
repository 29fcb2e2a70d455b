"""A clot: three things that help it to form, where it often starts in the leg, where a piece can go.

Must be true of this picture:
- the three causes as `triad` promises
- the clot lies in the pocket of an open valve in a calf vein, between flap and wall, and reaches on towards
  the heart (gpnotebook_dvt, valve_origin_2011, dvt_origin_writing); the piece that broke off is higher up
- the body is seen from the front, so its right is the viewer's left; the way of the piece is calf, main vein
  on the right of the middle, right side of the heart, lung artery, lung (nidirect_pe); never back
- the piece in the lung ends its vessel: blocked
- the close-up shows what is in the frame on the calf; up is towards the heart in both
Simplified: one vein from calf to heart; arteries of the body, the other great veins and the left side of the
heart are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from explainer.figures import body, mark, veins
from explainer.figures.arrows import arrow, head
from explainer.figures.curves import Point, calm, place, short, smooth, straight
from explainer.figures.labels import Label, beside
from explainer.figures.lungs import Lungs, lungs
from explainer.figures.triad import Triad, triad

# The close-up: a vein upright, its valve open.
CLOSE = (180, 180)
AXIS, FOOT = 138, 136  # middle of the vein, and where the flaps hang on
RADIUS, WALL = 27, 6
WORDS = 92  # where the labels of the close-up end
LEVELS = (CLOSE[1] + 24, 166, FOOT, 114, 92, 62, 34, -24)
PROFILE = (1, 1, 1, 1.12, 1.14, 1.05, 1, 1)
# In radii, from the middle of the vein where the flaps hang on. The clot: up the wall, its torn end, and
# down along the flap.
CLOT: tuple[Point, ...] = (
    (-0.95, -0.22), (-1.07, -0.62), (-1.13, -1.2), (-1.1, -1.9), (-0.96, -2.4), (-0.78, -2.6),
    (-0.54, -2.44), (-0.26, -2.42), (-0.04, -2.54), (0.1, -2.3), (0.1, -1.95), (-0.08, -1.64),
    (-0.46, -1.46), (-0.66, -1.1), (-0.76, -0.6),
)  # fmt: skip
LAYERS = (
    [(-0.98, -1.02), (-0.85, -1.16), (-0.73, -1.08)], [(-1, -1.56), (-0.66, -1.76), (-0.26, -1.66)],
    [(-0.96, -2.08), (-0.58, -2.26), (-0.1, -2.1)],
)  # fmt: skip
PIECE: tuple[Point, ...] = (
    (-0.3, -3.06), (-0.06, -3.12), (0.1, -3.36), (0, -3.66), (-0.26, -3.76), (-0.5, -3.64), (-0.6, -3.36),
    (-0.52, -3.12),
)  # fmt: skip

# The body, in hundredths of stature as in `body.behind`, x to the viewer's right.
BODY = (304, 456)
SCALE = 4.2
MIDDLE, TOP = 230, 6
# Where the close-up lies on a wide page: so many times as large, its vein ending so far from the left edge.
ENLARGED = 1.9
FAR = ENLARGED * (AXIS + RADIUS + WALL) - (640 - BODY[0])
COLUMN = 148  # where the labels of the body end
HEART: Point = (0.6, 71.7)
MAIN_VEIN: tuple[Point, ...] = (
    (-5.1, 5), (-4.7, 13), (-4.4, 22), (-4.2, 31), (-4.2, 39), (-3.4, 46), (-2.1, 52.4), (-1.5, 59),
    (-1.4, 65), (-1.4, 69.6), (-0.9, 72.8), (-0.1, 75.4),
)  # fmt: skip
TO_RIGHT_LUNG: tuple[Point, ...] = ((-0.1, 75.4), (-0.4, 77), (-1.7, 77.9), (-4.2, 76.5))
TO_LEFT_LUNG: tuple[Point, ...] = ((-0.1, 75.4), (0.5, 77.2), (2, 77.9), (4, 76.9), (5.4, 74))
LODGED: Point = (-4.2, 76.4)
FRAME: tuple[Point, ...] = ((-7, 26), (-2.2, 26), (-2.2, 17.6), (-7, 17.6))
HEADS = (((-4.2, 36), (0, 1)), ((-1.9, 54), (0.15, 1)), ((-1.4, 65.4), (0, 1)))


@dataclass(frozen=True)
class CloseUp:
    """The vein of the calf: path strings and labels."""

    wall: str
    blood: str
    flaps: str
    clot: str
    layers: str
    piece: str
    flow: str
    labels: dict[str, Label]


@dataclass(frozen=True)
class Clot:
    """The whole figure: path strings [drawing units].

    half, mirror   the right half of the body, and the transform that makes the other of it
    seam           line between the two halves
    beside, far    wedges from the frame to the close-up: where it lies close by, and farther away
    """

    triad: Triad
    close_up: CloseUp
    half: str
    mirror: str
    seam: str
    lungs: Lungs
    heart: str
    way: str
    heads: str
    small_clot: str
    lodged: str
    frame: str
    beside: str
    far: str
    labels: dict[str, Label]
    view: Label


@cache
def draw() -> Clot:
    """The figure, ready for its template."""
    return Clot(
        triad=triad(),
        close_up=close_up(),
        half=half_of_body(),
        mirror=f"matrix(-1 0 0 1 {2 * MIDDLE} 0)",
        seam=straight(on([(0, 98), (0, 48)])),
        lungs=lungs(on),
        heart=short(mark.heart(on([HEART])[0], 30, tilt=-16), grid=0.5),
        way=short(calm(on(MAIN_VEIN)), grid=0.5)
        + "".join(short(smooth(on(line)), grid=0.5) for line in (TO_RIGHT_LUNG, TO_LEFT_LUNG)),
        heads="".join(short(head(on([tip])[0], (x, -y), 9.5), grid=0.5) for tip, (x, y) in HEADS),
        small_clot=short(
            smooth(on([(-4.9, 19.4), (-4, 20.4), (-4, 23), (-4.5, 24.3), (-5, 22.4)]), closed=True),
            grid=0.5,
        ),
        lodged=short(calm(lodged(), closed=True), grid=0.5),
        frame=straight(on(FRAME), closed=True),
        beside=wedge((AXIS + RADIUS + WALL, BODY[1] - CLOSE[1]), CLOSE[1]),
        far=wedge((FAR, BODY[1] - ENLARGED * CLOSE[1]), ENLARGED * CLOSE[1]),
        labels=body_labels(),
        view=Label(BODY[0], BODY[1] - 6, "end"),
    )


def close_up() -> CloseUp:
    """The vein, the clot in the viewer's left pocket, the piece above it."""
    line: list[Point] = [(AXIS, y) for y in LEVELS]
    inside = [RADIUS * share for share in PROFILE]
    return CloseUp(
        wall=veins.wall(line, inside, WALL, grid=0.5),
        blood=veins.vein(line, inside, grid=0.5),
        flaps=veins.valve(veins.OPEN, radius=RADIUS, at=(AXIS, FOOT), grid=0.5),
        clot=short(calm(within(CLOT), closed=True), grid=0.5),
        layers="".join(short(calm(within(layer)), grid=0.5) for layer in LAYERS),
        piece=short(calm(within(PIECE), closed=True), grid=0.5),
        flow=short(
            arrow(within([(0.02, 1.5), (0.04, 0), (0.42, -1.7), (0.5, -2.7), (0.48, -4.3)]), 6, head=12),
            grid=0.5,
        ),
        labels={
            "piece": beside(within([(-0.44, -3.4)])[0], (WORDS, 24)),
            "pocket": beside(within([(-0.9, -1.34)])[0], (WORDS, 82)),
            "vein": beside((AXIS - RADIUS - WALL / 2, 164), (WORDS, 168.5)),
        },
    )


def within(points: Iterable[Point]) -> list[Point]:
    """From radii around the valve to drawing units."""
    return place(points, scale=RADIUS, at=(AXIS, FOOT))


def on(points: Iterable[Point]) -> list[Point]:
    """From hundredths of stature to drawing units."""
    return place([(x, 100 - y) for x, y in points], scale=SCALE, at=(MIDDLE, TOP))


def half_of_body() -> str:
    """The viewer's right half; it starts and ends level, so that the halves meet smoothly."""
    top, *rest, bottom = body.HALF_FROM_BEHIND
    return short(calm(on([top, (1.3, 99.8), *rest, (0.35, 45.6), bottom])), grid=0.5)


def lodged() -> list[Point]:
    """The piece in the vessel of the lung: the shape of the one that broke off."""
    x, y = on([LODGED])[0]
    return place([(px + 0.25, py + 3.4) for px, py in PIECE], scale=17, at=(x, y))


def wedge(top: Point, height: float) -> str:
    """From the near side of the frame to the edge of the close-up, which begins at `top`."""
    (left_top, _, _, left_bottom) = on(FRAME)
    return straight([left_top, top, (top[0], top[1] + height), left_bottom], closed=True)


def body_labels() -> dict[str, Label]:
    """One column; read downwards each names a part that lies lower."""
    parts = on([(LODGED[0] - 0.7, LODGED[1] + 0.2), (-2.1, 71.4), (-1.5, 61)])
    names = ("lung", "heart", "veins")
    return {
        name: beside(part, (COLUMN, y))
        for name, part, y in zip(names, parts, (34, 130.6, 174.3), strict=True)
    }
