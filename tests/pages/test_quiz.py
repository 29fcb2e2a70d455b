"""The quiz, start to finish: by mouse, by keyboard alone, and without JavaScript."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from explainer.quiz import NOT_SURE, Choosing, Estimating, Ordering
from tests.pages.answering import (
    ANSWERS,
    COMES_BACK,
    MISSED,
    PARTLY,
    QUESTIONS,
    Answer,
    ask_heading,
    check_button,
    choice,
    choice_words,
    confidence,
    expect_end,
    expect_verdict,
    fill_in,
    give,
    next_button,
    not_sure,
    number,
    place,
    right,
    score_heading,
    see_score,
    verdict_heading,
    wrong,
)
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, INDONESIAN, Language, in_both_languages

FIRST, SECOND, *_ = QUESTIONS


def first_choice(page: Page, language: Language, key: str):
    """A choice of the first question as an article shows it: a link."""
    return page.get_by_role("link", name=choice_words(language, FIRST, key), exact=True)


def open_form(page: Page, language: Language, key: str) -> None:
    """Begin the quiz in the article, by tapping a choice."""
    first_choice(page, language, key).click()
    expect(choice(page, language, FIRST, key)).to_be_checked()


@in_both_languages
def test_is_done_by_mouse_in_the_article(reader: Reader, language: Language):
    page = reader(language.article)
    page.evaluate("window.statusAtFirst = document.querySelector('[role=status]')")
    open_form(page, language, ANSWERS[0].chosen[0])
    for answer in (*ANSWERS, COMES_BACK):
        expect(ask_heading(page, language, answer.question)).to_be_visible()
        give(page, language, answer)
        expect(verdict_heading(page, language, answer.verdict)).to_be_focused()
        expect(page.get_by_role("status")).to_contain_text(answer.question.why[language.code])
        (see_score if answer is COMES_BACK else next_button)(page, language).click()
    expect_end(page, language)
    expect(score_heading(page, language)).to_be_focused()
    assert page.url.endswith(language.article), "the reader is still in the article"


def test_is_done_by_keyboard_alone_in_the_article(reader: Reader):
    language = ENGLISH
    page = reader(language.article)
    reach(page, page.get_by_role("navigation").get_by_role("link", name=language.says("Check yourself")))
    page.keyboard.press("Enter")
    reach(page, first_choice(page, language, ANSWERS[0].chosen[0]), steps=8)
    page.keyboard.press("Enter")
    expect(choice(page, language, FIRST, ANSWERS[0].chosen[0])).to_be_focused()
    for answer in (*ANSWERS, COMES_BACK):
        if answer is not ANSWERS[0]:
            choose_by_keys(page, language, answer)
        reach(page, check_button(page, language))
        page.keyboard.press("Enter")
        expect_verdict(page, language, answer)
        expect(verdict_heading(page, language, answer.verdict)).to_be_focused()
        reach(page, (see_score if answer is COMES_BACK else next_button)(page, language))
        page.keyboard.press("Enter")
        if answer is not COMES_BACK:
            expect(next_button(page, language)).to_have_count(0)
    expect_end(page, language)


def reach(page: Page, target, *, key: str = "Tab", steps: int = 40) -> None:
    """Press Tab until the focus is on something; it must be a few steps away, not a lap around the page."""
    expect(target).to_be_visible()
    for _ in range(steps):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{target} is not reached by {steps} × {key}")


def choose_by_keys(page: Page, language: Language, answer: Answer) -> None:
    """Every kind of control, by Tab, arrows, Space and typing."""
    question = answer.question
    is_several = getattr(question, "takes_several", True)
    if isinstance(question, Ordering) and NOT_SURE not in answer.chosen:
        for position, key in enumerate(answer.chosen, start=1):
            control = place(page, language, question, key)
            control.focus()
            page.keyboard.press(str(position))
            expect(control).to_have_value(str(position))
    elif isinstance(question, Estimating) and NOT_SURE not in answer.chosen:
        reach(page, number(page), steps=8)
        page.keyboard.type(answer.chosen[0])
    elif is_several:
        for key in answer.chosen:
            reach(page, choice(page, language, question, key), steps=8)
            page.keyboard.press("Space")
    else:
        reach(page, page.get_by_role("radio").first, steps=8)
        page.keyboard.press("Space")
        reach(page, choice(page, language, question, answer.chosen[0]), key="ArrowDown", steps=8)
    if isinstance(question, Choosing):
        for key in answer.chosen:
            expect(choice(page, language, question, key)).to_be_checked()
    if answer.confidence:
        reach(page, confidence(page, language, "guessing"), steps=8)
        page.keyboard.press("Space")
        for _ in range(("guessing", "fairly-sure", "certain").index(answer.confidence)):
            page.keyboard.press("ArrowRight")


@in_both_languages
def test_is_done_without_javascript_as_plain_pages(reader: Reader, language: Language):
    page = reader(language.article, java_script_enabled=False, width=390, height=844)
    open_form(page, language, ANSWERS[0].chosen[0])
    assert page.url.split("?")[0].endswith(language.question(FIRST))
    for answer in (*ANSWERS, COMES_BACK):
        expect(ask_heading(page, language, answer.question)).to_be_visible()
        give(page, language, answer)
        (see_score if answer is COMES_BACK else next_button)(page, language).click()
    expect_end(page, language)
    page.get_by_role("link", name=language.says("Review all answers")).click()
    for question in QUESTIONS:
        expect(page.get_by_text(question.why[language.code]).first).to_be_visible()


def test_without_javascript_every_question_has_one_heading_and_the_focus_order_of_the_page(reader: Reader):
    page = reader(ENGLISH.question(SECOND), java_script_enabled=False)
    expect(ask_heading(page, ENGLISH, SECOND)).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_announces_the_verdict_in_a_region_that_stays_on_the_page(reader: Reader):
    page = reader(ENGLISH.article)
    page.evaluate("window.statusAtFirst = document.querySelector('[role=status]')")
    open_form(page, ENGLISH, right(FIRST).chosen[0])
    give(page, ENGLISH, right(FIRST))
    expect(page.get_by_role("status")).to_contain_text(FIRST.why["en"])
    assert page.evaluate("statusAtFirst.isConnected"), (
        "a screen reader listens to the region that was there when the page opened; this one was replaced"
    )


def test_announces_the_verdict_in_the_words_of_its_heading(reader: Reader):
    for answer in (a for a in ANSWERS if a.question in PARTLY):
        page = reader(ENGLISH.question(answer.question))
        give(page, ENGLISH, answer)
        expect(page.get_by_role("status")).to_contain_text(answer.verdict)


def test_the_next_question_is_where_the_focus_goes(reader: Reader):
    page = reader(ENGLISH.article)
    open_form(page, ENGLISH, right(FIRST).chosen[0])
    give(page, ENGLISH, right(FIRST))
    next_button(page, ENGLISH).click()
    expect(ask_heading(page, ENGLISH, SECOND)).to_be_visible()
    expect(page.locator("form :focus")).to_have_count(1)


def test_a_reload_keeps_the_answers(reader: Reader):
    page = reader(ENGLISH.quiz)
    for answer in ANSWERS[:2]:
        give(page, ENGLISH, answer)
        page.reload()
        expect_verdict_is_gone_or_stands(page, answer)
        page.goto(ENGLISH.quiz)
    expect(ask_heading(page, ENGLISH, QUESTIONS[2])).to_be_visible()


def expect_verdict_is_gone_or_stands(page: Page, answer: Answer) -> None:
    """After a reload the quiz page goes on; the question's own page still tells the verdict."""
    expect(page.get_by_role("heading", name=answer.question.ask["en"])).to_have_count(0)
    page.goto(ENGLISH.question(answer.question))
    expect_verdict(page, ENGLISH, answer)


