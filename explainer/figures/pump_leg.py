"""The leg that the reader works: its two veins, its valves and the pressure at its ankle, at one moment.

It is the leg of `back_leg`, seen from behind, with the deep vein drawn over the muscle. A picture is one
moment of a model that is not here; many moments make a motion that plays once.

Must be true of this picture:
- a squeeze makes the muscle shorter, thicker and more vivid, and narrows the deep vein between its calf
  valves; the surface vein lies outside the muscle and is not narrowed by it (thoracickey_hemodynamics)
- valves point to the heart, the linking valve to the deep vein; a leaking valve is one whose flaps do not
  meet when it should be shut
- a vein is as wide as it is full; it narrows between valves, never at one, and never out of sight
- blood that goes the wrong way is red and broken, every other arrow is whole
- the surface vein runs along the inner side from the ankle to the thigh, and winds below the knee when its
  valves leak (varicose_gsv)
- the gauge is joined to the surface vein at the ankle; its column ends at 100 mmHg, whatever is measured
- the heel rises with the leg, and the ball of the foot stays on the ground
Simplified: the deep vein runs in front of the calf muscle, which would hide it. One linking vein and few
valves stand for many. The surface vein meets the deep one in the groin, higher than here. A clot's scar is
drawn around the vein. Breadths are set by eye. Several valves act as one: those above the calf open when
blood goes up, those below it and on the surface when blood comes in, those within it for either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from explainer.figures import pump_veins as vessels
from explainer.figures.arrows import arrow, dashes, head
from explainer.figures.curves import short, straight
from explainer.figures.motion import Motion, steady
from explainer.figures.pump_limb import AT, LIFT, Leg, Limb, forefoot, limb, put, worked, written
from explainer.figures.pump_veins import VALVES

WIDTH, HEIGHT = 310, 540
GROUND = 522.5
STEPS = 8  # in which muscle, veins and heel move: few, so that most strings of a motion are repeated
FULLEST = 1.2  # share of blood beyond which a vein grows no wider
PRESS = 0.4  # the share by which a squeeze narrows a vein, whatever blood is left in it

# The gauge [drawing units].
GAUGE, TUBE = 232, 14  # its middle and breadth
FOOT, PER_MMHG, MOST = 455, 2.2, 100
NUMBERS = (0, 30, 60, 90)
SPOT = put([(-5.4, 84)])[0]  # where the pressure is measured


@dataclass(frozen=True)
class Moment:
    """One moment of what the leg does.

    squeeze, heel    how far, 0 to 1
    deep, surface    blood in the vein, as a share of what it holds standing still; up to 1.2
    pressure         at the ankle [mmHg]
    up               blood goes up through the upper valve
    refilling        blood comes in from below and through the linking vein
    back_surface, back_deep    blood falls back
    is_calm          it flows too slowly for arrows; its valves are open all the same
    """

    squeeze: float
    heel: float
    deep: float
    surface: float
    pressure: float
    up: bool = False
    refilling: bool = False
    back_surface: bool = False
    back_deep: bool = False
    is_calm: bool = False


@dataclass(frozen=True)
class Now:
    """What a moment changes, as the attribute has it; a motion has the same name.

    lift        of the leg: the numbers of a translation
    muscle      its breadth and length: the numbers of a scaling
    working     how vivid it is, 0 to 1
    deep, surface    the piece of the vein that fills and empties
    lower_valves     the lowest of the deep vein, and that of the linking vein
    spot, level      how high the place of measuring and the column's top are [drawing units]
    up, inward, back_surface, back_deep    "1" while the arrow is seen, "0" while not
    """

    lift: str
    forefoot: str
    muscle: str
    working: str
    deep: str
    surface: str
    upper_valves: str
    middle_valves: str
    lower_valves: str
    surface_valves: str
    spot: str
    level: str
    up: str
    inward: str
    back_surface: str
    back_deep: str


@dataclass(frozen=True)
class Gauge:
    """The gauge without its column: x and foot of that, ticks right of the tube, and where words stand.

    joined     x where the line from the leg ends
    numbers    of the scale, each with its height
    """

    x: float
    foot: float
    joined: float
    tube: str
    ticks: str
    numbers: Sequence[tuple[int, int]]
    numbers_x: float
    unit_y: float


@dataclass(frozen=True)
class PumpLeg:
    """One picture: path strings in drawing units.

    tubes     of all veins what keeps its breadth
    scar, strands, clot    empty where the leg has none
    arrows    by the name of what shows them
    """

    box: str
    width: int
    height: int
    ground: str
    limb: Limb
    tubes: str
    scar: str
    strands: str
    clot: str
    spot_x: float
    gauge: Gauge
    arrows: Mapping[str, str]
    now: Now


def still(leg: Leg, moment: Moment) -> PumpLeg:
    """One moment."""
    is_scarred = leg.valves == "after-clot"
    return PumpLeg(
        box=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        ground=straight([(4, GROUND), (196, GROUND)]),
        limb=limb(leg.calf, stocking=leg.stocking),
        tubes=vessels.tubes(vessels.plainest(leg)),
        scar=vessels.scar() if is_scarred else "",
        strands=vessels.strands() if is_scarred else "",
        clot=vessels.clot() if leg.valves == "blocked" else "",
        spot_x=round(SPOT[0]),
        gauge=gauge(),
        arrows=arrows(),
        now=now(leg, moment),
    )


def moving(leg: Leg, moments: Sequence[tuple[float, Moment]], cycle: float) -> dict[str, Motion]:
    """How all that changes goes through the moments, once. What never changes has no motion.

    moments   each with its time [s], the first at 0; the last one stays until the end
    cycle     how long it lasts [s]
    """
    if moments[-1][0] < cycle:
        moments = [*moments, (cycle, moments[-1][1])]
    values = [(time, vars(now(leg, moment))) for time, moment in moments]
    return {
        name: steady(cycle, [(time, value[name]) for time, value in values])
        for name in values[0][1]
        if len({value[name] for _, value in values}) > 1
    }


def now(leg: Leg, moment: Moment) -> Now:
    """What this moment changes."""
    plain, squeeze, heel = vessels.plainest(leg), in_steps(moment.squeeze), in_steps(moment.heel)
    deep = vessels.breadth_of(in_steps(moment.deep * (1 - PRESS * squeeze)))
    surface = vessels.breadth_of(in_steps(moment.surface))
    up, filling = moment.up and not moment.back_deep, moment.refilling
    lift = round(LIFT * heel, 1)
    return Now(
        lift=f"0 {0 - lift:g}",
        forefoot=forefoot(heel),
        muscle=worked(squeeze),
        working=f"{squeeze:.2g}",
        deep=vessels.calf_piece(deep),
        surface=vessels.surface_piece(plain, surface),
        upper_valves=vessels.deep_valves(upper_valves(leg), leg, is_open=up),
        middle_valves=vessels.deep_valves(VALVES[2:4], leg, is_open=up or filling),
        lower_valves=vessels.deep_valves(VALVES[4:], leg, is_open=filling)
        + vessels.link_valve(leg, is_open=filling),
        surface_valves=vessels.surface_valves(plain, is_open=filling and not moment.back_surface),
        spot=f"{round(SPOT[1]) - lift:g}",
        level=f"{height_of(moment.pressure):.0f}",
        up=seen(up and not moment.is_calm),
        inward=seen(filling and not moment.is_calm),
        back_surface=seen(moment.back_surface),
        back_deep=seen(moment.back_deep),
    )


def in_steps(share: float) -> float:
    """The nearest of few steps."""
    return round(min(max(share, 0), FULLEST) * STEPS) / STEPS


def seen(is_seen: bool) -> str:
    """The opacity of what is seen or not."""
    return "1" if is_seen else "0"


def upper_valves(leg: Leg) -> Sequence[float]:
    """The heights of the two above the calf; a clot that blocks the vein sits on the higher one."""
    return VALVES[1:2] if leg.valves == "blocked" else VALVES[:2]


def height_of(pressure: float) -> float:
    """Where the column ends that shows a pressure [mmHg]: the gauge has no more than its tube."""
    return FOOT - PER_MMHG * min(max(pressure, 0), MOST)


@cache
def gauge() -> Gauge:
    """The empty gauge."""
    left, right, top = GAUGE - TUBE / 2, GAUGE + TUBE / 2, height_of(MOST)
    heights = [round(height_of(number)) for number in NUMBERS]
    return Gauge(
        x=GAUGE,
        foot=FOOT,
        joined=left,
        tube=short(straight([(left, FOOT), (left, top), (right, top), (right, FOOT)], closed=True)),
        ticks="".join(short(straight([(right + 4, y), (right + 10, y)])) for y in heights),
        numbers=tuple(zip(NUMBERS, heights, strict=True)),
        numbers_x=right + 15,
        unit_y=round(top - 20),
    )


@cache
def arrows() -> Mapping[str, str]:
    """Beside their veins, in which they would be too small; the deep vein has one place for up and back."""
    outer, inner = AT[0] + 32, AT[0] - 22.5
    back_deep = dashes((outer, 40), (outer, 88), 6.5, dash=10, gap=6) + head((outer, 112), (0, 1), 22)
    back_surface = dashes((inner, 42), (inner, 88), 5, dash=9.5, gap=6) + head((inner, 107), (0, 1), 15)
    return {
        "up": written(arrow([(outer, 110), (outer, 40)], 9, head=20)),
        "inward": written(arrow(put([(-8.8, 55.2), (-2.8, 49.9)]), 5, head=11)),
        "back_surface": written(back_surface),
        "back_deep": written(back_deep),
    }
