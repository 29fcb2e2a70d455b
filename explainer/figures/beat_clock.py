"""The clock of the beat: when each state comes, and how a thing goes through the four of them.

Squeeze 0.45 s and release 0.7 s are the site's (spec, "Motion"); each state then stays long enough to be
read beside its sentence. The cycle begins with the squeeze, so that a tap on Play is answered at once.

A step is named at the moment its valves have turned. By then the arrows of the last step are gone, and
the leg has done most of its way, so that the named step and the picture say the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.figures.motion import Motion, motion, steady

CYCLE = 4.5  # [s]


def seconds(hundredths: float) -> float:
    """Time from the start of the cycle [s]; whole hundredths of it are written short in the drawing."""
    return round(CYCLE * hundredths / 100, 3)


SQUEEZED = seconds(10)
RELEASING = seconds(21)
RELAXED = seconds(37)
REFILLING = seconds(47)
REFILLED = seconds(64)
SETTLING = seconds(68)
SETTLED = seconds(76)
VALVE_TURN = seconds(3)  # how long a valve takes to turn
FADE = seconds(2)  # how long an arrow takes to come or go
LOWER_SHUTS, UPPER_SHUTS, LOWER_OPENS, UPPER_OPENS = seconds(2), seconds(27), REFILLING, SETTLING
STARTS = {
    "rest": round(UPPER_OPENS + VALVE_TURN, 3),
    "squeeze": round(LOWER_SHUTS + VALVE_TURN, 3),
    "relax": round(UPPER_SHUTS + VALVE_TURN, 3),
    "refill": round(LOWER_OPENS + VALVE_TURN, 3),
}
# When the arrows of a step must be gone: as the leg or a valve begins to turn to the next.
ENDS = {"rest": LOWER_SHUTS, "squeeze": RELEASING, "relax": LOWER_OPENS, "refill": UPPER_OPENS}


def stepping(rest: object, raised: object) -> Motion:
    """Two poses of the leg: up with the squeeze, down with the release."""
    stops = [(0, rest), (SQUEEZED, raised), (RELEASING, raised), (RELAXED, rest)]
    return motion(CYCLE, [(time, str(pose)) for time, pose in stops])


def passing(states: Sequence[str]) -> Motion:
    """Four states of the close-up, each held for a while."""
    rest, squeeze, relax, refill = states
    held = [(0, rest), (SQUEEZED, squeeze), (RELEASING, squeeze), (RELAXED, relax), (REFILLING, relax)]
    return motion(CYCLE, [*held, (REFILLED, refill), (SETTLING, refill), (SETTLED, rest)])


def turning(is_open: str, is_shut: str, shuts: float, opens: float) -> Motion:
    """A valve that shuts at one moment and opens at another."""
    turned = [
        (shuts, is_open),
        (shuts + VALVE_TURN, is_shut),
        (opens, is_shut),
        (opens + VALVE_TURN, is_open),
    ]
    return motion(CYCLE, [(0, is_open), *turned])


def draining() -> Motion:
    """The emptied piece turns pale as the wall comes to rest, and deep again as blood comes in."""
    pales, is_pale, is_deep = RELAXED - VALVE_TURN, RELAXED + VALVE_TURN, seconds(57)
    return steady(CYCLE, [(0, "0"), (pales, "0"), (is_pale, "1"), (REFILLING, "1"), (is_deep, "0")])
