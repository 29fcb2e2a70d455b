"""Ways to sit down to a quiz: by oneself, coming back to what was missed, or in a class.

They ask the same way and differ in which questions, in who counts the answers, and in their addresses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from explainer.content import Page, library
from explainer.models import Classroom
from explainer.quiz import Question, Quiz


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
    where: Mapping[str, Any] = field(default_factory=dict)
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


def find(page: Page | None = None, keys: tuple[str, ...] | None = None, code: str = "") -> Sitting:
    """The sitting at an address; NoSuchClass where the code leads to none."""
    if code:
        return in_class(code)
    if keys is not None:
        where = {"page": page, "keys": keys}
        return Sitting("again", page, page.quiz.come_back(keys), f"{page.key} again", where)
    return by_oneself(page)


def by_oneself(page: Page) -> Sitting:
    return Sitting("quiz", page, page.quiz, page.key, {"page": page})


def in_class(code: str) -> Sitting:
    classroom = Classroom.lasting().filter(code=code.upper()).first()
    page = library().quizzed.get(classroom.quiz) if classroom else None
    if page is None:
        raise NoSuchClass(code)
    where = {"code": classroom.code}
    return Sitting("class", page, page.quiz, f"class {classroom.code}", where, classroom)
