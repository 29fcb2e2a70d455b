"""Nothing is cut off, nothing overlaps, nothing jumps."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from explainer.content import library
from tests.pages.answering import ANSWERS, COMES_BACK, ask_heading, give, next_button, see_score
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, INDONESIAN, Language, in_both_languages

# What sticks out of the page to the right, and how far; nothing when the page does not scroll sideways.
STICKS_OUT = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const right = (element) => Math.round(element.getBoundingClientRect().right);
  return [...document.querySelectorAll("body *")]
    .filter((element) => right(element) > root.clientWidth + 1)
    .map((element) => `${element.tagName} ${element.getAttribute("class")} ends at ${right(element)} px`)
    .slice(0, 4);
}"""


@in_both_languages
def test_no_page_scrolls_sideways(reader: Reader, language: Language):
    found = all_that_sticks_out(reader, language, (320, 1280))
    assert not found, "\n".join(found)


@in_both_languages
def test_no_page_scrolls_sideways_with_text_at_200_percent(
    reader: Reader, language: Language, large_text_browser: Browser
):
    found = all_that_sticks_out(reader, language, (320,), browser=large_text_browser)
    assert not found, "\n".join(found)


def all_that_sticks_out(reader: Reader, language: Language, widths: tuple[int, ...], **kind) -> list[str]:
    """On every page and in every state of the quiz."""
    reader.expects("404")
    found = []

    def look(where: str) -> None:
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            found.extend(f"{where}, {width} px: {what}" for what in page.evaluate(STICKS_OUT))

    page = reader(language.home, **kind)
    if "browser" in kind:
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    look("home")
    addresses = {key: library().shared.addresses[key][language.code] for key in library().everything}
    for name, address in {**language.kinds, **addresses}.items():
        page.goto(address)
        look(name)
    page.goto(language.quiz)
    for answer in (*ANSWERS, COMES_BACK):
        expect(ask_heading(page, language, answer.question)).to_be_visible()
        look(f"{answer.question.key} asked")
        give(page, language, answer)
        look(f"{answer.question.key} answered")
        (see_score if answer is COMES_BACK else next_button)(page, language).click()
    expect(page.get_by_role("link", name=language.says("Review all answers"))).to_be_visible()
    look("finished")
    page.goto(language.review)
    look("review")
    return found


@in_both_languages
def test_the_names_of_sections_beside_the_vein_never_run_into_each_other(reader: Reader, language: Language):
    page = reader()
    for key in library().everything:
        page.goto(library().shared.addresses[key][language.code])
        too_long = page.evaluate("""[...document.querySelectorAll(".vein__link")].filter((link) => {
          const words = document.createRange();
          words.selectNodeContents(link);
          const room = link.parentElement.getBoundingClientRect().height;
          return words.getBoundingClientRect().height > room + 2;
        }).map((link) => link.textContent)""")
        assert too_long == [], key


def scroll_to_the_end(page: Page) -> None:
    page.evaluate("""async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo({ top: y, behavior: "instant" });
        await frame();
      }
    }""")


@in_both_languages
@pytest.mark.parametrize("name", ["home", "article"])
def test_nothing_shifts_from_loading_to_the_end(reader: Reader, language: Language, name: str):
    page = reader(width=390, height=844, reduced_motion="no-preference")
    page.add_init_script(SHIFTS)
    page.goto(getattr(language, name))
    page.evaluate("document.fonts.ready")
    scroll_to_the_end(page)
    expect_no_shift(page)


@pytest.mark.parametrize("late", ["**/css/*.css", "**/fonts/*.woff2"], ids=["styles", "font"])
@pytest.mark.parametrize("name", ["home", "article", "quiz"])
def test_nothing_shifts_when_a_file_arrives_late(reader: Reader, name: str, late: str):
    """On a slow line the first view is painted before the joined styles and the font are there."""
    page = reader(width=390, height=844)
    page.add_init_script(SHIFTS)
    held: list[Route] = []
    is_painted = False
    page.route(late, lambda route: route.continue_() if is_painted else held.append(route))
    page.goto(getattr(INDONESIAN, name), wait_until="commit")
    page.evaluate("""async () => {
      const isPainted = () => performance.getEntriesByName("first-contentful-paint").length;
      while (!isPainted()) await new Promise(requestAnimationFrame);
    }""")
    is_painted = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert held
    expect_no_shift(page)


SHIFTS = """
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          const what = sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 30)}`);
          shifts.push({ value, what });
        }
      }).observe({ type: "layout-shift", buffered: true });
"""


def expect_no_shift(page: Page) -> None:
    shifts = page.evaluate("shifts")
    assert sum(shift["value"] for shift in shifts) < 0.001, shifts


def test_without_any_styles_the_words_stand_in_order_and_no_drawing_is_huge(reader: Reader):
    """A browser without cascade layers drops every rule the site has."""
    page = reader(ENGLISH.article)
    page.evaluate(
        "document.querySelectorAll('style, link[rel=stylesheet]').forEach((sheet) => sheet.remove())"
    )
    wide = page.evaluate("""[...document.querySelectorAll("svg")]
      .map((svg) => [svg.getAttribute("class"), svg.getBoundingClientRect().width])
      .filter(([, width]) => width > 800)""")
    assert wide == []
    headings = page.evaluate("""[...document.querySelectorAll("main h1, main h2")]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => [heading.textContent.trim(), heading.getBoundingClientRect().top])""")
    words = [words for words, _ in headings]
    sections = [ENGLISH.says("Check yourself"), ENGLISH.says("Share this page"), ENGLISH.says("Sources")]
    wanted = [section.heading for section in ENGLISH.edition.sections] + sections
    assert [heading for heading in words if heading in wanted] == wanted
    tops = [top for _, top in headings]
    assert tops == sorted(tops)
