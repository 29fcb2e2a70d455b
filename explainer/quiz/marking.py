"""What an answer is worth, and what there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.quiz.questions import NOT_SURE, Choice, Question


@dataclass(frozen=True)
class Verdict:
    """A marked answer.

    chosen   the choices that were made; none of them when the reader was not sure
    missed   right choices that were left out
    """

    question: Question
    chosen: tuple[Choice, ...]
    missed: tuple[Choice, ...]
    is_right: bool
    is_not_sure: bool

    @property
    def is_wrong(self) -> bool:
        return not (self.is_right or self.is_not_sure)

    @property
    def wrong(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.chosen if not choice.is_right)

    @property
    def word(self) -> str:
        """One word for it: "right", "wrong" or "not-sure"."""
        return "right" if self.is_right else "not-sure" if self.is_not_sure else "wrong"


def mark(question: Question, chosen: tuple[str, ...]) -> Verdict:
    """An answer is right when it names every right choice and no other."""
    keys = frozenset(chosen) - {NOT_SURE}
    return Verdict(
        question=question,
        chosen=tuple(choice for choice in question.choices if choice.key in keys),
        missed=tuple(choice for choice in question.choices if choice.is_right and choice.key not in keys),
        is_right=keys == question.right,
        is_not_sure=not keys,
    )
