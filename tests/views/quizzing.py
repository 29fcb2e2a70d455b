"""A reader of quizzes, for tests: opens a page, sends its form."""

import re

from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from explainer.content import library
from explainer.quiz import NOT_SURE, Choosing, Estimating, Ordering, Question
from explainer.quiz.questions import Answer

ARTICLE = library().articles["second-heart"]
QUIZ = ARTICLE.quiz
EVERY_QUIZ = [(page, q) for page in library().quizzed.values() for q in page.quiz.questions]
HTMX = {"hx-request": "true"}
START = "/en/second-heart/quiz/"
FIRST = "/en/second-heart/quiz/queue/"
SECOND = "/en/second-heart/quiz/tiptoe/"


def form_of(response) -> dict[str, str]:
    """The hidden fields of the form in a page."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)">', response.text))


def answer(reader: Client, page: str, *choices: str, htmx: bool = False, **fields: str):
    form = form_of(reader.get(page + (f"?round={fields['round']}" if "round" in fields else "")))
    return reader.post(page, {**form, "choice": choices, **fields}, headers=HTMX if htmx else {})


def give(reader: Client, question: Question, given: Answer, language: str = "en", **kind):
    """Answers a question of any kind."""
    return answer(reader, page_of(question, language), **fields_of(question, given), **kind)


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


def page_of(question: Question, language: str = "en", page=ARTICLE) -> str:
    with override(language):
        return reverse("quiz:question", kwargs={"page": page, "key": question.key})


def secrets(question: Question, language: str) -> list[str]:
    """Everything a reader learns only after answering."""
    words = [question.why, question.learned, question.fact]
    if isinstance(question, Choosing):
        words += [told for choice in question.choices for told in (choice.mixed_up, choice.missed) if told]
    elif isinstance(question, Ordering):
        words += [question.mixed_up, *(step.why for step in question.steps)]
    else:
        words += [question.too_low, question.too_high]
    return [told[language] for told in words if told[language]]
