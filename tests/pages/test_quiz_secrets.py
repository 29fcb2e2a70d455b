"""Before an answer, nothing in a page gives it away."""

from __future__ import annotations

from html import unescape

from playwright.sync_api import Page

from explainer.quiz import Question
from tests.pages.answering import give, right
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, QUESTIONS, Language, in_both_languages
from tests.views.quizzing import secrets


def given_away(html: str, questions: tuple[Question, ...], language: Language) -> list[str]:
    text = " ".join(unescape(html).split())
    return [f"{q.key}: {words}" for q in questions for words in secrets(q, language.code) if words in text]


def fetched(page: Page, address: str, *, by_htmx: bool = False) -> str:
    return page.request.get(address, headers={"HX-Request": "true"} if by_htmx else {}).text()


@in_both_languages
def test_no_page_tells_what_an_answer_would_tell(reader: Reader, language: Language):
    page = reader()
    addresses = [language.home, language.article, language.quiz, *map(language.question, QUESTIONS)]
    found = []
    for address in addresses:
        found += given_away(fetched(page, address), QUESTIONS, language)
        if "quiz" in address or "kuis" in address:
            found += given_away(fetched(page, address, by_htmx=True), QUESTIONS, language)
    assert not found, "\n".join(found)


def test_an_answer_tells_nothing_of_the_questions_to_come(reader: Reader):
    page = reader(ENGLISH.quiz)
    give(page, ENGLISH, right(QUESTIONS[0]))
    assert not given_away(page.content(), QUESTIONS[1:], ENGLISH)
    page.reload()
    assert not given_away(page.content(), QUESTIONS[1:], ENGLISH)
