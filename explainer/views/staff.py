"""What the publisher learns from the quizzes, behind Django's own login."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required, user_passes_test
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from explainer.content import library
from explainer.models import tallies
from explainer.quiz.tallying import report


@never_cache
@login_required
@user_passes_test(lambda user: user.is_staff)
@require_safe
def quizzes(request: HttpRequest) -> HttpResponse:
    """Per question: how many got it right, what fools most, confident errors, and where readers leave."""
    reports = [(page, report(page.quiz, tallies(page.quiz))) for page in library().quizzed.values()]
    return TemplateResponse(request, "explainer/staff.html", {"reports": reports})
