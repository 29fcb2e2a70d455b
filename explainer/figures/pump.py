"""Try the pump: the leg that the reader works, and the pressure at its ankle, as the model solves them.

Must be true of this picture:
- muscle, veins, valves, gauge and line show one solution; nothing in it is drawn from memory
- the stills are moments of that solution, and their pressures are those that the sentence names
- two legs side by side are drawn to one scale and play in step
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from explainer.figures import gravity, pump_leg, trace
from explainer.figures.gravity import Posture
from explainer.figures.motion import Motion
from explainer.figures.pump_leg import Moment, PumpLeg
from explainer.figures.trace import Line, Trace
from explainer.physiology.bands import Band, bands
from explainer.physiology.findings import Finding, comparison, differences, findings, reasons
from explainer.physiology.legs import Leg
from explainer.physiology.pump import Pump, Sample
from explainer.physiology.scenes import END, LEAD, Outcome
from explainer.physiology.trials import Trial

SPEED = 2.5  # times as fast as life: a squeeze stays slow enough to be seen, and to be no flicker
FLOWING = 0.25  # mL/s: slower flow opens no valve
SEEN = 3.0  # mL/s: slower flow has no arrow
WALKS = frozenset({"slow", "fast"})
EDGE = 1e-6  # s: samples of one instant may differ by less
LATER = 30.0  # s after an effort that its last still shows
# After an effort ever fewer moments are needed, because ever less happens.
AFTERWARDS = (0.3, 0.7, 1.2, 2, 3, 4.5, 6.5, 9, 12, 16, 21, 28, 36, 46, 58, 70)
KEPT = 8  # drawn trials: what is asked for again is kept as a page


@dataclass(frozen=True)
class Phase:
    """A still: its name among the words of the figure, the leg and the pressure at its ankle [mmHg]."""

    key: str
    leg: PumpLeg
    pressure: int


@dataclass(frozen=True)
class Side:
    """One leg: as it stands still, how it moves, and its phases.

    names   what sets it apart from the one beside it, among the words of the figure; empty where it is alone
    """

    names: tuple[str, ...]
    still: PumpLeg
    motions: dict[str, Motion]
    phases: tuple[Phase, ...]


@dataclass(frozen=True)
class PumpFigure:
    """The whole figure.

    cycle      how long the motion lasts [s]
    measured   of the leg, in the order of the bands of the trace
    says       what happens in this leg, and how the two differ where there are two
    because    why it is so in this leg
    """

    trial: Trial
    sides: tuple[Side, ...]
    person: Posture
    trace: Trace
    measured: tuple[Band, ...]
    says: tuple[Finding, ...]
    because: tuple[Finding, ...]
    cycle: float = END / SPEED


@lru_cache(maxsize=KEPT)
def draw(trial: Trial = Trial()) -> PumpFigure:  # noqa: B008 - frozen
    """A trial, drawn."""
    outcomes = trial.outcomes
    legs = [outcome.leg for outcome in outcomes]
    names = [differences(*legs), differences(*legs[::-1])] if trial.other else [()]
    # Of two legs side by side, what was measured on one of them would stand in the way of the other's line.
    beside = tuple(band for band in bands(outcomes[0]) if not trial.other or band.measured.during == "before")
    return PumpFigure(
        trial=trial,
        sides=tuple(
            side(outcome, called, is_waiting=trial.is_open)
            for outcome, called in zip(outcomes, names, strict=True)
        ),
        person=person(outcomes[0]),
        trace=trace.draw(
            [line(outcome) for outcome in outcomes],
            bands=[trace.Band(band.low, band.high, band.start, band.end) for band in beside],
            efforts=outcomes[0].squeezes,
            end=END,
            at=outcomes[0].at,
        ),
        measured=beside,
        says=tuple(comparison(*outcomes) if trial.other else findings(outcomes[0])),
        because=tuple(reasons(*outcomes)),
    )


def line(outcome: Outcome) -> Line:
    """Pressure at the ankle over time."""
    return Line([sample.time for sample in outcome.course], pressures(outcome))


@lru_cache(maxsize=KEPT)
def pressures(outcome: Outcome) -> list[float]:
    """Pressure at the ankle in every sample; in walking its average over a stride, as studies have it."""
    course = outcome.course
    shown = [max(sample.flows.ankle_pressure, 0.0) for sample in course]
    if outcome.activity.key not in WALKS:
        return shown
    times = [sample.time for sample in course]
    # The area under the curve up to each sample: an average is a difference of two of them.
    areas = [0.0]
    for (one, two), (begin, end) in zip(pairwise(shown), pairwise(times), strict=True):
        areas.append(areas[-1] + (one + two) / 2 * (end - begin))
    firsts = [bisect_left(times, time - outcome.activity.effort.period - EDGE) for time in times]
    return [
        (areas[last] - areas[first]) / (times[last] - times[first]) if first < last else shown[last]
        for last, first in enumerate(firsts)
    ]


def side(outcome: Outcome, names: tuple[str, ...], *, is_waiting: bool = False) -> Side:
    """One leg of the picture; while a guess is waited for, only how it stands before anything happens."""
    eyes = Eyes(outcome)
    if is_waiting:
        return Side(names, pump_leg.still(eyes.leg, eyes.moment(0)), {}, ())
    return Side(
        names=names,
        still=pump_leg.still(eyes.leg, eyes.moment(outcome.at)),
        motions=pump_leg.moving(eyes.leg, [(time, eyes.moment(time)) for time in moments(outcome)], END),
        phases=tuple(
            Phase(key, pump_leg.still(eyes.leg, eyes.moment(time)), round(pressure))
            for key, time, pressure in phases(outcome, eyes)
        ),
    )


class Eyes:
    """Looks at an outcome as the drawing needs it."""

    def __init__(self, outcome: Outcome) -> None:
        leg = outcome.leg
        self.outcome = outcome
        self.times = [sample.time for sample in outcome.course]
        self.leg = pump_leg.Leg(valves=leg.veins, calf=leg.calf, stocking=leg.stocking)
        bare = Pump(Leg(leg.veins, leg.calf, stature=leg.stature)).at_rest("standing")
        self.full_deep, self.full_surface = bare.deep, bare.surface

    def at(self, time: float) -> Sample:
        return self.outcome.course[self.index(time)]

    def index(self, time: float) -> int:
        return min(bisect_left(self.times, time - EDGE), len(self.times) - 1)

    def pressure(self, time: float) -> float:
        return pressures(self.outcome)[self.index(time)]

    def moment(self, time: float) -> Moment:
        """What the leg looks like at a time. Walking lifts the heel less than standing on tiptoe does."""
        sample = self.at(time)
        flows, effort = sample.flows, self.outcome.activity.effort
        squeeze = sample.squeeze / effort.strength if effort else 0.0
        return Moment(
            squeeze=squeeze,
            heel=squeeze if self.outcome.activity.key == "tiptoe" else squeeze / 2,
            deep=sample.stored.deep / self.full_deep,
            surface=sample.stored.surface / self.full_surface,
            pressure=round(self.pressure(time)),
            up=flows.popliteal > FLOWING,
            refilling=flows.linking > FLOWING and sample.squeeze < 0.1,
            back_surface=flows.trunk < -FLOWING,
            back_deep=flows.popliteal < -FLOWING,
            is_calm=max(flows.popliteal, flows.linking) < SEEN,
        )


def moments(outcome: Outcome) -> list[float]:
    """When the picture must be right [s]: at the turns of every squeeze, and as pressures settle."""
    turns = [0.0]
    for begin, end in outcome.squeezes:
        turns += [begin, (begin + end) / 2, end]
    begin = outcome.end if outcome.squeezes else LEAD
    turns += [begin] + [begin + later for later in AFTERWARDS if begin + later < END]
    return sorted({round(time, 3) for time in [*turns, END]})


def phases(outcome: Outcome, eyes: Eyes) -> Iterator[tuple[str, float, float]]:
    """The stills: name, time [s], pressure [mmHg], which is the sentence's where that names one."""
    before = "when_lie" if outcome.activity.before == "lying" else "when_stand"
    yield before, LEAD - 0.5, outcome.before
    if not outcome.squeezes:
        for key, time in (("soon", LEAD + 2), ("later", LEAD + 10)):
            yield key, time, eyes.pressure(time)
        yield "settled", END, outcome.after
        return
    begin, end = outcome.squeezes[0]
    yield "squeeze", (begin + end) / 2, eyes.pressure((begin + end) / 2)
    yield "worked", outcome.at, outcome.after
    later = outcome.end + LATER
    yield "rested", later, eyes.pressure(later)


def person(outcome: Outcome) -> Posture:
    """Who does it, from the side."""
    drawn = gravity.draw()
    if outcome.activity.key in WALKS:
        return drawn.walking
    return getattr(drawn, outcome.activity.posture)


def standing() -> PumpFigure:
    """For the section on gravity: standing up, and what it does at the ankle."""
    return draw(Trial("stand"))


def leaking() -> PumpFigure:
    """For the section on valves: leaky surface valves beside healthy ones, on tiptoe."""
    return draw(Trial("tiptoe", Leg("surface"), beside="healthy", guess="none"))


def raising() -> PumpFigure:
    """For the section on exercise: ten heel raises."""
    return draw(Trial("tiptoe"))
