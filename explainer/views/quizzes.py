"""Quizzes: ask a question, mark the answer, look back, start again.

Every step is a link or a form first; HTMX asks at the same address and gets the fragment alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.core.signing import BadSignature
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from explainer.content import library
from explainer.models import Attempt
from explainer.quiz import BEFORE, CONFIDENCES, AnswerError, Given, Question
from explainer.views import attempts, sittings
from explainer.views.complaints import complaint_about
from explainer.views.quiz_pieces import answered, asked, class_over, finished, gone, reviewed
from explainer.views.sittings import NoSuchClass, Seat


def at_a_sitting(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Gives the view the reader's seat at the sitting that the address names, or tells the reader that
    there is none."""

    @never_cache
    @wraps(view)
    def answer(request: HttpRequest, *, page=None, keys=None, code=None, **step) -> HttpResponse:
        try:
            if code:
                sitting = sittings.in_class(code)
            elif keys:
                sitting = sittings.coming_back(page, keys)
            else:
                sitting = sittings.by_oneself(page)
        except NoSuchClass:
            return class_over(request)
        if not sitting.quiz.questions:  # a link from a calendar, and every question in it has changed
            return redirect(sittings.by_oneself(page).address("show"))
        return view(request, attempts.take_seat(request, sitting), **step)

    return answer


@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All quizzes at a glance: what is done, and what is left."""
    standings = [
        (page, attempts.take_seat(request, sittings.by_oneself(page)).progress)
        for page in library().quizzed.values()
    ]
    done = sum(1 for _page, progress in standings if progress.is_finished)
    return TemplateResponse(request, "explainer/quizzes.html", {"standings": standings, "done": done})


@at_a_sitting
@require_safe
def show(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What comes next in this quiz: a question, or the end of it."""
    if question := seat.progress.next_question:
        return asked(request, seat, question)
    return finished(request, seat)


@at_a_sitting
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Ask one question; once it is answered, say why."""
    try:
        question = seat.sitting.quiz.question(key)
    except KeyError:
        return gone(request, seat)
    if request.method == "POST":
        return answer(request, seat, question)
    round_now = seat.next_round(question, request.GET.get("round"))
    if round_now is None:
        return answered(request, seat, question)
    chosen = request.GET.getlist("choice")
    try:
        chosen = question.accept(chosen) if chosen else ()
    except AnswerError as error:
        return asked(request, seat, question, round_now, complaint=complaint_about(error, question))
    return asked(request, seat, question, round_now, chosen)


def answer(request: HttpRequest, seat: Seat, question: Question) -> HttpResponse:
    """Keep an answer and say what it is worth; or say what is missing, and lose nothing."""
    sitting, wanted = seat.sitting, request.POST.get("round")
    out_of_date = _("This form was out of date. Please send it once more.")
    try:
        if seat.attempt_id is None:
            seat = attempts.seat(sitting, attempts.of_form(request, sitting))
        chosen = question.sent(dict(request.POST.lists()))
    except AnswerError as error:
        return ask_again(request, seat, question, complaint_about(error, question))
    except BadSignature:
        return ask_again(request, seat, question, out_of_date)

    round_now = seat.next_round(question, wanted)
    if round_now is None and not seat.progress.was_answered(question):
        return ask_again(request, seat, question, out_of_date)  # a later round of an attempt that is gone
    if round_now is not None:
        confidence = request.POST.get("confidence", "")
        given = Given(question.key, round_now, chosen, confidence if confidence in CONFIDENCES else "")
        try:
            Attempt.record(seat.attempt_id, sitting.quiz, given, sitting.classroom)
        except IntegrityError:
            if not sitting.classroom:
                raise
            return class_over(request)  # its day ended while this answer was on its way
    attempts.remember(request, sitting, seat.attempt_id)
    if not request.htmx:
        return redirect(request.path + (f"?round={BEFORE}" if wanted == str(BEFORE) else ""))
    return answered(request, attempts.seat(sitting, seat.attempt_id), question)


@at_a_sitting
@require_safe
def review(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Every answer given so far, the right one, and why."""
    return reviewed(request, seat)


@at_a_sitting
@require_http_methods(["GET", "HEAD", "POST"])
def start_again(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A new attempt from the first question on; the old answers keep their rows. Whoever comes here
    by an address, and not by the button, is shown the quiz. A class answers once."""
    sitting = seat.sitting
    if request.method == "POST" and not sitting.classroom:
        attempts.begin(request, sitting)
    if request.method != "POST" or not request.htmx:
        return redirect(sitting.address("show"))
    return asked(request, attempts.take_seat(request, sitting), sitting.quiz.questions[0])


def ask_again(
    request: HttpRequest,
    seat: Seat,
    question: Question,
    complaint: str,
    status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY,
) -> HttpResponse:
    """The same question with what was entered, and a sentence that says what is wrong."""
    round_now = seat.next_round(question, request.POST.get("round"))
    if round_now is None:
        round_now = seat.progress.next_round(question)
    if round_now is None:  # an old form: it was answered right since
        return answered(request, seat, question)
    return asked(request, seat, question, round_now, complaint=complaint, status=status)


def refused(request: HttpRequest, complaint: str, *, key: str, **where) -> HttpResponse:
    """A form without its token: the same form again with a new one, and what was entered in it."""

    @at_a_sitting
    def again(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
        try:
            question = seat.sitting.quiz.question(key)
        except KeyError:
            return gone(request, seat)
        return ask_again(request, seat, question, complaint, HTTPStatus.FORBIDDEN)

    return again(request, key=key, **where)
