"""A reader of quizzes, for tests: opens a page, sends its form."""

import re

from django.test import Client

from explainer.content import library

ARTICLE = library().articles["second-heart"]
QUIZ = ARTICLE.quiz
HTMX = {"hx-request": "true"}
FIRST = "/en/second-heart/quiz/queue/"
SECOND = "/en/second-heart/quiz/tiptoe/"


def form_of(response) -> dict[str, str]:
    """The hidden fields of the form in a page."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)">', response.text))


def answer(reader: Client, page: str, *choices: str, htmx: bool = False, **fields: str):
    form = form_of(reader.get(page + (f"?round={fields['round']}" if "round" in fields else "")))
    return reader.post(page, {**form, "choice": choices, **fields}, headers=HTMX if htmx else {})


def page_of(question, language: str = "en") -> str:
    slug, quiz = {"en": ("second-heart", "quiz"), "id": ("jantung-kedua", "kuis")}[language]
    return f"/{language}/{slug}/{quiz}/{question.key}/"


def right_choices(question) -> list[str]:
    return sorted(question.right)
