"""The quiz as plain pages and as fragments: what is kept, what is shown, and when."""

import re
from html import unescape

import pytest
from django.test import Client

from explainer.models import Answer, Attempt
from explainer.views import attempts
from tests.views.quizzing import FIRST, HTMX, QUIZ, SECOND, START, answer, form_of, give, right, wrong

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader() -> Client:
    return Client()


def test_asking_keeps_nothing(reader):
    response = reader.get(FIRST)
    assert response.status_code == 200
    assert "session" not in response.cookies
    assert Attempt.objects.count() == 0


def test_htmx_gets_only_the_question_back(reader):
    fragment = reader.get(FIRST, headers=HTMX)
    assert "<html" not in fragment.text
    assert fragment.text.lstrip().startswith("<form")
    assert "<html" in reader.get(FIRST).text


def test_the_choice_tapped_in_the_article_is_made_in_the_form(reader):
    assert re.search(r'value="false"[^>]* checked', reader.get(f"{FIRST}?choice=false").text)


def test_without_javascript_an_answer_leads_back_to_its_page(reader):
    response = answer(reader, FIRST, "false")
    assert response.status_code == 302
    assert response["Location"] == FIRST
    assert "Right" in reader.get(FIRST).text


def test_by_htmx_an_answer_is_marked_at_once_and_announced(reader):
    response = answer(reader, FIRST, "true", htmx=True)
    assert "Not this one" in response.text
    assert 'id="status"' in response.text
    assert "<html" not in response.text


def test_the_session_begins_with_the_first_answer_and_holds_only_the_attempt(reader):
    answer(reader, FIRST, "false")
    assert dict(reader.session) == {attempts.SESSION_KEY: {"second-heart": Attempt.objects.get().id.hex}}


def test_a_second_answer_changes_nothing(reader):
    form = form_of(reader.get(FIRST))
    reader.post(FIRST, {**form, "choice": "true"})
    reader.post(FIRST, {**form, "choice": "false"})
    assert [a.chosen for a in Answer.objects.all()] == [["true"]]
    assert "Not this one" in reader.get(FIRST).text


def test_a_repeated_request_whose_answer_was_lost_counts_once():
    form = form_of(Client().get(FIRST))
    for _ in range(2):  # the browser never got the first response, nor its cookie
        response = Client().post(FIRST, {**form, "choice": "false"}, headers=HTMX)
        assert "Right" in response.text
    assert Answer.objects.count() == Attempt.objects.count() == 1


def test_two_tabs_are_one_attempt(reader):
    one, two = form_of(reader.get(FIRST)), form_of(reader.get(SECOND))
    assert one["attempt"] != two["attempt"]
    reader.post(FIRST, {**one, "choice": "false"})
    reader.post(SECOND, {**two, "choice": "calf"})
    assert Attempt.objects.count() == 1
    assert Answer.objects.count() == 2


def test_choices_keep_their_places_until_the_question_is_asked_again(reader):
    def order(text):
        return re.findall(r'name="choice" value="([^"]+)"', text)

    answer(reader, FIRST, "false")
    orders = {tuple(order(reader.get(SECOND).text)) for _ in range(5)}
    assert len(orders) == 1
    assert orders.pop()[-1] == "not-sure"


def test_not_sure_shows_the_answer_and_counts_neither_way(reader):
    text = answer(reader, SECOND, "not-sure", htmx=True).text
    assert "Here is the answer" in text
    assert "question--not-sure" in text


def test_a_confident_error_is_asked_again_at_the_end(reader):
    for question in QUIZ.questions:
        if question.key == "tiptoe":
            text = give(reader, question, wrong(question), htmx=True, confidence="certain").text
            assert "comes back once at the end" in text
        else:
            give(reader, question, right(question))
    quiz = reader.get(START)
    assert QUIZ.question("tiptoe").ask["en"] in quiz.text
    assert form_of(quiz)["round"] == "2"
    answer(reader, SECOND, "calf", round="2")
    finished = reader.get(START).text
    assert f"{len(QUIZ.questions) - 1} of {len(QUIZ.questions)}" in finished


