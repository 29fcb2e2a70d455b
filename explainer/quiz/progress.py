"""Where a reader stands in a quiz.

Round 1 of every question makes the score. A question that was not answered right may be answered
again, and that is its round 2, and so on: the score stays, what is learned grows. A confident
error comes back by itself, once, after the last question. An answer from before reading is round 0:
it is no part of any of this, but it is told beside the next one.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.quiz.marking import Verdict, mark
from explainer.quiz.questions import BEFORE, LAST, Answer, Question, Quiz


@dataclass(frozen=True)
class Given:
    """One answer that was given."""

    question: str
    round: int
    chosen: Answer
    confidence: str = ""


@dataclass(frozen=True)
class Progress:
    quiz: Quiz
    answers: tuple[Given, ...] = ()

    def given(self, question: Question) -> tuple[Given, ...]:
        """The answers to one question, first to last."""
        mine = (a for a in self.answers if a.question == question.key and a.round > BEFORE)
        return tuple(sorted(mine, key=lambda answer: answer.round))

    def before(self, question: Question) -> Given | None:
        """The answer that was given before reading."""
        return next((a for a in self.answers if a.question == question.key and a.round == BEFORE), None)

    def was_answered(self, question: Question) -> bool:
        """In any round, also the one before reading."""
        return any(answer.question == question.key for answer in self.answers)

    def latest(self, question: Question) -> Given | None:
        given = self.given(question)
        return given[-1] if given else None

    def verdict(self, question: Question) -> Verdict | None:
        """The latest answer to a question, marked; None before any."""
        latest = self.latest(question)
        return mark(question, latest.chosen) if latest else None

    def next_round(self, question: Question) -> int | None:
        """The round an answer would belong to now; None once the question was answered right, or often
        enough."""
        latest = self.latest(question)
        if latest is None:
            return self.quiz.first_round
        is_done = mark(question, latest.chosen).is_right or latest.round >= LAST
        return None if is_done else latest.round + 1

    @property
    def answered(self) -> int:
        return sum(1 for question in self.quiz.questions if self.given(question))

    @property
    def comes_back(self) -> tuple[Question, ...]:
        """The confident errors that were not asked again yet."""
        return tuple(
            question
            for question in self.quiz.questions
            if len(given := self.given(question)) == 1
            and given[0].confidence == "certain"
            and mark(question, given[0].chosen).has_error
        )

    @property
    def next_question(self) -> Question | None:
        """The first one not answered yet, then the confident errors; None at the end."""
        for question in self.quiz.questions:
            if not self.given(question):
                return question
        return next(iter(self.comes_back), None)

    def after(self, question: Question) -> Question | None:
        """What to ask after this one; None when it is time for the end.

        In a retry the reader goes on through what was missed, without coming back to the end
        after each. A confident error that came back by itself is no retry.
        """
        if self.next_question:
            return self.next_question
        given = self.given(question)
        came_back = len(given) == 2 and given[0].confidence == "certain"
        if len(given) < 2 or came_back:
            return None
        return next((q for q in self.missed if len(self.given(q)) < len(given)), None)

    @property
    def is_finished(self) -> bool:
        return self.next_question is None

    @property
    def score(self) -> int:
        """How many questions were right in the first round."""
        return sum(1 for q in self.quiz.questions if (first := self.first(q)) and first.is_right)

    @property
    def to_come_back_to(self) -> tuple[Question, ...]:
        """What to ask about again in some days: what was not right at once; else, because there is
        always something that fades, the last three."""
        shaky = tuple(
            question
            for question in self.quiz.questions
            if (first := self.first(question)) and not first.is_right
        )
        return shaky or self.quiz.questions[-3:]

    def first(self, question: Question) -> Verdict | None:
        """The first answer to a question, marked; None where that round is missing."""
        given = self.given(question)
        is_first = given and given[0].round == self.quiz.first_round
        return mark(question, given[0].chosen) if is_first else None

    @property
    def partly(self) -> int:
        """How many were partly right in the first round."""
        return sum(1 for q in self.quiz.questions if (first := self.first(q)) and first.is_partly_right)

    @property
    def learned(self) -> tuple[Question, ...]:
        return tuple(q for q in self.quiz.questions if (verdict := self.verdict(q)) and verdict.is_right)

    @property
    def missed(self) -> tuple[Question, ...]:
        """Answered, and not right yet."""
        return tuple(q for q in self.quiz.questions if (verdict := self.verdict(q)) and not verdict.is_right)
