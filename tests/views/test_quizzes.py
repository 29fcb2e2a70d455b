"""The quiz as plain pages and as fragments: what is kept, what is shown, and when."""

import re

import pytest
from django.test import Client

from explainer.models import Answer, Attempt
from explainer.views import attempts
from tests.views.quizzing import ARTICLE, FIRST, HTMX, QUIZ, SECOND, answer, form_of, page_of, right_choices

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


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("question", QUIZ.questions, ids=lambda question: question.key)
def test_nothing_tells_the_answer_before_it_is_given(reader, question, language):
    article = reader.get(f"/{language}/{ARTICLE.slug[language]}/").text
    teaser = article[article.index('id="check-yourself"') : article.index('id="sources"')]
    for text in (reader.get(page_of(question, language)).text, teaser):
        secrets = [question.why, question.fact]
        secrets += [
            words for choice in question.choices for words in (choice.mixed_up, choice.missed) if words
        ]
        assert not [words[language] for words in secrets if words[language] and words[language] in text]
    inputs = re.findall(r"<input[^>]*name=\"choice\"[^>]*>", reader.get(page_of(question, language)).text)
    assert len({re.sub(r'value="[^"]+"', "", tag) for tag in inputs}) == 1


@pytest.mark.parametrize("question", QUIZ.questions, ids=lambda question: question.key)
def test_every_right_answer_is_right_and_every_wrong_one_says_why(reader, question):
    for choice in question.choices:
        other = Client()
        text = answer(other, page_of(question), choice.key, htmx=True).text
        if {choice.key} == question.right:
            assert "question--right" in text
        elif not choice.is_right:
            assert choice.mixed_up["en"] in text
            assert "question--wrong" in text


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
        wrong = [c.key for c in question.choices if not c.is_right]
        if question.key == "tiptoe":
            text = answer(reader, page_of(question), wrong[0], htmx=True, confidence="certain").text
            assert "comes back once at the end" in text
        else:
            answer(reader, page_of(question), *right_choices(question))
    quiz = reader.get("/en/second-heart/quiz/")
    assert QUIZ.question("tiptoe").ask["en"] in quiz.text
    assert form_of(quiz)["round"] == "2"
    answer(reader, SECOND, "calf", round="2")
    finished = reader.get("/en/second-heart/quiz/").text
    assert f"{len(QUIZ.questions) - 1} of {len(QUIZ.questions)}" in finished


def test_only_what_was_missed_is_asked_again(reader):
    for question in QUIZ.questions:
        missed = question.key in {"tiptoe", "flight"}
        answer(reader, page_of(question), *(["not-sure"] if missed else right_choices(question)))
    text = reader.get("/en/second-heart/quiz/").text
    assert "Try the 2 I missed" in text
    assert f"{SECOND}?round=2" in text
    after = answer(reader, SECOND, "calf", htmx=True, round="2").text
    assert "/en/second-heart/quiz/flight/?round=2" in after


def test_a_language_switch_half_way_keeps_the_answers(reader):
    for number, question in enumerate(QUIZ.questions):
        answer(reader, page_of(question, "en" if number < 4 else "id"), *right_choices(question))
    total = len(QUIZ.questions)
    assert f"{total} of {total} right" in reader.get("/en/second-heart/quiz/").text
    assert f"{total} dari {total} benar" in reader.get("/id/jantung-kedua/kuis/").text
    assert Attempt.objects.count() == 1


def test_start_again_is_a_new_attempt_and_an_old_form_counts_for_it(reader):
    old_tab = form_of(reader.get(SECOND))
    answer(reader, FIRST, "false")
    token = form_of(reader.get(SECOND))["csrfmiddlewaretoken"]
    reader.post("/en/second-heart/quiz/start-again/", {"csrfmiddlewaretoken": token})
    assert "Right" not in reader.get(FIRST).text
    reader.post(SECOND, {**old_tab, "choice": "calf"})
    assert Attempt.objects.count() == 2
    assert {a.attempt_id.hex for a in Answer.objects.filter(question="tiptoe")} == {
        reader.session[attempts.SESSION_KEY]["second-heart"]
    }


def test_review_shows_what_was_answered_and_nothing_else(reader):
    answer(reader, SECOND, "veins")
    text = reader.get("/en/second-heart/quiz/review/").text
    assert QUIZ.question("tiptoe").ask["en"] in text
    assert QUIZ.question("flight").ask["en"] not in text
    assert QUIZ.question("tiptoe").why["en"].split(".")[0] in text


def test_the_quiz_is_never_kept_by_a_cache(reader):
    for page in (FIRST, "/en/second-heart/quiz/", "/en/second-heart/quiz/review/"):
        assert "no-store" in reader.get(page)["Cache-Control"]


def test_the_address_of_start_again_leads_to_the_quiz_and_changes_nothing(reader):
    answer(reader, FIRST, "false")
    response = reader.get("/en/second-heart/quiz/start-again/")
    assert response["Location"] == "/en/second-heart/quiz/"
    assert Answer.objects.count() == 1
    assert "Question 2 of 9" in reader.get("/en/second-heart/quiz/").text


def test_where_a_quiz_was_left_nobody_is_pulled_into_it(reader):
    answer(reader, FIRST, "false")
    quiz = "/en/second-heart/quiz/"
    assert " autofocus" in reader.get(quiz, headers=HTMX).text
    assert " autofocus" not in reader.get(quiz, headers={**HTMX, "quiz-resumed": "yes"}).text
