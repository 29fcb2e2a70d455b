"""A reader of quizzes, for tests: opens a page, sends its form."""

from django.test import Client

from bench import filling
from bench.filling import fields_of, hidden_fields, right, wrong
from explainer.content import Page, library
from explainer.quiz import Choosing, Ordering, Question
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
    return hidden_fields(response.text)


def answer(reader: Client, page: str, *choices: str, htmx: bool = False, **fields: str):
    form = form_of(reader.get(page + (f"?round={fields['round']}" if "round" in fields else "")))
    return reader.post(page, {**form, "choice": choices, **fields}, headers=HTMX if htmx else {})


def give(reader: Client, question: Question, given: Answer, language: str = "en", **kind):
    """Answers a question of any kind."""
    return answer(reader, page_of(question, language), **fields_of(question, given), **kind)


def page_of(question: Question, language: str = "en", page: Page = ARTICLE) -> str:
    return filling.page_of(question, page, language)


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


__all__ = ["fields_of", "right", "wrong"]
