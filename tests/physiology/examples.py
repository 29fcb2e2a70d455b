"""Legs and efforts to try the model on: any that the site can show, and what lies between them."""

from dataclasses import replace

from hypothesis import strategies as st

from explainer.physiology.activities import Effort
from explainer.physiology.columns import columns
from explainer.physiology.legs import CALVES, STATURES, VEINS, Leg
from explainer.physiology.pump import Course, Pump, Sample

POSTURES = ("lying", "sitting", "standing")
AT_MOST = 20.0  # s of effort


def legs(veins: tuple[str, ...] = VEINS) -> st.SearchStrategy[Leg]:
    return st.builds(
        Leg,
        veins=st.sampled_from(veins),
        calf=st.sampled_from(CALVES),
        stocking=st.booleans(),
        stature=st.floats(STATURES[0], STATURES[-1]),
    )


@st.composite
def efforts(draw: st.DrawFn) -> Effort:
    """Any effort in sensible ranges: of whole squeezes, or with a last one that is cut short."""
    period, share = draw(st.floats(0.7, 2.5)), draw(st.floats(0.3, 0.7))
    strength, work = draw(st.floats(0.3, 1.3)), draw(st.floats(0, 1))
    whole = st.integers(1, int(AT_MOST / period)).map(lambda count: count * period)
    return Effort(period, share, strength, work, draw(whole | st.floats(1, AT_MOST)))


@st.composite
def walks(draw: st.DrawFn) -> Effort:
    """Walking at any pace, for whole strides and long enough to have an average."""
    period = draw(st.floats(0.9, 1.5))
    share, strength, work = (draw(st.floats(*ends)) for ends in ((0.3, 0.55), (0.9, 1.2), (0.3, 1)))
    return Effort(period, share, strength, work, int(AT_MOST / period) * period)


def worked(pump: Pump, effort: Effort, posture: str = "standing", *, rested: Pump | None = None) -> Course:
    """A pump at work, from rest; or from the rest of another pump."""
    return tuple(pump.run((rested or pump).at_rest(posture), posture, effort.seconds, effort=effort))


def still(leg: Leg, posture: str) -> Sample:
    """A leg that has been in a posture for long."""
    pump = Pump(leg)
    return next(pump.run(pump.at_rest(posture), posture, 1))


def leaking(leg: Leg, **leaks: float) -> Pump:
    return Pump(leg, mechanics=replace(leg.mechanics, **leaks))


def supply(pump: Pump, posture: str = "standing") -> float:
    """Pressure of the arteries at the calf [mmHg]."""
    return pump.arteries + columns(posture, pump.leg.stature).calf
