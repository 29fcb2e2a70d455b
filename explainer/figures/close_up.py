"""The close-up of the calf: from left to right skin, surface vein, muscle, deep vein, muscle.

A tile WIDTH by HEIGHT [drawing units]; the vein runs from the foot (below) to the heart (above). The deep
vein has two valves with a piece between them that the muscle can empty; a linking vein joins it there, and
has a valve of its own. All lumens are one path, because they open into each other: draw it as fascia, as
wall, then as blood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import radians, sin, tan

from explainer.figures import veins
from explainer.figures.arrows import arrow
from explainer.figures.curves import Point, calm, join, short, straight

WIDTH, HEIGHT = 158, 250
GRID = 0.5  # of all veins and valves
FLAP = 2  # breadth of a flap's line, a little less than drawn: shut flaps touch
SKIN = 5
SURFACE, SURFACE_RADIUS = 21.5, 7.5
MUSCLE_EDGE = 36
DEEP = 100
UPPER, LOWER = 82, 217  # where the valves of the deep vein hang on
FOOT_RADIUS = 18  # of the deep vein where its valves hang on: there it never changes, so flaps stay put
LINK: Point = (51.5, 190)  # middle of the linking vein, where its valve hangs on
LINK_LEAN = 53  # degrees clockwise from upright in which it runs to the deep vein
LINK_RADIUS = 8
# Where it joins another vein the corners are rounded. From the corner, for a vein wall on the left: along
# the wall, then along the linking vein; once for the sharp corner above it, once for the blunt one below.
SHARP: tuple[Point, ...] = ((-1, -21), (0.1, -13), (2.3, -6.6), (7, -5.6), (12, -9))
BLUNT: tuple[Point, ...] = ((-1, 16), (0.1, 8), (2.8, 0.8), (7.5, -5), (13.5, -10.2))

# Radius of the deep vein by height, foot to heart.
LEVELS = (254, 238, LOWER, 201, 181, 160, 139, 118, 99, UPPER, 66, 40, -6)
WIDTHS = {
    "rest": (18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18.6, 18.4, 18),
    "squeeze": (18, 18, 18, 16.6, 11.2, 7.2, 6.4, 8.2, 13, 18, 21, 20.2, 19),
    "relax": (18, 18, 18, 17.4, 13.6, 11.4, 11, 11.8, 14.6, 18, 21.4, 20.2, 18.4),
    "refill": (18, 18, 18, 17.8, 16.6, 15.8, 15.6, 16, 17, 18, 21.4, 20.2, 18.4),
}
SWELLING = {"rest": 0, "squeeze": 4.5, "relax": 0, "refill": 0}  # the muscle pushes its fascia to the skin
UPPER_OPEN, LOWER_OPEN = ("rest", "squeeze"), ("rest", "refill")  # the linking vein goes with the lower valve
STATES = tuple(WIDTHS)


@dataclass(frozen=True)
class CloseUp:
    """One state of the tile: path strings [drawing units].

    veins     all lumens in one path
    """

    muscle: str
    fibres: str
    veins: str
    upper_valve: str
    lower_valve: str
    link_valve: str


def close_up(state: str) -> CloseUp:
    """The tile in one of the four states."""
    line: list[Point] = [(DEEP, y) for y in LEVELS]
    deep = veins.vein(line, WIDTHS[state], grid=GRID, curve=calm)
    surface = veins.vein([(SURFACE, y) for y in (254, -6)], SURFACE_RADIUS)
    shut_or_open = {True: veins.OPEN, False: shut()}
    below = state in LOWER_OPEN
    return CloseUp(
        muscle=muscle(state),
        fibres=fibres(state),
        veins=surface + linking_vein(state) + deep,
        upper_valve=upper_valve(shut_or_open[state in UPPER_OPEN]),
        lower_valve=lower_valve(shut_or_open[below]),
        link_valve=link_valve(veins.SMALL_OPEN if below else veins.SMALL_SHUT),
    )


def shut() -> list[Point]:
    """Shut flaps, as thick as they are drawn here."""
    return veins.thick(veins.SHUT, FLAP / FOOT_RADIUS)


def muscle(state: str) -> str:
    """Everything from the muscle's own fascia to the right edge of the tile; the deep vein lies on it."""
    edge = muscle_edge(state)
    return short(join(calm(edge), straight([(WIDTH + 4, HEIGHT + 4), (WIDTH + 4, -4)])) + "Z", grid=0.5)


def muscle_edge(state: str) -> list[Point]:
    """The fascia under the skin, from the heart's end to the foot's."""
    return [(MUSCLE_EDGE, -4), (MUSCLE_EDGE - SWELLING[state], HEIGHT / 2), (MUSCLE_EDGE, HEIGHT + 4)]


def fibres(state: str) -> str:
    """Fibres run lengthwise, and bend where the working muscle presses on the vein."""
    lean = SWELLING[state]
    ways = ((52, -lean), (68, lean), (135, -lean))
    return "".join(short(calm([(x, -4), (x + side, 125), (x, HEIGHT + 4)])) for x, side in ways)


