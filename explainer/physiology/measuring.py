"""The tests that studies did, done on the model: one function a measurement.

Each takes a pump and returns what its study reports, in the unit of its target. Where a study names no
protocol, the usual one is taken: ten heel raises, or walking for a minute, then standing still.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from statistics import fmean

from explainer.physiology.activities import Effort, raises, steps
from explainer.physiology.columns import columns
from explainer.physiology.legs import Leg
from explainer.physiology.parameters import value
from explainer.physiology.pump import Course, Pump, Sample, Stored

# Legs of the targets. All are of usual stature and strength.
LEGS: Mapping[str, Leg] = {
    "healthy": Leg(),
    "surface": Leg("surface"),
    "surface+stocking": Leg("surface", stocking=True),
    "deep": Leg("deep"),
    "after-clot": Leg("after-clot"),
    "blocked": Leg("blocked"),
}
RECOVERED = 0.9  # of the fall: when a leg counts as full again
STRIDES = 3  # over which walking is averaged, at its end
REST = 100.0  # s of standing still after an effort
CUFF = 80.0  # mmHg


def recovery(course: Sequence[Sample], goal: float, start: float) -> float | None:
    """Time from the first sample on until nine tenths of the way are made [s]; None if they are not.

    goal, start   pressure at the ankle that it goes to and that it comes from [mmHg]
    """
    return reached(course, goal - (1 - RECOVERED) * (goal - start))


def reached(course: Sequence[Sample], pressure: float) -> float | None:
    """Time from the first sample on until the ankle comes to a pressure, from either side [s]."""
    above = ankle(course[0]) > pressure
    for one, two in pairwise(course):
        if (ankle(two) > pressure) != above:
            share = (pressure - ankle(one)) / (ankle(two) - ankle(one))
            return one.time + share * (two.time - one.time) - course[0].time
    return None


def lowest(during: Sequence[Sample], rest: Sequence[Sample], effort: Effort) -> Sample:
    """When the pressure at the ankle is lowest, in the last period of an effort or a second after it."""
    end = rest[0].time
    tail = [sample for sample in during if sample.time >= end - effort.period]
    return min((sample for sample in [*tail, *rest] if sample.time <= end + 1), key=ankle)


def averaged(course: Course, effort: Effort, reading: Callable[[Sample], float]) -> float:
    """A reading over the last strides of an effort, whose end is the end of the course."""
    end = course[-1].time
    begin = end - STRIDES * effort.period
    return fmean(reading(sample) for sample in course[:-1] if sample.time >= begin - 1e-6)


def ankle(sample: Sample) -> float:
    return sample.flows.ankle_pressure


class Laboratory:
    """One leg and what has been measured on it; courses that several tests need are solved once."""

    def __init__(self, leg: Leg) -> None:
        self.pump = Pump(leg)
        self.rests: dict[str, Sample] = {}
        self.efforts: dict[Effort, tuple[Course, Course]] = {}

    def at_rest(self, posture: str) -> Sample:
        if posture not in self.rests:
            self.rests[posture] = next(self.pump.run(self.pump.at_rest(posture), posture, 1))
        return self.rests[posture]

    def exercised(self, effort: Effort) -> tuple[Course, Course]:
        """An effort from standing still, and standing still after it."""
        if effort not in self.efforts:
            rest = self.at_rest("standing").stored
            course = tuple(self.pump.run(rest, "standing", effort.seconds, effort=effort))
            after = tuple(self.pump.run(course[-1].stored, "standing", REST, start=effort.seconds))
            self.efforts[effort] = course, after
        return self.efforts[effort]

    @property
    def walked(self) -> tuple[Course, Course]:
        return self.exercised(steps("slow", 60))

    @property
    def raised(self) -> tuple[Course, Course]:
        return self.exercised(raises(10))

    @property
    def emptied(self) -> float:
        """Blood in the calf of a leg held up high [mL]."""
        pressure = value("elevated_pressure")
        return self.pump.deep.volume(pressure) + self.pump.surface.volume(pressure)

    def volume(self, sample: Sample) -> float:
        """Blood in the calf, more than when held up high [mL]."""
        return sample.stored.deep + sample.stored.surface - self.emptied


def lying_pressure(lab: Laboratory) -> float:
    return ankle(lab.at_rest("lying"))


def sitting_pressure(lab: Laboratory) -> float:
    return ankle(lab.at_rest("sitting"))


def standing_pressure(lab: Laboratory) -> float:
    return ankle(lab.at_rest("standing"))


def slow_walking_pressure(lab: Laboratory) -> float:
    return averaged(lab.walked[0], steps("slow", 60), ankle)


def fast_walking_pressure(lab: Laboratory) -> float:
    effort = steps("fast", 60)
    return averaged(lab.exercised(effort)[0], effort, ankle)


def walking_fall(lab: Laboratory) -> float:
    return standing_pressure(lab) - slow_walking_pressure(lab)


def walking_recovery(lab: Laboratory) -> float:
    return longest(lab.walked[1], standing_pressure(lab), slow_walking_pressure(lab))


def walking_femoral_rise(lab: Laboratory) -> float:
    """In the vein of the groin."""
    walking = averaged(lab.walked[0], steps("slow", 60), lambda sample: sample.stored.femoral)
    return walking - lab.at_rest("standing").stored.femoral


def walking_gradient(lab: Laboratory) -> float:
    """Vein at the knee above deep vein in the calf, each without the weight of its column."""
    calf = columns("standing", lab.pump.leg.stature).calf

    def difference(sample: Sample) -> float:
        return sample.stored.femoral - (sample.flows.deep_pressure - calf)

    return averaged(lab.walked[0], steps("slow", 60), difference)


def tiptoe_pressure(lab: Laboratory) -> float:
    return ankle(lowest(*lab.raised, raises(10)))


def tiptoe_fall_percent(lab: Laboratory) -> float:
    return 100 * (1 - tiptoe_pressure(lab) / standing_pressure(lab))


def refill_time(lab: Laboratory) -> float:
    """On standing up from lying, until nine tenths of the blood that comes are there."""
    lying, standing = (lab.volume(lab.at_rest(posture)) for posture in ("lying", "standing"))
    full = lying + RECOVERED * (standing - lying)
    return filled(lab, lab.at_rest("lying").stored, full)


def squeeze_rise(lab: Laboratory) -> float:
    """Highest pressure in the deep vein during the first raise, above standing still."""
    first = raises(1).seconds
    highest = max(sample.flows.deep_pressure for sample in lab.raised[0] if sample.time <= first)
    return highest - lab.at_rest("standing").flows.deep_pressure


def venous_volume(lab: Laboratory) -> float:
    """Held up high to standing still."""
    return lab.volume(lab.at_rest("standing"))


def filling_index(lab: Laboratory) -> float:
    """Nine tenths of the venous volume by the time it takes to come, on standing up with an empty leg."""
    pressure = value("elevated_pressure")
    empty = Stored(lab.pump.deep.volume(pressure), lab.pump.surface.volume(pressure), lab.pump.atrium, 0)
    full = RECOVERED * venous_volume(lab)
    return full / filled(lab, empty, full)


def filled(lab: Laboratory, stored: Stored, full: float) -> float:
    """On standing up, until the calf holds so much blood [s]; at most twice the usual rest."""
    course = lab.pump.run(stored, "standing", 2 * REST)
    return next((sample.time for sample in course if lab.volume(sample) >= full), 2 * REST)


def ejection_fraction(lab: Laboratory) -> float:
    """What one raise pushes out, of the venous volume."""
    first = raises(1)
    course = lab.pump.run(lab.at_rest("standing").stored, "standing", first.seconds, effort=first)
    least = min(lab.volume(sample) for sample in course)
    return 100 * (1 - least / venous_volume(lab))


def residual_fraction(lab: Laboratory) -> float:
    """What ten raises leave, of the venous volume."""
    course, _after = lab.raised
    last = course[-1].time - raises(1).seconds
    return 100 * min(lab.volume(sample) for sample in course if sample.time >= last) / venous_volume(lab)


def cuff_filling(lab: Laboratory) -> float:
    """What the veins of a lying leg take up until their pressure is that of a cuff round the thigh."""
    lying = lab.at_rest("lying")
    bags = ((lab.pump.deep, lying.stored.deep), (lab.pump.surface, lying.stored.surface))
    return sum(bag.volume(CUFF) - held for bag, held in bags)


def lying_inflow(lab: Laboratory) -> float:
    return lab.at_rest("lying").flows.inflow * 60


def sitting_inflow(lab: Laboratory) -> float:
    return lab.at_rest("sitting").flows.inflow * 60


def exercise_inflow_rise(lab: Laboratory) -> float:
    """After 80 s of heel raises [L/min]."""
    effort = raises(50)
    working = averaged(lab.exercised(effort)[0], effort, lambda sample: sample.flows.inflow)
    return (working - lab.at_rest("standing").flows.inflow) * 60 / 1000


def longest(rest: Course, before: float, low: float) -> float:
    """Time to recover, or the whole rest for a leg that needs longer [s]."""
    took = recovery(rest, before, low)
    return REST if took is None else took


MEASURES: Mapping[str, Callable[[Laboratory], float]] = {
    test.__name__: test
    for test in (
        *(lying_pressure, sitting_pressure, standing_pressure, slow_walking_pressure, fast_walking_pressure),
        *(walking_fall, walking_recovery, walking_femoral_rise, walking_gradient),
        *(tiptoe_pressure, tiptoe_fall_percent, refill_time, squeeze_rise),
        *(venous_volume, filling_index, ejection_fraction, residual_fraction, cuff_filling),
        *(lying_inflow, sitting_inflow, exercise_inflow_rise),
    )
}
