"""Quizzes: ask a question, mark the answer, look back, start again.

Every step is a link or a form first; HTMX asks at the same address and gets the fragment alone.
"""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from explainer.content import Article, library
from explainer.models import Attempt
from explainer.quiz import NOT_SURE, Given, MissingChoice, Progress, Question, UnknownChoice, in_order_of
from explainer.quiz.questions import CONFIDENCES
from explainer.sharing import share_links
from explainer.views import attempts
from explainer.views.sharing import page_card


@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All quizzes at a glance: what is done, and what is left."""
    standings = [(article, progress_of(request, article)) for article in library().articles.values()]
    done = sum(1 for _article, progress in standings if progress.is_finished)
    return TemplateResponse(request, "explainer/quizzes.html", {"standings": standings, "done": done})


@never_cache
@require_safe
def show(request: HttpRequest, article: Article) -> HttpResponse:
    """What comes next in this quiz: a question, or the end of it."""
    progress = progress_of(request, article)
    if question := progress.next_question:
        return asked(request, article, progress, question)
    return finished(request, article, progress)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, article: Article, key: str) -> HttpResponse:
    """Ask one question; once it is answered, say why."""
    question = find_question(article, key)
    if request.method == "POST":
        return answer(request, article, question)
    progress = progress_of(request, article)
    if progress.given(question) and not opens_round(progress, question, request.GET.get("round")):
        return answered(request, article, progress, question)
    chosen = request.GET.getlist("choice")
    try:
        return asked(request, article, progress, question, question.accept(chosen) if chosen else ())
    except UnknownChoice:
        return asked(request, article, progress, question, complaint=not_offered())


def answer(request: HttpRequest, article: Article, question: Question) -> HttpResponse:
    """Keep an answer and say what it is worth; or say what is missing, and lose nothing."""
    quiz = article.quiz
    try:
        attempt_id = attempts.current(request, quiz) or attempts.unseal(quiz, request.POST.get("attempt", ""))
        chosen = question.accept(request.POST.getlist("choice"))
    except MissingChoice:
        return ask_again(request, article, question, _("Choose an answer first. “I’m not sure” is one, too."))
    except UnknownChoice:
        return ask_again(request, article, question, not_offered())
    except BadSignature:
        return ask_again(
            request, article, question, _("This form was out of date. Please send it once more.")
        )

    progress = Attempt.progress(attempt_id, quiz)
    if opens_round(progress, question, request.POST.get("round")):
        confidence = request.POST.get("confidence", "")
        given = Given(
            question=question.key,
            round=progress.next_round(question),
            chosen=chosen,
            confidence=confidence if confidence in CONFIDENCES else "",
        )
        Attempt.record(attempt_id, quiz, given)
    attempts.remember(request, quiz, attempt_id)
    if not request.htmx:
        return redirect(request.path)
    return answered(request, article, Attempt.progress(attempt_id, quiz), question)


@never_cache
@require_safe
def review(request: HttpRequest, article: Article) -> HttpResponse:
    """Every answer given so far, the right one, and why."""
    progress = progress_of(request, article)
    marked = [(q, verdict) for q in article.quiz.questions if (verdict := progress.verdict(q))]
    return fragment(request, article, progress, "explainer/_review.html", {"marked": marked})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start_again(request: HttpRequest, article: Article) -> HttpResponse:
    """A new attempt from the first question on; the old answers keep their rows. Whoever comes here
    by an address, and not by the button, is shown the quiz."""
    if request.method == "POST":
        attempts.begin(request, article.quiz)
    if request.method != "POST" or not request.htmx:
        return redirect("quiz", article)
    progress = Progress(article.quiz)
    return asked(request, article, progress, progress.next_question)


def ask_again(
    request: HttpRequest,
    article: Article,
    question: Question,
    complaint: str,
    status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY,
) -> HttpResponse:
    """The same question with what was chosen, and a sentence that says what is wrong."""
    offered = {NOT_SURE, *(choice.key for choice in question.choices)}
    chosen = tuple(key for key in request.POST.getlist("choice") if key in offered)
    progress = progress_of(request, article)
    if progress.next_round(question) is None:  # an old form: it was answered right since
        return answered(request, article, progress, question)
    return asked(request, article, progress, question, chosen, complaint=complaint, status=status)


def asked(
    request: HttpRequest,
    article: Article,
    progress: Progress,
    question: Question,
    chosen: tuple[str, ...] = (),
    complaint: str = "",
    status: HTTPStatus | None = None,
) -> HttpResponse:
    """The form of one question."""
    attempt_id = attempts.current(request, article.quiz) or kept_attempt(request, article) or uuid4()
    round_now = progress.next_round(question)
    context = {
        "question": question,
        "number": article.quiz.number(question),
        "choices": in_order_of(question, f"{attempt_id}/{round_now}"),
        "chosen": chosen,
        "confidence": request.POST.get("confidence", ""),
        "confidences": CONFIDENCES,
        "attempt": attempts.seal(article.quiz, attempt_id),
        "round": round_now,
        "complaint": complaint,
    }
    status = status or (HTTPStatus.UNPROCESSABLE_ENTITY if complaint else HTTPStatus.OK)
    return fragment(request, article, progress, "explainer/_question.html", context, status)


def answered(request: HttpRequest, article: Article, progress: Progress, question: Question) -> HttpResponse:
    """What the latest answer to a question is worth, and why."""
    edition = article.editions[get_language()]
    upcoming = progress.after(question)
    context = {
        "question": question,
        "number": article.quiz.number(question),
        "verdict": progress.verdict(question),
        "given": progress.latest(question),
        "comes_back": question in progress.comes_back,
        "sources": [(key, edition.number_of(key)) for key in question.sources],
        "upcoming": upcoming,
        "upcoming_round": progress.next_round(upcoming) if upcoming else None,
    }
    return fragment(request, article, progress, "explainer/_answer.html", context)


def finished(request: HttpRequest, article: Article, progress: Progress) -> HttpResponse:
    """The end: what is known, what is worth reading again, and the way on."""
    card = page_card(article, article.editions[get_language()])
    retry = progress.missed[0] if progress.missed else None
    context = {
        "card": card,
        "share": share_links(card.title, card.url),
        "retry": retry,
        "retry_round": progress.next_round(retry) if retry else None,
    }
    return fragment(request, article, progress, "explainer/_score.html", context)


def fragment(
    request: HttpRequest,
    article: Article,
    progress: Progress,
    template: str,
    context: dict,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    """A piece of a quiz: alone for HTMX, else in a page of its own."""
    edition = article.editions[get_language()]
    context |= {
        "article": article,
        "page": article,
        "edition": edition,
        "quiz": article.quiz,
        "progress": progress,
        # A reader who only scrolls by where a quiz was left must not be pulled into it.
        "takes_focus": "Quiz-Resumed" not in request.headers,
    }
    if request.htmx:
        return TemplateResponse(request, template, context, status=status)
    context |= {"fragment": template, "card": page_card(article, edition)}
    return TemplateResponse(request, "explainer/question.html", context, status=status)


def find_question(article: Article, key: str) -> Question:
    try:
        return article.quiz.question(key)
    except KeyError as error:
        raise Http404(f"{article.key} asks no question {key}") from error


def progress_of(request: HttpRequest, article: Article) -> Progress:
    return Attempt.progress(attempts.current(request, article.quiz), article.quiz)


def opens_round(progress: Progress, question: Question, wanted: str | None) -> bool:
    """Whether an answer now begins the round that was asked for; the first round unless said."""
    upcoming = progress.next_round(question)
    return upcoming is not None and str(upcoming) == (wanted or "1")


def kept_attempt(request: HttpRequest, article: Article) -> UUID | None:
    """The attempt of the form that was sent, so that the choices keep their places in the next."""
    try:
        return attempts.unseal(article.quiz, request.POST.get("attempt", ""))
    except BadSignature:
        return None


def not_offered() -> str:
    return _("That choice is not one of these. Please choose again.")
