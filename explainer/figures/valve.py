"""The valve of a leg vein, cut lengthwise: open, shut, and leaking.

Must be true of this picture:
- up is towards the heart, and the flaps point that way in all three
- blood that starts to fall fills the pockets behind the flaps, and so shuts them
- leaking is a gap between flaps that no longer meet, not a hole in them; the flap is as long as before, the
  vein is wider by more than a third, its wall stretched and not thickened
  (varicose_development). This shows one of the two ways a valve fails; flaps can also wear out
- blood that goes the wrong way is red and broken; every other arrow is whole
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from explainer.figures import veins
from explainer.figures.arrows import arrow, dashes, head
from explainer.figures.curves import Point, calm, join, offset, short, smooth, straight
from explainer.figures.labels import Label, beside
from explainer.figures.side_leg import SideLeg, side_leg

HEIGHT = 236
AXIS, FOOT = 60, 150  # middle of the vein, and where the flaps hang on
RADIUS = 33
WALL = 7
GRID = 0.5  # of all curves
FLAP = 5.6  # breadth of a flap's line
WORDS = 136  # left edge of the labels; the upper half beside the vein is free for the words of a panel
PLACE: Point = (-92, 64)  # knee of the small leg, left of the first panel
WINDOW: tuple[Point, ...] = ((-6, 18), (2, 18), (2, 27), (-6, 27))  # on its deep vein, from the knee
# Radius of the vein by height, from foot to heart, in healthy radii: the wall swells above a shut valve.
LEVELS = (HEIGHT + 4, 212, 178, FOOT, 126, 100, 70, 34, -4)
SLACK = (1, 1, 1, 1, 1.03, 1.04, 1.02, 1, 1)
SWOLLEN = (1, 1, 1, 1.02, 1.14, 1.16, 1.08, 1.01, 1)
STRETCHED = (1.36, 1.36, 1.36, 1.37, 1.42, 1.43, 1.39, 1.36, 1.36)


@dataclass(frozen=True)
class Panel:
    """One state of the valve: path strings and labels [drawing units].

    wall      outside and inside of the wall, to be filled between the two (even-odd)
    blood     the inside
    held      the part of the inside where blood weighs on what is below; empty where it moves freely
    flow      arrows of blood on its way, or shut out
    wrong     arrow of blood that goes the wrong way
    """

    wall: str
    blood: str
    held: str
    flaps: str
    flow: str
    wrong: str
    labels: Mapping[str, Label]


@dataclass(frozen=True)
class Valve:
    """The whole figure, and the leg that shows where the valve is; a wedge ties it to the first panel."""

    open: Panel
    shut: Panel
    leaking: Panel
    leg: SideLeg
    frame: str
    wedge: str


@cache
def draw() -> Valve:
    """The figure, ready for its template."""
    (_, right_top, right_bottom, _) = window = [(PLACE[0] + x, PLACE[1] + y) for x, y in WINDOW]
    edge = AXIS - RADIUS - WALL
    return Valve(
        open=panel(SLACK, veins.OPEN, flow=upward(), labels=open_labels()),
        shut=panel(
            SWOLLEN, shut(), flow=falling() + into_pockets(), held=held_column(),
            labels={"pocket": beside((AXIS + 23, FOOT - 8), (WORDS, FOOT - 3.5))},
        ),
        # Nothing holds the column of a leaking valve up: the blood is one from top to bottom.
        leaking=panel(
            STRETCHED, veins.LEAKING, flow=falling(), wrong=backward(), labels={"gap": gap_label()},
            held=veins.vein(*tube_of(STRETCHED), grid=GRID, curve=calm),
        ),
        leg=side_leg(0, scale=1, at=PLACE),
        frame=straight(window, closed=True),
        wedge=straight([right_top, (edge, 0), (edge, HEIGHT), right_bottom], closed=True),
    )  # fmt: skip


def shut() -> list[Point]:
    """Shut flaps, as thick as they are drawn here."""
    return veins.thick(veins.SHUT, FLAP / RADIUS)


def panel(
    radii: Sequence[float],
    flap: Sequence[Point],
    *,
    flow: str,
    labels: Mapping[str, Label],
    wrong: str = "",
    held: str = "",
) -> Panel:
    """One state: a tube with this profile, and its valve."""
    line, inside = tube_of(radii)
    return Panel(
        wall=veins.wall(line, inside, WALL, grid=GRID, curve=calm),
        blood=veins.vein(line, inside, grid=GRID, curve=calm),
        held=held,
        flaps=veins.valve(flap, radius=RADIUS, at=(AXIS, FOOT), grid=0.2),
        flow=short(flow, grid=GRID),
        wrong=short(wrong, grid=GRID),
        labels=labels,
    )


def tube_of(radii: Sequence[float]) -> tuple[list[Point], list[float]]:
    """Middle line and inner radius of a vein with this profile [drawing units]."""
    return [(AXIS, y) for y in LEVELS], [RADIUS * radius for radius in radii]


def held_column() -> str:
    """The blood that rests on the shut flaps, down into their pockets."""
    line, radii = tube_of(SWOLLEN)
    above = LEVELS.index(FOOT)
    left, right = (offset(line, [side * radius for radius in radii])[above:] for side in (1, -1))
    right_flap, left_flap = veins.flaps(shut(), radius=RADIUS, at=(AXIS, FOOT))
    edge = join(calm(left), calm(right[::-1]), smooth(right_flap), smooth(left_flap[::-1]))
    return short(edge + "Z", grid=GRID)


def upward() -> str:
    """Blood on its way to the heart."""
    return arrow([(AXIS, 216), (AXIS, 22)], 10, head=21)


def falling() -> str:
    """Blood that starts to fall."""
    return arrow([(AXIS, 18), (AXIS, 62)], 9, head=17)


def into_pockets() -> str:
    """It turns aside, into the pockets."""
    turns = [(5, -82), (16, -75), (22, -60), (22.5, -29)]
    return "".join(arrow([(AXIS + side * x, FOOT + y) for x, y in turns], 4, head=9) for side in (1, -1))


def backward() -> str:
    """Blood that falls through the gap: broken, with a head at its end."""
    return dashes((AXIS, FOOT - 72), (AXIS, FOOT + 41), 6.5, dash=11, gap=6) + head(
        (AXIS, FOOT + 62), (0, 1), 22
    )


def open_labels() -> dict[str, Label]:
    """The parts, named once."""
    return {
        "flap": beside((AXIS + 0.7 * RADIUS, FOOT - 26), (WORDS, FOOT - 21.5)),
        "blood_flow": beside((AXIS + 2, 171), (WORDS, 175.5)),
        "vein_wall": beside((AXIS + RADIUS + WALL / 2, 210), (WORDS, 214.5)),
    }


def gap_label() -> Label:
    """The leader comes from below, because a flap is in the way from the side."""
    dot, words = (AXIS + 9.6, FOOT - 12), (WORDS, FOOT + 28)
    level = words[1] - 4.5
    return Label(*words, "start", straight([(WORDS - 5, level), (AXIS + 28, level), dot]), dot)
