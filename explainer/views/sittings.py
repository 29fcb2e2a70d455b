"""Ways to sit down to a quiz: by oneself, coming back to what was missed, or in a class.

They ask the same way and differ in which questions, in who counts the answers, and in their addresses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from explainer.content import Page, library
from explainer.models import CODE_LENGTH, CODE_SIGNS, Classroom
from explainer.quiz import BEFORE, Progress, Question, Quiz


class NoSuchClass(LookupError):
    """There never was a class with this code, or its day is over."""


@dataclass(frozen=True)
class Sitting:
    """`slot` is the name under which the session remembers the attempt, `kind` the namespace of its
    addresses and `where` what they are made of."""

    kind: str
    page: Page
    quiz: Quiz
    slot: str
    where: Mapping[str, Any]
    classroom: Classroom | None = None

    @property
    def is_public(self) -> bool:
        """Whether its first answers count for everybody's totals."""
        return self.kind == "quiz"

    @property
    def comes_back(self) -> bool:
        return self.kind == "again"

    def address(self, step: str, question: Question | None = None) -> str:
        """The address of a step: "show", "question", "review" or "start-again"."""
        more = {"key": question.key} if question else {}
        return reverse(f"{self.kind}:{step}", kwargs={**self.where, **more})


def by_oneself(page: Page) -> Sitting:
    return Sitting("quiz", page, page.quiz, page.key, {"page": page})


def coming_back(page: Page, keys: tuple[str, ...]) -> Sitting:
    where = {"page": page, "keys": keys}
    return Sitting("again", page, page.quiz.come_back(keys), f"{page.key} again", where)


def in_class(code: str) -> Sitting:
    """The sitting of the class with this code, as somebody may type it; NoSuchClass where there is none."""
    code = "".join(code.split()).upper()
    if len(code) != CODE_LENGTH or not set(code) <= set(CODE_SIGNS):
        raise NoSuchClass(code)
    return of_class(Classroom.lasting().filter(code=code).first())


def of_class(classroom: Classroom | None) -> Sitting:
    """The sitting of a class; NoSuchClass when there is none, or its quiz is not there any more."""
    page = library().quizzed.get(classroom.quiz) if classroom else None
    if page is None:
        raise NoSuchClass(classroom)
    where = {"code": classroom.code}
    return Sitting("class", page, page.quiz, f"class {classroom.code}", where, classroom)


@dataclass(frozen=True)
class Seat:
    """A reader at a sitting: the attempt, once one has begun, and how far it is."""

    sitting: Sitting
    attempt_id: UUID | None
    progress: Progress

    def next_round(self, question: Question, wanted: str | None) -> int | None:
        """The round that an answer would begin now, if it is the one that was asked for: the first unless
        said. The one before reading is for the question of the home page alone, and while there is no
        other answer to it. None where an answer stands."""
        upcoming = self.progress.next_round(question)
        if wanted == str(BEFORE):
            is_asked_at_home = self.sitting.is_public and question == self.sitting.quiz.questions[0]
            is_new = upcoming == self.progress.quiz.first_round and not self.progress.before(question)
            return BEFORE if is_asked_at_home and is_new else None
        return upcoming if str(upcoming) == (wanted or str(self.progress.quiz.first_round)) else None
