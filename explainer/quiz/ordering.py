"""Questions whose answer is an order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.quiz.questions import (
    NOT_SURE,
    Answer,
    AnswerError,
    Fields,
    MissingChoice,
    Question,
    UnknownChoice,
    Words,
    shuffled,
)


class MissingPlace(AnswerError):
    """A step was given no place."""


class SamePlace(AnswerError):
    """Two steps were given the same place."""


@dataclass(frozen=True)
class Step:
    """One thing to put in its place, and why that is its place."""

    key: str
    words: Words
    why: Words


@dataclass(frozen=True, kw_only=True)
class Ordering(Question):
    steps: tuple[Step, ...]  # in the right order
    mixed_up: Words
    misconception: str

    @property
    def misconceptions(self) -> tuple[str, ...]:
        return (self.misconception,)

    @property
    def right(self) -> Answer:
        return tuple(step.key for step in self.steps)

    @property
    def places(self) -> tuple[str, ...]:
        """What a form sends for the first place, the second, …"""
        return tuple(str(number) for number in range(1, len(self.steps) + 1))

    def sent(self, fields: Fields) -> Answer:
        """A place for every step, under `place-` and its key; or "not sure", which gives way to places."""
        placed = {step.key: next(iter(fields.get(f"place-{step.key}", ())), "") for step in self.steps}
        if not any(placed.values()):
            return self.accept(fields.get("choice", ()))
        if unknown := set(placed.values()) - {*self.places, ""}:
            raise UnknownChoice(", ".join(sorted(unknown)))
        if "" in placed.values():
            raise MissingPlace(self.key)
        if len(set(placed.values())) < len(placed):
            raise SamePlace(self.key)
        return self.accept(sorted(placed, key=lambda key: int(placed[key])))

    def accept(self, parts: Iterable[str]) -> Answer:
        """Every step once, first to last. Raises MissingChoice for nothing, UnknownChoice for
        anything else."""
        sent = tuple(parts)
        if not sent:
            raise MissingChoice(self.key)
        if sent != (NOT_SURE,) and sorted(sent) != sorted(self.right):
            raise UnknownChoice(", ".join(sent))
        return sent

    def in_order_of(self, seed: str) -> tuple[Step, ...]:
        """The steps as a seed shuffles them, never in the right order."""
        order = shuffled({step.key: step for step in self.steps}, f"{seed}/{self.key}")
        return order if order != self.steps else (*order[1:], order[0])
