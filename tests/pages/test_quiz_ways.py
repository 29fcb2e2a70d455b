"""Ways into a quiz and out of it: from the home page, to the text and back, days later by a reminder."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.pages.answering import (
    ANSWERS,
    COMES_BACK,
    MISSED,
    QUESTIONS,
    ask_heading,
    check_button,
    confidence,
    expect_verdict,
    give,
    next_button,
    right,
    see_score,
    wrong,
)
from tests.pages.conftest import Reader
from tests.pages.languages import ARTICLE, ENGLISH
from tests.pages.test_quiz import first_choice, open_form

FIRST, SECOND, *_ = QUESTIONS


@pytest.mark.parametrize("has_javascript", [True, False], ids=["htmx", "plain"])
def test_the_question_of_the_home_page_returns_at_the_end_of_the_article(
    reader: Reader, has_javascript: bool
):
    page = reader(ENGLISH.home, java_script_enabled=has_javascript)
    first_choice(page, ENGLISH, "false").click()
    confidence(page, ENGLISH, "guessing").check()
    check_button(page, ENGLISH).click()
    expect_verdict(page, ENGLISH, wrong(FIRST))
    expect(page.get_by_text("waits for you at the end of the article")).to_be_visible()
    page.locator("#question").get_by_role("link", name="How the pump works", exact=True).click()
    assert page.url.endswith(ENGLISH.article)
    if has_javascript:
        page.get_by_role("heading", name="Check yourself").scroll_into_view_if_needed()
        expect(page.get_by_text("You met this question before reading")).to_be_visible()
    else:
        first_choice(page, ENGLISH, "true").click()
    give(page, ENGLISH, right(FIRST, "certain"))
    changed = page.locator(".question__changed")
    expect(changed).to_contain_text(
        "Before reading, you said “False”. You were guessing. Now you have it right."
    )
    next_button(page, ENGLISH).click()
    expect(ask_heading(page, ENGLISH, SECOND)).to_be_visible()


def test_the_home_page_does_not_ask_again_what_was_answered_there(reader: Reader):
    page = reader(ENGLISH.home)
    first_choice(page, ENGLISH, "false").click()
    check_button(page, ENGLISH).click()
    expect_verdict(page, ENGLISH, wrong(FIRST))
    page.reload()
    page.locator("#try").scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # were the quiz resumed, it would be by now
    first_choice(page, ENGLISH, "true").click()
    expect_verdict(page, ENGLISH, wrong(FIRST))


@pytest.mark.parametrize("where", ["in the article", "on a page of its own"])
def test_the_part_that_teaches_it_opens_marked_with_a_way_back(reader: Reader, where: str):
    page = reader(ENGLISH.article if where == "in the article" else ENGLISH.question(FIRST))
    if where == "in the article":
        open_form(page, ENGLISH, "false")
    give(page, ENGLISH, wrong(FIRST))
    page.get_by_role("link", name="Read this part").click()
    part = page.locator(f"#{FIRST.paragraph}")
    expect(part).to_be_in_viewport()
    assert part.evaluate("part => part.matches(':target')")
    back = page.get_by_role("link", name="Back to the question")
    expect(back).to_have_count(1)
    back.click()
    expect(page.locator("#question")).to_be_in_viewport()
    expect_verdict(page, ENGLISH, wrong(FIRST))


def test_a_reminder_asks_the_siblings_of_what_was_missed(reader: Reader):
    page = reader(ENGLISH.quiz)
    for answer in (*ANSWERS, COMES_BACK):
        give(page, ENGLISH, answer)
        (see_score if answer is COMES_BACK else next_button)(page, ENGLISH).click()
    link = page.get_by_role("link", name="Put it into my calendar")
    calendar = page.request.get(link.get_attribute("href")).text().replace("\r\n ", "")
    address = re.search(r"^URL:http://[^/]+(.*)$", calendar, flags=re.MULTILINE)[1].strip()
    again = reader(address, java_script_enabled=False)  # on another phone, without a session
    missed = {COMES_BACK.question.key, *(question.key for question in MISSED)}
    siblings = [s for q in QUESTIONS if q.key in missed for s in ARTICLE.quiz.siblings if s.key == q.sibling]
    assert siblings
    for sibling in siblings:
        expect(ask_heading(again, ENGLISH, sibling)).to_be_visible()
        give(again, ENGLISH, right(sibling))
        (see_score if sibling is siblings[-1] else next_button)(again, ENGLISH).click()
    expect(again.get_by_role("heading", name=f"{len(siblings)} of {len(siblings)} right")).to_be_visible()
