"""The calf pump: two bags of blood, the valves between them, and the muscle around one.

Blood comes from the arteries into the deep and into the surface veins of calf and foot. From the surface
veins it flows through the linking (perforating) veins into the deep ones, and from both up to the knee and
on through the groin to the heart. The muscle presses on the deep veins; valves let blood go only up and
only inwards, unless they leak. The equations are our own; each part of them is named where it comes from:

- a calf that fills from a steady inflow and empties through one resistance: calf_emptying_1977
- a squeeze as pressure from outside on the deep veins, valved linking veins, a surface vein: Keijsers and
  others 2015, doi:10.1002/cnm.2714
- net flow through the linking veins inwards: recek2013
- blood flow to working muscle that grows and fades with a time constant: fitted to nadland_2009

Units: mmHg, mL, s. Pressures are above the air's, in the middle of the calf unless said otherwise.

Left out: the many deep and muscular veins are one bag, and so are foot and surface veins; the push of the
foot's own veins, breathing, the swelling of tissue, the slow give of vein walls, the reflex that narrows
arteries on standing, inertia and pulse waves. The pressure shown is what these two bags give, not what a
needle would find in a certain vein (dorsal foot, surface and deep veins differ: Neglén and Raju 2000).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil, exp
from operator import add
from typing import NamedTuple

from explainer.physiology.activities import Effort
from explainer.physiology.columns import Columns, columns
from explainer.physiology.legs import Leg, Mechanics, deep_vein, surface_vein
from explainer.physiology.parameters import value
from explainer.physiology.vessels import through

STEP = 0.02  # s, while the muscle works
STEP_AT_REST = 0.05  # s
EMPTIED = 0.1  # share of a bag that one step may take
ROUNDS = 30  # in which a leg at rest is found; five are usual
BALANCED = 1e-9  # mL/s, mmHg/s: what may still change in a leg at rest
STRIDE = 40.0  # mmHg: the most by which a pressure is changed in one round
NUDGE = 1e-3  # mmHg, to see what a pressure changes


class Stored(NamedTuple):
    """What the leg remembers from one instant to the next.

    deep, surface   blood in the calf's veins [mL]
    femoral         pressure in the vein from knee to groin, without the weight of its column [mmHg]
    work            how far blood flow has followed the muscle's work, 0 to 1
    """

    deep: float
    surface: float
    femoral: float
    work: float


class Flows(NamedTuple):
    """Blood on its way [mL/s], and the pressures that drive it [mmHg]; upwards and inwards is positive.

    to_deep, to_surface, to_thigh   from the arteries
    popliteal, trunk                up from the deep veins, up from the surface ones (the saphenous trunk)
    linking                         from the surface veins into the deep ones, through the perforating veins
    iliac                           on to the heart
    deep_pressure, ankle_pressure   in the deep vein at the calf, in the surface vein at the ankle
    """

    to_deep: float
    to_surface: float
    to_thigh: float
    popliteal: float
    trunk: float
    linking: float
    iliac: float
    deep_pressure: float
    ankle_pressure: float

    @property
    def inflow(self) -> float:
        """Blood into calf and foot [mL/s]."""
        return self.to_deep + self.to_surface


class Sample(NamedTuple):
    """The leg at one instant: time [s], how hard the muscle squeezes, what is stored, what flows."""

    time: float
    squeeze: float
    stored: Stored
    flows: Flows


Course = tuple[Sample, ...]


class Work(NamedTuple):
    """What the muscle does from a start on: how hard it squeezes at a time, how hard it works, and in which
    posture."""

    squeeze: Callable[[float], float]
    target: float
    column: Columns


class Pump:
    """One leg, solved forwards in time by Heun's method.

    Its steps are short because full and empty veins are stiff; in steps so short a method of fourth order
    answers the same in twice the time. Halving them moves the answers of usual legs by less than 0.1 mmHg and
    0.1 s (a test), and those of any leg by less than 0.3 mmHg.
    """

    def __init__(
        self,
        leg: Leg,
        *,
        mechanics: Mechanics | None = None,
        step: float = STEP,
        step_at_rest: float = STEP_AT_REST,
    ) -> None:
        """A pump of a leg; `mechanics` takes the place of the leg's own, `step`s are in seconds."""
        self.leg = leg
        self.mechanics = mechanics or leg.mechanics
        self.deep, self.surface = deep_vein(), surface_vein()
        self.step, self.step_at_rest = step, step_at_rest
        self.atrium = value("atrium_pressure")
        self.arteries = value("artery_pressure")
        self.deep_inflow_resistance = value("deep_inflow_resistance")
        self.surface_inflow_resistance = value("surface_inflow_resistance")
        self.trunk_resistance = value("trunk_resistance")
        self.linking_resistance = value("linking_resistance")
        self.femoral_give = value("femoral_give")
        self.thigh_inflow = value("thigh_inflow")
        self.more_flow, self.more_thigh_flow = value("working_flow"), value("working_thigh_flow")
        self.more_surface_flow = self.more_flow * value("working_surface_share")
        self.work_delay = value("work_delay")
        self.jet = value("jet_drop")
        self.narrowing = value("leak_narrowing")
        self.pressed_deep = value("stocking_deep_share") * self.mechanics.stocking
        self.pressed_surface = value("stocking_surface_share") * self.mechanics.stocking
        upright = columns("standing", leg.stature)
        self.standing_volume = self.surface.volume(upright.calf + self.atrium)

    def flows(self, stored: Stored, squeeze: float, column: Columns) -> Flows:
        """All flows at one instant; `squeeze` from 0 to about 1."""
        mechanics, jet = self.mechanics, self.jet
        deep, surface, femoral, work = stored
        deep_pressure = self.deep.pressure(deep) + self.pressed_deep + mechanics.squeeze * squeeze
        surface_pressure = self.surface.pressure(surface) + self.pressed_surface
        # Arteries carry the same column as veins: standing still does not stop the inflow.
        supply = self.arteries + column.calf
        # The wider a vein, the further apart the flaps of its leaking valve.
        surface_leak = mechanics.surface_leak * (surface / self.standing_volume) ** self.narrowing
        return Flows(
            max(0.0, supply - deep_pressure) / self.deep_inflow_resistance * (1 + self.more_flow * work),
            max(0.0, supply - surface_pressure)
            / self.surface_inflow_resistance
            * (1 + self.more_surface_flow * work),
            self.thigh_inflow * (1 + self.more_thigh_flow * work),
            through(
                deep_pressure - column.calf - femoral,
                mechanics.popliteal_resistance,
                mechanics.popliteal_leak,
                jet,
            ),
            through(surface_pressure - column.calf - femoral, self.trunk_resistance, surface_leak, jet),
            through(surface_pressure - deep_pressure, self.linking_resistance, mechanics.linking_leak, jet),
            (femoral - self.atrium) / mechanics.iliac_resistance,
            deep_pressure,
            surface_pressure + column.ankle,
        )

    def changes(self, flows: Flows) -> tuple[float, float, float]:
        """What the flows change a second: deep and surface volume [mL], femoral pressure [mmHg]."""
        return (
            flows.to_deep + flows.linking - flows.popliteal,
            flows.to_surface - flows.linking - flows.trunk,
            (flows.popliteal + flows.trunk + flows.to_thigh - flows.iliac) / self.femoral_give,
        )

    def run(
        self,
        stored: Stored,
        posture: str,
        seconds: float,
        *,
        effort: Effort | None = None,
        start: float = 0,
    ) -> Iterator[Sample]:
        """Sample by sample for so long, the first at `start`; the last is the end itself."""
        column = columns(posture, self.leg.stature)
        length = self.step if effort else self.step_at_rest
        if effort:  # whole steps a period, so that no squeeze begins or ends between two
            length = effort.period / ceil(effort.period / length)
        steps = max(1, round(seconds / length))
        length = seconds / steps
        work = Work(effort.squeeze if effort else resting, effort.work if effort else 0.0, column)
        for index in range(steps):
            time = index * length
            squeeze = work.squeeze(time)
            flows = self.flows(stored, squeeze, column)
            yield Sample(start + time, squeeze, stored, flows)
            stored = self.moved(stored, flows, time, length, work)
        yield Sample(start + seconds, 0.0, stored, self.flows(stored, 0.0, column))

    def moved(self, stored: Stored, flows: Flows, time: float, length: float, work: Work) -> Stored:
        """One step on. A step that takes a good part of what a bag holds is made in two halves."""
        first = self.changes(flows)
        follows = work.target + (stored.work - work.target) * exp(-length / self.work_delay)
        guess = moved(stored, first, length, follows)
        if is_emptied(stored, guess):
            return self.moved_in_halves(stored, flows, time, length, work)
        second = self.changes(self.flows(guess, work.squeeze(time + length), work.column))
        found = moved(stored, tuple(map(add, first, second)), length / 2, follows)
        if is_emptied(stored, found):
            return self.moved_in_halves(stored, flows, time, length, work)
        return found

    def moved_in_halves(self, stored: Stored, flows: Flows, time: float, length: float, work: Work) -> Stored:
        """The same step in two."""
        half = length / 2
        middle = self.moved(stored, flows, time, half, work)
        then = self.flows(middle, work.squeeze(time + half), work.column)
        return self.moved(middle, then, time + half, half, work)

    def at_rest(self, posture: str) -> Stored:
        """The leg after a long time in a posture: what is stored when nothing changes, by Newton's method.

        Pressures are sought and not volumes, because flows are almost straight lines in them. Every leg has a
        rest; with other mechanics it may have none, which is an error.
        """
        column = columns(posture, self.leg.stature)

        def held(deep: float, surface: float, femoral: float) -> Stored:
            return Stored(self.deep.volume(deep), self.surface.volume(surface), femoral, 0.0)

        def change(pressures: list[float]) -> tuple[float, float, float]:
            return self.changes(self.flows(held(*pressures), 0, column))

        filled = column.calf + self.atrium
        pressures = [filled - self.pressed_deep, filled - self.pressed_surface, self.atrium]
        for _ in range(ROUNDS):
            left_over = change(pressures)
            if max(map(abs, left_over)) < BALANCED:
                break
            slopes = []
            for at in range(3):
                nudged = [pressure + NUDGE * (at == index) for index, pressure in enumerate(pressures)]
                slopes.append(
                    [(new - old) / NUDGE for new, old in zip(change(nudged), left_over, strict=True)]
                )
            step = solve(slopes, left_over)
            tempered = min(1, STRIDE / max(map(abs, step)))
            pressures = [pressure - tempered * part for pressure, part in zip(pressures, step, strict=True)]
        else:
            raise ArithmeticError(f"{self.leg} finds no rest in {posture}")
        return held(*pressures)


