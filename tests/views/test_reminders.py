"""The reminder: what is in it, what it opens, and that it knows nobody."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from explainer.models import Answer, Attempt
from tests.views.quizzing import HTMX, QUIZ, SECOND, START, answer, form_of, give, right, wrong

pytestmark = pytest.mark.django_db

AGAIN = f"{START}again/queue.tiptoe/"
SIBLINGS = QUIZ.come_back(("queue", "tiptoe")).questions


@pytest.fixture
def reader() -> Client:
    return Client()


def again(reader: Client, question, given, address=AGAIN, **fields):
    form = form_of(reader.get(address))
    return reader.post(f"{address}{question.key}/", {**form, "choice": given, **fields}, headers=HTMX)


@pytest.mark.parametrize(
    ("address", "page"),
    [(START, "/en/second-heart/quiz/again/"), ("/id/jantung-kedua/kuis/", "/id/jantung-kedua/kuis/lagi/")],
)
def test_the_file_holds_the_keys_of_the_questions_and_no_more(reader, address, page):
    name = "reminder.ics" if "/en/" in address else "pengingat.ics"
    response = reader.get(f"{address}{name}?questions=tiptoe.gone.queue.tiptoe")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert "attachment" in response["Content-Disposition"]
    assert not response.cookies
    text = response.text.replace("\r\n ", "")
    assert set(re.findall(r"^URL:(.*)\r$", text, flags=re.MULTILINE)) == {
        f"http://127.0.0.1:8000{page}tiptoe.queue/"
    }


@pytest.mark.parametrize("questions", ["", "gone", "..", "a" * 9000, "queue%00"])
def test_a_reminder_of_nothing_is_not_found(reader, questions):
    assert reader.get(f"{START}reminder.ics?questions={questions}").status_code == 404


def test_at_the_end_the_link_names_what_was_not_right_at_once(reader):
    for question in QUIZ.questions:
        give(reader, question, wrong(question) if question.key in {"queue", "a-day"} else right(question))
    assert "reminder.ics?questions=queue.a-day" in reader.get(START).text


def test_it_asks_the_siblings_and_leaves_the_quiz_and_its_score_alone(reader):
    answer(reader, SECOND, "veins")
    for sibling in SIBLINGS:
        assert sibling.ask["en"][:20] in reader.get(AGAIN).text
        again(reader, sibling, right(sibling))
    assert "2 of 2 right" in reader.get(AGAIN).text
    assert Attempt.objects.count() == 2
    assert set(
        Answer.objects.filter(question__in=[s.key for s in SIBLINGS]).values_list("round", flat=True)
    ) == {2}
    assert "question--wrong" in reader.get(SECOND).text


def test_a_link_whose_questions_have_all_changed_leads_to_the_quiz(reader):
    response = reader.get(f"{START}again/gone.lost/")
    assert response.status_code == 302
    assert response["Location"] == START


def test_a_week_later_the_same_link_asks_anew(reader):
    for sibling in SIBLINGS:
        again(reader, sibling, right(sibling))
    Attempt.objects.update(started=timezone.now() - timedelta(days=5))
    assert SIBLINGS[0].ask["en"][:20] in reader.get(AGAIN).text
    again(reader, SIBLINGS[0], wrong(SIBLINGS[0]))
    assert Attempt.objects.count() == 2


def test_reading_the_link_begins_no_session(reader):
    assert "session" not in reader.get(AGAIN).cookies
    assert Attempt.objects.count() == 0


def test_in_two_days_is_counted_by_the_reader_s_clock(reader, monkeypatch):
    early = datetime(2027, 1, 9, 23, 0, tzinfo=UTC)  # six in the morning of the tenth in Jakarta
    monkeypatch.setattr(timezone, "now", lambda: early)
    text = reader.get(f"{START}reminder.ics?questions=queue").text
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20270112", "20270117"]


def test_a_form_left_open_from_one_reminder_to_the_next_begins_anew(reader):
    form = form_of(reader.get(AGAIN))
    reader.post(f"{AGAIN}{SIBLINGS[0].key}/", {**form, "choice": right(SIBLINGS[0])})
    Attempt.objects.update(started=timezone.now() - timedelta(days=5))
    response = reader.post(f"{AGAIN}{SIBLINGS[1].key}/", {**form, "choice": right(SIBLINGS[1])}, headers=HTMX)
    assert "question--right" in response.text
    assert Attempt.objects.count() == 2
