"""The values a quiz is made of, and what counts as an answer to a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

Words = Mapping[str, str]  # the same words in each language, by its code

# Always an honest answer, and neither right nor wrong.
NOT_SURE = "not-sure"

KINDS = ("true-or-false", "choose-one", "choose-all")
CONFIDENCES = ("guessing", "fairly-sure", "certain")


class MissingChoice(ValueError):
    """Nothing was chosen."""


class UnknownChoice(ValueError):
    """Something was chosen that the question does not offer."""


@dataclass(frozen=True)
class Choice:
    """One possible answer. A wrong one says what it gets mixed up with; a right one may say what
    it means to have left it out."""

    key: str
    words: Words
    is_right: bool = False
    mixed_up: Words = field(default_factory=dict)
    missed: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    key: str
    kind: str
    ask: Words
    why: Words
    learned: Words
    fact: Words
    paragraph: str  # the key of the paragraph that teaches it
    sources: tuple[str, ...]
    choices: tuple[Choice, ...]

    @property
    def right(self) -> frozenset[str]:
        return frozenset(choice.key for choice in self.choices if choice.is_right)

    @property
    def takes_several(self) -> bool:
        return self.kind == "choose-all"

    @property
    def keeps_order(self) -> bool:
        """True before false, as everybody expects; other choices are shuffled."""
        return self.kind == "true-or-false"

    def accept(self, keys: Iterable[str]) -> tuple[str, ...]:
        """What was sent, as an answer: known choices, each once, in the question's own order.

        "Not sure" beside other choices gives way to them. Raises MissingChoice when nothing was
        sent, UnknownChoice when something is not offered or when one choice too many was made.
        """
        sent = set(keys)
        if not sent:
            raise MissingChoice(self.key)
        offered = [choice.key for choice in self.choices]
        if unknown := sent - {*offered, NOT_SURE}:
            raise UnknownChoice(", ".join(sorted(unknown)))
        chosen = tuple(key for key in offered if key in sent)
        if len(chosen) > 1 and not self.takes_several:
            raise UnknownChoice(", ".join(chosen))
        return chosen or (NOT_SURE,)


@dataclass(frozen=True)
class Quiz:
    key: str  # the article's
    questions: tuple[Question, ...]

    def question(self, key: str) -> Question:
        """The question with this key; KeyError where there is none."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    def number(self, question: Question) -> int:
        return self.questions.index(question) + 1


def in_order_of(question: Question, seed: str) -> tuple[Choice, ...]:
    """The choices as this seed shuffles them: always the same for the same question and seed."""
    if question.keeps_order:
        return question.choices
    return tuple(
        sorted(
            question.choices,
            key=lambda choice: sha256(f"{seed}/{question.key}/{choice.key}".encode()).digest(),
        )
    )
