"""Whatever is sent to a quiz: what cannot be an answer is not kept, and nothing is counted twice."""

import re
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client

from explainer.content import library
from explainer.models import Answer, Attempt, tallies
from explainer.quiz.questions import LAST
from explainer.views import attempts
from tests.views.quizzing import (
    FIRST,
    HTMX,
    QUIZ,
    SECOND,
    START,
    answer,
    form_of,
    give,
    page_of,
    right,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader() -> Client:
    return Client()


@pytest.mark.parametrize(
    "fields",
    [
        {"choice": []},
        {"choice": ["shoe"]},
        {"choice": ["calf", "veins"]},
        {"choice": ["calf\x00"]},
        {"choice": ["calf"], "attempt": "forged"},
        {"choice": ["calf"], "attempt": f"{uuid4().hex}:forged"},
        {"choice": ["calf"], "attempt": ""},
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_what_cannot_be_an_answer_gets_a_clear_word_and_is_not_kept(reader, fields, headers):
    form = form_of(reader.get(SECOND))
    response = reader.post(SECOND, {**form, **fields}, headers=headers)
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert form_of(response)["attempt"]
    if fields["choice"] == ["calf"]:
        assert re.search(r'value="calf"[^>]* checked', response.text)
    assert Answer.objects.count() == 0


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
@pytest.mark.parametrize("number", ["2", "-1", "9" * 5000, "x", "", "1e1", "٣"])
def test_a_round_that_cannot_be_is_not_kept_and_the_question_is_asked(reader, number, headers):
    form = form_of(reader.get(f"{SECOND}?round={number[:9]}", headers=headers))
    assert form["round"] == "1"
    response = reader.post(SECOND, {**form, "choice": "calf", "round": number}, headers=headers)
    if number:
        assert response.status_code == 422
        assert "This form was out of date." in response.text
        assert re.search(r'value="calf"[^>]* checked', response.text)
        assert "session" not in response.cookies
        assert not Answer.objects.exists()


@pytest.mark.parametrize("number", ["None", "2", "1"])
def test_what_was_answered_right_is_not_answered_again(reader, number):
    answer(reader, SECOND, "calf")
    form = form_of(reader.get(FIRST))
    response = reader.post(SECOND, {**form, "choice": "veins", "round": number}, headers=HTMX)
    assert "question--right" in response.text
    assert "question--right" in reader.get(f"{SECOND}?round={number}", headers=HTMX).text
    assert "question--right" in reader.post(SECOND, {**form, "round": number}, headers=HTMX).text
    assert [a.chosen for a in Answer.objects.all()] == [["calf"]]


def test_an_unknown_confidence_is_left_out(reader):
    answer(reader, SECOND, "calf", confidence="utterly")
    assert Answer.objects.get().confidence == ""


@pytest.mark.parametrize(
    "garbage", [{"attempts": "x"}, {"attempts": {"second-heart": "not-an-id"}}, {"attempts": 7}]
)
def test_a_session_full_of_garbage_begins_anew(reader, garbage):
    session = reader.session
    session.update(garbage)
    session.save()
    reader.cookies["session"] = session.session_key
    assert reader.get(SECOND).status_code == 200
    answer(reader, SECOND, "calf")
    assert Answer.objects.count() == 1


def test_an_answer_to_a_question_that_is_gone_does_not_count(reader):
    answer(reader, FIRST, "false")
    Answer.objects.create(attempt=Attempt.objects.get(), question="gone", round=1, chosen=["x"])
    Answer.objects.create(attempt=Attempt.objects.get(), question="tiptoe", round=1, chosen=["gone"])
    assert reader.get(START).text.count("tube__straight is-full") == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_answers_at_once_are_one():
    form = form_of(Client().get(FIRST))

    def send(_) -> int:
        try:
            return Client().post(FIRST, {**form, "choice": "false"}).status_code
        finally:
            connections.close_all()  # each thread has its own

    with ThreadPoolExecutor(8) as threads:
        codes = list(threads.map(send, range(20)))
    assert set(codes) == {302}
    assert Answer.objects.count() == 1


@pytest.mark.parametrize("page", [SECOND, "/en/second-heart/quiz/four-moments/"])
def test_only_the_question_of_the_home_page_is_asked_before_reading(reader, page):
    form = form_of(reader.get(f"{page}?round=0"))
    assert form["round"] == "1"
    response = reader.post(page, {**form, "choice": "not-sure", "round": "0"}, headers=HTMX)
    assert response.status_code == 422
    assert not Answer.objects.exists()


HOME = "/en/second-heart/quiz/pushes-up/"


def test_what_is_missing_before_reading_stays_before_reading(reader):
    form = form_of(reader.get(f"{HOME}?round=0"))
    again = reader.post(HOME, form)
    assert form_of(again)["round"] == "0"
    reader.post(HOME, {**form_of(again), "choice": "false"})
    assert [a.round for a in Answer.objects.all()] == [0]


def test_who_was_not_sure_before_reading_is_told_so(reader):
    answer(reader, HOME, "not-sure", round="0")
    assert "you said “I’m not sure”" in answer(reader, HOME, "true", htmx=True).text


def test_a_double_tap_before_reading_leads_to_the_explanation_twice(reader):
    form = form_of(reader.get(f"{HOME}?round=0"))
    for _ in range(2):
        response = reader.post(HOME, {**form, "choice": "false"})
        assert "Not this one" in reader.get(response["Location"]).text
    assert Answer.objects.count() == 1


def test_nobody_tries_for_ever(reader):
    answer(reader, SECOND, "veins")
    Answer.objects.update(round=LAST)
    assert "question--wrong" in reader.get(f"{SECOND}?round={LAST + 1}").text
    assert "question--wrong" in answer(reader, SECOND, "calf", htmx=True, round=str(LAST + 1)).text
    assert Answer.objects.count() == 1


def test_a_later_round_without_its_first_is_no_part_of_the_score(reader):
    answer(reader, SECOND, "calf")
    Answer.objects.update(round=2)
    for question in QUIZ.questions:
        if question.key != "tiptoe":
            give(reader, question, right(question))
    assert f"{len(QUIZ.questions) - 1} of {len(QUIZ.questions)} right" in reader.get(START).text


def test_starting_again_does_not_count_twice_for_others_and_needs_a_start(reader):
    stranger = Client()
    assert "session" not in stranger.post(f"{START}start-again/").cookies
    answer(reader, SECOND, "veins")
    for _ in range(3):
        reader.post(f"{START}start-again/")
        answer(reader, SECOND, "calf")
    tally = tallies(QUIZ, QUIZ.question("tiptoe"))["tiptoe"]
    assert (tally.readers, tally.right) == (1, 0)


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
@pytest.mark.parametrize(
    "path",
    [
        *(
            "quiz/tiptoe/?round=2",
            "quiz/tiptoe/?round=x",
            "quiz/tiptoe/?choice=%00",
            "quiz/tiptoe/?choice=shoe",
        ),
        *("quiz/four-moments/?choice=lying", "quiz/bus-stop/?choice=30", "quiz/again/gone/tiptoe/"),
        *("quiz/again/queue/tiptoe/", "quiz/%00/", "quiz/again/%00/", "quiz/reminder.ics?questions=%00"),
    ],
)
def test_odd_addresses_never_break(reader, path, headers):
    response = reader.get(f"/en/second-heart/{path}", headers=headers)
    assert response.status_code < 500


@pytest.mark.parametrize("charset", ["hex", "base64", "rot13", "punycode", "nonsense"])
def test_a_form_in_a_character_set_that_is_none_is_refused_with_a_sentence(reader, charset):
    body = '--b\r\nContent-Disposition: form-data; name="choice"\r\n\r\ncalf\r\n--b--\r\n'
    kind = f"multipart/form-data; boundary=b; charset={charset}"
    response = reader.generic("POST", SECOND, body.encode(), content_type=kind)
    assert 400 <= response.status_code < 500


def test_a_form_without_its_token_for_questions_that_are_gone_leads_to_the_quiz():
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"{START}again/nonsense/queue/", {"choice": "true"})["Location"] == START


def test_two_quizzes_answered_in_two_tabs_are_both_remembered(reader):
    other = next(q for q in library().articles["exercises"].quiz.questions)
    page = page_of(other, page=library().articles["exercises"])
    answer(reader, SECOND, "calf")
    tab = Client()
    tab.cookies = reader.cookies
    stale = attempts.remembered(reader.session)  # what the other tab had read before
    answer(reader, page, "not-sure")
    assert set(attempts.remembered(reader.session)) == {*stale, "exercises"}
