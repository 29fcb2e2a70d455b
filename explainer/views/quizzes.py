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
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from explainer.content import Article, library
from explainer.content.lessons import lesson
from explainer.models import Attempt, tallies
from explainer.quiz import BEFORE, CONFIDENCES, AnswerError, Given, Progress, Question, Tally, mark
from explainer.sharing import share_links
from explainer.views import attempts, sittings
from explainer.views.complaints import complaint_about
from explainer.views.sharing import page_card
from explainer.views.sittings import NoSuchClass, Sitting

TALLY_AGE = 60  # seconds; nobody sees the difference, and a rush of readers is counted once


def at_a_sitting(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Gives the view the sitting that its address names, or tells the reader that there is none."""

    @never_cache
    @wraps(view)
    def answer(request: HttpRequest, *, key: str | None = None, **where) -> HttpResponse:
        try:
            sitting = sittings.find(**where)
        except NoSuchClass:
            return TemplateResponse(request, "explainer/class_over.html", status=HTTPStatus.NOT_FOUND)
        if not sitting.quiz.questions:  # a link from a calendar, and every question in it has changed
            return redirect(sittings.by_oneself(sitting.page).address("show"))
        return view(request, sitting, **({"key": key} if key else {}))

    return answer


@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All quizzes at a glance: what is done, and what is left."""
    standings = [
        (page, progress_of(request, sittings.by_oneself(page))) for page in library().quizzed.values()
    ]
    done = sum(1 for _page, progress in standings if progress.is_finished)
    return TemplateResponse(request, "explainer/quizzes.html", {"standings": standings, "done": done})


@at_a_sitting
@require_safe
def show(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """What comes next in this quiz: a question, or the end of it."""
    progress = progress_of(request, sitting)
    if question := progress.next_question:
        return asked(request, sitting, progress, question)
    return finished(request, sitting, progress)


@at_a_sitting
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, sitting: Sitting, key: str) -> HttpResponse:
    """Ask one question; once it is answered, say why."""
    try:
        question = sitting.quiz.question(key)
    except KeyError:
        return gone(request, sitting)
    if request.method == "POST":
        return answer(request, sitting, question)
    progress = progress_of(request, sitting)
    round_now = next_round(progress, question, request.GET.get("round"))
    if round_now is None:
        return answered(request, sitting, progress, question)
    chosen = request.GET.getlist("choice")
    try:
        chosen = question.accept(chosen) if chosen else ()
    except AnswerError as error:
        return asked(
            request, sitting, progress, question, round_now, complaint=complaint_about(error, question)
        )
    return asked(request, sitting, progress, question, round_now, chosen)


def answer(request: HttpRequest, sitting: Sitting, question: Question) -> HttpResponse:
    """Keep an answer and say what it is worth; or say what is missing, and lose nothing."""
    try:
        attempt_id = current_attempt(request, sitting) or attempts.unseal(
            sitting, request.POST.get("attempt", "")
        )
        chosen = question.sent(dict(request.POST.lists()))
    except AnswerError as error:
        return ask_again(request, sitting, question, complaint_about(error, question))
    except BadSignature:
        return ask_again(
            request, sitting, question, _("This form was out of date. Please send it once more.")
        )

    progress = Attempt.progress(attempt_id, sitting.quiz)
    wanted = request.POST.get("round")
    round_now = next_round(progress, question, wanted)
    if round_now is not None:
        confidence = request.POST.get("confidence", "")
        given = Given(question.key, round_now, chosen, confidence if confidence in CONFIDENCES else "")
        Attempt.record(attempt_id, sitting.quiz, given, sitting.classroom)
    attempts.remember(request, sitting, attempt_id)
    if not request.htmx:
        return redirect(request.path + (f"?round={BEFORE}" if round_now == BEFORE else ""))
    return answered(request, sitting, Attempt.progress(attempt_id, sitting.quiz), question)


@at_a_sitting
@require_safe
def review(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Every answer given so far, the right one, and why."""
    progress = progress_of(request, sitting)
    attempt_id = current_attempt(request, sitting)
    marked = [
        (question, verdict, lesson_of(sitting, question), seed(attempt_id, progress.latest(question).round))
        for question in sitting.quiz.questions
        if (verdict := progress.verdict(question))
    ]
    return fragment(request, sitting, progress, "explainer/_review.html", {"marked": marked})


@at_a_sitting
@require_http_methods(["GET", "HEAD", "POST"])
def start_again(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """A new attempt from the first question on; the old answers keep their rows. Whoever comes here
    by an address, and not by the button, is shown the quiz. A class answers once."""
    if request.method == "POST" and not sitting.classroom:
        attempts.begin(request, sitting)
    if request.method != "POST" or not request.htmx:
        return redirect(sitting.address("show"))
    progress = progress_of(request, sitting)
    return asked(request, sitting, progress, sitting.quiz.questions[0])


def ask_again(
    request: HttpRequest,
    sitting: Sitting,
    question: Question,
    complaint: str,
    status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY,
) -> HttpResponse:
    """The same question with what was entered, and a sentence that says what is wrong."""
    progress = progress_of(request, sitting)
    round_now = next_round(progress, question, request.POST.get("round")) or progress.next_round(question)
    if round_now is None:  # an old form: it was answered right since
        return answered(request, sitting, progress, question)
    return asked(request, sitting, progress, question, round_now, complaint=complaint, status=status)


def refused(request: HttpRequest, complaint: str, *, key: str, **where) -> HttpResponse:
    """A form without its token: the same form again with a new one, and what was entered in it."""

    @at_a_sitting
    def again(request: HttpRequest, sitting: Sitting, key: str) -> HttpResponse:
        try:
            question = sitting.quiz.question(key)
        except KeyError:
            return gone(request, sitting)
        return ask_again(request, sitting, question, complaint, HTTPStatus.FORBIDDEN)

    return again(request, key=key, **where)


def gone(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """A question that this version of the site no longer asks."""
    progress = progress_of(request, sitting)
    return fragment(request, sitting, progress, "explainer/_gone.html", {}, HTTPStatus.NOT_FOUND)


def asked(
    request: HttpRequest,
    sitting: Sitting,
    progress: Progress,
    question: Question,
    round_now: int | None = None,
    chosen: tuple[str, ...] = (),
    complaint: str = "",
    status: HTTPStatus | None = None,
) -> HttpResponse:
    """The form of one question."""
    attempt_id = current_attempt(request, sitting) or kept_attempt(request, sitting) or uuid4()
    if round_now is None:
        round_now = progress.next_round(question)
    context = {
        "question": question,
        "seed": seed(attempt_id, round_now),
        "chosen": chosen or request.POST.getlist("choice"),
        "entered": request.POST,
        "confidence": request.POST.get("confidence", ""),
        "confidences": CONFIDENCES,
        "attempt": attempts.seal(sitting, attempt_id),
        "round": round_now,
        "was_before": progress.before(question) is not None,
        "complaint": complaint,
    }
    status = status or (HTTPStatus.UNPROCESSABLE_ENTITY if complaint else HTTPStatus.OK)
    return fragment(request, sitting, progress, "explainer/_question.html", context, status)


def answered(request: HttpRequest, sitting: Sitting, progress: Progress, question: Question) -> HttpResponse:
    """What the latest answer to a question is worth, and why."""
    given = progress.latest(question) or progress.before(question)
    before = progress.before(question)
    verdict = mark(question, given.chosen)
    upcoming = progress.after(question)
    context = {
        "question": question,
        "seed": seed(current_attempt(request, sitting), given.round),
        "verdict": verdict,
        "given": given,
        "is_before": given is before,
        "changed_from": mark(question, before.chosen) if before and given is not before else None,
        "before": before,
        "needs_more": verdict.is_wrong and given.confidence == "certain",
        "comes_back": question in progress.comes_back,
        "lesson": lesson_of(sitting, question),
        "tally": tally_of(sitting, question),
        "upcoming": upcoming,
        "upcoming_round": progress.next_round(upcoming) if upcoming else None,
    }
    return fragment(request, sitting, progress, "explainer/_answer.html", context)


def finished(request: HttpRequest, sitting: Sitting, progress: Progress) -> HttpResponse:
    """The end: what is known, what is worth reading again, and the way on."""
    card = page_card(sitting.page, sitting.page.editions[get_language()])
    retry = progress.missed[0] if progress.missed else None
    context = {
        "share": share_links(card.title, card.url),
        "learned": progress.learned,
        "missed": [(question, lesson_of(sitting, question)) for question in progress.missed],
        "retry": retry,
        "retry_round": progress.next_round(retry) if retry else None,
        "remind_of": progress.to_come_back_to,
    }
    return fragment(request, sitting, progress, "explainer/_score.html", context)


def fragment(
    request: HttpRequest,
    sitting: Sitting,
    progress: Progress,
    template: str,
    context: dict,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    """A piece of a quiz: alone for HTMX, else in a page of its own."""
    page = sitting.page
    context |= {
        "sitting": sitting,
        "page": page,
        "article": page if isinstance(page, Article) else None,
        "quiz": sitting.quiz,
        "progress": progress,
        "card": page_card(page, page.editions[get_language()]),
        # A reader who only scrolls by where a quiz was left must not be pulled into it.
        "takes_focus": "Quiz-Resumed" not in request.headers,
    }
    if request.htmx:
        return TemplateResponse(request, template, context, status=status)
    return TemplateResponse(
        request, "explainer/question.html", context | {"fragment": template}, status=status
    )


def lesson_of(sitting: Sitting, question: Question):
    return lesson(library(), sitting.page, question, get_language())


def seed(attempt_id: UUID | None, round_now: int) -> str:
    """What the choices of a question are shuffled by: anew in each round, the same within it."""
    return f"{attempt_id}/{round_now}"


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


def current_attempt(request: HttpRequest, sitting: Sitting) -> UUID | None:
    """The attempt that the session remembers. The questions of a reminder are asked anew each time a
    reminder comes, so there an older attempt is over."""
    attempt_id = attempts.current(request, sitting)
    if attempt_id and sitting.comes_back and Attempt.is_over(attempt_id):
        return None
    return attempt_id


def progress_of(request: HttpRequest, sitting: Sitting) -> Progress:
    return Attempt.progress(current_attempt(request, sitting), sitting.quiz)


def next_round(progress: Progress, question: Question, wanted: str | None) -> int | None:
    """The round that an answer would begin now, if it is the one that was asked for: the first unless
    said, and the one before reading only while there is no other answer. None where an answer stands."""
    upcoming = progress.next_round(question)
    if wanted == str(BEFORE) and upcoming == progress.quiz.first_round:
        return BEFORE if progress.before(question) is None else None
    return upcoming if str(upcoming) == (wanted or str(progress.quiz.first_round)) else None


def kept_attempt(request: HttpRequest, sitting: Sitting) -> UUID | None:
    """The attempt of the form that was sent, so that the choices keep their places in the next."""
    try:
        return attempts.unseal(sitting, request.POST.get("attempt", ""))
    except BadSignature:
        return None
