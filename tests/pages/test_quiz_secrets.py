"""Before an answer, nothing in a page gives it away."""

from __future__ import annotations

from html import unescape

from playwright.sync_api import Page

from explainer.quiz import NOT_SURE, Question
from tests.pages.answering import give, right
from tests.pages.conftest import Reader
from tests.pages.languages import ENGLISH, QUESTIONS, Language, in_both_languages

# A choice as written, without what differs in every choice: its words, its key, its mark when chosen.
CHOICES = """([html, keys]) => {
  const list = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("#question li")];
  return list.map((item) => {
    const key = keys.find((key) => item.querySelector(`[value="${key}"], [href$="choice=${key}"]`));
    const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if (texts.currentNode.data.trim()) texts.currentNode.data = "WORDS";
    return [key, item.outerHTML.replaceAll(`"${key}"`, '"KEY"').replaceAll(`choice=${key}"`, 'choice=KEY"')];
  });
}"""


def secrets(question: Question, language: Language) -> list[str]:
    """Everything a reader learns only after answering."""
    words = [question.why, question.learned, question.fact]
    words += [told for choice in question.choices for told in (choice.mixed_up, choice.missed) if told]
    return [told[language.code] for told in words if told[language.code]]


def given_away(html: str, questions: tuple[Question, ...], language: Language) -> list[str]:
    text = " ".join(unescape(html).split())
    return [f"{q.key}: {words}" for q in questions for words in secrets(q, language) if words in text]


def fetched(page: Page, address: str, *, by_htmx: bool = False) -> str:
    return page.request.get(address, headers={"HX-Request": "true"} if by_htmx else {}).text()


@in_both_languages
def test_no_page_tells_what_an_answer_would_tell(reader: Reader, language: Language):
    page = reader()
    addresses = [language.home, language.article, language.quiz, *map(language.question, QUESTIONS)]
    found = []
    for address in addresses:
        found += given_away(fetched(page, address), QUESTIONS, language)
        if "quiz" in address or "kuis" in address:
            found += given_away(fetched(page, address, by_htmx=True), QUESTIONS, language)
    assert not found, "\n".join(found)


@in_both_languages
def test_a_right_choice_looks_like_a_wrong_one_in_the_source(reader: Reader, language: Language):
    page = reader(language.home)
    for question in QUESTIONS:
        addresses = [language.question(question)]
        if question is QUESTIONS[0]:
            addresses += [language.home, language.article]
        keys = [choice.key for choice in question.choices] + [NOT_SURE]
        for address in addresses:
            choices = page.evaluate(CHOICES, [fetched(page, address), keys])
            assert {key for key, _ in choices} == set(keys), address
            assert len({source for _, source in choices}) == 1, address


def test_an_answer_tells_nothing_of_the_questions_to_come(reader: Reader):
    page = reader(ENGLISH.quiz)
    give(page, ENGLISH, right(QUESTIONS[0]))
    assert not given_away(page.content(), QUESTIONS[1:], ENGLISH)
    page.reload()
    assert not given_away(page.content(), QUESTIONS[1:], ENGLISH)
