"""The publisher's page: behind the login, and only what the answers say."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from explainer.content import library
from explainer.quiz import Given
from tests.models.crowd import answers
from tests.views.quizzing import FIRST, QUIZ, SECOND, answer

pytestmark = pytest.mark.django_db

PASSWORD = "a-long-enough-password"


@pytest.fixture
def editor() -> Client:
    User.objects.create_user("editor", password=PASSWORD, is_staff=True)
    reader = Client()
    assert reader.login(username="editor", password=PASSWORD)
    return reader


@pytest.mark.parametrize("language", ["en/staff", "id/pengelola"])
def test_nobody_sees_it_without_logging_in(language):
    response = Client().get(f"/{language}/")
    assert response.status_code == 302
    assert "?next=" in response["Location"]


def test_somebody_who_is_no_staff_does_not_see_it():
    User.objects.create_user("reader", password=PASSWORD)
    reader = Client()
    reader.login(username="reader", password=PASSWORD)
    response = reader.get("/en/staff/", follow=True)
    assert "this page is for staff" in response.text
    assert "How the quizzes are answered" not in response.text


@pytest.mark.parametrize(
    ("name", "password", "goes_on"), [("editor", PASSWORD, True), ("editor", "x", False)]
)
def test_the_login_leads_to_it_or_says_what_is_wrong(editor, name, password, goes_on):
    response = Client().post("/en/staff/log-in/", {"username": name, "password": password}, follow=True)
    assert ("How the quizzes are answered" in response.text) == goes_on
    assert ("Name or password is not right." in response.text) == (not goes_on)


def test_it_says_per_question_what_is_right_what_fools_and_where_readers_leave(editor):
    answers(QUIZ, 3, Given("queue", 1, ("false",)), Given("tiptoe", 1, ("calf",)))
    answers(QUIZ, 1, Given("queue", 1, ("true",), "certain"))
    text = " ".join(editor.get("/en/staff/").text.split())
    row = text[text.index(QUIZ.question("queue").ask["en"]) :].split("</tr>")[0]
    assert "<td>4</td><td>75 %</td><td>0</td><td>1</td><td>1</td>" in row
    assert "1 × “True” · Taking standing for moving" in row


def test_it_covers_every_quiz_in_both_languages(editor):
    for language, address in (("en", "staff"), ("id", "pengelola")):
        text = editor.get(f"/{language}/{address}/").text
        assert all(page.name[language] in text for page in library().quizzed.values())


def test_it_is_never_kept_by_a_cache_and_logging_out_ends_it(editor):
    assert "no-store" in editor.get("/en/staff/")["Cache-Control"]
    editor.post("/en/staff/log-out/")
    assert editor.get("/en/staff/").status_code == 302


def test_others_answers_are_told_from_fifty_readers_on():
    answers(QUIZ, 48, Given("tiptoe", 1, ("calf",)))
    assert "readers" not in answer(Client(), SECOND, "skin", htmx=True).text
    answers(QUIZ, 1, Given("queue", 1, ("true",)), Given("bus-stop", 1, ("30",)))
    answers(QUIZ, 49, Given("queue", 1, ("true",)))
    text = answer(Client(), FIRST, "false", htmx=True).text
    assert "Of 51 readers, 1 chose this." in text


def test_the_answer_before_reading_and_in_a_retry_do_not_count():
    answers(QUIZ, 60, Given("queue", 0, ("true",)), Given("queue", 2, ("true",)))
    assert "readers" not in answer(Client(), FIRST, "false", htmx=True).text


def test_reading_sets_no_session_and_asks_nobody_who_they_are():
    response = Client().get("/en/second-heart/")
    assert not response.cookies
    assert response["Vary"] == "Accept-Encoding"
