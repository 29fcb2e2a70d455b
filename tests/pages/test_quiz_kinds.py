"""What each kind of question offers beyond choices: lines to tap, pins to tap, a scale."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from explainer.quiz import NOT_SURE, Estimating, Ordering, Question
from tests.pages.answering import (
    QUESTIONS,
    SEVERAL,
    choice,
    fill_in,
    give,
    not_sure,
    place,
    right,
    wrong,
)
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH

FIRST, SECOND, *_ = QUESTIONS
ORDER = next(question for question in QUESTIONS if isinstance(question, Ordering))
ESTIMATE = next(question for question in QUESTIONS if isinstance(question, Estimating))
PICTURE = next(question for question in QUESTIONS if question.kind == "point-at-picture")


def test_a_line_that_is_tapped_gets_the_next_number_and_gives_it_back(reader: Reader):
    page = reader(ENGLISH.question(ORDER))
    one, two, *_ = ORDER.steps
    page.get_by_text(two.words["en"], exact=True).click()
    page.get_by_text(one.words["en"], exact=True).click()
    expect(place(page, ENGLISH, ORDER, two.key)).to_have_value("1")
    expect(place(page, ENGLISH, ORDER, one.key)).to_have_value("2")
    page.get_by_text(two.words["en"], exact=True).click()
    expect(place(page, ENGLISH, ORDER, two.key)).to_have_value("")


def test_a_number_that_is_taken_changes_hands(reader: Reader):
    page = reader(ENGLISH.question(ORDER))
    one, two, *_ = ORDER.steps
    place(page, ENGLISH, ORDER, one.key).select_option("1")
    place(page, ENGLISH, ORDER, two.key).select_option("1")
    expect(place(page, ENGLISH, ORDER, one.key)).to_have_value("")


@pytest.mark.parametrize("question", [ORDER, ESTIMATE, SEVERAL], ids=lambda question: question.kind)
def test_not_sure_and_an_answer_give_way_to_one_another(reader: Reader, question: Question):
    page = reader(ENGLISH.question(question))
    fill_in(page, ENGLISH, right(question))
    unsure = choice(page, ENGLISH, question, NOT_SURE)
    unsure.check()
    give(page, ENGLISH, not_sure(question))
    page.goto(ENGLISH.question(question) + "?round=2")
    unsure.check()
    fill_in(page, ENGLISH, right(question))
    expect(unsure).not_to_be_checked()


def test_a_pin_that_is_tapped_in_the_picture_picks_its_letter(reader: Reader):
    page = reader(ENGLISH.question(PICTURE), width=320, height=640)
    for key in (thing.key for thing in PICTURE.choices):
        page.locator(f"[data-spot='{key}'] .pin__disc").click()
        expect(choice(page, ENGLISH, PICTURE, key)).to_be_checked()


def test_a_pin_keeps_its_letter_once_it_is_marked(reader: Reader):
    page = reader(ENGLISH.question(PICTURE))
    answer = wrong(PICTURE)
    (key,) = answer.chosen
    letter = page.locator(f"[data-spot='{key}'] text").text_content()
    give(page, ENGLISH, answer)
    assert page.locator(f"[data-spot='{key}'] text").text_content() == letter
    assert page.locator("[data-spot]").count() == 2


def test_an_estimate_is_shown_on_its_scale_and_in_words(reader: Reader):
    page = reader(ENGLISH.question(ESTIMATE))
    give(page, ENGLISH, wrong(ESTIMATE))
    expect(page.locator(".scale__pointer")).to_have_count(1)
    expect(page.get_by_text("times as high")).to_be_visible()
