from explainer.quiz import NOT_SURE, Given, Progress
from tests.quiz.examples import A_DAY, QUEUE, QUIZ, TIPTOE

RIGHT = (Given("queue", 1, ("false",)), Given("tiptoe", 1, ("calf",)), Given("a-day", 1, ("stairs", "desk")))


def test_a_new_reader_begins_with_the_first_question():
    progress = Progress(QUIZ)
    assert progress.next_question is QUEUE
    assert progress.answered == progress.score == 0


def test_all_right_is_the_end():
    progress = Progress(QUIZ, RIGHT)
    assert progress.is_finished
    assert progress.score == 3
    assert progress.missed == ()


def test_a_question_may_be_answered_out_of_turn():
    assert Progress(QUIZ, (RIGHT[1],)).next_question is QUEUE


def test_a_confident_error_comes_back_last_and_once():
    wrong = Given("queue", 1, ("true",), "certain")
    progress = Progress(QUIZ, (wrong, *RIGHT[1:]))
    assert progress.next_question is QUEUE
    again = Progress(QUIZ, (*progress.answers, Given("queue", 2, ("true",), "certain")))
    assert again.is_finished


def test_an_unsure_error_does_not_come_back_by_itself():
    for confidence in ("", "guessing", "fairly-sure"):
        assert Progress(QUIZ, (Given("queue", 1, ("true",), confidence), *RIGHT[1:])).is_finished


def test_the_score_is_made_by_the_first_round_and_learning_by_the_last():
    progress = Progress(QUIZ, (Given("queue", 1, ("true",)), Given("queue", 2, ("false",)), *RIGHT[1:]))
    assert progress.score == 2
    assert QUEUE in progress.learned


def test_only_what_was_missed_can_be_answered_again():
    progress = Progress(QUIZ, (RIGHT[0], Given("tiptoe", 1, ("skin",))))
    assert progress.next_round(QUEUE) is None
    assert progress.next_round(TIPTOE) == 2
    assert progress.next_round(A_DAY) == 1


def test_not_sure_can_be_answered_again():
    assert Progress(QUIZ, (Given("tiptoe", 1, (NOT_SURE,)),)).next_round(TIPTOE) == 2


def test_a_retry_goes_on_through_everything_missed():
    first = (Given("queue", 1, ("true",)), Given("tiptoe", 1, ("skin",)), RIGHT[2])
    after_queue = Progress(QUIZ, (*first, Given("queue", 2, ("false",))))
    assert after_queue.after(QUEUE) is TIPTOE
    after_tiptoe = Progress(QUIZ, (*after_queue.answers, Given("tiptoe", 2, ("skin",))))
    assert after_tiptoe.after(TIPTOE) is None


def test_what_came_back_by_itself_leads_to_the_end_and_not_into_a_retry():
    answers = (Given("queue", 1, ("true",), "certain"), Given("tiptoe", 1, ("skin",)), RIGHT[2])
    progress = Progress(QUIZ, (*answers, Given("queue", 2, ("false",))))
    assert progress.after(QUEUE) is None


def test_what_was_answered_before_reading_is_no_part_of_the_score():
    before = Given("queue", 0, ("true",), "certain")
    progress = Progress(QUIZ, (before,))
    assert progress.before(QUEUE) == before
    assert progress.answered == 0
    assert progress.next_question is QUEUE
    assert progress.next_round(QUEUE) == 1
    assert Progress(QUIZ, (before, *RIGHT)).score == 3
    assert Progress(QUIZ, (before, *RIGHT)).comes_back == ()


def test_who_comes_back_begins_with_a_later_round():
    quiz = QUIZ.come_back(["queue"])
    (checkout,) = quiz.questions
    assert Progress(quiz).next_round(checkout) == 2
    again = Progress(quiz, (Given("checkout", 2, ("bad",)),))
    assert again.next_round(checkout) == 3
    assert again.is_finished


def test_a_reminder_asks_what_was_not_right_at_once_and_otherwise_the_last_three():
    assert Progress(QUIZ, RIGHT).to_come_back_to == QUIZ.questions[-3:]
    learned = (Given("tiptoe", 1, ("skin",)), Given("tiptoe", 2, ("calf",)), Given("queue", 1, (NOT_SURE,)))
    assert Progress(QUIZ, learned).to_come_back_to == (QUEUE, TIPTOE)


def test_what_is_partly_right_is_told_and_not_added_to_the_score():
    progress = Progress(QUIZ, (*RIGHT[:2], Given("a-day", 1, ("stairs",))))
    assert (progress.score, progress.partly) == (2, 1)
    assert progress.missed == (A_DAY,)
