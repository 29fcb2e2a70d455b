from uuid import uuid4

import pytest
from django.db import IntegrityError

from explainer.models import Answer, Attempt
from explainer.quiz import Given
from tests.quiz.examples import QUIZ

pytestmark = pytest.mark.django_db


def test_the_first_answer_of_a_round_stands():
    attempt = uuid4()
    Attempt.record(attempt, QUIZ, Given("queue", 1, ("true",), "certain"))
    Attempt.record(attempt, QUIZ, Given("queue", 1, ("false",)))
    Attempt.record(attempt, QUIZ, Given("queue", 2, ("false",)))
    assert [(a.round, a.chosen, a.confidence) for a in Answer.objects.all()] == [
        (1, ["true"], "certain"),
        (2, ["false"], ""),
    ]


def test_the_database_itself_refuses_a_second_answer():
    attempt = Attempt.objects.create(quiz="second-heart")
    Answer.objects.create(attempt=attempt, question="queue", round=1, chosen=["true"])
    with pytest.raises(IntegrityError):
        Answer.objects.create(attempt=attempt, question="queue", round=1, chosen=["false"])


def test_nobody_s_progress_is_empty_and_asks_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Attempt.progress(None, QUIZ).answered == 0


def test_progress_is_read_in_one_query(django_assert_num_queries):
    attempt = uuid4()
    Attempt.record(attempt, QUIZ, Given("queue", 1, ("false",)))
    with django_assert_num_queries(1):
        assert Attempt.progress(attempt, QUIZ).score == 1


def test_an_attempt_at_another_quiz_is_not_ours():
    other = Attempt.objects.create(quiz="varicose-veins")
    Answer.objects.create(attempt=other, question="queue", round=1, chosen=["false"])
    assert Attempt.progress(other.id, QUIZ).answered == 0
