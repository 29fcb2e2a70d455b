"""The beat of the calf: a leg from its inner side and the vein between its muscles, in four states.

Must be true of this picture:
- rest: heel down, muscle pale, the deep vein full, both its valves open, blood creeps up
- squeeze: heel up, muscle vivid, short and thick; the deep vein narrow, upper valve open, lower shut, so
  that blood can only go up (thoracickey_hemodynamics)
- relax: heel down; upper valve shut under a held column; the vein not yet full again
- refill: upper valve still shut; blood enters from below and through the linking vein, inwards
- the states differ in valves and width, not only in colour; every valve points to the heart
Simplified: the linking vein is drawn shut during the squeeze. A brief outward flow is normal there, so no
words may claim that it never happens. Proportions are set by eye.

One coordinate system for all: leg on the left, close-up on the right of x = SPLIT, labels above and below.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from explainer.figures import close_up as tiles
from explainer.figures.arrows import arrow
from explainer.figures.beat_clock import (
    CYCLE,
    ENDS,
    FADE,
    LOWER_OPENS,
    LOWER_SHUTS,
    STARTS,
    UPPER_OPENS,
    UPPER_SHUTS,
    draining,
    passing,
    stepping,
    turning,
)
from explainer.figures.close_up import DEEP, SURFACE, CloseUp, close_up
from explainer.figures.curves import Point, short, straight, write
from explainer.figures.labels import Label, beside, upright
from explainer.figures.motion import Motion, cut, shown
from explainer.figures.side_leg import SideLeg, side_leg

TOP, GROUND, SPLIT, RIGHT = 42, 292, 122, 280
ABOVE, BELOW, BELOW_2 = 34, 310, 327  # baselines of the rows of labels
STRIP_TOP, STRIP_BOTTOM = 22, 316  # of a picture in the strip with its rows of labels
UNDER = STRIP_BOTTOM + TOP - STRIP_TOP  # where a close-up begins that stands below the leg
KNEE: Point = (36, 95.9)
LEG_SCALE = 1.95


def in_tile(x: float, y: float) -> Point:
    """A point of the close-up, in the figure."""
    return (SPLIT + x, TOP + y)


# Names on the moving drawing: dots on what stays. The tendon moves, and its dot with it (see `motions`).
VALVE = in_tile(DEEP + 15.2, tiles.UPPER - 2.5)
VALVE_WAY = straight(
    [(VALVE[0] + 16, ABOVE + 5), (VALVE[0] + 16, VALVE[1] - 16), VALVE]
)  # not through an arrow
VALVE_LABEL = Label(RIGHT, ABOVE, "end", VALVE_WAY, VALVE)
LINK_LABEL = upright(in_tile(72, 180.5), (SPLIT + 72, BELOW))
STAGE_LABELS = {
    "muscle": upright(in_tile(46, 24), (SPLIT + 50, ABOVE), anchor="end"),
    "skin": beside(in_tile(tiles.SKIN, 152), (SPLIT - 10, TOP + 156.5)),
    "surface_vein": upright(in_tile(SURFACE, 238), (186, BELOW), anchor="end"),
    "deep_vein": upright(in_tile(DEEP + 8, 241), (RIGHT, BELOW), anchor="end"),
    "linking_vein": upright(in_tile(72, 180.5), (SPLIT + 72, BELOW_2)),
}


@dataclass(frozen=True)
class Frame:
    """One state, still. Paths and labels by what they mean; empty where the state has none.

    drained       what the squeeze has emptied
    aside, down   wedge from the frame on the leg to a close-up beside it or below it
    """

    leg: SideLeg
    tile: CloseUp
    working: bool
    drained: str
    flow: str
    press: str
    rise: str
    aside: str
    down: str
    labels: Mapping[str, Label]
    tile_labels: Mapping[str, Label]


@dataclass(frozen=True)
class Beat:
    """The whole figure: four stills, and the motion from one to the next."""

    rest: Frame
    squeeze: Frame
    relax: Frame
    refill: Frame
    labels: Mapping[str, Label]
    valve_label: Label
    tendon_label: Label
    heel_label: Label
    motions: Mapping[str, Motion]
    cycle: float
    starts: Mapping[str, float]


@cache
def draw() -> Beat:
    """The figure, ready for its template."""
    frames = {state: frame(state) for state in tiles.STATES}
    return Beat(
        **frames,
        labels=STAGE_LABELS,
        valve_label=VALVE_LABEL,
        tendon_label=tendon_label(frames["rest"].leg, BELOW_2),
        heel_label=Label(8, BELOW),
        motions=motions(frames),
        cycle=CYCLE,
        starts=STARTS,
    )


def frame(state: str) -> Frame:
    """One of the four states."""
    working = state == "squeeze"
    leg = side_leg(1 if working else 0, scale=LEG_SCALE, at=KNEE)
    return Frame(
        leg=leg,
        tile=close_up(state),
        working=working,
        drained=tiles.drained() if state == "relax" else "",
        flow=short(flow(state), grid=0.2),
        press=short(press(), grid=0.5) if working else "",
        rise=short(arrow([(46, GROUND - 4), (46, GROUND - 30)], 5.5, head=11)) if working else "",
        aside=straight([leg.window[1], (SPLIT, TOP), (SPLIT, GROUND), leg.window[2]], closed=True),
        down=straight([leg.window[3], (0, UNDER), (tiles.WIDTH, UNDER), leg.window[2]], closed=True),
        labels=leg_labels(state, leg),
        tile_labels=strip_labels(state),
    )


def flow(state: str) -> str:
    """The arrows of blood in the close-up."""
    if state == "rest":
        return up(DEEP, 176, 130, 3.2) + up(SURFACE, 130, 92, 2.6)
    if state == "squeeze":
        return up(DEEP, 158, 14, 5.5)
    if state == "relax":
        return tiles.held()
    return arrow(tiles.way_in(), 3.6, head=9) + up(DEEP, 246, 206, 3.6)


def up(x: float, start: float, end: float, neck: float) -> str:
    """An upright arrow in the close-up."""
    return arrow([(x, start), (x, end)], neck, head=neck * 2.2)


def press() -> str:
    """The muscle presses on the vein from both sides."""
    return "".join(
        arrow([(DEEP + side * 44, y), (DEEP + side * (6 + tiles.width_at(y, "squeeze")), y)], 4, head=8.5)
        for y in (110, 129)
        for side in (-1, 1)
    )


def leg_labels(state: str, leg: SideLeg) -> dict[str, Label]:
    """Names on the leg of the strip. The shin bone's is shown only where words are set small."""
    if state == "rest":
        shin = beside(leg.shin_front, (84, leg.shin_front[1] + 22))
        return {"heel_tendon": tendon_label(leg, BELOW), "shin_bone": shin}
    if state == "squeeze":
        return {"heel_up": Label(46, BELOW, "middle")}
    if state == "relax":
        return {"skin": beside(leg.skin_front, (leg.skin_front[0] + 22, leg.skin_front[1] + 4.5))}
    return {}


