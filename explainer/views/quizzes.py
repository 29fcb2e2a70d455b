"""Quizzes: ask a question, mark the answer, look back, start again.

Every step is a link or a form first; HTMX asks at the same address and gets the fragment alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from uuid import UUID, uuid4

from django.core.cache import cache
from django.core.signing import BadSignature
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from explainer.content import Article, library
from explainer.content.lessons import Lesson, lesson
from explainer.models import Attempt, tallies
from explainer.quiz import BEFORE, CONFIDENCES, AnswerError, Given, Question, Tally, mark
from explainer.sharing import share_links
from explainer.views import attempts, sittings
from explainer.views.complaints import complaint_about
from explainer.views.sharing import page_card
from explainer.views.sittings import NoSuchClass, Seat, Sitting

TALLY_AGE = 60  # seconds; nobody sees the difference, and a rush of readers is counted once


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
    marked = [
        (q, verdict, lesson_of(seat, q), seed(seat.attempt_id, seat.progress.latest(q).round))
        for q in seat.sitting.quiz.questions
        if (verdict := seat.progress.verdict(q))
    ]
    return fragment(request, seat, "explainer/_review.html", {"marked": marked})


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


def gone(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A question that this version of the site no longer asks."""
    return fragment(request, seat, "explainer/_gone.html", {}, HTTPStatus.NOT_FOUND)


def class_over(request: HttpRequest) -> HttpResponse:
    """A class whose day is over, or a code that never was one."""
    template = "explainer/_class_over.html" if request.htmx else "explainer/class_over.html"
    return TemplateResponse(request, template, {"place": "question"}, status=HTTPStatus.NOT_FOUND)


def asked(
    request: HttpRequest,
    seat: Seat,
    question: Question,
    round_now: int | None = None,
    chosen: tuple[str, ...] = (),
    complaint: str = "",
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    """The form of one question."""
    attempt_id = seat.attempt_id or kept_attempt(request, seat.sitting) or uuid4()
    if round_now is None:
        round_now = seat.progress.next_round(question)
    if complaint and status == HTTPStatus.OK:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    context = {
        "question": question,
        "seed": seed(attempt_id, round_now),
        "chosen": chosen or request.POST.getlist("choice"),
        "entered": request.POST,
        "confidence": request.POST.get("confidence", ""),
        "confidences": CONFIDENCES,
        "attempt": attempts.seal(seat.sitting, attempt_id),
        "round": round_now,
        "was_before": seat.progress.before(question) is not None,
        "complaint": complaint,
    }
    return fragment(request, seat, "explainer/_question.html", context, status)


def answered(request: HttpRequest, seat: Seat, question: Question) -> HttpResponse:
    """What the latest answer to a question is worth, and why; before any, the question."""
    progress, before = seat.progress, seat.progress.before(question)
    given = progress.latest(question) or before
    if given is None:
        return asked(request, seat, question)
    verdict, upcoming = mark(question, given.chosen), progress.after(question)
    context = {
        "question": question,
        # The letters of a picture stay those of the form that was sent.
        "seed": seed(kept_attempt(request, seat.sitting) or seat.attempt_id, given.round),
        "verdict": verdict,
        "given": given,
        "is_before": given is before,
        "before": before,
        "changed_from": mark(question, before.chosen) if before and given is not before else None,
        "needs_more": verdict.has_error and given.confidence == "certain",
        "comes_back": question in progress.comes_back,
        "lesson": lesson_of(seat, question),
        "tally": tally_of(seat.sitting, question),
        "upcoming": upcoming,
        "upcoming_round": progress.next_round(upcoming) if upcoming else None,
    }
    return fragment(request, seat, "explainer/_answer.html", context)


def finished(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The end: what is known, what is worth reading again, and the way on."""
    page, progress = seat.sitting.page, seat.progress
    card = page_card(page, page.editions[get_language()])
    retry = next((q for q in progress.missed if progress.next_round(q)), None)
    context = {
        "share": share_links(card.title, card.url),
        "learned": progress.learned,
        "missed": [(question, lesson_of(seat, question)) for question in progress.missed],
        "retry": retry,
        "retry_round": progress.next_round(retry) if retry else None,
        "remind_of": progress.to_come_back_to,
    }
    return fragment(request, seat, "explainer/_score.html", context)


def fragment(
    request: HttpRequest, seat: Seat, template: str, context: dict, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    """A piece of a quiz: alone for HTMX, else in a page of its own."""
    page = seat.sitting.page
    context |= {
        "sitting": seat.sitting,
        "page": page,
        "article": page if isinstance(page, Article) else None,
        "quiz": seat.sitting.quiz,
        "progress": seat.progress,
        "card": page_card(page, page.editions[get_language()]),
        # A reader who only scrolls by where a quiz was left must not be pulled into it.
        "takes_focus": "Quiz-Resumed" not in request.headers,
    }
    if request.htmx:
        return TemplateResponse(request, template, context, status=status)
    return TemplateResponse(
        request, "explainer/question.html", context | {"fragment": template}, status=status
    )


def lesson_of(seat: Seat, question: Question) -> Lesson:
    return lesson(library(), seat.sitting.page, question, get_language())


def tally_of(sitting: Sitting, question: Question) -> Tally | None:
    """What others answered, once they are enough to say so. A class, and who comes back, see nothing."""
    if not sitting.is_public:
        return None
    tally = cache.get_or_set(
        f"tally:{sitting.quiz.key}:{question.key}",
        lambda: tallies(sitting.quiz, question)[question.key],
        TALLY_AGE,
    )
    return tally if tally.is_enough else None


def seed(attempt_id: UUID | None, round_now: int) -> str:
    """What the choices of a question are shuffled by: anew in each round, the same within it."""
    return f"{attempt_id}/{round_now}"


def kept_attempt(request: HttpRequest, sitting: Sitting) -> UUID | None:
    """The attempt of the form that was sent, so that the choices keep their places in the next."""
    try:
        return attempts.unseal(sitting, request.POST.get("attempt", ""))
    except BadSignature:
        return None
