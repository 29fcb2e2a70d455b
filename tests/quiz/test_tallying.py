from explainer.quiz import NOT_SURE, Tally
from explainer.quiz.tallying import ENOUGH_READERS, report
from tests.quiz.examples import A_DAY, EVERY_KIND, POSTURES, QUIZ, REFILL, TIPTOE

SOME = Tally(
    TIPTOE,
    {
        (("calf",), "certain"): 20,
        (("calf",), ""): 10,
        (("skin",), "certain"): 4,
        (("skin",), "guessing"): 2,
        (("veins",), "certain"): 5,
        ((NOT_SURE,), ""): 8,
        (("shoe",), "certain"): 99,  # a choice of an older version
    },
)


def test_everybody_who_answered_counts_and_what_is_no_longer_offered_does_not():
    assert SOME.readers == 49
    assert (SOME.right, SOME.not_sure, SOME.confident_errors) == (30, 8, 9)
    assert SOME.chose("skin") == 6
    assert round(SOME.right_share, 2) == 0.61


def test_what_fools_most_is_the_wrong_choice_most_readers_made():
    fooled = SOME.fools_most
    assert (fooled.key, fooled.words["en"], fooled.misconception, fooled.count) == (
        "skin",
        "skin",
        "not-skin",
        6,
    )


def test_nothing_is_said_of_others_before_enough_have_answered():
    assert not SOME.is_enough
    assert Tally(TIPTOE, {(("calf",), ""): ENOUGH_READERS}).is_enough
    assert not Tally(TIPTOE, {(("calf",), ""): ENOUGH_READERS - 1}).is_enough


def test_nobody_s_answers_say_nothing():
    empty = Tally(TIPTOE, {})
    assert (empty.readers, empty.right_share, empty.fools_most) == (0, None, None)


def test_of_several_choices_each_counts():
    tally = Tally(A_DAY, {(("stairs", "sofa"), ""): 3, (("sofa",), ""): 2, (("counter",), ""): 4})
    assert (tally.fools_most.key, tally.fools_most.count) == ("sofa", 5)


def test_a_wrong_order_or_number_stands_for_its_misconception():
    order = Tally(POSTURES, {(("stand", "sit", "walk", "lie"), ""): 3})
    assert (order.fools_most.misconception, order.fools_most.words) == ("upright-is-moving", {})
    numbers = Tally(REFILL, {(("90",), ""): 2, (("91",), ""): 2, (("2",), ""): 3})
    assert (numbers.fools_most.misconception, numbers.fools_most.count) == ("too-long", 4)


def test_a_report_tells_after_which_question_readers_leave():
    counts = {"queue": 10, "tiptoe": 7, "a-day": 7}
    tallies = {q.key: Tally(q, {((NOT_SURE,), ""): counts[q.key]}) for q in QUIZ.questions}
    assert [(row.number, row.left) for row in report(QUIZ, tallies)] == [(1, 3), (2, 0), (3, 0)]


def test_a_question_that_was_answered_by_more_than_the_one_before_is_no_drop():
    tallies = {q.key: Tally(q, {((NOT_SURE,), ""): n}) for n, q in enumerate(EVERY_KIND.questions)}
    assert [row.left for row in report(EVERY_KIND, tallies)] == [0] * 5
