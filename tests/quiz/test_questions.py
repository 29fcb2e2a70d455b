import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.quiz import NOT_SURE, MissingChoice, UnknownChoice, in_order_of
from tests.quiz.examples import A_DAY, QUEUE, QUIZ, TIPTOE


def test_an_answer_is_kept_in_the_question_s_own_order():
    assert A_DAY.accept(["desk", "stairs", "desk"]) == ("stairs", "desk")


def test_no_choice_is_not_an_answer():
    with pytest.raises(MissingChoice):
        TIPTOE.accept([])


@pytest.mark.parametrize("sent", [["shoe"], ["calf", "shoe"], [""], ["calf\x00"], ["queue"]])
def test_a_choice_that_is_not_offered_is_refused(sent):
    with pytest.raises(UnknownChoice):
        TIPTOE.accept(sent)


@pytest.mark.parametrize("question", [QUEUE, TIPTOE])
def test_only_choose_all_takes_several(question):
    with pytest.raises(UnknownChoice):
        question.accept([choice.key for choice in question.choices])


@pytest.mark.parametrize("question", QUIZ.questions)
def test_not_sure_is_always_an_answer(question):
    assert question.accept([NOT_SURE]) == (NOT_SURE,)


def test_not_sure_gives_way_to_a_choice():
    assert TIPTOE.accept([NOT_SURE, "skin"]) == ("skin",)


@given(st.lists(st.text()))
def test_whatever_is_sent_is_accepted_or_refused(sent):
    try:
        accepted = A_DAY.accept(sent)
    except (MissingChoice, UnknownChoice):
        return
    assert set(accepted) <= {"stairs", "sofa", "desk", "counter", NOT_SURE}


@given(st.text())
def test_shuffling_loses_nothing_and_stays_the_same_for_a_seed(seed):
    order = in_order_of(A_DAY, seed)
    assert sorted(choice.key for choice in order) == ["counter", "desk", "sofa", "stairs"]
    assert order == in_order_of(A_DAY, seed)


def test_seeds_shuffle_differently():
    orders = {tuple(choice.key for choice in in_order_of(A_DAY, str(seed))) for seed in range(20)}
    assert len(orders) > 5


def test_true_comes_before_false_for_everybody():
    assert all(in_order_of(QUEUE, str(seed)) == QUEUE.choices for seed in range(20))


def test_a_question_of_another_quiz_is_not_found():
    with pytest.raises(KeyError):
        QUIZ.question("varicose")
