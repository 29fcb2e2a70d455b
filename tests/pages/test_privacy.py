"""Reading leaves nothing behind; an answer leaves one session."""

from __future__ import annotations

from tests.pages.answering import QUESTIONS, choice_words, give, right
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, LANGUAGES
from tests.pages.test_layout import scroll_to_the_end

KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def test_reading_sets_no_cookie_and_keeps_nothing(reader: Reader):
    page = reader(width=390, height=844)
    for language in LANGUAGES:
        for address in (language.home, language.article):
            page.goto(address)
            scroll_to_the_end(page)
            page.locator("[popovertarget]").first.click() if address == language.article else None
            assert page.context.cookies() == []
            assert page.evaluate(KEPT) == []


def test_the_first_answer_begins_a_session(reader: Reader):
    first = QUESTIONS[0]
    page = reader(ENGLISH.article)
    page.get_by_role("link", name=choice_words(ENGLISH, first, first.choices[0].key), exact=True).click()
    page.get_by_role("button", name=ENGLISH.says("Check my answer")).wait_for()
    assert "session" not in {cookie["name"] for cookie in page.context.cookies()}
    give(page, ENGLISH, right(first))
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
    assert set(cookies) == {"csrf", "session"}
    assert all(cookie["httpOnly"] and cookie["sameSite"] == "Lax" for cookie in cookies.values())
