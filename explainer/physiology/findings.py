"""What there is to say of an outcome: sentences by name, with their numbers. The words are not here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from explainer.physiology.legs import Leg
from explainer.physiology.scenes import END, FALL, Outcome

ALIKE = 3.0  # mmHg: two legs whose pressures lie closer are called alike
AT_ONCE = 2.0  # s


@dataclass(frozen=True)
class Finding:
    """A sentence by its name among the words of the pump.

    numbers   whole numbers that stand in it: pressures in mmHg, times in s
    names     other words that stand in it, each as one or more names among the words of the pump
    """

    key: str
    numbers: dict[str, int] = field(default_factory=dict)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)


def findings(outcome: Outcome) -> Iterator[Finding]:
    """What happens, and how soon it is over."""
    activity = outcome.activity.key
    pressures = {"before": round(outcome.before), "after": round(outcome.after)}
    if not outcome.activity.effort:
        yield Finding(f"{activity}_{soon(outcome.takes)}", pressures | seconds(outcome.takes))
    elif outcome.change >= FALL:
        yield Finding(f"{activity}_rises", pressures)
    elif not outcome.has_fallen:
        yield Finding(f"{activity}_stays", pressures)
    else:
        yield Finding(f"{activity}_falls", pressures)
        rest = END - outcome.end if outcome.takes is None else outcome.takes
        yield Finding(f"back_{soon(outcome.takes)}", seconds(rest))


def reasons(this: Outcome, other: Outcome | None = None) -> Iterator[Finding]:
    """Why it is so in this leg, and what is not to be trusted in either."""
    activity, leg = this.activity, this.leg
    wears_stocking = leg.stocking or (other is not None and other.leg.stocking)
    if activity.effort:
        yield Finding(f"effort_{leg.veins}")
        if leg.calf != "usual":
            yield Finding(f"calf_{leg.calf}")
    elif activity.key == "stand":
        yield Finding(f"stand_{leg.veins}")
    else:
        yield Finding(f"{activity.key}_why")
        if leg.veins == "blocked":
            yield Finding("stand_blocked")
    if wears_stocking and activity.key != "lie":
        yield Finding("stocking")
        if activity.effort:
            yield Finding("stocking_misleads")


def soon(takes: float | None) -> str:
    """How a time is told: "late" is one that the picture does not reach."""
    if takes is None:
        return "late"
    return "at_once" if takes < AT_ONCE else "slowly"


def seconds(takes: float | None) -> dict[str, int]:
    return {} if takes is None else {"seconds": round(takes)}


def comparison(this: Outcome, other: Outcome) -> Iterator[Finding]:
    """Two legs in one activity: their pressures, and which is quicker. Under a stocking a pressure is another
    thing, so that of a leg with one and that of a leg without are not weighed against each other."""
    activity = this.activity
    names = {"this": differences(this.leg, other.leg), "other": differences(other.leg, this.leg)}
    pressures = {"after": round(this.after), "other_after": round(other.after)}
    when = {"when": (f"when_{activity.key}",)}
    if this.leg.stocking != other.leg.stocking and activity.key != "lie":
        yield Finding("compare_stocking", pressures, names | when)
    elif are_alike(this, other):
        yield Finding("compare_same", pressures, names | when)
    else:
        difference = {"difference": abs(pressures["after"] - pressures["other_after"])}
        yield Finding("compare_differ", pressures | difference, names | when)
    if None in (this.takes, other.takes) or round(this.takes) == round(other.takes):
        return
    times = {"seconds": round(this.takes), "other_seconds": round(other.takes)}
    if activity.effort and this.has_fallen and other.has_fallen:
        yield Finding("compare_back", times, names)
    elif activity.key == "stand":
        yield Finding("compare_up", times, names)


def are_alike(this: Outcome, other: Outcome) -> bool:
    """Whether the two pressures lie so close that they are called alike."""
    return abs(this.after - other.after) < ALIKE


def differences(leg: Leg, beside: Leg) -> tuple[str, ...]:
    """A leg by all that sets it apart from the one beside it."""
    named = (
        (f"leg_{leg.veins}", leg.veins != beside.veins),
        (f"leg_calf_{leg.calf}", leg.calf != beside.calf),
        ("leg_stocking" if leg.stocking else "leg_bare", leg.stocking != beside.stocking),
    )
    return tuple(name for name, differs in named if differs)
