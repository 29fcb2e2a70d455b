"""What an answer is worth, and what there is to say about it. The rules of credit are all here:

- one choice, true or false, a spot of a picture: all or nothing.
- all that apply: each right choice is a share of the whole, each wrong one takes a share away again,
  down to nothing. So ticking everything earns nothing.
- an order: of all pairs of steps, those that stand the right way round less those that do not, down to
  nothing. So the reverse earns nothing, and so does what is as often wrong as right.
- a number: all inside the tolerance; half as far again outside it as the tolerance is wide.

The score counts answers that are wholly right. A part of the credit is said to the reader, not added up.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import singledispatch
from itertools import combinations

from explainer.quiz.choosing import Choice, Choosing
from explainer.quiz.estimating import Estimating
from explainer.quiz.ordering import Ordering, Step
from explainer.quiz.questions import NOT_SURE, Answer, Question


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """A marked answer.

    credit          from 0 to 1; nothing for "not sure", which is no error either
    misconceptions  the names of those the answer stands for
    """

    question: Question
    given: Answer
    credit: Fraction
    misconceptions: tuple[str, ...] = ()

    @property
    def is_not_sure(self) -> bool:
        return self.given == (NOT_SURE,)

    @property
    def is_right(self) -> bool:
        return self.credit == 1

    @property
    def is_partly_right(self) -> bool:
        return 0 < self.credit < 1

    @property
    def has_error(self) -> bool:
        """Wrong, or only partly right."""
        return not (self.is_right or self.is_not_sure)

    @property
    def word(self) -> str:
        """One word for it: "right", "partly", "wrong" or "not-sure"."""
        if self.is_not_sure:
            return "not-sure"
        return "right" if self.is_right else "partly" if self.is_partly_right else "wrong"


@dataclass(frozen=True, kw_only=True)
class Chosen(Verdict):
    """chosen: the choices that were made, none when not sure. missed: right ones that were left out."""

    chosen: tuple[Choice, ...]
    missed: tuple[Choice, ...]

    @property
    def wrong(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.chosen if not choice.is_right)


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A step of the right order, and the place it was given; None when not sure."""

    step: Step
    place: int
    given: int | None

    @property
    def is_right(self) -> bool:
        return self.place == self.given


@dataclass(frozen=True, kw_only=True)
class Ordered(Verdict):
    placed: tuple[Placed, ...]  # in the right order

    @property
    def is_reversed(self) -> bool:
        return self.given == self.question.right[::-1]


@dataclass(frozen=True, kw_only=True)
class Estimated(Verdict):
    number: int | None  # None when not sure

    @property
    def is_too_low(self) -> bool:
        return self.number is not None and self.number < self.question.right_from

    @property
    def is_too_high(self) -> bool:
        return self.number is not None and self.number > self.question.right_to

    @property
    def off_by(self) -> int:
        """How far from the answer, in its unit."""
        return abs((self.number or 0) - self.question.answer)

    @property
    def times(self) -> int:
        """How many times too large or too small, whole times alone; 0 where a difference says it better."""
        if not self.number or not self.question.answer:
            return 0
        less, more = sorted((self.number, self.question.answer))
        return more // less if more >= 2 * less else 0


@singledispatch
def mark(question: Question, given: Answer) -> Verdict:
    """The verdict on an answer that the question has accepted."""
    raise NotImplementedError(question.kind)


@mark.register
def _(question: Choosing, given: Answer) -> Chosen:
    chosen = tuple(choice for choice in question.choices if choice.key in given)
    found = sum(1 if choice.is_right else -1 for choice in chosen)
    return Chosen(
        question=question,
        given=given,
        credit=max(Fraction(found, len(question.right)), Fraction(0)),
        misconceptions=tuple(choice.misconception for choice in chosen if not choice.is_right),
        chosen=chosen,
        missed=tuple(choice for choice in question.choices if choice.is_right and choice not in chosen),
    )


@mark.register
def _(question: Ordering, given: Answer) -> Ordered:
    places = {key: place for place, key in enumerate(given, start=1)}
    placed = tuple(
        Placed(step=step, place=place, given=places.get(step.key))
        for place, step in enumerate(question.steps, start=1)
    )
    credit = Fraction(0)
    if NOT_SURE not in given:
        pairs = [1 if one.given < other.given else -1 for one, other in combinations(placed, 2)]
        credit = max(Fraction(sum(pairs), len(pairs)), Fraction(0))
    is_wrong = credit < 1 and NOT_SURE not in given
    return Ordered(
        question=question,
        given=given,
        credit=credit,
        misconceptions=(question.misconception,) if is_wrong else (),
        placed=placed,
    )


@mark.register
def _(question: Estimating, given: Answer) -> Estimated:
    number = None if NOT_SURE in given else int(given[0])
    credit, misconceptions = Fraction(0), ()
    if number is not None:
        outside = max(question.right_from - number, number - question.right_to, 0)
        width = question.right_to - question.right_from
        credit = Fraction(1) if not outside else Fraction(1, 2) if outside <= width else Fraction(0)
        if number < question.right_from:
            misconceptions = (question.misconception_low,)
        elif number > question.right_to:
            misconceptions = (question.misconception_high,)
    return Estimated(
        question=question, given=given, credit=credit, misconceptions=misconceptions, number=number
    )
