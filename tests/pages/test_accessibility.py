"""What axe finds on the pages: nothing, at any width, in light and dark, in both languages."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.pages.answering import (
    ANSWERS,
    COMES_BACK,
    ask_heading,
    check_button,
    expect_end,
    expect_verdict,
    fill_in,
    next_button,
    see_score,
)
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, Language, in_both_languages

AXE = Axe().axe_script
RUN = """async () => {
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id} at ${target.join(" ")}: ${failureSummary.replace(/\\s+/g, " ").slice(0, 240)}`));
}"""


NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 900}
EVERY_WAY = [(size, scheme) for size in (NARROW, WIDE) for scheme in ("light", "dark")]
TWO_WAYS = [(NARROW, "dark"), (WIDE, "light")]  # every size and every colour once


def findings(page: Page, where: str, ways: list = EVERY_WAY) -> list[str]:
    """What axe says of a page as it is now, in light and dark, narrow and wide."""
    found = []
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    for size, scheme in ways:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        found += [f"{where}, {size['width']} px, {scheme}: {what}" for what in page.evaluate(RUN)]
    return found


@in_both_languages
@pytest.mark.parametrize("name", ENGLISH.kinds)
def test_axe_finds_nothing_on_a_page(reader: Reader, language: Language, name: str):
    if name == "lost":
        reader.expects("404")
    page = reader(language.kinds[name])
    found = findings(page, name, TWO_WAYS)
    assert not found, "\n".join(found)


@in_both_languages
def test_axe_finds_nothing_in_any_state_of_the_quiz(reader: Reader, language: Language):
    reader.expects("422")
    page = reader(language.quiz)
    found = findings(page, "asked")
    check_button(page, language).click()
    expect(
        page.get_by_text(language.says("Choose an answer first. “I’m not sure” is one, too."))
    ).to_be_visible()
    found += findings(page, "missing choice")
    seen = set()
    for answer in (*ANSWERS, COMES_BACK):
        expect(ask_heading(page, language, answer.question)).to_be_visible()
        fill_in(page, language, answer)
        kind = answer.question.kind
        if answer is COMES_BACK:
            found += findings(page, "asked again")
        elif ("asked", kind) not in seen:
            seen.add(("asked", kind))
            found += findings(page, f"{kind}, filled in", TWO_WAYS)
        check_button(page, language).click()
        expect_verdict(page, language, answer)
        if (answer.verdict, kind) not in seen:
            ways = TWO_WAYS if any(answer.verdict in state for state in seen) else EVERY_WAY
            seen.add((answer.verdict, kind))
            found += findings(page, f"{kind}: {answer.verdict}", ways)
        (see_score if answer is COMES_BACK else next_button)(page, language).click()
    expect_end(page, language)
    found += findings(page, "finished")
    page.get_by_role("link", name=language.says("Review all answers")).click()
    expect(page.get_by_role("heading", name=language.says("Check yourself"))).to_be_visible()
    found += findings(page, "review")
    assert not found, "\n".join(found)
