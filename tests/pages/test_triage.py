"""“One leg or both?” as a person uses it: by touch, by keyboard, without a script, without a line."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from explainer.content import library
from explainer.content.blocks import Advice, Paths, Step
from tests.pages.conftest import Reader
from tests.pages.languages import Language, in_both_languages


def tool(language: Language) -> Paths:
    blocks = library().pages["get-help"].editions[language.code].blocks
    return next(block for block in blocks if isinstance(block, Paths))


def part(language: Language, key: str) -> Step | Advice:
    return next(p for p in (*tool(language).steps, *tool(language).advice) if p.key == key)


def shown(page: Page) -> list[str]:
    return page.evaluate("""[...document.querySelectorAll(".paths > section")]
      .filter((part) => part.checkVisibility()).map((part) => part.id)""")


def answer(page: Page, language: Language, step: str, place: str) -> None:
    """Taps the first answer of a step that leads to this place."""
    words = next(words for words, to in part(language, step).answers if to == place)
    page.locator(f"#{step}").get_by_role("link", name=words, exact=True).first.click()


@in_both_languages
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_two_taps_lead_to_advice_and_nothing_is_asked_of_the_server(
    reader: Reader, language: Language, scripts: bool
):
    page = reader(language.help, java_script_enabled=scripts, width=390, height=844)
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "favicon" not in request.url else None)
    first = page.locator("#ask-red-box")
    expect(first).to_be_visible()
    expect(page.locator("#advice-emergency")).to_be_hidden()
    answer(page, language, "ask-red-box", "ask-which-leg")
    expect(page.locator("#ask-which-leg")).to_be_visible()
    expect(first).to_be_hidden()
    answer(page, language, "ask-which-leg", "ask-one-leg")
    answer(page, language, "ask-one-leg", "advice-same-day")
    advice = page.locator("#advice-same-day")
    expect(advice).to_be_visible()
    expect(advice).to_contain_text(language.says("Say on the phone:"))
    page.go_back()
    expect(page.locator("#ask-one-leg")).to_be_visible()
    expect(advice).to_be_hidden()
    assert asked == []


@in_both_languages
def test_a_sign_of_the_red_box_shows_the_numbers_at_once(reader: Reader, language: Language):
    page = reader(language.help, width=320, height=640)
    answer(page, language, "ask-red-box", "advice-emergency")
    number = page.locator('#advice-emergency a[href="tel:119"]')
    expect(number).to_be_visible()


@in_both_languages
def test_every_part_of_the_tool_can_be_opened_by_its_address(reader: Reader, language: Language):
    page = reader(language.help)
    for wanted in (*tool(language).steps, *tool(language).advice):
        page.goto(f"{language.help}#{wanted.key}")
        expect(page.locator(f"#{wanted.key}")).to_be_visible()
        assert shown(page) == [wanted.key]


@in_both_languages
def test_the_tool_works_by_keyboard_alone(reader: Reader, language: Language):
    page = reader(language.help)
    page.locator("#ask-red-box a").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#ask-which-leg")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section').id") == "ask-which-leg"


@in_both_languages
def test_on_paper_the_table_stands_for_the_tool(reader: Reader, language: Language):
    page = reader(language.help)
    page.emulate_media(media="print")
    assert shown(page) == []
    expect(page.locator(".paths__table")).to_be_visible()
