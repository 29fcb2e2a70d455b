"""The close-up of the calf: from left to right skin, surface vein, muscle, deep vein, muscle.

A tile WIDTH by HEIGHT [drawing units]; the vein runs from the foot (below) to the heart (above). The deep
vein has two valves with a piece between them that the muscle can empty; a linking vein joins it there.
All lumens are one path, because they open into each other: draw it as fascia, as wall, then as blood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.figures import veins
from explainer.figures.curves import Point, between, join, short, smooth, straight

WIDTH, HEIGHT = 158, 250
SKIN = 5
SURFACE, SURFACE_RADIUS = 21.5, 7.5
MUSCLE_EDGE = 36
DEEP = 100
UPPER, LOWER = 82, 217  # where the valves of the deep vein hang on
FOOT_RADIUS = 18  # of the deep vein where its valves hang on: there it never changes, so flaps stay put
LINK: tuple[Point, ...] = ((18, 198), (34, 196), (50, 186), (66, 175), (84, 168), (98, 167))
LINK_RADIUS = 7
LINK_VALVE, LINK_LEAN = 2, 57  # hangs on at this point of LINK, and leans that way

# Radius of the deep vein by height, foot to heart.
LEVELS = (262, LOWER, 201, 181, 160, 139, 118, 99, UPPER, 66, 40, -12)
WIDTHS = {
    "rest": (18, 18, 19.4, 19, 19, 19, 19, 18.7, 18, 19.6, 19.2, 19),
    "squeeze": (18, 18, 18.4, 11.2, 7.2, 6.4, 8.2, 13, 18, 21, 20.6, 20),
    "relax": (18, 18, 18.4, 13.6, 11.4, 11, 11.8, 14.6, 18, 21.4, 20, 19),
    "refill": (18, 18, 18.8, 17, 15.8, 15.6, 16, 17, 18, 21.4, 20, 19),
}
SWELLING = {"rest": 0, "squeeze": 4.5, "relax": 0, "refill": 0}  # the muscle pushes its fascia to the skin
UPPER_OPEN, LOWER_OPEN = ("rest", "squeeze"), ("rest", "refill")  # the linking vein goes with the lower valve
STATES = tuple(WIDTHS)


@dataclass(frozen=True)
class CloseUp:
    """One state of the tile: path strings [drawing units].

    veins     all lumens in one path
    drained   the piece of the deep vein that a squeeze empties, between its two valves
    """

    muscle: str
    fibres: str
    veins: str
    drained: str
    upper_valve: str
    lower_valve: str
    link_valve: str


def close_up(state: str) -> CloseUp:
    """The tile in one of the four states."""
    line: list[Point] = [(DEEP, y) for y in LEVELS]
    deep = veins.vein(line, WIDTHS[state])
    surface = veins.vein([(SURFACE, y) for y in (262, -12)], SURFACE_RADIUS)
    shut_or_open = {True: veins.OPEN, False: veins.SHUT}
    return CloseUp(
        muscle=muscle(state),
        fibres=fibres(state),
        veins=surface + veins.vein(LINK, LINK_RADIUS) + deep,
        drained=drained(state),
        upper_valve=upper_valve(shut_or_open[state in UPPER_OPEN]),
        lower_valve=lower_valve(shut_or_open[state in LOWER_OPEN]),
        link_valve=link_valve(shut_or_open[state in LOWER_OPEN]),
    )


def muscle(state: str) -> str:
    """Everything from the muscle's own fascia to the right edge of the tile; the deep vein lies on it."""
    edge = muscle_edge(state)
    return short(join(smooth(edge), straight([(WIDTH + 4, HEIGHT + 4), (WIDTH + 4, -4)])) + "Z")


def muscle_edge(state: str) -> list[Point]:
    """The fascia under the skin, from the heart's end to the foot's."""
    swelling = SWELLING[state]
    shares = (0, 0.4, 1, 0.4, 0)
    return [(MUSCLE_EDGE - swelling * share, -4 + index * 64.5) for index, share in enumerate(shares)]


def fibres(state: str) -> str:
    """Fibres run lengthwise, between the fascia or the tile's edge and the wall of the vein."""
    wall = [(WIDTHS[state][index], LEVELS[index]) for index in (0, 3, 6, 9, -1)]
    fascia = [(MUSCLE_EDGE - SWELLING[state] * max(0, 1 - abs(y - 125) / 125), y) for _, y in wall]
    edge = [(WIDTH + 6, y) for _, y in wall]
    left, right = [(DEEP - width - 4, y) for width, y in wall], [(DEEP + width + 4, y) for width, y in wall]
    lines = [between(fascia, left, 0.34), between(fascia, left, 0.68), between(right, edge, 0.5)]
    return "".join(short(smooth(line)) for line in lines)


def drained(state: str) -> str:
    """The piece a squeeze empties: bounded by the flaps of both valves and the wall between them."""
    low, high = LEVELS.index(LOWER), LEVELS.index(UPPER) + 1
    wall = [(width, y) for width, y in zip(WIDTHS[state][low:high], LEVELS[low:high], strict=True)]
    floor = veins.OPEN if state in LOWER_OPEN else veins.SHUT
    (right_above, left_above), (right_below, left_below) = (
        veins.flaps(flap, radius=FOOT_RADIUS, at=(DEEP, y))
        for flap, y in ((veins.SHUT, UPPER), (floor, LOWER))
    )
    return short(
        join(
            smooth(left_above),
            smooth(right_above[::-1]),
            smooth([(DEEP + width, y) for width, y in wall[::-1]]),
            smooth(right_below),
            smooth(left_below[::-1]),
            smooth([(DEEP - width, y) for width, y in wall]),
        )
        + "Z"
    )


def upper_valve(flap: Sequence[Point]) -> str:
    """The valve above the emptied piece."""
    return veins.valve(flap, radius=FOOT_RADIUS, at=(DEEP, UPPER))


def lower_valve(flap: Sequence[Point]) -> str:
    """The valve below it."""
    return veins.valve(flap, radius=FOOT_RADIUS, at=(DEEP, LOWER))


def link_valve(flap: Sequence[Point]) -> str:
    """The valve of the linking vein: it opens inwards, to the deep vein."""
    return veins.valve(flap, radius=LINK_RADIUS, at=LINK[LINK_VALVE], leaning=LINK_LEAN)


def way_in() -> list[Point]:
    """The way blood takes from the surface vein through the linking vein into the deep one."""
    along_link = [(28.5, 199), (42, 190), (66, 175.5), (84, 165.5), (95, 153)]
    return [(SURFACE, 228), (23, 211), *along_link, (99.4, 137), (DEEP, 114)]
