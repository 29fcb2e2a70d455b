"""The pieces of a quiz that a reader gets to see: a question, a marked answer, the end of it."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.core.cache import cache
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from explainer.content import Article, library
from explainer.content.lessons import Lesson, lesson
from explainer.models import tallies
from explainer.quiz import CONFIDENCES, Question, Tally, mark
from explainer.sharing import share_links
from explainer.views import attempts
from explainer.views.sharing import page_card
from explainer.views.sittings import Seat, Sitting

TALLY_AGE = 60  # seconds; nobody sees the difference, and a rush of readers is counted once


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


def reviewed(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Every answer given so far, the right one, and why."""
    marked = [
        (q, verdict, lesson_of(seat, q), seed(seat.attempt_id, seat.progress.latest(q).round))
        for q in seat.sitting.quiz.questions
        if (verdict := seat.progress.verdict(q))
    ]
    return fragment(request, seat, "explainer/_review.html", {"marked": marked, "is_review": True})


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
    counts = cache.get_or_set(
        f"tally:{sitting.quiz.key}:{question.key}",
        lambda: tallies(sitting.quiz, question)[question.key].counts,
        TALLY_AGE,
    )
    tally = Tally(question, counts)
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
