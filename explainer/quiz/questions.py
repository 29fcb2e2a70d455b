"""What every question has, whatever its kind, and the quiz that holds them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeVar

Words = Mapping[str, str]  # the same words in each language, by its code
Fields = Mapping[str, Sequence[str]]  # what a form sends: the values under each name
Answer = tuple[str, ...]  # an answer as it is kept; what the parts mean, the kind of question knows

# Always an honest answer, and neither right nor wrong.
NOT_SURE = "not-sure"

CONFIDENCES = ("guessing", "fairly-sure", "certain")

# The round of an answer that is given before anything was read, on the home page. It is no part of
# the score; round 1 is, and everything after it is learning.
BEFORE, FIRST, LATER = 0, 1, 2
LAST = 50  # whoever has tried that often needs the text, not another round


class AnswerError(ValueError):
    """What was sent is no answer to the question."""


class MissingChoice(AnswerError):
    """Nothing was chosen."""


class UnknownChoice(AnswerError):
    """Something was chosen that the question does not offer."""


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """A situation, and what there is to say about it. Its kinds are in `choosing`, `ordering` and
    `estimating`."""

    key: str
    kind: str
    ask: Words
    why: Words
    learned: Words
    fact: Words
    paragraph: str  # the key of the paragraph that teaches it
    sources: tuple[str, ...]
    sibling: str = ""  # the key of the question that tests the same in another situation

    @property
    @abstractmethod
    def misconceptions(self) -> tuple[str, ...]:
        """The names of those that its wrong answers stand for."""

    @abstractmethod
    def sent(self, fields: Fields) -> Answer:
        """The answer in a form's fields; AnswerError where there is none."""

    @abstractmethod
    def accept(self, parts: Iterable[str]) -> Answer:
        """Parts of an answer, brought into the one shape it is kept in; AnswerError where they make
        none. Accepting what was accepted changes nothing."""


@dataclass(frozen=True)
class Quiz:
    key: str  # the page's
    questions: tuple[Question, ...]
    siblings: tuple[Question, ...] = ()
    first_round: int = FIRST

    def question(self, key: str) -> Question:
        """The question with this key; KeyError where there is none."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    def number(self, question: Question) -> int:
        return self.questions.index(question) + 1

    def come_back(self, keys: Iterable[str]) -> Quiz:
        """The siblings of these questions, to ask days later; a key that is no longer known is left
        out. No answer to them is a first one."""
        named = {sibling.key: sibling for sibling in self.siblings}
        siblings = {question.key: named[question.sibling] for question in self.questions}
        wanted = tuple(siblings[key] for key in dict.fromkeys(keys) if key in siblings)
        return replace(self, questions=wanted, siblings=(), first_round=LATER)


Thing = TypeVar("Thing")


def shuffled(things: Mapping[str, Thing], seed: str) -> tuple[Thing, ...]:
    """The things as this seed shuffles them: always the same for the same keys and seed."""
    keys = sorted(things, key=lambda key: sha256(f"{seed}/{key}".encode()).digest())
    return tuple(things[key] for key in keys)
