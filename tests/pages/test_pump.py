"""Try the pump in a real browser: by mouse, and by keyboard alone."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from explainer.content import library
from explainer.content.telling import tell
from explainer.figures import pump
from explainer.physiology import Leg, trials
from explainer.physiology.trials import Trial
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, Language, in_both_languages
from tests.pages.test_quiz import reach

LEAKY = Trial(leg=Leg("surface"), beside="healthy")
# Every text that the sentence has from now on, one after the other.
LISTEN = """(sentence) => {
  window.heard = [];
  new MutationObserver(() => heard.push(sentence.textContent.trim()))
    .observe(sentence, { childList: true, characterData: true, subtree: true });
}"""


def word(key: str, language: Language) -> str:
    return library().shared.figures["pump"].labels[key][language.code]


def said(trial: Trial, language: Language) -> str:
    """The sentence of a trial."""
    labels = library().shared.figures["pump"].labels
    return tell(pump.draw(trial).says, {key: words[language.code] for key, words in labels.items()})


def at(trial: Trial) -> str:
    return f"?{urlencode(trial.query)}" if trial.query else ""


def sentence(page: Page) -> Locator:
    return page.locator("#pump-sentence")


def curve(page: Page) -> Locator:
    return page.locator("#pump-trace .trace__line")


def pressures(page: Page) -> list[str]:
    """Those that stand below the stills."""
    return page.locator("#pump-picture .pump-legs__pressure b").all_inner_texts()


def radio(page: Page, language: Language, words: str) -> Locator:
    return page.get_by_role("radio", name=language.says(words), exact=True)


def choose(page: Page, language: Language, words: str) -> None:
    page.locator("#pump label").filter(has=radio(page, language, words)).click()


def taller(page: Page, language: Language) -> Locator:
    return page.get_by_role("button", name=language.says("5 cm taller"))


def shorter(page: Page, language: Language) -> Locator:
    return page.get_by_role("button", name=language.says("5 cm shorter"))


def expect_trial(page: Page, language: Language, trial: Trial) -> None:
    """Sentence, picture, curve and address are those of a trial."""
    expect(sentence(page)).to_contain_text(said(trial, language))
    drawn = pump.draw(trial)
    assert pressures(page) == [str(phase.pressure) for side in drawn.sides for phase in side.phases]
    shown = curve(page).evaluate_all("(all) => all.map((path) => path.getAttribute('d'))")
    assert shown[-len(drawn.trace.lines) :] == [line.path for line in reversed(drawn.trace.lines)]
    address = urlsplit(page.url)
    assert address.path == language.pump
    assert trials.read(dict(parse_qsl(address.query)))[0] == trial
    assert radio_values(page) == {
        name: chosen for name, chosen in trial.choices.items() if name not in {"height", "guess"}
    }


def radio_values(page: Page) -> dict[str, str]:
    return dict(
        page.locator("#pump :checked").evaluate_all("(all) => all.map(({ name, value }) => [name, value])")
    )


@in_both_languages
def test_is_worked_by_mouse_without_leaving_the_page(reader: Reader, language: Language):
    page = reader(language.pump)
    page.evaluate("window.opened = true")
    expect_trial(page, language, Trial())
    choose(page, language, "Walks slowly")
    expect_trial(page, language, Trial("slow"))
    assert page.url.endswith(f"{language.pump}?do=slow")
    choose(page, language, "Surface valves leak, as in varicose veins")
    expect_trial(page, language, Trial("slow", Leg("surface")))
    choose(page, language, "Weak")
    expect_trial(page, language, Trial("slow", Leg("surface", "weak")))
    page.locator("label", has=page.locator("[name=stocking][value=yes]")).click()
    expect_trial(page, language, Trial("slow", Leg("surface", "weak", stocking=True)))
    taller(page, language).click()
    expect_trial(page, language, Trial("slow", Leg("surface", "weak", stocking=True, stature=175)))
    choose(page, language, "A healthy leg")
    page.get_by_role("button", name=language.says("Show me without a guess")).click()
    leg = Leg("surface", "weak", stocking=True, stature=175)
    expect_trial(page, language, Trial("slow", leg, beside="healthy", guess="none"))
    assert page.evaluate("window.opened"), "no page was loaded in between"
    assert page.context.cookies() == []


@in_both_languages
def test_a_change_is_announced_once_in_the_region_that_was_there(reader: Reader, language: Language):
    page = reader(language.pump)
    expect(sentence(page)).to_have_attribute("role", "status")
    region = sentence(page).element_handle()
    region.evaluate(LISTEN)
    for words, trial in (("Walks slowly", Trial("slow")), ("Lies down", Trial("lie"))):
        page.evaluate("window.heard = []")
        choose(page, language, words)
        expect_trial(page, language, trial)
        heard = page.evaluate("heard")
        assert len(heard) == 1
        assert said(trial, language) in heard[0]
    assert region.evaluate("(sentence) => sentence.isConnected")


@in_both_languages
def test_is_worked_by_keyboard_alone(reader: Reader, language: Language):
    page = reader(language.pump)
    reach(page, radio(page, language, "Ten heel raises"))
    for key, words, trial in (
        ("ArrowRight", "Walks slowly", Trial("slow")),
        ("ArrowDown", "Walks fast", Trial("fast")),
        ("ArrowLeft", "Walks slowly", Trial("slow")),
    ):
        page.keyboard.press(key)
        expect_trial(page, language, trial)
        expect(radio(page, language, words)).to_be_focused()
    reach(page, radio(page, language, "Healthy veins and valves"), steps=12)
    page.keyboard.press("ArrowDown")
    expect_trial(page, language, Trial("slow", Leg("surface")))
    expect(radio(page, language, "Surface valves leak, as in varicose veins")).to_be_focused()


def test_of_changes_in_quick_succession_the_last_is_shown(reader: Reader):
    reader.expects("htmx:sendAbort", "htmx:afterRequest")  # what it does not wait for any more
    page = reader(ENGLISH.pump)
    radio(page, ENGLISH, "Ten heel raises").focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"):  # round to the second
        page.keyboard.press(key)
    expect(radio(page, ENGLISH, "Sits down")).to_be_checked()
    expect_trial(page, ENGLISH, Trial("sit"))


@pytest.mark.parametrize("trial", [Trial(), LEAKY], ids=["one leg", "guess"])
def test_enter_on_a_choice_neither_shrinks_the_leg_nor_guesses(reader: Reader, trial: Trial):
    page = reader(ENGLISH.pump + at(trial))
    page.evaluate(
        "addEventListener('submit', ({ submitter }) => { window.sent = submitter?.name ?? ''; }, true)"
    )
    radio(page, ENGLISH, "Ten heel raises").press("Enter")
    assert not page.evaluate("window.sent"), "Enter pressed the first button of the form"


@in_both_languages
@pytest.mark.parametrize(("button", "start", "end"), [(taller, 185, 200), (shorter, 155, 140)])
def test_the_height_buttons_keep_the_focus_and_stop_at_the_ends(
    reader: Reader, language: Language, button, start: int, end: int
):
    page = reader(f"{language.pump}?height={start}")
    pressed = button(page, language)
    reach(page, pressed, steps=60)
    step = 5 if end > start else -5
    for height in (*range(start + step, end + step, step), end):
        page.keyboard.press("Enter")
        expect(page.get_by_text(f"{height} cm", exact=True)).to_be_visible()
        expect_trial(page, language, Trial(leg=Leg(stature=height)))
        expect(pressed).to_be_focused()
    expect(pressed).to_have_attribute("aria-disabled", "true")


@in_both_languages
@pytest.mark.parametrize("guess", ["this", "other"])
def test_a_guess_is_given_by_keyboard_and_the_reading_goes_on_from_there(
    reader: Reader, language: Language, guess: str
):
    page = reader(language.pump + at(LEAKY))
    expect(curve(page)).to_have_count(0)
    assert pressures(page) == []
    reach(page, page.locator(f"button[name=guess][value={guess}]"))
    page.keyboard.press("Enter")
    verdict = "You guessed right." if guess == LEAKY.answer else "It turns out otherwise than you guessed."
    expect(sentence(page)).to_contain_text(language.says(verdict))
    expect_trial(page, language, Trial(leg=LEAKY.leg, beside="healthy", guess=guess))
    expect(page.locator("#pump-picture")).to_be_focused()
    choose(page, language, "Walks fast")
    expect_trial(page, language, Trial("fast", LEAKY.leg, beside="healthy", guess="none"))
