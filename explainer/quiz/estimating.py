"""Questions whose answer is a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.quiz.questions import NOT_SURE, Answer, AnswerError, Fields, MissingChoice, Question, Words

# As people write it: 6000, 6,000, 6.000 or 6 000. All estimates are whole, so a point or a comma
# before three figures cannot be anything but a thousands sign, whichever language is read.
WHOLE = re.compile(r"[0-9]{1,3}(?:[ .,\u00a0\u202f][0-9]{3})+|[0-9]{1,9}")


class NotANumber(AnswerError):
    """Not a whole number between the lowest and the highest there can be."""


@dataclass(frozen=True, kw_only=True)
class Estimating(Question):
    """`right_from` to `right_to` counts as right, both included; `lowest` and `highest` are the ends
    of the scale. All in `unit`."""

    unit: Words
    lowest: int
    highest: int
    answer: int
    right_from: int
    right_to: int
    too_low: Words
    too_high: Words
    misconception_low: str
    misconception_high: str

    @property
    def misconceptions(self) -> tuple[str, ...]:
        return (self.misconception_low, self.misconception_high)

    def sent(self, fields: Fields) -> Answer:
        """What was written as `number`; or "not sure", which gives way to a number."""
        written = next(iter(fields.get("number", ())), "").strip()
        return self.accept([written] if written else fields.get("choice", ()))

    def accept(self, parts: Iterable[str]) -> Answer:
        """One whole number in plain figures. Raises MissingChoice for nothing, NotANumber for
        anything else."""
        sent = tuple(parts)
        if not sent:
            raise MissingChoice(self.key)
        if sent == (NOT_SURE,):
            return sent
        if len(sent) > 1 or not WHOLE.fullmatch(sent[0]):
            raise NotANumber(" ".join(sent))
        number = int(re.sub(r"[^0-9]", "", sent[0]))
        if not self.lowest <= number <= self.highest:
            raise NotANumber(sent[0])
        return (str(number),)
