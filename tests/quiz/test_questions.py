import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.quiz import (
    NOT_SURE,
    AnswerError,
    MissingChoice,
    MissingPlace,
    NotANumber,
    SamePlace,
    UnknownChoice,
)
from tests.quiz.examples import A_DAY, EVERY_KIND, POSTURES, QUEUE, QUIZ, REFILL, TIPTOE

every_kind = pytest.mark.parametrize("question", EVERY_KIND.questions, ids=lambda question: question.kind)


def places(*numbers: str) -> dict[str, list[str]]:
    steps = ("lie", "walk", "sit", "stand")
    return {f"place-{step}": [number] for step, number in zip(steps, numbers, strict=True)}


@every_kind
def test_nothing_sent_is_not_an_answer(question):
    for fields in ({}, {"choice": []}):
        with pytest.raises(MissingChoice):
            question.sent(fields)


@every_kind
def test_not_sure_is_always_an_answer(question):
    assert question.sent({"choice": [NOT_SURE]}) == (NOT_SURE,)


def test_an_answer_is_kept_in_the_question_s_own_order():
    assert A_DAY.sent({"choice": ["desk", "stairs", "desk"]}) == ("stairs", "desk")


@pytest.mark.parametrize("sent", [["shoe"], ["calf", "shoe"], [""], ["calf\x00"], ["queue"]])
def test_a_choice_that_is_not_offered_is_refused(sent):
    with pytest.raises(UnknownChoice):
        TIPTOE.accept(sent)


@pytest.mark.parametrize("question", [QUEUE, TIPTOE])
def test_only_choose_all_takes_several(question):
    with pytest.raises(UnknownChoice):
        question.accept([choice.key for choice in question.choices])


def test_not_sure_gives_way_to_an_answer():
    assert TIPTOE.sent({"choice": [NOT_SURE, "skin"]}) == ("skin",)
    assert POSTURES.sent(places("1", "2", "3", "4") | {"choice": [NOT_SURE]})[0] == "lie"
    assert REFILL.sent({"number": ["30"], "choice": [NOT_SURE]}) == ("30",)


def test_an_order_is_kept_from_the_first_to_the_last():
    assert POSTURES.sent(places("2", "1", "4", "3")) == ("walk", "lie", "stand", "sit")


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (places("1", "2", "3", ""), MissingPlace),
        (places("1", "2", "3", "3"), SamePlace),
        (places("0", "1", "2", "3"), UnknownChoice),
        (places("1", "2", "3", "5"), UnknownChoice),
        (places("1", "2", "3", "four"), UnknownChoice),
        (places("", "", "", ""), MissingChoice),
    ],
)
def test_an_order_needs_every_step_in_a_place_of_its_own(sent, error):
    with pytest.raises(error):
        POSTURES.sent(sent)


@pytest.mark.parametrize("kept", [["lie"], ["lie", "lie", "sit", "stand"], ["lie", "walk", "sit", "run"]])
def test_an_order_that_was_kept_for_other_steps_is_refused(kept):
    with pytest.raises(UnknownChoice):
        POSTURES.accept(kept)


@pytest.mark.parametrize(
    ("written", "number"),
    [("30", "30"), (" 30 ", "30"), ("0", "0"), ("030", "30"), ("300", "300")],
)
def test_a_number_is_read_as_people_write_it(written, number):
    assert REFILL.sent({"number": [written]}) == (number,)


@pytest.mark.parametrize("written", ["6,000", "6.000", "6 000", "6\u00a0000", "6000"])
def test_thousands_are_read_in_any_language(written):
    with pytest.raises(NotANumber):  # read as six thousand, beyond the scale, and not as six
        REFILL.sent({"number": [written]})


@pytest.mark.parametrize("written", ["-1", "301", "2.5", "2,5", "thirty", "1e2", "٣٠", "9" * 5000, "30\x00"])
def test_what_is_no_whole_number_on_the_scale_is_refused(written):
    with pytest.raises(NotANumber):
        REFILL.sent({"number": [written]})


@every_kind
@given(fields=st.dictionaries(st.text(), st.lists(st.text())), parts=st.lists(st.text()))
def test_whatever_is_sent_is_accepted_or_refused(question, fields, parts):
    for attempt in (lambda: question.sent(fields), lambda: question.accept(parts)):
        try:
            accepted = attempt()
        except AnswerError:
            continue
        assert question.accept(accepted) == accepted


@given(st.text())
def test_shuffling_loses_nothing_and_stays_the_same_for_a_seed(seed):
    for question, keys in ((A_DAY, "counter desk sofa stairs"), (POSTURES, "lie sit stand walk")):
        order = question.in_order_of(seed)
        assert sorted(thing.key for thing in order) == keys.split()
        assert order == question.in_order_of(seed)


def test_seeds_shuffle_differently():
    for question in (A_DAY, POSTURES):
        orders = {tuple(thing.key for thing in question.in_order_of(str(seed))) for seed in range(20)}
        assert len(orders) > 5


@given(st.text())
def test_an_order_is_never_given_away(seed):
    assert POSTURES.in_order_of(seed) != POSTURES.steps


def test_true_comes_before_false_for_everybody():
    assert all(QUEUE.in_order_of(str(seed)) == QUEUE.choices for seed in range(20))


def test_a_question_of_another_quiz_is_not_found():
    with pytest.raises(KeyError):
        QUIZ.question("varicose")


def test_who_comes_back_is_asked_the_siblings_each_once_and_never_for_the_score():
    quiz = QUIZ.come_back(["tiptoe", "gone", "queue", "tiptoe"])
    assert [question.key for question in quiz.questions] == ["ladder", "checkout"]
    assert quiz.first_round > 1
    assert QUIZ.come_back(["gone"]).questions == ()
