"""Answers are counted while they live and after they have expired, each once; a class counts apart."""

from datetime import timedelta

import pytest
from django.utils import timezone

from explainer import models
from explainer.models import ATTEMPTS_LAST, CLASSES_LAST, Answer, Attempt, Classroom, Total, expire, tallies
from explainer.quiz import Given
from tests.models.crowd import answers
from tests.quiz.examples import EVERY_KIND as QUIZ

pytestmark = pytest.mark.django_db

RIGHT, WRONG = Given("tiptoe", 1, ("calf",)), Given("tiptoe", 1, ("skin",), "certain")
LONG_AGO = timezone.now() - ATTEMPTS_LAST - timedelta(hours=1)


def tiptoe(**kind):
    return tallies(QUIZ, QUIZ.question("tiptoe"), **kind)["tiptoe"]


def test_first_answers_are_counted_and_later_ones_are_not():
    answers(QUIZ, 3, RIGHT)
    answers(QUIZ, 2, WRONG, Given("tiptoe", 2, ("calf",)))
    answers(QUIZ, 1, Given("tiptoe", 0, ("veins",)))
    tally = tiptoe()
    assert (tally.readers, tally.right, tally.confident_errors) == (5, 3, 2)


def test_an_answer_of_any_kind_is_counted_under_its_question():
    answers(QUIZ, 2, Given("postures", 1, ("lie", "walk", "sit", "stand")), Given("refill", 1, ("30",)))
    answers(QUIZ, 1, Given("a-day", 1, ("stairs", "desk")))
    found = tallies(QUIZ)
    assert {key: tally.right for key, tally in found.items()} == {
        "queue": 0,
        "tiptoe": 0,
        "a-day": 1,
        "postures": 2,
        "refill": 2,
    }


def test_expired_answers_go_on_to_count_and_their_attempts_are_gone():
    answers(QUIZ, 3, RIGHT, started=LONG_AGO)
    answers(QUIZ, 2, WRONG, Given("tiptoe", 2, ("calf",)), started=LONG_AGO)
    answers(QUIZ, 1, RIGHT)
    before = tiptoe()
    assert expire() == (5, 0)
    after = tiptoe()
    assert after.counts == before.counts
    assert (Attempt.objects.count(), Answer.objects.count()) == (1, 1)
    assert sum(total.count for total in Total.objects.all()) == 5
    assert expire() == (0, 0)
    assert tiptoe().counts == before.counts


def test_what_expires_later_is_added_to_the_same_total():
    for _ in range(3):
        answers(QUIZ, 2, RIGHT, started=LONG_AGO)
        expire()
    assert Total.objects.get().count == 6


def test_more_attempts_than_one_transaction_takes_all_expire(monkeypatch):
    monkeypatch.setattr(models, "AT_ONCE", 2)
    answers(QUIZ, 5, RIGHT, started=LONG_AGO)
    assert expire() == (5, 0)
    assert tiptoe().right == 5


def test_when_folding_fails_nothing_is_lost_and_nothing_counted(monkeypatch):
    answers(QUIZ, 3, RIGHT, started=LONG_AGO)

    def fail(*args, **kwargs):
        raise RuntimeError("the machine died")

    monkeypatch.setattr("explainer.models.delete_attempts", fail)
    with pytest.raises(RuntimeError):
        expire()
    assert (Total.objects.count(), Answer.objects.count()) == (0, 3)
    assert tiptoe().right == 3


def test_a_class_counts_apart_and_never_for_the_public():
    classroom = Classroom.open(QUIZ)
    answers(QUIZ, 6, WRONG, classroom=classroom)
    answers(QUIZ, 1, RIGHT)
    assert (tiptoe().readers, tiptoe(classroom=classroom).readers) == (1, 6)
    Attempt.objects.filter(classroom=classroom).update(started=LONG_AGO)
    expire()
    assert (tiptoe().readers, Total.objects.count()) == (1, 0)


def test_a_class_is_deleted_with_its_answers_after_a_day():
    old, new = Classroom.open(QUIZ), Classroom.open(QUIZ)
    answers(QUIZ, 6, WRONG, classroom=old)
    answers(QUIZ, 2, WRONG, classroom=new)
    Classroom.objects.filter(id=old.id).update(opened=timezone.now() - CLASSES_LAST - timedelta(minutes=1))
    assert list(Classroom.lasting()) == [new], "it is over before anybody tidies up"
    assert expire() == (0, 1)
    assert list(Classroom.objects.all()) == [new]
    assert Answer.objects.count() == 2


def test_a_code_that_is_taken_is_drawn_again(monkeypatch):
    signs = iter("AAAAAAAAAAAABBBBBB")
    monkeypatch.setattr(models.secrets, "choice", lambda offered: next(signs))
    assert [Classroom.open(QUIZ).code, Classroom.open(QUIZ).code] == ["AAAAAA", "BBBBBB"]


def test_the_database_itself_keeps_one_total_for_an_answer():
    values = {"quiz": "q", "question": "tiptoe", "chosen": ["calf"], "confidence": ""}
    Total.objects.create(**values)
    with pytest.raises(models.IntegrityError):
        Total.objects.create(**values)
