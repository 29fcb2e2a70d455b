"""Requests that come at once: nothing acknowledged is lost, nothing is kept twice, nothing breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from audit.server import Server
from bench import kept
from bench.crowd import Browser, Task, crowd
from bench.filling import hidden_fields
from tests.views.quizzing import QUIZ, START, fields_of, page_of, right, wrong

READERS = 200
TASKS = [Task(page_of(question), fields_of(question, right(question))) for question in QUIZ.questions]
PAGE = page_of(QUIZ.question("tiptoe"))


@pytest.fixture
def before(site: Server) -> set:
    """What other tests left there."""
    return set(kept.answers(site))


def new_answers(site: Server, before: set) -> list[tuple[str, str, int]]:
    return [answer for answer in kept.answers(site) if answer not in before]


def test_two_hundred_readers_at_once_lose_nothing_and_count_nothing_twice(site: Server, before: set):
    reports = list(crowd(site.address, [TASKS] * READERS))
    assert [error for report in reports for error in report.errors] == []
    acknowledged = [(r.attempt, path.split("/")[-2], 1) for r in reports for path in r.acknowledged]
    assert len(acknowledged) == READERS * len(TASKS)
    assert sorted(new_answers(site, before)) == sorted(acknowledged)


@pytest.fixture
def browsers(site: Server) -> Iterator[Callable[..., Browser]]:
    """Opens browsers of the site, with these cookies; closes them in the end."""
    opened = []

    def open_browser(cookies: dict[str, str] | None = None) -> Browser:
        opened.append(Browser(site.address, dict(cookies or {})))
        return opened[-1]

    yield open_browser
    for browser in opened:
        browser.close()


@pytest.fixture
def browser(browsers) -> Browser:
    return browsers()


def at_once(browsers: list[Browser], path: str, forms: list[dict]) -> list[tuple[int, str]]:
    """A form from each, without waiting for one another."""
    with ThreadPoolExecutor(len(browsers)) as hands:
        return list(hands.map(lambda twin, form: twin.ask("POST", path, form), browsers, forms))


def form_at(browser: Browser, path: str) -> dict[str, str]:
    return hidden_fields(browser.ask("GET", path)[1])


def test_the_same_answer_sent_twenty_times_at_once_is_one(site: Server, before: set, browsers, browser):
    form = form_at(browser, PAGE) | {"choice": "calf"}
    answers = at_once([browsers(browser.cookies) for _ in range(20)], PAGE, [form] * 20)
    assert {status for status, _ in answers} == {200}
    assert all("question--right" in text for _, text in answers)
    assert len(new_answers(site, before)) == 1


def test_of_different_answers_sent_at_once_one_stands_and_all_are_told_which(
    site: Server, before: set, browsers, browser
):
    form = form_at(browser, PAGE)
    forms = [form | {"choice": choice} for choice in ["calf", "veins", "skin"] * 5]
    answers = at_once([browsers(browser.cookies) for _ in forms], PAGE, forms)
    assert len({"question--right" in text for _, text in answers}) == 1
    assert len(new_answers(site, before)) == 1


def test_two_tabs_that_answer_every_question_at_once_are_one_attempt(
    site: Server, before: set, browsers, browser
):
    forms = {task.path: form_at(browser, task.path) | task.fields for task in TASKS}
    browser.ask("POST", TASKS[0].path, forms[TASKS[0].path])  # the session has begun
    with ThreadPoolExecutor(2 * len(TASKS)) as hands:
        sent = [
            hands.submit(browsers(browser.cookies).ask, "POST", path, form)
            for path, form in (*forms.items(), *forms.items())
        ]
    assert {answer.result()[0] for answer in sent} == {200}
    found = new_answers(site, before)
    assert len(found) == len(TASKS)
    assert len({attempt for attempt, _, _ in found}) == 1


def test_an_answer_sent_while_starting_again_belongs_to_one_attempt_or_the_other(
    site: Server, before: set, browsers, browser
):
    form = form_at(browser, PAGE) | {"choice": "calf"}
    browser.ask("POST", PAGE, form)
    other = page_of(QUIZ.question("queue"))
    late = form_at(browser, other) | {"choice": "false"}
    tabs = [browsers(browser.cookies) for _ in range(2)]
    with ThreadPoolExecutor(2) as hands:
        started = hands.submit(tabs[0].ask, "POST", f"{START}start-again/", form)
        answered = hands.submit(tabs[1].ask, "POST", other, late)
    assert (started.result()[0], answered.result()[0]) == (200, 200)
    assert sorted(question for _, question, _ in new_answers(site, before)) == ["queue", "tiptoe"]
    assert browser.ask("GET", START)[0] == 200


@pytest.mark.parametrize("cookie", ["garbage", "", "x" * 4000, "%00%ff", "a" * 32, r'"aaaaaaaaaaaa\000aaa"'])
def test_a_cookie_that_is_garbage_or_expired_begins_anew_and_is_never_adopted(
    site: Server, before: set, browser, cookie: str
):
    form = form_at(browser, PAGE) | {"choice": "calf"}
    browser.cookies["session"] = cookie
    assert browser.ask("GET", PAGE)[0] == 200
    status, text = browser.ask("POST", PAGE, form)
    assert (status, "question--right" in text) == (200, True)
    assert browser.cookies["session"] != cookie
    assert len(new_answers(site, before)) == 1


def test_a_cookie_stolen_into_another_browser_changes_no_answer(site: Server, before: set, browsers, browser):
    browser.ask("POST", PAGE, form_at(browser, PAGE) | {"choice": "calf"})
    thief = browsers({"session": browser.cookies["session"]})
    form = form_at(thief, page_of(QUIZ.question("queue")))
    status, text = thief.ask("POST", PAGE, form | {"choice": "veins"})
    assert (status, "question--right" in text) == (200, True)
    assert len(new_answers(site, before)) == 1


def test_an_answer_to_a_question_that_a_new_version_removed_says_so_and_keeps_the_rest(
    site: Server, before: set, browser
):
    form = form_at(browser, PAGE) | {"choice": "calf"}
    browser.ask("POST", PAGE, form)
    status, text = browser.ask("POST", f"{START}long-gone/", form)
    assert (status, "no longer asked" in text) == (404, True)
    assert "question--right" in browser.ask("GET", PAGE)[1]
    assert len(new_answers(site, before)) == 1


AGE = """
from datetime import timedelta
from explainer.models import ATTEMPTS_LAST, Attempt
for attempt in Attempt.objects.all():
    attempt.started -= ATTEMPTS_LAST + timedelta(days=1)
    attempt.save()
"""
COUNT = """
from explainer.models import Answer, Attempt, Total, first_answers
totals = sum(total.count for total in Total.objects.all())
print(totals, first_answers().count(), Answer.objects.count(), Attempt.objects.count())
"""


def counts(site: Server) -> tuple[int, ...]:
    """Answers in the totals, those that will go there, all that live, and their attempts."""
    return tuple(map(int, kept.run(site, "shell", "--no-imports", "--command", COUNT).split()))


def test_answers_that_expire_while_others_come_in_are_counted_once(site: Server):
    totals, to_be_counted, _, attempts = counts(site)
    kept.run(site, "shell", "--no-imports", "--command", AGE)
    wrongly = [Task(page_of(q), fields_of(q, wrong(q))) for q in QUIZ.questions[:3]]
    with ThreadPoolExecutor(3) as hands:
        twice = [hands.submit(kept.run, site, "expireanswers") for _ in range(2)]
        reports = list(crowd(site.address, [wrongly] * 30))
    assert [error for report in reports for error in report.errors] == []
    assert sum(int(done.result().split()[1]) for done in twice) == attempts
    assert counts(site) == (totals + to_be_counted, 90, 90, 30)
