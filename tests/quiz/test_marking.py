import pytest

from explainer.quiz import NOT_SURE, mark
from tests.quiz.examples import A_DAY, QUEUE, TIPTOE


@pytest.mark.parametrize(
    ("question", "chosen", "word"),
    [
        (QUEUE, ("false",), "right"),
        (QUEUE, ("true",), "wrong"),
        (TIPTOE, ("calf",), "right"),
        (TIPTOE, ("skin",), "wrong"),
        (TIPTOE, (NOT_SURE,), "not-sure"),
        (A_DAY, ("stairs", "desk"), "right"),
        (A_DAY, ("stairs",), "wrong"),
        (A_DAY, ("stairs", "desk", "sofa"), "wrong"),
        (A_DAY, ("sofa", "counter"), "wrong"),
    ],
)
def test_an_answer_is_right_when_it_names_every_right_choice_and_no_other(question, chosen, word):
    assert mark(question, chosen).word == word


def test_not_sure_is_neither_right_nor_wrong():
    verdict = mark(TIPTOE, (NOT_SURE,))
    assert not verdict.is_right
    assert not verdict.is_wrong


def test_a_verdict_tells_what_was_wrong_and_what_was_left_out():
    verdict = mark(A_DAY, ("stairs", "sofa"))
    assert [choice.key for choice in verdict.wrong] == ["sofa"]
    assert [choice.key for choice in verdict.missed] == ["desk"]
