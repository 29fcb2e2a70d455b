"""What a reader sends for an answer, right or wrong, to a question of any kind."""

from __future__ import annotations

import re

from django.urls import reverse
from django.utils.translation import override

from explainer.content import Page
from explainer.quiz import NOT_SURE, Choosing, Estimating, Ordering, Question
from explainer.quiz.questions import Answer

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]+)">')


def hidden_fields(page: str) -> dict[str, str]:
    """What the form in a page sends by itself."""
    return dict(HIDDEN.findall(page))


def fields_of(question: Question, given: Answer) -> dict[str, str | list[str]]:
    """What a form sends for an answer."""
    if given != (NOT_SURE,) and isinstance(question, Ordering):
        return {f"place-{key}": str(place) for place, key in enumerate(given, start=1)}
    if given != (NOT_SURE,) and isinstance(question, Estimating):
        return {"number": given[0]}
    return {"choice": list(given)}


def right(question: Question) -> Answer:
    if isinstance(question, Estimating):
        return (str(question.answer),)
    return tuple(sorted(question.right)) if isinstance(question, Choosing) else question.right


def wrong(question: Question) -> Answer:
    """An answer without any credit."""
    if isinstance(question, Estimating):
        return (str(max(question.lowest, question.highest, key=lambda end: abs(end - question.answer))),)
    if isinstance(question, Ordering):
        return question.right[::-1]
    return (next(choice.key for choice in question.choices if not choice.is_right),)


def page_of(question: Question, page: Page, language: str = "en") -> str:
    with override(language):
        return reverse("quiz:question", kwargs={"page": page, "key": question.key})
