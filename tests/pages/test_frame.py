"""What stands around the words: light and dark, the other language, ways into and through a page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.answering import QUESTIONS
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, LANGUAGES, Language, in_both_languages

# What the page had chosen when its body began: nothing is painted before that.
AT_FIRST = """
  new MutationObserver((changes, observer) => {
    if (!document.body) return;
    window.themeAtFirst = document.documentElement.dataset.theme ?? "none";
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
"""


def switch(page: Page, language: Language, word: str) -> Locator:
    """The switch in the header of a wide screen; on a phone, in the menu, which is opened for it."""
    menu = page.get_by_role("button", name=language.says("Menu"), exact=True)
    if menu.is_visible() and not page.locator("#menu-sheet").is_visible():
        menu.click()
    return page.get_by_role("banner").get_by_role("button", name=language.says(word), exact=True)


def paper(page: Page) -> int:
    """How bright the page is: 0 is black, 765 white."""
    return page.evaluate(
        """getComputedStyle(document.documentElement).backgroundColor
          .match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)"""
    )


@in_both_languages
@pytest.mark.parametrize(("width", "by_keyboard"), [(320, True), (1280, False)], ids=["keys", "mouse"])
def test_dark_and_light_are_chosen_and_remembered_without_a_flash(
    reader: Reader, language: Language, width: int, by_keyboard: bool
):
    page = reader(width=width, color_scheme="light")
    page.add_init_script(AT_FIRST)
    page.goto(language.article)
    assert page.evaluate("themeAtFirst") == "none"
    assert paper(page) > 600
    press(switch(page, language, "Dark"), by_keyboard)
    expect(switch(page, language, "Light")).to_be_visible()
    assert paper(page) < 150
    page.reload()
    assert page.evaluate("themeAtFirst") == "dark"
    assert paper(page) < 150
    press(switch(page, language, "Light"), by_keyboard)
    assert paper(page) > 600
    page.goto(language.home)
    assert page.evaluate("themeAtFirst") == "light"
    assert paper(page) > 600


def press(button: Locator, by_keyboard: bool) -> None:
    expect(button).to_be_visible()
    if by_keyboard:
        button.focus()
        button.press("Enter")
    else:
        button.click()


def test_the_switch_begins_with_what_the_system_prefers(reader: Reader):
    page = reader(ENGLISH.home, color_scheme="dark")
    assert paper(page) < 150
    switch(page, ENGLISH, "Light").click()
    assert paper(page) > 600


@in_both_languages
@pytest.mark.parametrize("where", ["banner", "contentinfo"])
def test_the_language_switch_stays_on_the_same_page(reader: Reader, language: Language, where: str):
    page = reader()
    other = language.other
    name = "Bahasa Indonesia" if other.code == "id" else "English"
    for here, there in (
        (language.home, other.home),
        (language.article, other.article),
        (language.quiz, other.quiz),
        (language.question(QUESTIONS[2]), other.question(QUESTIONS[2])),
        (language.review, other.review),
    ):
        page.goto(here)
        page.get_by_role(where).get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(f"**{there}")
        expect(page.locator("html")).to_have_attribute("lang", other.code)


@in_both_languages
def test_the_skip_link_comes_first_and_leads_past_the_header(reader: Reader, language: Language):
    page = reader(language.article)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=language.says("Skip to the content"))
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").locator(":focus")).to_have_count(1)


@in_both_languages
@pytest.mark.parametrize("width", [320, 1280])
def test_every_link_into_a_page_lands_on_words_one_can_see(reader: Reader, language: Language, width: int):
    page = reader(language.article, width=width)
    keys = set(
        page.locator("a[href^='#']").evaluate_all("(links) => links.map((link) => link.hash.slice(1))")
    )
    keys |= {question.paragraph for question in QUESTIONS}
    keys |= {section.key for section in language.edition.sections}
    lost = page.evaluate(
        """(keys) => {
          const lost = [];
          for (const key of keys) {
            scrollTo(0, 0);
            location.hash = key;
            const target = document.getElementById(key);
            const box = target?.getBoundingClientRect();
            if (!box || !target.checkVisibility() || !target.textContent.trim()) {
              lost.push(`${key} is not shown`);
            } else if (box.top < -1 || box.top > innerHeight - 24) {
              lost.push(`${key} lands at ${Math.round(box.top)} px`);
            } else {
              const words = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
              let line = null;
              while (!line?.width && words.nextNode()) {
                if (!words.currentNode.data.trim()) continue;
                const range = document.createRange();
                range.selectNodeContents(words.currentNode);
                line = range.getClientRects()[0];
              }
              const at = line && [line.left + line.width / 2, line.top + line.height / 2];
              const top = at && document.elementFromPoint(...at);
              if (top && !target.contains(top)) lost.push(`${key} is covered by ${top.className}`);
            }
          }
          return lost;
        }""",
        sorted(keys - {"content"}),
    )
    assert not lost, "\n".join(lost)


@in_both_languages
@pytest.mark.parametrize("width", [320, 1280])
def test_a_term_opens_its_definition_by_click_and_key_and_closes_by_escape(
    reader: Reader, language: Language, width: int
):
    page = reader(language.article, width=width)
    words = {f"term-{term.key}": term.definition[language.code] for term in language.edition.terms}
    terms = page.locator(".term").all()
    assert {term.get_attribute("popovertarget") for term in terms} == set(words)
    for at, term in enumerate(terms):
        definition = page.get_by_text(words[term.get_attribute("popovertarget")], exact=True)
        expect(definition).to_be_hidden()
        if at % 2:
            term.focus()
            page.keyboard.press("Enter")
        else:
            term.click()
        expect(definition).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(definition).to_be_hidden()
        expect(term).to_be_focused()


@in_both_languages
def test_copying_the_link_is_confirmed_in_the_status_region(reader: Reader, language: Language):
    page = reader(language.article, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=language.says("Copy link")).click()
    expect(page.get_by_role("status")).to_contain_text(language.says("Link copied"))
    assert page.evaluate("navigator.clipboard.readText()") == reader.site + language.article


def test_a_lost_reader_gets_a_page_in_their_language_with_a_way_home(reader: Reader):
    reader.expects("404")
    for language in LANGUAGES:
        page = reader(language.home + "no-such-page/")
        expect(page.get_by_role("heading", level=1)).to_have_text(language.says("This page does not exist"))
        page.get_by_role("main").get_by_role("link", name=language.says("Go to the home page")).click()
        page.wait_for_url(f"**{language.home}")
