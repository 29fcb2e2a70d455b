"""What holds for every question of every quiz, in both languages: nothing is given away, choices are
shuffled for each reader and stay where they are, every answer is marked, and every explanation leads on."""

import re
from html import unescape

import pytest
from django.test import Client

from explainer.content import LANGUAGES, library
from explainer.content.lessons import lesson
from explainer.quiz import NOT_SURE, Choosing, Estimating, Ordering
from tests.views.quizzing import EVERY_QUIZ, HTMX, answer, fields_of, form_of, page_of, right, secrets, wrong

pytestmark = pytest.mark.django_db

every_question = pytest.mark.parametrize(
    ("page", "question"), EVERY_QUIZ, ids=[f"{page.key}/{question.key}" for page, question in EVERY_QUIZ]
)
every_quiz = pytest.mark.parametrize("page", library().quizzed.values(), ids=library().quizzed)
in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


def words_of(text: str) -> str:
    return " ".join(unescape(text).split())


def answered(page, question, given, language="en", **fields):
    address = page_of(question, language, page)
    return answer(Client(), address, **fields_of(question, given), htmx=True, **fields).text


@every_question
@in_both_languages
def test_nothing_tells_the_answer_before_it_is_given(page, question, language):
    reader, address = Client(), page_of(question, language, page)
    for text in (reader.get(address).text, reader.get(address, headers=HTMX).text):
        found = [secret for secret in secrets(question, language) if secret in words_of(text)]
        assert not found


@every_quiz
@in_both_languages
def test_the_page_with_the_quiz_in_it_gives_no_other_question_away(page, language):
    text = Client().get(library().shared.addresses[page.key][language]).text
    box = words_of(text[text.index('id="check-yourself"') :].split("</section>")[0])
    assert page.quiz.questions[0].ask[language] in box
    for question in page.quiz.questions:
        assert not [secret for secret in secrets(question, language) if secret in box], question.key


@every_question
def test_the_controls_of_a_question_do_not_tell_right_from_wrong(page, question):
    text = Client().get(page_of(question, page=page)).text
    if isinstance(question, Estimating):
        assert f'value="{question.answer}"' not in text
        return
    pattern = r"<select.*?</select>" if isinstance(question, Ordering) else r'<input[^>]*name="choice"[^>]*>'
    controls = re.findall(pattern, text)
    assert len(controls) > 1
    keys = {thing.key for thing in question.in_order_of("")} | {NOT_SURE}
    bare = set()
    for control in controls:
        for key in keys:
            control = control.replace(f'"{key}"', '"KEY"').replace(f'-{key}"', '-KEY"')
        bare.add(re.sub(r' data-letter="."| type="checkbox"| type="radio"', "", control))
    assert len(bare - {'<input class="question__input" name="choice" value="KEY">'}) <= 1


@every_question
def test_choices_stay_where_they_are_for_a_reader_and_not_for_all_readers(page, question):
    if isinstance(question, Estimating) or (isinstance(question, Choosing) and question.keeps_order):
        return
    pattern = r'name="(place-[^"]+)"' if isinstance(question, Ordering) else r'name="choice" value="([^"]+)"'

    def order(text: str) -> tuple[str, ...]:
        return tuple(re.findall(pattern, text))

    address, orders = page_of(question, page=page), set()
    for _ in range(12):
        reader = Client()
        first = reader.get(address)
        orders.add(order(first.text))
        again = reader.post(address, form_of(first), headers=HTMX)  # nothing chosen: the same form once more
        assert again.status_code == 422
        assert order(again.text) == order(first.text)
    assert len(orders) > 1


@every_question
@in_both_languages
def test_the_right_answer_is_right_and_a_wrong_one_says_why(page, question, language):
    text = words_of(answered(page, question, right(question), language))
    assert "question--right" in text
    assert question.why[language] in text
    text = words_of(answered(page, question, wrong(question), language))
    assert "question--wrong" in text
    assert question.why[language] in text
    assert any(told in text for told in secrets(question, language)[3:])
    text = words_of(answered(page, question, (NOT_SURE,), language))
    assert "question--not-sure" in text
    assert question.why[language] in text


@every_question
def test_every_wrong_choice_has_an_explanation_of_its_own(page, question):
    if not isinstance(question, Choosing):
        return
    explanations = [choice.mixed_up["en"] for choice in question.choices if not choice.is_right]
    assert len(set(explanations)) == len(explanations)
    for choice in question.choices:
        if not choice.is_right:
            assert choice.mixed_up["en"] in words_of(answered(page, question, (choice.key,)))
            assert choice.misconception in library().shared.misconceptions


@every_quiz
@in_both_languages
def test_every_explanation_leads_to_a_paragraph_that_is_there(page, language):
    texts = {}
    for question in page.quiz.questions + page.quiz.siblings:
        there = lesson(library(), page, question, language)
        assert question.sources
        for address in (there.address, *(address for _, address in there.sources)):
            place, _, anchor = address.partition("#")
            texts.setdefault(place, Client().get(place).text)
            assert f'id="{anchor}"' in texts[place], address


@every_quiz
def test_a_quiz_has_enough_questions_and_every_kind_of_them(page):
    assert len(page.quiz.questions) >= (12 if page.key == "is-it-true" else 8)
    kinds = {question.kind for question in page.quiz.questions}
    assert kinds == {
        *("true-or-false", "choose-one", "choose-all", "put-in-order", "point-at-picture", "estimate-number")
    }
    assert {question.sibling for question in page.quiz.questions} == {s.key for s in page.quiz.siblings}


@every_question
@in_both_languages
def test_choices_are_alike_in_length(page, question, language):
    if isinstance(question, Choosing):
        lengths = [len(choice.words[language]) for choice in question.choices]
        assert max(lengths) <= 1.5 * min(lengths), [choice.words[language] for choice in question.choices]


@every_quiz
@in_both_languages
def test_the_longest_choice_is_no_hint(page, language):
    one_right = [q for q in page.quiz.questions if isinstance(q, Choosing) and len(q.right) == 1]
    longest = [max(q.choices, key=lambda choice: len(choice.words[language])) for q in one_right]
    assert sum(choice.is_right for choice in longest) <= len(one_right) / 2 + 1