def test_switching_the_language_half_way_keeps_the_answers(reader: Reader):
    half = len(ANSWERS) // 2
    page = reader(ENGLISH.quiz)
    for answer in ANSWERS[:half]:
        give(page, ENGLISH, answer)
        next_button(page, ENGLISH).click()
    expect(ask_heading(page, ENGLISH, ANSWERS[half].question)).to_be_visible()
    page.get_by_role("banner").get_by_role("link", name="Bahasa Indonesia").click()
    for answer in (*ANSWERS[half:], COMES_BACK):
        give(page, INDONESIAN, answer)
        (see_score if answer is COMES_BACK else next_button)(page, INDONESIAN).click()
    expect_end(page, INDONESIAN)


def test_coming_back_to_the_article_picks_the_quiz_up(reader: Reader):
    page = reader(ENGLISH.article)
    open_form(page, ENGLISH, right(FIRST).chosen[0])
    give(page, ENGLISH, right(FIRST))
    page.goto(ENGLISH.home)
    page.goto(ENGLISH.article)
    page.get_by_role("heading", name=ENGLISH.says("Check yourself")).scroll_into_view_if_needed()
    expect(ask_heading(page, ENGLISH, SECOND)).to_be_visible()
    expect(choice(page, ENGLISH, SECOND, SECOND.choices[0].key)).to_be_visible()


