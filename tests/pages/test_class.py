"""A class in real browsers: the teacher opens it, phones answer, the totals come by themselves."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.pages.answering import QUESTIONS, ask_heading, give, next_button, right, see_score, wrong
from tests.pages.conftest import Reader
from tests.pages.languages import ARTICLE, ENGLISH, INDONESIAN, Language, in_both_languages
from tests.pages.test_accessibility import TWO_WAYS, findings

FIRST = QUESTIONS[0]


def open_class(reader: Reader, language: Language = ENGLISH, **kind) -> tuple[Page, str]:
    """The teacher's page, and the code on it."""
    page = reader(language.address("class-door"), **kind)
    page.get_by_role("radio", name=ARTICLE.name[language.code]).check()
    page.get_by_role("button", name=language.says("Open a class")).click()
    return page, page.locator(".class__code > [aria-hidden]").text_content()


def join(reader: Reader, language: Language, code: str, **kind) -> Page:
    page = reader(language.address("class-door"), **kind)
    page.get_by_label(language.says("I have a code")).fill(code.lower())
    page.get_by_role("button", name=language.says("Join")).click()
    expect(ask_heading(page, language, FIRST)).to_be_visible()
    return page


def test_totals_come_by_themselves_once_five_phones_have_answered(reader: Reader):
    teacher, code = open_class(reader)
    waiting = "Totals are shown from 5 answers on."
    expect(teacher.get_by_text(waiting)).to_have_count(len(QUESTIONS))
    for number in range(5):
        language = INDONESIAN if number % 2 else ENGLISH
        pupil = join(reader, language, code, width=320, height=640)
        give(pupil, language, wrong(FIRST) if number == 4 else right(FIRST))
    expect(teacher.get_by_text("4 of 5 right")).to_be_visible(timeout=15_000)
    expect(teacher.get_by_text("5 phones have answered.")).to_be_visible()
    expect(teacher.get_by_text(waiting)).to_have_count(len(QUESTIONS) - 1)


def test_without_javascript_a_class_works_as_plain_pages(reader: Reader):
    teacher, code = open_class(reader, java_script_enabled=False)
    pupil = join(reader, ENGLISH, code, java_script_enabled=False)
    for question in QUESTIONS:
        give(pupil, ENGLISH, right(question))
        (see_score if question is QUESTIONS[-1] else next_button)(pupil, ENGLISH).click()
    total = len(QUESTIONS)
    expect(pupil.get_by_role("heading", name=f"{total} of {total} right")).to_be_visible()
    expect(pupil.get_by_role("button", name="Start again")).to_have_count(0)
    teacher.get_by_role("link", name="Refresh").click()
    expect(teacher.get_by_text("1 phone has answered.")).to_be_visible()


def test_a_wrong_code_is_kept_in_its_field_to_be_mended(reader: Reader):
    reader.expects("422")
    page = reader(ENGLISH.address("class-door"))
    page.get_by_label("I have a code").fill("nobody")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("There is no class with this code now.")
    expect(page.get_by_label("I have a code")).to_have_value("nobody")


def test_a_pupil_s_phone_keeps_the_class_apart_from_the_quiz_of_the_article(reader: Reader):
    _, code = open_class(reader)
    pupil = join(reader, ENGLISH, code)
    give(pupil, ENGLISH, right(FIRST))
    pupil.goto(ENGLISH.article)
    pupil.get_by_role("heading", name="Check yourself").scroll_into_view_if_needed()
    pupil.wait_for_timeout(300)  # were the quiz resumed, it would be by now
    expect(pupil.get_by_role("link", name="True", exact=True)).to_be_visible()


@in_both_languages
def test_axe_finds_nothing_on_the_pages_of_a_class(reader: Reader, language: Language):
    teacher, code = open_class(reader, language)
    for _ in range(5):
        pupil = join(reader, language, code)
        give(pupil, language, wrong(FIRST))
    teacher.reload()
    found = findings(teacher, "totals", TWO_WAYS)
    teacher.get_by_role("link", name=language.says("Paper version with key")).click()
    found += findings(teacher, "paper", TWO_WAYS)
    found += findings(pupil, "pupil", TWO_WAYS)
    assert not found, "\n".join(found)


def test_the_paper_version_prints_questions_and_key_apart(reader: Reader):
    teacher, _ = open_class(reader)
    teacher.get_by_role("link", name="Paper version with key").click()
    teacher.emulate_media(media="print")
    expect(teacher.locator(".header__choices, .menu, .footer__nav").first).to_be_hidden()
    breaks = teacher.locator(".paper__key").evaluate("key => getComputedStyle(key).breakBefore")
    assert breaks == "page"
    pdf = teacher.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) in range(3, 7)
