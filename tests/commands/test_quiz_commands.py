"""What the publisher runs: the report, and the daily tidying."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from explainer.content import library
from explainer.models import ATTEMPTS_LAST, Total
from explainer.quiz import Given
from tests.models.crowd import answers

pytestmark = pytest.mark.django_db

QUIZ = library().articles["second-heart"].quiz


def said(*command: str, **options) -> str:
    out = StringIO()
    call_command(*command, stdout=out, **options)
    return out.getvalue()


def row(report: str, key: str) -> str:
    return next(line for line in report.splitlines() if line.startswith(f"{key} "))


def test_the_report_says_what_is_right_what_fools_and_where_readers_leave():
    answers(QUIZ, 3, Given("queue", 1, ("false",)), Given("tiptoe", 1, ("calf",)))
    answers(QUIZ, 1, Given("queue", 1, ("true",), "certain"))
    report = said("quizreport", "second-heart")
    assert row(report, "queue").split()[:6] == ["queue", "4", "75%", "0", "1", "1"]
    assert "1 × True (Taking standing for moving)" in row(report, "queue")
    assert row(report, "bus-ride").split()[:3] == ["bus-ride", "0", "–"]


def test_the_report_covers_every_quiz_and_speaks_both_languages():
    report = said("quizreport", language="id")
    assert all(page.name["id"] in report for page in library().quizzed.values())


def test_a_quiz_that_is_not_there_is_named():
    with pytest.raises(CommandError, match="no quiz: toes"):
        said("quizreport", "toes")


def test_the_daily_tidying_says_what_it_did():
    long_ago = timezone.now() - ATTEMPTS_LAST - timedelta(days=1)
    answers(QUIZ, 2, Given("queue", 1, ("false",)), started=long_ago)
    assert said("expireanswers") == "Expired: 2 attempts, 0 classes.\n"
    assert Total.objects.get().count == 2