def test_a_retry_asks_what_was_missed_and_leaves_the_score_alone(reader: Reader):
    page = reader(ENGLISH.quiz)
    for answer in (*ANSWERS, COMES_BACK):
        give(page, ENGLISH, answer)
        (see_score if answer is COMES_BACK else next_button)(page, ENGLISH).click()
    retry = ENGLISH.counts(
        "Try the one I missed", "Try the %(missed)s I missed", len(MISSED), missed=len(MISSED)
    )
    page.get_by_role("link", name=retry).click()
    for question in MISSED:
        expect(ask_heading(page, ENGLISH, question)).to_be_visible()
        give(page, ENGLISH, right(question))
        (see_score if question is MISSED[-1] else next_button)(page, ENGLISH).click()
    expect(score_heading(page, ENGLISH)).to_be_visible()
    for question in QUESTIONS:
        expect(page.get_by_text(question.learned["en"], exact=True)).to_be_visible()


def test_starting_again_asks_the_first_question_anew(reader: Reader):
    page = reader(ENGLISH.quiz)
    for answer in (*ANSWERS, COMES_BACK):
        give(page, ENGLISH, answer)
        (see_score if answer is COMES_BACK else next_button)(page, ENGLISH).click()
    page.get_by_role("button", name=ENGLISH.says("Start again")).click()
    expect(ask_heading(page, ENGLISH, FIRST)).to_be_visible()
    expect(page.locator("form :focus")).to_have_count(1)
    give(page, ENGLISH, wrong(FIRST))
    page.goto(ENGLISH.review)
    expect(page.get_by_role("heading", name=FIRST.ask["en"])).to_be_visible()
    expect(page.get_by_role("heading", name=SECOND.ask["en"])).to_have_count(0)


def test_two_windows_of_one_reader_are_one_attempt(reader: Reader):
    page = reader(ENGLISH.quiz)
    give(page, ENGLISH, right(FIRST))
    other = reader.window(page.context, ENGLISH.quiz)
    expect(ask_heading(other, ENGLISH, SECOND)).to_be_visible()
    give(other, ENGLISH, not_sure(SECOND))
    next_button(page, ENGLISH).click()
    expect(ask_heading(page, ENGLISH, SECOND)).to_be_visible()


def test_a_double_click_records_one_answer(reader: Reader):
    page = reader(ENGLISH.quiz)
    posts = []
    page.on("request", lambda request: posts.append(request) if request.method == "POST" else None)
    fill_in(page, ENGLISH, wrong(FIRST))
    check_button(page, ENGLISH).dblclick()
    expect_verdict(page, ENGLISH, wrong(FIRST))
    page.goto(ENGLISH.quiz)
    expect(ask_heading(page, ENGLISH, SECOND)).to_be_visible()
    assert len(posts) == 1


def test_a_double_click_without_javascript_records_one_answer(reader: Reader):
    page = reader(ENGLISH.quiz, java_script_enabled=False)
    fill_in(page, ENGLISH, wrong(FIRST))
    check_button(page, ENGLISH).dblclick()
    expect_verdict(page, ENGLISH, wrong(FIRST))
    page.goto(ENGLISH.quiz)
    expect(ask_heading(page, ENGLISH, SECOND)).to_be_visible()
