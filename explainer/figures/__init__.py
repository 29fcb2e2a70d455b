"""Room 4: points → drawings.

Each figure of the site is a module with a `draw()`, the exercises one module with a function each. What
they return is paths and places, without colour, words or markup. Parts that several figures share are
modules named after the part.
"""

from collections.abc import Callable, Mapping

from explainer.figures import (
    beat,
    clot,
    exercises,
    gravity,
    loop,
    one_leg_or_both,
    pump,
    swelling,
    two_pressures,
    valve,
    varicose_vein,
)

# Every figure by the name that articles and templates use.
FIGURES: Mapping[str, Callable[[], object]] = {
    "beat": beat.draw,
    "clot": clot.draw,
    "exercise-ankle-pumps": exercises.ankle_pumps,
    "exercise-calf-stretch": exercises.calf_stretch,
    "exercise-seated-heel-raises": exercises.seated_heel_raises,
    "exercise-standing-heel-raises": exercises.standing_heel_raises,
    "exercise-walking": exercises.walking,
    "gravity": gravity.draw,
    "loop": loop.draw,
    "one-leg-or-both": one_leg_or_both.draw,
    "pump": pump.draw,
    "pump-leaking": pump.leaking,
    "pump-raising": pump.raising,
    "pump-standing": pump.standing,
    "swelling": swelling.draw,
    "two-pressures": two_pressures.draw,
    "valve": valve.draw,
    "varicose-vein": varicose_vein.draw,
}

# Those that move, by the first word of their name.
MOVING = frozenset({"beat", "exercise", "pump"})

__all__ = ["FIGURES", "MOVING"]
