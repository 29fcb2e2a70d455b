"""All quizzes at a glance: what is done, what is left."""

import re

import pytest
from django.test import Client

from explainer.content import library
from tests.views.quizzing import FIRST, QUIZ, answer, give, right, wrong

pytestmark = pytest.mark.django_db

HERE = {"en": "/en/quizzes/", "id": "/id/kuis/"}


@pytest.fixture
def reader() -> Client:
    return Client()


def rows(response) -> dict[str, str]:
    """What stands in each row, as words, by the address it leads to."""
    found = {}
    for row in re.findall(r'<li class="quizzes__entry">.*?</li>', response.text, flags=re.DOTALL):
        (address,) = re.findall(r'href="([^"]+)"', row)
        found[address] = " ".join(re.sub(r"<[^>]+>", " ", row).split())
    return found


@pytest.mark.parametrize("language", HERE)
def test_somebody_new_finds_every_quiz_and_gets_no_cookie(reader, language):
    response = reader.get(HERE[language])
    assert not response.cookies
    assert "no-store" in response["Cache-Control"]
    names = [article.name[language] for article in library().quizzed.values()]
    assert [name for name in names if any(row.startswith(name) for row in rows(response).values())] == names
    assert f"0 {'of' if language == 'en' else 'dari'} {len(names)}" in response.text


def test_a_quiz_that_was_begun_can_be_gone_on_with(reader):
    answer(reader, FIRST, "false")
    row = rows(reader.get(HERE["en"]))["/en/second-heart/quiz/"]
    assert f"1 of {len(QUIZ.questions)} answered" in row
    assert row.endswith("Go on")


def test_a_finished_quiz_says_how_it_went_and_where_to_look_back(reader):
    for question in QUIZ.questions:
        give(reader, question, right(question))
    found = rows(reader.get(HERE["en"]))
    total = len(QUIZ.questions)
    assert f"{total} of {total} right at the first try" in found["/en/second-heart/quiz/review/"]
    assert f"1 of {len(library().quizzed)} finished" in reader.get(HERE["en"]).text


def test_what_was_missed_is_offered_again(reader):
    first, *others = QUIZ.questions
    give(reader, first, wrong(first))
    for question in others:
        give(reader, question, right(question))
    assert rows(reader.get(HERE["en"]))["/en/second-heart/quiz/"].endswith("Try what I missed")


def test_the_standing_survives_a_change_of_language(reader):
    answer(reader, FIRST, "false")
    assert f"1 dari {len(QUIZ.questions)}" in rows(reader.get(HERE["id"]))["/id/jantung-kedua/kuis/"]
