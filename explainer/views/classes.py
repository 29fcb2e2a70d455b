"""A class answers a quiz together: no accounts, no names, and gone after a day.

Pupils join by a short code. The teacher's page has an address that cannot be guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from explainer.addresses import absolute
from explainer.content import library
from explainer.models import Classroom, tallies
from explainer.quiz.tallying import report
from explainer.views import sittings
from explainer.views.quiz_pieces import class_over
from explainer.views.sittings import Sitting

# With fewer answers than this, a total could be told from a person.
LEAST_GROUP = 5
STOP_POLLING = 286  # the status by which HTMX is told that there will be nothing new


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def door(request: HttpRequest) -> HttpResponse:
    """Where pupils enter their code, and where a teacher opens a class."""
    if request.method == "POST":
        page = library().quizzed.get(request.POST.get("quiz", ""))
        if page is None:
            return at_the_door(request, complaint=_("Choose a quiz first."))
        return redirect("class-totals", Classroom.open(page.quiz).id)
    if code := request.GET.get("code", "").strip():
        try:
            return redirect(sittings.in_class(code).address("show"))
        except sittings.NoSuchClass:
            complaint = _("There is no class with this code now. Check the letters, or ask your teacher.")
            return at_the_door(request, complaint=complaint, code=code)
    return at_the_door(request)


def at_the_door(request: HttpRequest, complaint: str = "", code: str = "") -> HttpResponse:
    context = {"quizzes": library().quizzed.values(), "complaint": complaint, "code": code}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if complaint else HTTPStatus.OK
    return TemplateResponse(request, "explainer/class_door.html", context, status=status)


def for_the_teacher(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Gives the view the sitting of the class with this id, or says that it is over; an open page then
    stops asking for news."""

    @never_cache
    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
        classroom = Classroom.lasting().filter(id=classroom_id).first()
        try:
            return view(request, sittings.of_class(classroom))
        except sittings.NoSuchClass:
            response = class_over(request)
            if request.htmx:
                response.status_code = STOP_POLLING
            return response

    return answer


@for_the_teacher
def totals(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """What the class has answered so far, question by question."""
    classroom = sitting.classroom
    context = {
        "classroom": classroom,
        "page": sitting.page,
        "rows": report(sitting.quiz, tallies(sitting.quiz, classroom=classroom)),
        "pupils": classroom.attempt_set.count(),
        "least": LEAST_GROUP,
        "door": absolute(reverse("class-door")),
        "join": absolute(sitting.address("show")),
    }
    template = "explainer/_class_totals.html" if request.htmx else "explainer/class_totals.html"
    return TemplateResponse(request, template, context)


@for_the_teacher
def paper(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """The quiz to print: the questions, and on a page of its own the key."""
    context = {
        "page": sitting.page,
        "quiz": sitting.quiz,
        "seed": str(sitting.classroom.id),
        "source": absolute(library().shared.addresses[sitting.page.key][get_language()]),
    }
    return TemplateResponse(request, "explainer/class_paper.html", context)
