"""The way around: the menu of a phone, the filters of the ledger, search, words explained."""

from __future__ import annotations

from playwright.sync_api import expect

from explainer.content import library
from tests.pages.conftest import Reader
from tests.pages.languages import Language, in_both_languages


@in_both_languages
def test_the_menu_of_a_phone_lists_every_page_and_closes_again(reader: Reader, language: Language):
    page = reader(language.article, width=360, height=740)
    button = page.get_by_role("button", name=language.says("Menu"), exact=True)
    sheet = page.locator("#menu-sheet")
    expect(sheet).to_be_hidden()
    button.click()
    expect(sheet).to_be_visible()
    for article in library().articles.values():
        expect(sheet.get_by_role("link", name=article.name[language.code], exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    button.click()
    sheet.get_by_role("button", name=language.says("Close"), exact=True).focus()
    page.keyboard.press("Tab")
    expect(sheet).to_be_hidden()
    button.click()
    sheet.get_by_role("link", name=library().pages["get-help"].name[language.code], exact=True).click()
    expect(page).to_have_url(f"{reader.site}{language.help}")


@in_both_languages
def test_light_and_dark_are_in_the_menu_of_a_phone(reader: Reader, language: Language):
    page = reader(language.home, width=360, height=740)
    page.get_by_role("button", name=language.says("Menu"), exact=True).click()
    page.locator("#menu-sheet .theme").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


@in_both_languages
def test_the_header_of_a_phone_stands_in_one_row(reader: Reader, language: Language):
    page = reader(language.home, height=740)
    for width in (320, 360, 390, 600, 800, 960, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        tops = page.evaluate("""[...document.querySelectorAll(".header > *, .header__link")]
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 1)
          .map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2)""")
        assert max(tops) - min(tops) < 12, (width, tops)


@in_both_languages
def test_a_filter_of_the_ledger_leaves_fewer_claims_and_leads_back(reader: Reader, language: Language):
    page = reader(language.address("ledger"), java_script_enabled=False)
    claims = page.locator(".ledger .index__entry")
    total = claims.count()
    page.get_by_role("link", name=language.says("Not supported")).first.click()
    expect(claims).not_to_have_count(total)
    few = claims.count()
    assert 0 < few < total
    page.locator(".ledger__shown a").click()
    expect(claims).to_have_count(total)


@in_both_languages
def test_a_question_is_answered_without_a_script(reader: Reader, language: Language):
    page = reader(language.address("search"), java_script_enabled=False)
    page.get_by_role("searchbox").fill("vericose")
    page.keyboard.press("Enter")
    expect(page.locator(".search__hits > li").first).to_be_visible()
    expect(page.locator(".search__found")).to_contain_text("vericose")


@in_both_languages
def test_a_word_is_explained_without_leaving_the_page_and_without_a_script(
    reader: Reader, language: Language
):
    page = reader(language.article, java_script_enabled=False)
    term = page.locator(".term").first
    meaning = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()
    term.click()
    expect(meaning).to_be_visible()
