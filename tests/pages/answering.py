"""Steps of a quiz as a reader takes them, whatever carries them: HTMX or plain pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from explainer.quiz import NOT_SURE, Choosing, Estimating, Ordering, Question
from tests.pages.languages import QUESTIONS, Language
from tests.views import quizzing


@dataclass(frozen=True)
class Answer:
    """What a reader is going to answer, and what the site must say to it."""

    question: Question
    chosen: tuple[str, ...]
    verdict: str
    confidence: str = ""

    @property
    def is_right(self) -> bool:
        return self.verdict == "Right"


def right(question: Question, confidence: str = "") -> Answer:
    return Answer(question, quizzing.right(question), "Right", confidence)


def wrong(question: Question, confidence: str = "") -> Answer:
    given = quizzing.wrong(question)
    verdict = "Not this order" if isinstance(question, Ordering) else "Not this one"
    if isinstance(question, Estimating):
        verdict = "Too low" if int(given[0]) < question.answer else "Too high"
    return Answer(question, given, verdict, confidence)


def partly(question: Question) -> Answer:
    """One of several, the first two steps turned round, a number just outside what counts as right."""
    if isinstance(question, Choosing):
        return Answer(question, quizzing.right(question)[:1], "Not quite all")
    if isinstance(question, Ordering):
        one, two, *others = question.right
        return Answer(question, (two, one, *others), "Partly right")
    return Answer(question, (str(question.right_to + 1),), "Nearly")


def not_sure(question: Question) -> Answer:
    return Answer(question, (NOT_SURE,), "Here is the answer")


# A confident error, an honest "not sure", answers that are partly right; the rest right.
SEVERAL = next(question for question in QUESTIONS if question.kind == "choose-all")
PARTLY = [q for q in QUESTIONS if q.kind in {"choose-all", "put-in-order", "estimate-number"}]
ANSWERS = tuple(
    wrong(question, "certain")
    if number == 2
    else not_sure(question)
    if number == 4
    else partly(question)
    if question in PARTLY
    else right(question, "fairly-sure" if number == 1 else "")
    for number, question in enumerate(QUESTIONS, start=1)
)
# The confident error comes back once, after the last.
COMES_BACK = right(QUESTIONS[1])
SCORE = sum(answer.is_right for answer in ANSWERS)
MISSED = [a.question for a in ANSWERS if not a.is_right and a.question is not COMES_BACK.question]


def choice(page: Page, language: Language, question: Question, key: str) -> Locator:
    """One choice in the form; a spot of a picture has its letter before its words."""
    is_box = getattr(question, "takes_several", not isinstance(question, Choosing))
    words = choice_words(language, question, key)
    name = re.compile(rf"^([A-H] )?{re.escape(words)}$")
    return page.get_by_role("checkbox" if is_box else "radio", name=name)


def choice_words(language: Language, question: Question, key: str) -> str:
    if key == NOT_SURE:
        return language.says("I’m not sure")
    return next(choice for choice in question.choices if choice.key == key).words[language.code]


def place(page: Page, language: Language, question: Ordering, key: str) -> Locator:
    """The list of numbers beside a step."""
    words = next(step for step in question.steps if step.key == key).words[language.code]
    return page.get_by_role("combobox", name=words, exact=True)


def number(page: Page) -> Locator:
    return page.get_by_role("textbox")


def confidence(page: Page, language: Language, level: str) -> Locator:
    words = {"guessing": "Guessing", "fairly-sure": "Fairly sure", "certain": "Certain"}[level]
    return page.get_by_role("radio", name=language.says(words), exact=True)


def check_button(page: Page, language: Language) -> Locator:
    return page.get_by_role("button", name=language.says("Check my answer"))


def ask_heading(page: Page, language: Language, question: Question) -> Locator:
    return page.get_by_role("heading", name=question.ask[language.code], exact=True)


def verdict_heading(page: Page, language: Language, verdict: str) -> Locator:
    return page.get_by_role("heading", name=language.says(verdict), exact=True)


def next_button(page: Page, language: Language) -> Locator:
    return page.get_by_role("link", name=language.says("Next question"), exact=True)


def see_score(page: Page, language: Language) -> Locator:
    return page.get_by_role("link", name=language.says("See how you did"), exact=True)


def score_heading(page: Page, language: Language, score: int = SCORE) -> Locator:
    words = language.says("%(right)s of %(total)s right at the first try.", right=score, total=len(QUESTIONS))
    return page.get_by_role("heading", name=words)


def fill_in(page: Page, language: Language, answer: Answer) -> None:
    """Make the choices of an answer in the form that is open."""
    question = answer.question
    if NOT_SURE in answer.chosen or isinstance(question, Choosing):
        for key in answer.chosen:
            choice(page, language, question, key).check()
    elif isinstance(question, Ordering):
        for position, key in enumerate(answer.chosen, start=1):
            place(page, language, question, key).select_option(str(position))
    else:
        number(page).fill(answer.chosen[0])
    if answer.confidence:
        confidence(page, language, answer.confidence).check()


def give(page: Page, language: Language, answer: Answer) -> None:
    """Answer the question whose form is open, and wait for the verdict."""
    fill_in(page, language, answer)
    check_button(page, language).click()
    expect_verdict(page, language, answer)


def expect_verdict(page: Page, language: Language, answer: Answer) -> None:
    expect(verdict_heading(page, language, answer.verdict)).to_be_visible()
    expect(page.get_by_text(answer.question.why[language.code]).first).to_be_visible()


def expect_end(page: Page, language: Language) -> None:
    expect(score_heading(page, language)).to_be_visible()
    for question in MISSED:
        expect(page.get_by_text(question.fact[language.code])).to_be_visible()
