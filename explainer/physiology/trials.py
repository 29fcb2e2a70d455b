"""What a reader tries, as its address says it: one activity, one leg or two side by side, and a guess.

The address holds the whole trial, so that any can be linked, shared and put into an article. Whatever an
address says is read as the nearest trial there is; what had to be changed is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isnan, nan
from urllib.parse import urlencode

from explainer.physiology.activities import ACTIVITIES
from explainer.physiology.findings import are_alike
from explainer.physiology.legs import CALVES, STATURES, VEINS, Leg
from explainer.physiology.scenes import Outcome, play

BESIDE = ("nothing", "healthy", "stocking")
GUESSES = ("", "this", "other", "same", "none")
# The choices by their name in an address, in the order of the page.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "do": tuple(ACTIVITIES),
    "veins": VEINS,
    "calf": CALVES,
    "stocking": ("no", "yes"),
    "beside": BESIDE,
    "guess": GUESSES,
}


@dataclass(frozen=True)
class Trial:
    """One state of the page.

    beside   what stands beside the leg: "nothing", a "healthy" leg of the same height and dress, or the same
             leg with a "stocking" (without one, if it wears one)
    guess    in which leg the reader thinks the pressure is higher: "this", "other", the "same" in both;
             "none": has seen the answer or would rather not guess; "": has not been asked
    """

    do: str = "tiptoe"
    leg: Leg = Leg()  # noqa: RUF009 - frozen
    beside: str = "nothing"
    guess: str = ""

    @property
    def other(self) -> Leg | None:
        """The leg beside this one, if it is another."""
        if self.beside == "stocking":
            return replace(self.leg, stocking=not self.leg.stocking)
        healthy = Leg(stocking=self.leg.stocking, stature=self.leg.stature)
        return healthy if self.beside == "healthy" and healthy != self.leg else None

    @property
    def is_open(self) -> bool:
        """Whether a guess comes before the answer; none about a stocking, whose pressures do not compare."""
        return self.other is not None and self.beside == "healthy" and not self.guess

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What this leg does and, where one stands beside it, what that does."""
        return tuple(play(leg, self.do) for leg in (self.leg, self.other) if leg)

    @property
    def answer(self) -> str:
        """In which leg the pressure is higher: "this", "other" or "same"."""
        this, other = self.outcomes
        if are_alike(this, other):
            return "same"
        return "this" if this.after > other.after else "other"

    @property
    def is_right(self) -> bool | None:
        """Whether the guess is; None without one."""
        return None if self.guess in {"", "none"} else self.guess == self.answer

    @property
    def choices(self) -> dict[str, str]:
        """Everything it says, by the names of an address."""
        return {
            "do": self.do,
            "veins": self.leg.veins,
            "calf": self.leg.calf,
            "stocking": "yes" if self.leg.stocking else "no",
            "height": f"{self.leg.stature:g}",
            "beside": self.beside,
            "guess": self.guess,
        }

    @property
    def query(self) -> dict[str, str]:
        """What an address must say of it: what is not as usual, always in the same order."""
        usual = Trial().choices
        return {name: chosen for name, chosen in self.choices.items() if chosen != usual[name]}

    @property
    def search(self) -> str:
        """The same as an address has it, with its question mark; empty where all is as usual."""
        return f"?{urlencode(self.query)}" if self.query else ""

    @property
    def key(self) -> tuple[str, ...]:
        """Its name among kept pages."""
        return tuple(self.choices.values())


@dataclass(frozen=True)
class Change:
    """A value of an address that could not be taken, and what was taken instead."""

    name: str
    taken: str


def read(given: Mapping[str, str]) -> tuple[Trial, tuple[Change, ...]]:
    """The trial nearest to what an address says, and what had to be changed to get there.

    >>> trial, changes = read({"do": "slow", "height": "250"})
    >>> trial.do, trial.leg.stature, changes
    ('slow', 200, (Change(name='height', taken='200'),))
    """
    usual = Trial().choices
    taken = {
        name: given[name] if given.get(name) in choices else usual[name] for name, choices in CHOICES.items()
    }
    taken["height"] = height(given.get("height", usual["height"]))
    changes = [Change(name, value) for name, value in taken.items() if given.get(name, value) != value]
    leg = Leg(taken["veins"], taken["calf"], taken["stocking"] == "yes", int(taken["height"]))
    trial = Trial(taken["do"], leg, taken["beside"], taken["guess"])
    # A guess about one leg, or about a stocking, is no guess.
    can_guess = trial.other and trial.beside == "healthy"
    return (trial if can_guess else replace(trial, guess="")), tuple(changes)


def height(text: str) -> str:
    """The nearest stature the model knows; the usual one for what is no number."""
    try:
        asked = float(text)
    except ValueError:
        asked = nan
    if isnan(asked):
        asked = Leg().stature
    possible = min(max(asked, STATURES[0]), STATURES[-1])
    return str(min(STATURES, key=lambda known: abs(known - possible)))