def linking_vein(state: str) -> str:
    """The inside of the linking vein, wound as the other veins are, and on into the deep one."""
    upper, lower = link(state)
    return short(join(edge(upper), inside(upper, lower), edge(lower[::-1])) + "Z", grid=GRID)


def edge(points: Sequence[Point]) -> str:
    """One edge of the linking vein: a rounded corner, straight, and the other corner."""
    return join(calm(points[: len(SHARP)]), calm(points[len(SHARP) :]))


def inside(upper: Sequence[Point], lower: Sequence[Point]) -> str:
    """From one edge of the linking vein to the other through the middle of the deep vein."""
    return straight([(DEEP, upper[-1][1]), (DEEP, lower[-1][1])])


def link(state: str) -> tuple[list[Point], list[Point]]:
    """Upper and lower edge of the linking vein, from the surface vein's wall to the deep one's."""
    slope = -1 / tan(radians(LINK_LEAN))
    rise = LINK_RADIUS / sin(radians(LINK_LEAN))  # from the middle line up to the edge

    def height(x: float, side: int) -> float:
        return LINK[1] + slope * (x - LINK[0]) - side * rise

    def leaves(side: int, corner: Sequence[Point]) -> list[Point]:
        x = SURFACE + SURFACE_RADIUS
        return [(x + dx, height(x, side) + dy) for dx, dy in corner]

    def enters(side: int, corner: Sequence[Point]) -> list[Point]:
        y = 165.0
        for _ in range(6):  # the wall bends: nearer and nearer to where the edge meets it
            y = height(DEEP - width_at(y, state), side)
        wall = [(DEEP - width_at(y - dy, state) - dx, y - dy) for dx, dy in corner[:3]]
        return [(DEEP - width_at(y, state) - dx, y - dy) for dx, dy in corner[:2:-1]] + wall[::-1]

    return leaves(1, SHARP) + enters(1, BLUNT), leaves(-1, BLUNT) + enters(-1, SHARP)


def width_at(height: float, state: str) -> float:
    """Radius of the deep vein at a height between its valves."""
    upper = next(index for index, level in enumerate(LEVELS) if level <= height)
    share = (LEVELS[upper - 1] - height) / (LEVELS[upper - 1] - LEVELS[upper])
    return WIDTHS[state][upper - 1] * (1 - share) + WIDTHS[state][upper] * share


def drained() -> str:
    """What a squeeze has emptied: the deep vein between its shut valves, the linking vein from its own."""
    between_valves = slice(LEVELS.index(LOWER), LEVELS.index(UPPER) + 1)
    wall = list(zip(WIDTHS["relax"], LEVELS, strict=True))[between_valves]
    (right_above, left_above), (right_below, left_below) = (
        veins.flaps(shut(), radius=FOOT_RADIUS, at=(DEEP, y)) for y in (UPPER, LOWER)
    )
    deep = join(
        calm(left_above),
        calm(right_above[::-1]),
        calm([(DEEP + width, y) for width, y in wall[::-1]]),
        calm(right_below),
        calm(left_below[::-1]),
        calm([(DEEP - width, y) for width, y in wall]),
    )
    right, left = veins.flaps(veins.SMALL_SHUT, radius=LINK_RADIUS, at=LINK, leaning=LINK_LEAN)
    upper, lower = (edge[len(SHARP) :] for edge in link("relax"))
    linking = join(
        straight([left[0], upper[0]]),
        calm(upper),
        inside(upper, lower),
        calm(lower[::-1]),
        straight([lower[0], right[0]]),
        calm(right),
        calm(left[::-1]),
    )
    return short(f"{deep}Z{linking}Z", grid=GRID)


def upper_valve(flap: Sequence[Point]) -> str:
    """The valve above the emptied piece."""
    return veins.valve(flap, radius=FOOT_RADIUS, at=(DEEP, UPPER), grid=GRID)


def lower_valve(flap: Sequence[Point]) -> str:
    """The valve below it."""
    return veins.valve(flap, radius=FOOT_RADIUS, at=(DEEP, LOWER), grid=GRID)


def link_valve(flap: Sequence[Point]) -> str:
    """The valve of the linking vein: it opens inwards, to the deep vein."""
    return veins.valve(flap, radius=LINK_RADIUS, at=LINK, leaning=LINK_LEAN, grid=GRID)


def way_in() -> list[Point]:
    """The way blood takes from the surface vein through the linking vein into the deep one."""
    return [(SURFACE, 234), (23.5, 216), LINK, (78, 170), (96, 150), (DEEP, 112)]


def held() -> str:
    """Blood above the shut upper valve turns aside into its pockets: it tries to fall, and is held."""
    turns = [(3, -50), (9.5, -46), (13.4, -36), (13.4, -11)]
    return "".join(arrow([(DEEP + side * x, UPPER + y) for x, y in turns], 2.8, head=7) for side in (1, -1))