def tendon_label(leg: SideLeg, baseline: float) -> Label:
    """Words under the ground; the leader rises behind the heel and then slants to the tendon."""
    x, y = leg.tendon_middle
    return Label(0, baseline, "start", straight([(3, baseline - 15), (3, y + x - 3), (x, y)]), (x, y))


def strip_labels(state: str) -> dict[str, Label]:
    """Names in the close-ups of the strip: each part once, in the state where it acts."""
    if state == "rest":
        return {
            "surface_vein": upright(in_tile(SURFACE, 238), (SPLIT, BELOW), anchor="start"),
            "deep_vein": upright(in_tile(DEEP + 13, 20), (RIGHT, ABOVE), anchor="end"),
        }
    if state == "squeeze":
        return {"muscle": upright(in_tile(46, 236), (SPLIT + 46, BELOW)), "valve_open": VALVE_LABEL}
    if state == "relax":
        return {"valve_shut": VALVE_LABEL}
    return {"linking_vein": LINK_LABEL}


def motions(frames: Mapping[str, Frame]) -> dict[str, Motion]:
    """How every moving thing goes through the cycle, by its name in the template."""
    still, raised = frames["rest"].leg, frames["squeeze"].leg
    rest, relax = frames["rest"].tile, frames["relax"].tile
    tendon = [tendon_label(leg, BELOW_2) for leg in (still, raised)]
    bending = ("skin", "tendon", "deep_vein", "surface_vein", "soleus", "gastrocnemius", "shank", "hindfoot")
    return {
        **{part: stepping(getattr(still, part), getattr(raised, part)) for part in bending},
        "veins": passing([frame.tile.veins for frame in frames.values()]),
        "fibres": stepping(rest.fibres, frames["squeeze"].tile.fibres),
        "aside": stepping(frames["rest"].aside, frames["squeeze"].aside),
        "leader": stepping(*(label.leader for label in tendon)),
        "dot_x": stepping(*(write(label.dot or (0, 0)).split()[0] for label in tendon)),
        "dot_y": stepping(*(write(label.dot or (0, 0)).split()[1] for label in tendon)),
        "muscle": stepping(rest.muscle, frames["squeeze"].tile.muscle),
        "working": stepping("0", "1"),
        "upper_valve": turning(rest.upper_valve, relax.upper_valve, UPPER_SHUTS, UPPER_OPENS),
        "lower_valve": turning(rest.lower_valve, relax.lower_valve, LOWER_SHUTS, LOWER_OPENS),
        "link_valve": turning(rest.link_valve, relax.link_valve, LOWER_SHUTS, LOWER_OPENS),
        "is_open": cut(CYCLE, STARTS["rest"], STARTS["relax"]),
        "is_shut": cut(CYCLE, STARTS["relax"], STARTS["rest"]),
        "heel_up": cut(CYCLE, STARTS["squeeze"], STARTS["relax"]),
        "drained": draining(),
        **{f"in_{state}": shown(CYCLE, STARTS[state], ENDS[state], FADE) for state in tiles.STATES},
    }
