"""When something goes wrong in the quiz: a clear message, nothing lost, and a way on that works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.answering import (
    QUESTIONS,
    ask_heading,
    check_button,
    choice,
    choice_words,
    confidence,
    expect_verdict,
    fill_in,
    give,
    next_button,
    right,
    wrong,
)
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, INDONESIAN, Language, in_both_languages

FIRST, SECOND, *_ = QUESTIONS
MISSING = "Choose an answer first. “I’m not sure” is one, too."
TOO_LONG = "This form had been open too long, or your browser takes no cookies. Send it once more."
NO_LINE = "No connection. Nothing is lost: try again when you are back online."
# What the browser and htmx write to the console then.
CUT_LINE = ("net::ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")


def message(page: Page, language: Language, words: str) -> Locator:
    return page.get_by_role("alert").filter(has_text=language.says(words))


@in_both_languages
def test_a_lost_connection_keeps_the_choice_and_can_be_tried_again(reader: Reader, language: Language):
    reader.expects(*CUT_LINE)
    answer = wrong(FIRST, "certain")
    page = reader(language.quiz)
    fill_in(page, language, answer)
    page.context.set_offline(True)
    check_button(page, language).click()
    expect(message(page, language, NO_LINE)).to_be_visible()
    expect(choice(page, language, FIRST, answer.chosen[0])).to_be_checked()
    expect(confidence(page, language, "certain")).to_be_checked()
    again = page.get_by_role("button", name=language.says("Try again"))
    again.click()
    expect(message(page, language, NO_LINE)).to_be_visible()
    page.context.set_offline(False)
    again.click()
    expect_verdict(page, language, answer)
    expect(message(page, language, NO_LINE)).to_have_count(0)


def test_a_lost_connection_on_the_way_to_the_next_question_can_be_tried_again(reader: Reader):
    reader.expects(*CUT_LINE)
    page = reader(ENGLISH.quiz)
    give(page, ENGLISH, right(FIRST))
    page.context.set_offline(True)
    next_button(page, ENGLISH).click()
    expect(message(page, ENGLISH, NO_LINE)).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name=ENGLISH.says("Try again")).click()
    expect(ask_heading(page, ENGLISH, SECOND)).to_be_visible()
    expect(check_button(page, ENGLISH)).to_be_visible()


@in_both_languages
def test_a_lost_connection_at_the_first_tap_in_the_article_can_be_tried_again(
    reader: Reader, language: Language
):
    reader.expects(*CUT_LINE)
    page = reader(language.article)
    key = FIRST.choices[0].key
    page.context.set_offline(True)
    page.get_by_role("link", name=choice_words(language, FIRST, key), exact=True).click()
    expect(message(page, language, NO_LINE)).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name=language.says("Try again")).click()
    expect(choice(page, language, FIRST, key)).to_be_checked()


def lose_the_cookie(page: Page) -> None:
    page.context.clear_cookies()


def lose_the_token(page: Page) -> None:
    page.locator("[name=csrfmiddlewaretoken]").evaluate_all("(all) => all.forEach((field) => field.remove())")


def spoil_the_token(page: Page) -> None:
    page.locator("[name=csrfmiddlewaretoken]").evaluate_all(
        "(all) => all.forEach((field) => { field.value = 'x'.repeat(64); })"
    )


@pytest.mark.parametrize("has_javascript", [True, False], ids=["htmx", "plain"])
@pytest.mark.parametrize("harm", [lose_the_cookie, lose_the_token, spoil_the_token])
def test_a_refused_form_says_so_keeps_the_choice_and_works_at_the_next_press(
    reader: Reader, harm, has_javascript: bool
):
    reader.expects("403")
    language = INDONESIAN if harm is lose_the_cookie else ENGLISH
    answer = wrong(SECOND, "certain")
    page = reader(language.question(SECOND), java_script_enabled=has_javascript)
    fill_in(page, language, answer)
    harm(page)
    check_button(page, language).click()
    expect(message(page, language, TOO_LONG)).to_be_visible()
    expect(choice(page, language, SECOND, answer.chosen[0])).to_be_checked()
    expect(confidence(page, language, "certain")).to_be_checked()
    check_button(page, language).click()
    expect_verdict(page, language, answer)


@in_both_languages
def test_a_missing_choice_is_asked_for_in_place(reader: Reader, language: Language):
    reader.expects("422")
    page = reader(language.article)
    page.get_by_role("link", name=language.says("I’m not sure"), exact=True).click()
    give(page, language, right(FIRST))
    next_button(page, language).click()
    expect(ask_heading(page, language, SECOND)).to_be_visible()
    check_button(page, language).click()
    expect(message(page, language, MISSING)).to_be_visible()
    expect(page.locator("form :focus")).to_have_count(1)
    assert page.url.endswith(language.article), "the reader is still in the article"
    give(page, language, right(SECOND))


@in_both_languages
def test_a_missing_choice_is_asked_for_on_a_plain_page(reader: Reader, language: Language):
    reader.expects("422")
    page = reader(language.quiz, java_script_enabled=False)
    with page.expect_response(lambda response: response.request.method == "POST") as answered:
        check_button(page, language).click()
    assert answered.value.status == 422
    expect(message(page, language, MISSING)).to_be_visible()
    give(page, language, right(FIRST))


@pytest.mark.parametrize("status", [413, 429, 500, 502, 503])
def test_an_answer_from_somebody_in_between_does_not_take_the_place_of_the_form(reader: Reader, status: int):
    reader.expects(str(status), "htmx:responseError")
    page = reader(ENGLISH.quiz)
    answer = wrong(FIRST, "certain")
    fill_in(page, ENGLISH, answer)
    page.route("**/quiz/**", lambda route: route.fulfill(status=status, body="<h1>Bad Gateway</h1>"))
    check_button(page, ENGLISH).click()
    expect(message(page, ENGLISH, NO_LINE)).to_be_visible()
    expect(choice(page, ENGLISH, FIRST, answer.chosen[0])).to_be_checked()
    page.unroute("**/quiz/**")
    page.get_by_role("button", name=ENGLISH.says("Try again")).click()
    expect_verdict(page, ENGLISH, answer)
