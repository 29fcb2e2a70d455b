"""A reminder for the calendar of the reader's own phone: nothing of it is kept here."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from explainer.addresses import absolute
from explainer.content import Page
from explainer.sharing.calendars import reminders

DAYS = (2, 7)


@require_safe
def calendar(request: HttpRequest, page: Page) -> HttpResponse:
    """The file that reminds of some questions: what it opens asks their siblings."""
    known = {question.key for question in page.quiz.questions}
    keys = tuple(dict.fromkeys(key for key in request.GET.get("questions", "").split(".") if key in known))
    if not keys:
        raise Http404("nothing to remind of")
    file = reminders(
        title=_("Second Heart: do you still know it?"),
        words=_("A few questions about “%(topic)s”, two minutes.") % {"topic": page.name[get_language()]},
        url=absolute(reverse("again:show", kwargs={"page": page, "keys": keys})),
        days=[timezone.localdate() + timedelta(days=days) for days in DAYS],
        now=timezone.now(),
    )
    name = f"{page.slug[get_language()]}.ics"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(file, content_type="text/calendar; charset=utf-8", headers=headers)
