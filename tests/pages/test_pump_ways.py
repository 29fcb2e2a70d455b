"""Ways to and from the pump: back, the other language, sharing, articles, no JavaScript; and axe."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from explainer.content import library
from explainer.figures import pump
from explainer.physiology import Leg
from explainer.physiology.trials import Trial
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, Language, in_both_languages
from tests.pages.test_accessibility import EVERY_WAY, TWO_WAYS, findings
from tests.pages.test_layout import STICKS_OUT
from tests.pages.test_privacy import KEPT
from tests.pages.test_pump import choose, expect_trial, said, sentence, taller, word

STATES = {
    "usual": "",
    "two legs": "?do=slow&veins=after-clot&calf=weak&beside=stocking&guess=none",
    "guess": "?veins=surface&beside=healthy",
    "wrong guess": "?veins=surface&beside=healthy&guess=other",
    "mended": "?do=fly&height=999",
}
STILLS = {
    "second-heart": pump.standing().trial,
    "varicose-veins": pump.leaking().trial,
    "exercises": pump.raising().trial,
}


@in_both_languages
def test_back_goes_to_the_trial_before(reader: Reader, language: Language):
    page = reader(language.pump)
    visited = (("Walks slowly", Trial("slow")), ("Walks fast", Trial("fast")), ("Lies down", Trial("lie")))
    for words, trial in visited:
        choose(page, language, words)
        expect_trial(page, language, trial)
    for trial in (Trial("fast"), Trial("slow"), Trial()):
        page.go_back()
        expect_trial(page, language, trial)
    page.go_forward()
    expect_trial(page, language, Trial("slow"))
    choose(page, language, "Sits down")
    expect_trial(page, language, Trial("sit"))


@in_both_languages
@pytest.mark.parametrize("has_script", [True, False], ids=["with JavaScript", "without"])
def test_whoever_comes_back_from_elsewhere_finds_choices_that_fit_the_picture(
    reader: Reader, language: Language, has_script: bool
):
    page = reader(language.pump, java_script_enabled=has_script)
    choose(page, language, "Walks slowly")
    if not has_script:
        page.get_by_role("button", name=language.says("Show"), exact=True).click()
    expect_trial(page, language, Trial("slow"))
    page.get_by_role("banner").get_by_role("link", name=language.says("Search")).click()
    expect(sentence(page)).to_have_count(0)
    page.go_back()
    expect_trial(page, language, Trial("slow"))
    page.go_back()
    expect_trial(page, language, Trial())


@in_both_languages
def test_the_language_switch_keeps_the_trial(reader: Reader, language: Language):
    switch = re.compile("Bahasa Indonesia|English")
    page = reader(f"{language.pump}?veins=deep")
    page.get_by_role("banner").get_by_role("link", name=switch).click()
    expect_trial(page, language.other, Trial(leg=Leg("deep")))
    choose(page, language.other, "Walks slowly")
    expect_trial(page, language.other, Trial("slow", Leg("deep")))
    page.get_by_role("banner").get_by_role("link", name=switch).click()
    expect_trial(page, language, Trial("slow", Leg("deep")))


def test_what_is_shared_is_the_trial_that_is_shown(reader: Reader):
    page = reader(ENGLISH.pump)
    choose(page, ENGLISH, "Walks slowly")
    expect_trial(page, ENGLISH, Trial("slow"))
    expect(page.locator("#address")).to_have_value(page.url)


def test_trying_leaves_nothing_behind(reader: Reader):
    page = reader(ENGLISH.pump)
    choose(page, ENGLISH, "Walks slowly")
    expect_trial(page, ENGLISH, Trial("slow"))
    assert page.context.cookies() == []
    assert page.evaluate(KEPT) == []


@in_both_languages
def test_is_worked_without_javascript(reader: Reader, language: Language):
    reader.expects("Transition was aborted")  # the browser's own, between two pages
    page = reader(language.pump, java_script_enabled=False, reduced_motion="no-preference")
    expect(page.locator(".pump-legs__stage")).to_be_hidden()
    choose(page, language, "Walks slowly")
    choose(page, language, "Deep valves leak")
    page.get_by_role("button", name=language.says("Show"), exact=True).click()
    expect_trial(page, language, Trial("slow", Leg("deep")))
    taller(page, language).click()
    expect_trial(page, language, Trial("slow", Leg("deep", stature=175)))
    choose(page, language, "A healthy leg")
    page.get_by_role("button", name=language.says("Show"), exact=True).click()
    expect(page.locator(".pump-legs__stage")).to_be_visible()
    page.locator("button[name=guess][value=this]").click()
    expect(sentence(page)).to_contain_text(language.says("You guessed right."))
    expect_trial(page, language, Trial("slow", Leg("deep", stature=175), beside="healthy", guess="this"))
    expect(page.locator(".pump-legs__phase").first).to_be_visible()
    expect(page.locator(".pump-legs__stage")).to_be_hidden()
    expect(page.locator(".pump-legs__toggle")).to_be_hidden()


@in_both_languages
@pytest.mark.parametrize(("article", "trial"), STILLS.items())
def test_an_article_brings_the_leg_that_moves_into_its_place(
    reader: Reader, language: Language, article: str, trial: Trial
):
    page = reader(library().shared.addresses[article][language.code], reduced_motion="no-preference")
    figure = page.locator("figure", has=page.locator(".pump-still"))
    expect(figure).to_contain_text(said(trial, language))
    address = page.url
    link = figure.get_by_role("link", name=word("work", language))
    link.press("Enter")
    figure = page.locator("figure", has=page.locator(".pump-live"))
    expect(figure.locator(".pump-legs__stage")).to_be_visible()
    expect(figure).to_contain_text(said(trial, language))
    expect(figure.locator(":focus")).to_have_count(1)
    assert page.url == address
    figure.get_by_role("link", name=language.says("Try the pump")).click()
    expect_trial(page, language, trial)


@in_both_languages
@pytest.mark.parametrize(("article", "trial"), STILLS.items())
def test_without_javascript_an_article_leads_to_the_same_leg(
    reader: Reader, language: Language, article: str, trial: Trial
):
    page = reader(library().shared.addresses[article][language.code], java_script_enabled=False)
    page.locator(".pump-still").get_by_role("link", name=word("work", language)).click()
    expect_trial(page, language, trial)


@in_both_languages
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    reader: Reader, language: Language, state: str, motion: str
):
    page = reader(language.pump + STATES[state], width=320, reduced_motion=motion)
    assert page.evaluate(STICKS_OUT) == []
    found = findings(page, state, EVERY_WAY if motion == "reduce" else TWO_WAYS)
    assert not found, "\n".join(found)