def solve(columns: list[list[float]], right: tuple[float, float, float]) -> tuple[float, float, float]:
    """Three linear equations, given by the columns of their matrix, by Cramer's rule."""
    whole = determinant(*columns)
    return tuple(
        determinant(*(right if index == at else column for index, column in enumerate(columns))) / whole
        for at in range(3)
    )


def determinant(a: Sequence[float], b: Sequence[float], c: Sequence[float]) -> float:
    """Of a matrix of three by three."""
    return (
        a[0] * (b[1] * c[2] - b[2] * c[1])
        - b[0] * (a[1] * c[2] - a[2] * c[1])
        + c[0] * (a[1] * b[2] - a[2] * b[1])
    )


def moved(stored: Stored, change: tuple[float, float, float], seconds: float, work: float) -> Stored:
    """Where a change leads within so many seconds."""
    return Stored(
        stored.deep + change[0] * seconds,
        stored.surface + change[1] * seconds,
        stored.femoral + change[2] * seconds,
        work,
    )


def is_emptied(before: Stored, after: Stored) -> bool:
    """Whether a bag has lost a good part of what it held."""
    share = 1 - EMPTIED
    return after.deep < before.deep * share or after.surface < before.surface * share


def resting(_time: float) -> float:
    """How hard a muscle at rest presses."""
    return 0.0
