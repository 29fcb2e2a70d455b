"""The clock of the beat: when each state comes, and how a thing goes through the four of them.

Squeeze 0.45 s and release 0.7 s are the site's (spec, "Motion"); each state then stays long enough to be
read beside its sentence. The cycle begins with the squeeze, so that a tap on Play is answered at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.figures.motion import Motion, motion

# Seconds from the start of the cycle.
SQUEEZED = 0.45
RELEASING = 0.85
RELAXED = 1.55
REFILLING = 2.0
REFILLED = 2.8
SETTLING = 3.05
SETTLED = 3.4
CYCLE = 4.2
VALVE_TURN = 0.12  # how long a valve takes to turn
STARTS = {"rest": SETTLING, "squeeze": 0, "relax": RELEASING, "refill": REFILLING}


def stepping(rest: object, raised: object) -> Motion:
    """Two poses of the leg: up with the squeeze, down with the release."""
    stops = [(0, rest), (SQUEEZED, raised), (RELEASING, raised), (RELAXED, rest)]
    return motion(CYCLE, [(time, str(pose)) for time, pose in stops])


def passing(states: Sequence[str]) -> Motion:
    """Four states of the close-up, each held for a while."""
    rest, squeeze, relax, refill = states
    held = [(0, rest), (SQUEEZED, squeeze), (RELEASING, squeeze), (RELAXED, relax), (REFILLING, relax)]
    return motion(CYCLE, [*held, (REFILLED, refill), (SETTLING, refill), (SETTLED, rest)])


def switching(first: str, other: str, there: float, back: float) -> list[tuple[float, str]]:
    """Stops from one thing to another and back, as fast as a valve turns."""
    stops = [
        (0, first),
        (there, first),
        (there + VALVE_TURN, other),
        (back, other),
        (back + VALVE_TURN, first),
    ]
    return stops if there else stops[1:]


def draining(relaxed: str, refilled: str) -> dict[str, Motion]:
    """The emptied piece: it turns pale once the wall has come to rest, and fills again."""
    tones = [(0, "0"), (RELAXED - 0.25, "0"), (RELAXED + 0.1, "1"), (REFILLING, "1"), (REFILLED, ".5")]
    shapes = [(0, relaxed), (REFILLING, relaxed), (REFILLED, refilled), (CYCLE, refilled)]
    return {
        "is_drained": motion(CYCLE, [*tones, (SETTLING, ".5"), (SETTLED, "0")]),
        "drained": motion(CYCLE, shapes),
    }
