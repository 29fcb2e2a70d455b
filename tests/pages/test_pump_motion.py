"""The pump moves when asked to, leg and curve in step; where motion is not welcome it holds still."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from explainer.content import library
from explainer.physiology import Leg
from explainer.physiology.trials import Trial
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, Language, in_both_languages
from tests.pages.test_figures import FRAMES_LATER, MOVING, PLAYING
from tests.pages.test_pump import at, choose, curve, expect_trial, pressures, sentence, word

LEGS, TRACE = ".pump-legs__drawing", "#pump-trace .trace"
BESIDE = Trial(leg=Leg("surface"), beside="healthy", guess="none")
GUESS = Trial(leg=Leg("surface"), beside="healthy")

# The clocks of legs and curve, read in one go.
CLOCKS = f"""() => [...document.querySelectorAll("{LEGS}, {TRACE}")]
  .map((svg) => ({{ time: svg.getCurrentTime(), stands: svg.animationsPaused() }}))"""
WIND = (
    f"""(time) => [...document.querySelectorAll("{LEGS}, {TRACE}")].map((svg) => svg.setCurrentTime(time))"""
)

# How much of gauge and curve is not where it was drawn.
MOVED = """() => [...document.querySelectorAll(".pump-leg__column, .trace__dot[cx]")].filter((part) => {
  const { baseVal, animVal } = part.y2 ?? part.cx;
  return Math.abs(baseVal.value - animVal.value) > 0.01;
}).length"""


def button(page: Page) -> Locator:
    return page.locator(".pump-legs__toggle")


def stage(page: Page) -> Locator:
    return page.locator(".pump-legs__stage")


def clocks(page: Page) -> list[float]:
    """The times of legs and curve [s], which go together or stand together."""
    read = page.evaluate(CLOCKS)
    assert len({clock["stands"] for clock in read}) == 1
    times = [clock["time"] for clock in read]
    assert max(times) - min(times) < 0.2
    return times


def expect_to_run(page: Page, language: Language, count: int = 2) -> None:
    expect(button(page)).to_have_text(word("pause", language))
    assert len(clocks(page)) == count
    page.wait_for_function(f"() => ({MOVED})() > 0")
    assert not any(clock["stands"] for clock in page.evaluate(CLOCKS))


def expect_to_stand(page: Page) -> None:
    before = clocks(page)
    page.evaluate(FRAMES_LATER)
    assert clocks(page) == before
    assert all(clock["stands"] for clock in page.evaluate(CLOCKS))


@in_both_languages
def test_with_motion_nothing_moves_before_play(reader: Reader, language: Language):
    page = reader(language.pump, reduced_motion="no-preference")
    expect(stage(page)).to_be_visible()
    expect(page.locator(".pump-legs__strip")).to_be_hidden()
    expect(button(page)).to_have_text(word("play", language))
    assert page.evaluate(PLAYING) == 0
    assert page.evaluate(MOVING) == []
    assert page.evaluate(MOVED) == 0


@in_both_languages
@pytest.mark.parametrize(("trial", "count"), [(Trial(), 2), (BESIDE, 3)], ids=["one leg", "two legs"])
def test_legs_and_curve_play_pause_and_go_on_in_step(
    reader: Reader, language: Language, trial: Trial, count: int
):
    page = reader(language.pump + at(trial), reduced_motion="no-preference")
    button(page).press("Enter")
    expect_to_run(page, language, count)
    button(page).press("Enter")
    expect(button(page)).to_have_text(word("play", language))
    expect_to_stand(page)
    page.evaluate(WIND, 20)
    button(page).press("Enter")
    expect_to_run(page, language, count)
    assert min(clocks(page)) >= 20, "it goes on from where it was"
    expect(button(page)).to_be_focused()


def test_the_end_offers_to_play_again_from_the_beginning(reader: Reader):
    page = reader(ENGLISH.pump, reduced_motion="no-preference")
    button(page).click()
    expect_to_run(page, ENGLISH)
    button(page).click()
    page.evaluate(WIND, float(page.locator(".pump-legs").get_attribute("data-cycle")) - 0.5)
    button(page).click()
    expect(button(page)).to_have_text(word("again", ENGLISH))
    expect_to_stand(page)
    button(page).click()
    expect_to_run(page, ENGLISH)
    assert max(clocks(page)) < 30


@in_both_languages
def test_a_change_of_a_control_plays_it_anew(reader: Reader, language: Language):
    page = reader(language.pump, reduced_motion="no-preference")
    button(page).click()
    expect_to_run(page, language)
    page.evaluate(WIND, 25)
    choose(page, language, "Walks slowly")
    expect_trial(page, language, Trial("slow"))
    expect_to_run(page, language)
    assert max(clocks(page)) < 25
    button(page).click()
    expect_to_stand(page)
    page.evaluate(WIND, 25)
    choose(page, language, "Lies down")
    expect_trial(page, language, Trial("lie"))
    expect_to_run(page, language)
    assert max(clocks(page)) < 25


def test_the_answer_to_a_guess_plays(reader: Reader):
    page = reader(ENGLISH.pump + at(GUESS), reduced_motion="no-preference")
    expect(button(page)).to_have_count(0)
    assert page.evaluate(PLAYING) == 0
    page.locator("button[name=guess][value=this]").click()
    expect_to_run(page, ENGLISH, 3)


@in_both_languages
@pytest.mark.parametrize("trial", [Trial(), BESIDE], ids=["one leg", "two legs"])
def test_with_motion_reduced_stills_with_pressures_stand_in_its_place(
    reader: Reader, language: Language, trial: Trial
):
    page = reader(language.pump + at(trial), reduced_motion="reduce")
    for _ in range(2):
        expect(stage(page)).to_be_hidden()
        expect(button(page)).to_be_hidden()
        expect(page.locator(".pump-legs__phase").last).to_be_visible()
        assert page.evaluate(PLAYING) == 0
        assert page.evaluate(MOVING) == []
        assert page.evaluate(MOVED) == 0
        trial = Trial("slow", trial.leg, trial.beside, trial.guess)
        choose(page, language, "Walks slowly")
        expect_trial(page, language, trial)
    for number in pressures(page)[2::4]:  # at the end, of every leg
        expect(sentence(page)).to_contain_text(number)


def test_motion_that_is_no_longer_welcome_gives_way_to_the_stills(reader: Reader):
    page = reader(ENGLISH.pump, reduced_motion="no-preference")
    button(page).click()
    expect_to_run(page, ENGLISH)
    page.emulate_media(reduced_motion="reduce")
    expect(stage(page)).to_be_hidden()
    expect(page.locator(".pump-legs__phase").last).to_be_visible()
    expect(page.locator(".trace--moves")).to_have_count(0)
    assert page.evaluate(MOVED) == 0
    page.emulate_media(reduced_motion="no-preference")
    expect(button(page)).to_be_visible()
    assert page.evaluate(MOVED) == 0
    button(page).click()
    expect_to_run(page, ENGLISH)


@in_both_languages
@pytest.mark.parametrize("trial", [Trial(), BESIDE, GUESS], ids=["one leg", "two legs", "guess"])
def test_on_paper_there_are_stills_and_curve_and_no_buttons(reader: Reader, language: Language, trial: Trial):
    page = reader(language.pump + at(trial), width=720, reduced_motion="no-preference", color_scheme="dark")
    page.emulate_media(media="print")
    expect(sentence(page)).to_be_visible()
    if not trial.is_open:
        expect(stage(page)).to_be_hidden()
        expect(page.locator(".pump-legs__phase").last).to_be_visible()
        expect(curve(page).last).to_be_visible()
    expect(page.locator("#pump").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("moment", [3, 30])
def test_whoever_prints_while_it_plays_gets_the_whole_curve(reader: Reader, moment: int):
    page = reader(ENGLISH.pump, width=720, reduced_motion="no-preference")
    button(page).click()
    expect_to_run(page, ENGLISH)
    page.evaluate(WIND, moment)
    page.pdf()
    expect(page.locator(".trace--moves")).to_have_count(0)
    expect(button(page)).to_have_text(word("again", ENGLISH))
    assert page.evaluate(MOVED) == 0


@in_both_languages
def test_in_an_article_the_leg_plays_when_it_is_asked_for(reader: Reader, language: Language):
    page = reader(library().shared.addresses["exercises"][language.code], reduced_motion="no-preference")
    page.get_by_role("link", name=word("work", language)).click()
    expect(button(page)).to_have_text(word("pause", language))
    page.wait_for_function(f"() => ({MOVED})() > 0")
    button(page).click()
    expect(button(page)).to_have_text(word("play", language))
