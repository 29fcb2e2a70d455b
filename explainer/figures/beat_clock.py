"""The clock of the beat: when each state comes, and how a thing goes through the four of them.

Squeeze 0.45 s and release 0.7 s are the site's (spec, "Motion"); each state then stays long enough to be
read beside its sentence. The cycle begins with the squeeze, so that a tap on Play is answered at once.

A step is named at the moment its valves have turned. By then the arrows of the last step are gone, and
the leg has done most of its way, so that the named step and the picture say the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.figures.motion import Motion, motion, steady

# Seconds from the start of the cycle.
SQUEEZED = 0.45
RELEASING = 0.95
RELAXED = 1.65
REFILLING = 2.1
REFILLED = 2.85
SETTLING = 3.05
SETTLED = 3.4
CYCLE = 4.4

VALVE_TURN = 0.12  # how long a valve takes to turn
LOWER_SHUTS, UPPER_SHUTS, LOWER_OPENS, UPPER_OPENS = 0.1, 1.25, REFILLING, 3.08
STARTS = {
    "rest": UPPER_OPENS + VALVE_TURN,
    "squeeze": LOWER_SHUTS + VALVE_TURN,
    "relax": UPPER_SHUTS + VALVE_TURN,
    "refill": LOWER_OPENS + VALVE_TURN,
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
    filled = REFILLING + 0.45
    return steady(
        CYCLE, [(0, "0"), (RELAXED - 0.15, "0"), (RELAXED + 0.15, "1"), (REFILLING, "1"), (filled, "0")]
    )
