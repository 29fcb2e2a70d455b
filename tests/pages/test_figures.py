"""Figures that hold still, move when welcome, and survive a reader's own colours and paper."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from explainer.content import library
from tests.pages.colours import WHITE, Colour, contrast
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, Language, in_both_languages

FRAMES = 4  # of the beat: rest, squeeze, relax, refill

# Whatever moves by itself: CSS and script animations that follow the clock, not the scroll position.
MOVING = """() => document.getAnimations()
  .filter((animation) => animation.timeline instanceof DocumentTimeline && animation.playState === "running")
  .map((animation) => animation.animationName ?? animation.id)"""

# Drawings in which something moves as time goes by.
PLAYING = """async () => {
  const drawings = [...document.querySelectorAll("svg:has(animate, animateTransform, animateMotion)")];
  const look = () => drawings.map((svg) => [...svg.querySelectorAll("*")]
    .map((part) => `${getComputedStyle(part).opacity} ${getComputedStyle(part).d}`).join());
  const before = look();
  const start = document.timeline.currentTime;
  while (document.timeline.currentTime - start < 400) await new Promise(requestAnimationFrame);
  const after = look();
  return drawings.filter((svg, at) => svg.checkVisibility() && before[at] !== after[at]).length;
}"""

SHAPE = """(figure) => [...[...figure.querySelectorAll("svg")].at(-1).querySelectorAll("path")]
  .map((path) => getComputedStyle(path).d).join()"""

FRAMES_LATER = """async () => {
  for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
}"""


def beat(page: Page) -> Locator:
    return page.locator("#figure-beat")


def strip(page: Page) -> Locator:
    return beat(page).get_by_role("listitem").filter(has=page.locator("svg"))


def toggle(page: Page, language: Language, word: str) -> Locator:
    return beat(page).get_by_role("button", name=language.says(word), exact=True)


def expect_to_play(page: Page) -> None:
    """Something moves within a cycle, in which nothing may move for a while."""
    assert any(page.evaluate(PLAYING) == 1 for _look in range(15))


@in_both_languages
def test_with_motion_reduced_nothing_moves_and_the_strip_is_shown(reader: Reader, language: Language):
    page = reader(language.article, reduced_motion="reduce")
    beat(page).scroll_into_view_if_needed()
    expect(strip(page)).to_have_count(FRAMES)
    for frame in strip(page).all():
        expect(frame).to_be_visible()
    expect(beat(page).get_by_role("button")).to_have_count(0)
    assert page.evaluate(MOVING) == []
    assert page.evaluate(PLAYING) == 0


@in_both_languages
def test_with_motion_reduced_nothing_moves_on_any_page(reader: Reader, language: Language):
    page = reader(reduced_motion="reduce")
    for name, address in language.illustrated.items():
        page.goto(address)
        for figure in page.locator("figure").all():
            figure.scroll_into_view_if_needed()
            assert page.evaluate(MOVING) == [], name
            assert page.evaluate(PLAYING) == 0, name


@in_both_languages
@pytest.mark.parametrize("kind", ["without JavaScript", "on paper"])
def test_every_figure_is_there(reader: Reader, language: Language, kind: str):
    page = reader(java_script_enabled=kind != "without JavaScript", reduced_motion="no-preference")
    page.emulate_media(media="print" if kind == "on paper" else "screen")
    for name, address in language.illustrated.items():
        page.goto(address)
        for figure in figures_of(name, language):
            drawing = page.locator(f"#figure-{figure} svg").locator("visible=true").first
            expect(drawing, f"{figure} in {name}").to_be_visible()
            expect(page.locator(f"#figure-{figure} figcaption")).to_be_visible()


def test_on_paper_the_signs_of_urgency_need_no_background(reader: Reader):
    page = reader(ENGLISH.help)
    page.emulate_media(media="print")
    signs = page.locator("#figure-one-leg-or-both [class*=urgency] svg").all()
    assert len(signs) == 4
    for sign in signs:
        ink = Colour.read(sign.evaluate("(sign) => getComputedStyle(sign).color"))
        assert contrast(ink, WHITE) >= 4.5


def figures_of(name: str, language: Language) -> tuple[str, ...]:
    return ("loop",) if name == "home" else library().everything[name].editions[language.code].figures


@in_both_languages
def test_with_motion_the_beat_plays_until_the_reader_pauses_it(reader: Reader, language: Language):
    page = reader(language.article, reduced_motion="no-preference")
    beat(page).scroll_into_view_if_needed()
    expect(strip(page)).to_have_count(0)
    button = beat(page).get_by_role("button")
    expect(button).to_be_visible()
    pause = button.inner_text()
    expect_to_play(page)
    button.press("Enter")
    expect(button).not_to_have_text(pause)
    assert page.evaluate(PLAYING) == 0
    button.click()
    expect(button).to_have_text(pause)
    expect_to_play(page)


def test_nothing_but_the_beat_moves_by_itself(reader: Reader):
    page = reader(reduced_motion="no-preference")
    for name, address in ENGLISH.illustrated.items():
        page.goto(address)
        for figure in page.locator("figure:not(#figure-beat)").all():
            figure.scroll_into_view_if_needed()
            assert page.evaluate(MOVING) == [], name
            if figure.get_attribute("id") != "figure-pump":  # whose curve waits for Play
                assert figure.locator("animate").count() == 0, name


@in_both_languages
def test_an_exercise_moves_on_request_until_the_reader_pauses_it(reader: Reader, language: Language):
    page = reader(language.illustrated["exercises"], reduced_motion="no-preference")
    for exercise in page.locator("[id^=figure-exercise]").all():
        button = exercise.get_by_role("button")
        play = button.inner_text()
        still = shape(exercise)
        button.press("Enter")
        expect(button).not_to_have_text(play)
        page.wait_for_function(
            f"([figure, still]) => ({SHAPE})(figure) !== still", arg=[exercise.element_handle(), still]
        )
        button.click()
        expect(button).to_have_text(play)
        paused = shape(exercise)
        page.evaluate(FRAMES_LATER)
        assert shape(exercise) == paused


@in_both_languages
def test_an_exercise_out_of_view_stands_still_again(reader: Reader, language: Language):
    exercise, button = first_exercise(reader, language)
    play = button.inner_text()
    still = shape(exercise)
    button.click()
    expect(button).not_to_have_text(play)
    exercise.page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    expect(button).to_have_text(play)
    assert shape(exercise) == still


@in_both_languages
def test_an_exercise_left_before_the_browser_has_looked_stands_still(reader: Reader, language: Language):
    exercise, button = first_exercise(reader, language)
    play = button.inner_text()
    # Between two frames: scrolled to, pressed and left again.
    button.evaluate("""(button) => {
      button.scrollIntoView({ block: "center", behavior: "instant" });
      button.click();
      scrollTo({ top: 0, behavior: "instant" });
    }""")
    expect(button).to_have_text(play)
    expect(exercise.locator("animate")).to_have_count(0)


def test_no_exercise_offers_to_move_where_motion_is_not_welcome(reader: Reader):
    page = reader(ENGLISH.illustrated["exercises"], reduced_motion="reduce")
    expect(page.locator("[id^=figure-exercise]").get_by_role("button")).to_have_count(0)


def first_exercise(reader: Reader, language: Language) -> tuple[Locator, Locator]:
    """The first exercise that can move, and its button."""
    page = reader(language.illustrated["exercises"], reduced_motion="no-preference")
    exercise = page.locator("[id^=figure-exercise]").first
    return exercise, exercise.get_by_role("button")


def shape(exercise: Locator) -> str:
    """The outlines of the second position, as they are now."""
    return exercise.evaluate(SHAPE)


@in_both_languages
def test_without_javascript_the_strip_is_shown_and_no_button_is_dead(reader: Reader, language: Language):
    page = reader(java_script_enabled=False, reduced_motion="no-preference")
    for address in (language.home, language.article, language.illustrated["exercises"], language.quiz):
        page.goto(address)
        buttons = page.get_by_role("button").evaluate_all(
            """(all) => all.filter((button) => button.type !== "submit" && !button.popoverTargetElement)
              .map((button) => button.textContent.trim())"""
        )
        assert buttons == [], address
    page.goto(language.article)
    expect(strip(page)).to_have_count(FRAMES)


@in_both_languages
def test_on_paper_the_strip_the_definitions_and_the_emergency_card_are_there(
    reader: Reader, language: Language
):
    page = reader(language.article, width=720, reduced_motion="no-preference", color_scheme="dark")
    page.emulate_media(media="print")
    expect(strip(page)).to_have_count(FRAMES)
    for frame in strip(page).all():
        expect(frame).to_be_visible()
    expect(beat(page).get_by_role("button")).to_have_count(0)
    for term in language.edition.terms:
        expect(page.get_by_text(term.definition[language.code], exact=True)).to_be_visible()
    telephone = page.locator("a[href='tel:112'], a[href='tel:119'], a[href='tel:911']").first
    card = page.locator("section, aside").filter(has=telephone).last
    expect(telephone).to_be_visible()
    for words in card.locator("h3, li, a, dt").all():
        ink = Colour.read(words.evaluate("(element) => getComputedStyle(element).color"))
        assert contrast(ink, WHITE) >= 7, words.inner_text()  # printers leave backgrounds out


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_every_drawing_keeps_its_lines(reader: Reader, scheme: str):
    page = reader(forced_colors="active", color_scheme=scheme)
    seen = set()
    for address in ENGLISH.illustrated.values():
        page.goto(address)
        for figure in page.locator("figure").all():
            if (name := figure.get_attribute("id")) in seen:
                continue
            seen.add(name)
            for drawing in figure.get_by_role("img").locator("visible=true").all():
                drawn = share_drawn(drawing)
                assert drawn > 0.02, f"{name}: {drawing.get_attribute('class')} shows {drawn:.1%}"


def share_drawn(drawing: Locator) -> float:
    """How much of a drawing's area, its words aside, differs from its ground."""
    drawing.evaluate("(svg) => svg.querySelectorAll('text').forEach((text) => text.remove())")
    picture = Image.open(io.BytesIO(drawing.screenshot())).convert("RGB")
    colours = picture.getcolors(maxcolors=picture.width * picture.height)
    return 1 - max(count for count, _ in colours) / (picture.width * picture.height)
