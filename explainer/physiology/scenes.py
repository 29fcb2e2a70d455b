"""One thing to try, played: from a posture at rest through an activity to the end of the picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from explainer.physiology.activities import ACTIVITIES, Activity
from explainer.physiology.legs import Leg
from explainer.physiology.measuring import ankle, averaged, lowest, recovery
from explainer.physiology.pump import STEP, STEP_AT_REST, Course, Pump

LEAD = 5.0  # s of rest before anything happens
FALL = 5.0  # mmHg: a smaller change is told as none
END = 90.0  # s that a picture shows
KEPT = 8  # outcomes, of about 2 MB each: what is asked for again is kept as a page


@dataclass(frozen=True, eq=False)  # one of each is kept: its name is itself
class Outcome:
    """What a leg does in an activity, and the few numbers that sum it up.

    course     from 0 to END, every sample; an activity begins at LEAD
    end        when its effort ends, or END where the muscle rests [s]
    at         when the pressure is what the activity brings it to [s]
    squeezes   begin and end of each [s]
    before     pressure at the ankle at rest before [mmHg]
    after      what the activity brings it to: the lowest of the last raise, the average of the last strides,
               or where it settles in a posture [mmHg]
    takes      time to nine tenths of the way: back up after an effort, to the new pressure in a posture [s];
               None when the picture ends before
    """

    leg: Leg
    activity: Activity
    course: Course
    end: float
    at: float
    squeezes: tuple[tuple[float, float], ...]
    before: float
    after: float
    takes: float | None

    @property
    def change(self) -> float:
        """From before to after [mmHg]; a fall is negative."""
        return self.after - self.before

    @property
    def has_fallen(self) -> bool:
        """Whether the pressure has fallen by so much that it is told."""
        return self.change <= -FALL


@lru_cache(maxsize=KEPT)
def play(leg: Leg, activity: str, *, step: float = STEP, step_at_rest: float = STEP_AT_REST) -> Outcome:
    """An activity by its name, done by a leg.

    >>> outcome = play(Leg(), "tiptoe")
    >>> outcome.before > outcome.after
    True
    """
    what = ACTIVITIES[activity]
    pump = Pump(leg, step=step, step_at_rest=step_at_rest)
    rest = pump.at_rest(what.before)
    lead = pump.run(rest, what.before, LEAD)
    return worked(pump, what, tuple(lead)) if what.effort else settled(pump, what, tuple(lead))


def worked(pump: Pump, what: Activity, lead: Course) -> Outcome:
    """An effort, and rest after it in the same posture."""
    effort = what.effort
    end = LEAD + effort.seconds
    during = tuple(pump.run(lead[-1].stored, what.posture, effort.seconds, effort=effort, start=LEAD))
    rest = tuple(pump.run(during[-1].stored, what.posture, END - end, start=end))
    before = ankle(lead[-1])
    if what.key == "tiptoe":
        low = lowest(during, rest, effort)
        at, after = low.time, ankle(low)
    else:
        at, after = end, averaged(during, effort, ankle)
    return Outcome(
        leg=pump.leg,
        activity=what,
        course=(*lead[:-1], *during[:-1], *rest),
        end=end,
        at=at,
        squeezes=tuple((LEAD + begin, LEAD + stop) for begin, stop in effort.squeezes),
        before=before,
        after=after,
        takes=recovery(rest, before, after),
    )


def settled(pump: Pump, what: Activity, lead: Course) -> Outcome:
    """A new posture, and what comes of it."""
    course = tuple(pump.run(lead[-1].stored, what.posture, END - LEAD, start=LEAD))
    before = ankle(lead[-1])
    still = pump.at_rest(what.posture)
    after = ankle(next(pump.run(still, what.posture, 1)))
    return Outcome(
        leg=pump.leg,
        activity=what,
        course=tuple(chain(lead[:-1], course)),
        end=END,
        at=END,
        squeezes=(),
        before=before,
        after=after,
        takes=recovery(course, after, before),
    )