def test_a_confident_error_gets_the_fuller_explanation_and_an_unsure_one_does_not(reader):
    assert "question__more" in answer(reader, SECOND, "veins", htmx=True, confidence="certain").text
    assert "question__more" not in answer(Client(), SECOND, "veins", htmx=True, confidence="guessing").text
    assert "question__more" not in answer(Client(), SECOND, "calf", htmx=True, confidence="certain").text


def test_only_what_was_missed_is_asked_again(reader):
    missed = QUIZ.question("tiptoe"), QUIZ.question("bus-ride")
    for question in QUIZ.questions:
        give(reader, question, ("not-sure",) if question in missed else right(question))
    text = reader.get(START).text
    assert "Try the 2 I missed" in text
    assert f"{SECOND}?round=2" in text
    after = answer(reader, SECOND, "calf", htmx=True, round="2").text
    assert f"{START}bus-ride/?round=2" in after


def test_a_retry_has_its_choices_in_another_order(reader):
    orders = set()
    for number in range(1, 6):
        page = reader.get(f"{SECOND}?round={number}")
        orders.add(tuple(re.findall(r'name="choice" value="([^"]+)"', page.text)))
        answer(reader, SECOND, "veins", round=str(number))
    assert len(orders) > 1


def test_a_language_switch_half_way_keeps_the_answers(reader):
    for number, question in enumerate(QUIZ.questions):
        given = wrong(question) if number == 1 else right(question)
        give(reader, question, given, "en" if number < 4 else "id")
    total = len(QUIZ.questions)
    assert f"{total - 1} of {total} right" in reader.get(START).text
    assert f"{total - 1} dari {total} benar" in reader.get("/id/jantung-kedua/kuis/").text
    for language, review in (("en", f"{START}review/"), ("id", "/id/jantung-kedua/kuis/tinjau/")):
        text = reader.get(review).text
        assert all(question.ask[language] in unescape(text) for question in QUIZ.questions)
        assert text.count("sign--cross") == 1
    assert Attempt.objects.count() == 1


def test_start_again_is_a_new_attempt_and_an_old_form_counts_for_it(reader):
    old_tab = form_of(reader.get(SECOND))
    answer(reader, FIRST, "false")
    token = form_of(reader.get(SECOND))["csrfmiddlewaretoken"]
    reader.post(f"{START}start-again/", {"csrfmiddlewaretoken": token})
    assert "Right" not in reader.get(FIRST).text
    reader.post(SECOND, {**old_tab, "choice": "calf"})
    assert Attempt.objects.count() == 2
    assert {a.attempt_id.hex for a in Answer.objects.filter(question="tiptoe")} == {
        reader.session[attempts.SESSION_KEY]["second-heart"]
    }


def test_review_shows_what_was_answered_and_nothing_else(reader):
    answer(reader, SECOND, "veins")
    text = reader.get(f"{START}review/").text
    assert QUIZ.question("tiptoe").ask["en"] in text
    assert QUIZ.question("bus-ride").ask["en"] not in text
    for choice in QUIZ.question("tiptoe").choices:
        assert choice.words["en"] in text, "also what was not chosen is there to be looked at"
    assert QUIZ.question("tiptoe").why["en"].split(".")[0] in text


def test_the_quiz_is_never_kept_by_a_cache(reader):
    for page in (FIRST, START, f"{START}review/"):
        assert "no-store" in reader.get(page)["Cache-Control"]


def test_the_address_of_start_again_leads_to_the_quiz_and_changes_nothing(reader):
    answer(reader, FIRST, "false")
    response = reader.get(f"{START}start-again/")
    assert response["Location"] == START
    assert Answer.objects.count() == 1
    assert QUIZ.question("queue").why["en"] in unescape(reader.get(FIRST).text)


def test_where_a_quiz_was_left_nobody_is_pulled_into_it(reader):
    answer(reader, FIRST, "false")
    quiz = START
    assert " autofocus" in reader.get(quiz, headers=HTMX).text
    assert " autofocus" not in reader.get(quiz, headers={**HTMX, "quiz-resumed": "yes"}).text
