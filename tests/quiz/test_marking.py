from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.quiz import NOT_SURE, mark
from tests.quiz.examples import A_DAY, EVERY_KIND, POSTURES, QUEUE, REFILL, TIPTOE

RIGHT_ORDER = ("lie", "walk", "sit", "stand")
NONE, HALF, ALL = Fraction(0), Fraction(1, 2), Fraction(1)


@pytest.mark.parametrize(
    ("question", "given", "word", "credit"),
    [
        (QUEUE, ("false",), "right", ALL),
        (QUEUE, ("true",), "wrong", NONE),
        (TIPTOE, ("calf",), "right", ALL),
        (TIPTOE, ("skin",), "wrong", NONE),
        (A_DAY, ("stairs", "desk"), "right", ALL),
        (A_DAY, ("stairs",), "partly", HALF),
        (A_DAY, ("stairs", "desk", "sofa"), "partly", HALF),
        (A_DAY, ("stairs", "sofa"), "wrong", NONE),
        (A_DAY, ("stairs", "sofa", "desk", "counter"), "wrong", NONE),  # ticking everything earns nothing
        (A_DAY, ("sofa", "counter"), "wrong", NONE),  # and nothing is ever taken off
        (POSTURES, RIGHT_ORDER, "right", ALL),
        (POSTURES, ("walk", "lie", "sit", "stand"), "partly", Fraction(2, 3)),  # one pair of six turned
        (POSTURES, ("walk", "lie", "stand", "sit"), "partly", Fraction(1, 3)),
        (POSTURES, RIGHT_ORDER[::-1], "wrong", NONE),
        (REFILL, ("30",), "right", ALL),
        (REFILL, ("20",), "right", ALL),
        (REFILL, ("40",), "right", ALL),
        (REFILL, ("41",), "partly", HALF),
        (REFILL, ("60",), "partly", HALF),  # outside by as much as the tolerance is wide
        (REFILL, ("61",), "wrong", NONE),
        (REFILL, ("0",), "partly", HALF),
    ],
)
def test_an_answer_earns_what_the_rules_of_credit_say(question, given, word, credit):
    verdict = mark(question, given)
    assert (verdict.word, verdict.credit) == (word, credit)
    assert verdict.is_right == (credit == 1)


@pytest.mark.parametrize("question", EVERY_KIND.questions, ids=lambda question: question.kind)
def test_not_sure_is_neither_right_nor_wrong_and_stands_for_no_misconception(question):
    verdict = mark(question, (NOT_SURE,))
    assert verdict.word == "not-sure"
    assert not verdict.is_right
    assert not verdict.has_error
    assert verdict.misconceptions == ()


def test_a_verdict_on_choices_tells_what_was_wrong_and_what_was_left_out():
    verdict = mark(A_DAY, ("stairs", "sofa"))
    assert [choice.key for choice in verdict.wrong] == ["sofa"]
    assert [choice.key for choice in verdict.missed] == ["desk"]
    assert verdict.misconceptions == ("not-sofa",)


def test_a_verdict_on_an_order_tells_which_step_went_where():
    verdict = mark(POSTURES, ("lie", "sit", "walk", "stand"))
    placed = {p.step.key: (p.place, p.given) for p in verdict.placed if not p.is_right}
    assert placed == {"walk": (2, 3), "sit": (3, 2)}
    assert not verdict.is_reversed
    assert mark(POSTURES, RIGHT_ORDER[::-1]).is_reversed
    assert verdict.misconceptions == ("upright-is-moving",)


@pytest.mark.parametrize(
    ("number", "is_low", "is_high", "off_by", "times", "misconceptions"),
    [
        ("30", False, False, 0, 0, ()),
        ("40", False, False, 10, 0, ()),
        ("59", False, True, 29, 0, ("too-long",)),  # not yet twice
        ("105", False, True, 75, 3, ("too-long",)),
        ("42", False, True, 12, 0, ("too-long",)),
        ("300", False, True, 270, 10, ("too-long",)),
        ("10", True, False, 20, 3, ("too-short",)),
        ("0", True, False, 30, 0, ("too-short",)),  # no number of times makes nothing of something
    ],
)
def test_a_verdict_on_a_number_tells_how_far_off_it_is(
    number, is_low, is_high, off_by, times, misconceptions
):
    verdict = mark(REFILL, (number,))
    assert (verdict.is_too_low, verdict.is_too_high) == (is_low, is_high)
    assert (verdict.off_by, verdict.times, verdict.misconceptions) == (off_by, times, misconceptions)


@given(st.permutations(RIGHT_ORDER))
def test_an_order_is_right_only_when_every_step_is_in_its_place(order):
    verdict = mark(POSTURES, tuple(order))
    assert 0 <= verdict.credit <= 1
    assert verdict.is_right == (tuple(order) == RIGHT_ORDER) == all(step.is_right for step in verdict.placed)


@given(st.integers(0, 300))
def test_the_nearer_an_estimate_the_more_it_earns(number):
    nearer = number + 1 if number < 30 else number - 1
    if number != 30:
        assert mark(REFILL, (str(nearer),)).credit >= mark(REFILL, (str(number),)).credit
