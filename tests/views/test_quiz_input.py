"""Whatever is sent to a quiz: what cannot be an answer is not kept, and nothing is counted twice."""

import re
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client

from explainer.models import Answer, Attempt
from tests.views.quizzing import FIRST, HTMX, SECOND, START, answer, form_of

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


@pytest.mark.parametrize("number", ["2", "-1", "9" * 5000, "x", "", "1e1", "٣"])
def test_a_round_that_cannot_be_is_not_kept(reader, number):
    form = form_of(reader.get(SECOND))
    response = reader.post(SECOND, {**form, "choice": "calf", "round": number})
    assert response.status_code in {200, 302, 422}
    assert list(Answer.objects.exclude(round=1)) == []


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
