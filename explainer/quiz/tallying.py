"""Many answers to one question, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from explainer.quiz.marking import Chosen, Verdict, mark
from explainer.quiz.questions import Answer, AnswerError, Question, Quiz, Words

# Fewer answers than this say more about the few who gave them than about readers.
ENOUGH_READERS = 50


@dataclass(frozen=True)
class Tally:
    """`counts`: how often an answer was given with a confidence. An answer that the question no longer
    accepts, because it has changed since, does not count."""

    question: Question
    counts: Mapping[tuple[Answer, str], int]

    @cached_property
    def marked(self) -> tuple[tuple[Verdict, str, int], ...]:
        """Each answer that was given, with its confidence and how often."""
        return tuple(self.each_marked())

    def each_marked(self) -> Iterator[tuple[Verdict, str, int]]:
        for (answer, confidence), count in self.counts.items():
            try:
                accepted = self.question.accept(answer)
            except AnswerError:
                continue
            yield mark(self.question, accepted), confidence, count

    @property
    def readers(self) -> int:
        return sum(count for _, _, count in self.marked)

    @property
    def is_enough(self) -> bool:
        return self.readers >= ENOUGH_READERS

    @property
    def right(self) -> int:
        return sum(count for verdict, _, count in self.marked if verdict.is_right)

    @property
    def right_share(self) -> float | None:
        """From 0 to 1; None before the first answer."""
        return self.right / self.readers if self.readers else None

    @property
    def not_sure(self) -> int:
        return sum(count for verdict, _, count in self.marked if verdict.is_not_sure)

    @property
    def confident_errors(self) -> int:
        """How many were certain of an answer without any credit."""
        return sum(c for verdict, sure, c in self.marked if verdict.word == "wrong" and sure == "certain")

    def chose(self, key: str) -> int:
        """How many chose this, alone or among others."""
        return sum(count for verdict, _, count in self.marked if key in verdict.given)

    @property
    def fools_most(self) -> Fooled | None:
        """The wrong answer that most readers gave; None where nobody was wrong."""
        errors: Counter[tuple[str, str]] = Counter()
        for verdict, _, count in self.marked:
            if isinstance(verdict, Chosen):
                errors.update({(choice.key, choice.misconception): count for choice in verdict.wrong})
            else:
                errors.update({("", name): count for name in verdict.misconceptions})
        if not errors:
            return None
        ((key, misconception), count) = errors.most_common(1)[0]
        return Fooled(self.question, key, misconception, count)


@dataclass(frozen=True)
class Fooled:
    """A wrong answer: the choice by its key, where it was one, and the misconception it stands for."""

    question: Question
    key: str
    misconception: str
    count: int

    @property
    def words(self) -> Words:
        """What the choice says; nothing for an order or a number."""
        choices = getattr(self.question, "choices", ())
        return next((choice.words for choice in choices if choice.key == self.key), {})


@dataclass(frozen=True)
class Row:
    """A question in the report of a quiz. `left`: by how many the next one has fewer answers."""

    number: int
    tally: Tally
    left: int


def report(quiz: Quiz, tallies: Mapping[str, Tally]) -> tuple[Row, ...]:
    """Every question of a quiz with what is known of its answers."""
    readers = [tallies[question.key].readers for question in quiz.questions]
    left = [max(here - after, 0) for here, after in pairwise(readers)] + [0]
    return tuple(
        Row(number, tallies[question.key], gone)
        for number, (question, gone) in enumerate(zip(quiz.questions, left, strict=True), start=1)
    )
