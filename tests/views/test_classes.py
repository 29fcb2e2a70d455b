"""A class without accounts: a code for pupils, an address for the teacher, totals without names, one day."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from explainer.models import CLASSES_LAST, CODE_SIGNS, Answer, Attempt, Classroom
from explainer.quiz import Given
from tests.models.crowd import answers
from tests.views.quizzing import HTMX, QUIZ, START, fields_of, form_of, right, wrong

pytestmark = pytest.mark.django_db

DOOR = "/en/class/"


@pytest.fixture
def teacher() -> Client:
    return Client()


@pytest.fixture
def classroom(teacher) -> Classroom:
    teacher.post(DOOR, {"quiz": "second-heart"})
    return Classroom.objects.get()


def totals_of(classroom, language="en") -> str:
    return f"/en/class/teacher/{classroom.id}/" if language == "en" else f"/id/kelas/pengajar/{classroom.id}/"


def sit_down(pupil: Client, classroom, question, *given: str, language="en"):
    start = f"/en/class/{classroom.code}/" if language == "en" else f"/id/kelas/{classroom.code}/"
    form = form_of(pupil.get(f"{start}{question.key}/"))
    return pupil.post(f"{start}{question.key}/", {**form, "choice": given}, headers=HTMX)


def test_a_teacher_opens_a_class_and_lands_on_its_totals(teacher):
    response = teacher.post(DOOR, {"quiz": "blood-clots"})
    classroom = Classroom.objects.get()
    assert classroom.quiz == "blood-clots"
    assert response["Location"] == totals_of(classroom)
    text = teacher.get(totals_of(classroom)).text
    assert classroom.code in text
    assert "127.0.0.1:8000/en/class/" in text


@pytest.mark.parametrize("quiz", ["", "toes", "glossary", "x" * 5000])
def test_a_class_needs_a_quiz(teacher, quiz):
    response = teacher.post(DOOR, {"quiz": quiz})
    assert response.status_code == 422
    assert "Choose a quiz first." in response.text
    assert not Classroom.objects.exists()


def test_codes_are_short_and_easy_to_read_aloud(classroom):
    assert re.fullmatch(f"[{CODE_SIGNS}]{{6}}", classroom.code)
    assert not set(CODE_SIGNS) & set("01258BILOSVZ")


def test_a_pupil_joins_by_the_code_in_either_case_and_either_language(classroom):
    for language, door in (("en", DOOR), ("id", "/id/kelas/")):
        response = Client().get(door, {"code": f" {' '.join(classroom.code.lower())} "})
        assert response["Location"] == f"{door}{classroom.code}/"
        text = Client().get(response["Location"]).text
        assert QUIZ.questions[0].ask[language] in text


@pytest.mark.parametrize("code", ["AAAAAA", "x", "../../", "%00", "\0", "AAA\0AA", "é" * 300, "12 34"])
def test_a_code_that_is_none_is_said_where_it_was_entered(classroom, code):
    response = Client().get(DOOR, {"code": code})
    assert response.status_code == 422
    assert "There is no class with this code now." in response.text


def test_pupils_answer_each_on_their_own_phone_and_the_class_counts(teacher, classroom):
    question = QUIZ.question("tiptoe")
    for number in range(6):
        language = "en" if number % 2 else "id"
        response = sit_down(
            Client(), classroom, question, "calf" if number < 4 else "skin", language=language
        )
        assert response.status_code == 200
    assert Attempt.objects.filter(classroom=classroom).count() == 6
    text = teacher.get(totals_of(classroom)).text
    assert "4 of 6 right" in text
    assert "The skin, which tightens over the calf" in text
    assert "6 phones have answered." in text


def test_less_than_five_answers_are_not_shown(teacher, classroom):
    answers(QUIZ, 4, Given("tiptoe", 1, ("skin",)), classroom=classroom)
    text = teacher.get(totals_of(classroom)).text
    assert "of 4 right" not in text
    assert "The skin" not in text
    assert text.count("Totals are shown from 5 answers on.") == len(QUIZ.questions)


def test_the_totals_come_alone_for_htmx_and_go_on_asking(teacher, classroom):
    text = teacher.get(totals_of(classroom), headers=HTMX).text
    assert text.lstrip().startswith("<div")
    assert f'data-hx-get="{totals_of(classroom)}"' in text


def test_a_class_is_no_part_of_what_the_public_is_told(classroom):
    answers(QUIZ, 60, Given("tiptoe", 1, ("skin",)), classroom=classroom)
    public = Client()
    form = form_of(public.get(f"{START}tiptoe/"))
    assert "readers" not in public.post(f"{START}tiptoe/", {**form, "choice": "skin"}, headers=HTMX).text
    pupil = Client()
    assert "readers" not in sit_down(pupil, classroom, QUIZ.question("tiptoe"), "skin").text


def test_a_pupil_s_own_quiz_and_the_class_are_two_attempts(classroom):
    pupil = Client()
    question = QUIZ.question("tiptoe")
    form = form_of(pupil.get(f"{START}tiptoe/"))
    pupil.post(f"{START}tiptoe/", {**form, "choice": "skin"})
    sit_down(pupil, classroom, question, "calf")
    assert sorted(a.chosen[0] for a in Answer.objects.all()) == ["calf", "skin"]


def test_a_class_answers_once_and_cannot_start_again(classroom):
    pupil, question = Client(), QUIZ.question("tiptoe")
    sit_down(pupil, classroom, question, "skin")
    token = form_of(pupil.get(f"/en/class/{classroom.code}/"))["csrfmiddlewaretoken"]
    pupil.post(f"/en/class/{classroom.code}/start-again/", {"csrfmiddlewaretoken": token})
    sit_down(pupil, classroom, question, "calf")
    first = Answer.objects.filter(question="tiptoe", round=1)
    assert [a.chosen for a in first] == [["skin"]]


def test_the_paper_version_has_every_question_and_the_key(teacher, classroom):
    for language, address in (("en", "paper"), ("id", "kertas")):
        text = " ".join(teacher.get(f"{totals_of(classroom, language)}{address}/").text.split())
        questions, key = text.split('class="paper__key"')
        for question in QUIZ.questions:
            assert question.ask[language] in questions
            assert question.why[language] not in questions
            assert question.why[language] in key


def test_after_a_day_everything_is_over_and_says_so(teacher, classroom):
    answers(QUIZ, 6, Given("tiptoe", 1, ("skin",)), classroom=classroom)
    Classroom.objects.update(opened=timezone.now() - CLASSES_LAST)
    for address in (totals_of(classroom), f"{totals_of(classroom)}paper/", f"/en/class/{classroom.code}/"):
        response = teacher.get(address)
        assert response.status_code == 404
        assert "This class is over" in response.text
    polled = teacher.get(totals_of(classroom), headers=HTMX)
    assert polled.status_code == 286, "the page stops asking"
    assert polled.text.lstrip().startswith("<div"), "and is not put into itself"
    pupil = Client()
    late = pupil.post(f"/en/class/{classroom.code}/tiptoe/", {"choice": "calf"}, headers=HTMX)
    assert (late.status_code, late.text.lstrip()[:4]) == (404, "<div")
    assert teacher.get(DOOR, {"code": classroom.code}).status_code == 422


def test_opening_a_class_deletes_those_that_are_over(teacher, classroom):
    answers(QUIZ, 3, Given("tiptoe", 1, ("skin",)), classroom=classroom)
    Classroom.objects.update(opened=timezone.now() - CLASSES_LAST - timedelta(seconds=1))
    teacher.post(DOOR, {"quiz": "exercises"})
    assert Answer.objects.count() == 0
    assert Classroom.objects.get().quiz == "exercises"


def test_the_code_does_not_lead_to_the_totals(classroom):
    for guess in (classroom.code, str(uuid4())):
        assert Client().get(f"/en/class/teacher/{guess}/").status_code == 404
    text = Client().get(f"/en/class/{classroom.code}/").text
    assert str(classroom.id) not in text
    assert classroom.id.hex not in text


def test_every_kind_of_question_is_answered_in_class(teacher, classroom):
    pupil = Client()
    for question in QUIZ.questions:
        address = f"/en/class/{classroom.code}/{question.key}/"
        given = wrong(question) if question.key == "queue" else right(question)
        pupil.post(address, {**form_of(pupil.get(address)), **fields_of(question, given)})
    total = len(QUIZ.questions)
    assert f"{total - 1} of {total} right" in pupil.get(f"/en/class/{classroom.code}/").text


def test_a_pupil_is_not_told_the_answer_before_the_answer_that_counts(classroom):
    question = QUIZ.questions[0]
    address = f"/en/class/{classroom.code}/{question.key}/"
    pupil = Client()
    form = form_of(pupil.get(f"{address}?round=0"))
    assert form["round"] == "1"
    response = pupil.post(address, {**form, "round": "0", "choice": "not-sure"}, headers=HTMX)
    assert question.why["en"] not in response.text
    assert not Answer.objects.exists()


def test_a_class_that_ends_while_an_answer_is_on_its_way_is_over(classroom, monkeypatch):
    def end(*args):
        raise IntegrityError("the class is gone")

    monkeypatch.setattr(Attempt, "record", end)
    response = sit_down(Client(), classroom, QUIZ.question("tiptoe"), "calf")
    assert response.status_code == 404
    assert "A class lasts a day" in response.text
