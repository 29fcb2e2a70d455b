"""Questions that offer choices: one of them, all that apply, true or false, or a spot of a picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from explainer.quiz.questions import (
    NOT_SURE,
    Answer,
    Fields,
    MissingChoice,
    Question,
    UnknownChoice,
    Words,
    shuffled,
)

CHOOSING = ("true-or-false", "choose-one", "choose-all", "point-at-picture")


@dataclass(frozen=True)
class Choice:
    """One possible answer. A wrong one says what it gets mixed up with, and which misconception it
    stands for; a right one may say what it means to have left it out."""

    key: str
    words: Words
    is_right: bool = False
    misconception: str = ""
    mixed_up: Words = field(default_factory=dict)
    missed: Words = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Choosing(Question):
    """`picture` names the drawing whose spots are the choices; most questions have none."""

    choices: tuple[Choice, ...]
    picture: str = ""

    @property
    def right(self) -> frozenset[str]:
        return frozenset(choice.key for choice in self.choices if choice.is_right)

    @property
    def misconceptions(self) -> tuple[str, ...]:
        return tuple(choice.misconception for choice in self.choices if not choice.is_right)

    @property
    def takes_several(self) -> bool:
        return self.kind == "choose-all"

    @property
    def keeps_order(self) -> bool:
        """True before false, as everybody expects; other choices are shuffled."""
        return self.kind == "true-or-false"

    def sent(self, fields: Fields) -> Answer:
        return self.accept(fields.get("choice", ()))

    def accept(self, parts: Iterable[str]) -> Answer:
        """Known choices, each once, in the question's own order.

        "Not sure" beside other choices gives way to them. Raises MissingChoice when nothing was
        sent, UnknownChoice when something is not offered or when one choice too many was made.
        """
        sent = set(parts)
        if not sent:
            raise MissingChoice(self.key)
        offered = [choice.key for choice in self.choices]
        if unknown := sent - {*offered, NOT_SURE}:
            raise UnknownChoice(", ".join(sorted(unknown)))
        chosen = tuple(key for key in offered if key in sent)
        if len(chosen) > 1 and not self.takes_several:
            raise UnknownChoice(", ".join(chosen))
        return chosen or (NOT_SURE,)

    def in_order_of(self, seed: str) -> tuple[Choice, ...]:
        """The choices as a seed shuffles them."""
        if self.keeps_order:
            return self.choices
        return shuffled({choice.key: choice for choice in self.choices}, f"{seed}/{self.key}")
