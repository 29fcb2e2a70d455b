"""A vein's wall, and a valve: what presses and what leaks."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

BRIM = 1e-9  # share of its stretch that a vein always has left: more pressure than there is in a body


@dataclass(frozen=True, slots=True)
class Vein:
    """A bag of veins that stiffens as it fills and collapses as it empties.

    slack     what it holds when no pressure stretches it [mL]
    stretch   how much more it can hold at most [mL]
    stiffness, collapse   pressures that set the shape of the curve above and below slack [mmHg]

    Above slack an exponential, which fits measured calves (Risk and others 2003,
    doi:10.1152/japplphysiol.00932.2002: not linear, stiffer with pressure);
    below it a collapsing tube, whose pressure falls steeply only when little is left.
    """

    slack: float
    stretch: float
    stiffness: float
    collapse: float

    def pressure(self, volume: float) -> float:
        """What its wall adds to the pressure outside [mmHg]; `volume` above 0, in mL.

        >>> Vein(28, 75, 40, 3).pressure(28)
        0.0
        """
        if volume < self.slack:
            return self.collapse * (1 - (self.slack / volume) ** 1.5)
        # Full to the brim is as far as the curve goes: a stretched wall tears before it gives more.
        return -self.stiffness * log(max(1 - (volume - self.slack) / self.stretch, BRIM)) + 0.0

    def volume(self, pressure: float) -> float:
        """What it holds at a pressure across its wall [mL]: `pressure` the other way round."""
        if pressure < 0:
            return self.slack / (1 - pressure / self.collapse) ** (2 / 3)
        return self.slack + self.stretch * (1 - exp(-pressure / self.stiffness))


def through(drop: float, resistance: float, leak: float, jet: float) -> float:
    """Flow through a vein with valves [mL/s]: forwards freely, backwards only what leaks.

    drop         pressure before the valve less that behind it [mmHg]
    resistance   of the open vein [mmHg·s/mL]
    leak         of the shut valve [mL/s a mmHg]; 0 is tight
    jet          drop from which the leak grows only with the root of the drop [mmHg]: through a gap between
                 two flaps blood spurts, and a jet's speed follows the root of the pressure (Torricelli)

    >>> through(8, 2, 0, 10), through(-8, 2, 0, 10)
    (4.0, 0.0)
    """
    if drop > 0:
        return drop / resistance
    if not leak:
        return 0.0
    return leak * drop / sqrt(1 - drop / jet)
