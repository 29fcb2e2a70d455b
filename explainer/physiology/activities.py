"""What the leg does: a posture it comes from, one it takes, and what the muscle does there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import pi, sin

from explainer.physiology.parameters import value


@dataclass(frozen=True)
class Effort:
    """Squeezes one after the other.

    period     from one squeeze to the next [s]
    share      how much of the period the muscle presses, 0 to 1
    strength   of a squeeze, as a share of a heel raise's on both feet
    work       how hard the muscle works: 0 rest, 1 as in quick walking; blood to it follows
    seconds    how long it lasts
    """

    period: float
    share: float
    strength: float
    work: float
    seconds: float

    def squeeze(self, time: float) -> float:
        """How hard the muscle presses at a time since the first squeeze began, 0 to 1.

        >>> Effort(2, 0.5, 1, 1, 20).squeeze(0.5), Effort(2, 0.5, 1, 1, 20).squeeze(1.5)
        (1.0, 0.0)
        """
        phase = time % self.period / self.period
        return self.strength * sin(pi * phase / self.share) ** 2 if phase < self.share else 0.0

    @property
    def squeezes(self) -> list[tuple[float, float]]:
        """When each begins and ends [s]; the last may be cut short."""
        count = round(self.seconds / self.period)
        return [(turn * self.period, (turn + self.share) * self.period) for turn in range(count)]


@dataclass(frozen=True)
class Activity:
    """One thing to try. Postures are those of `columns`; without an effort the muscle rests."""

    key: str
    before: str
    posture: str
    effort: Effort | None = None


def raises(count: int) -> Effort:
    """Heel raises on both feet, one after the other."""
    period = value("raise_period")
    return Effort(period, value("raise_share"), 1, 1, count * period)


def steps(pace: str, seconds: float) -> Effort:
    """Walking at a pace, "slow" (3 km/h) or "fast" (6 km/h), for whole strides and at most so long."""
    period = 60 / value(f"{pace}_strides")
    strides = int(seconds / period)
    return Effort(
        period, value("stride_share"), value(f"{pace}_strength"), value(f"{pace}_work"), strides * period
    )


ACTIVITIES: Mapping[str, Activity] = {
    activity.key: activity
    for activity in (
        Activity("lie", "standing", "lying"),
        Activity("sit", "standing", "sitting"),
        Activity("stand", "lying", "standing"),
        Activity("tiptoe", "standing", "standing", raises(10)),
        Activity("slow", "standing", "standing", steps("slow", 45)),
        Activity("fast", "standing", "standing", steps("fast", 45)),
    )
}
