"""What every page shows around its content: the head, the header, the footer."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from explainer import addresses, first_view
from explainer.content import LANGUAGES, library
from explainer.content.rendering import SOURCE_ANCHOR


def frame(request: HttpRequest) -> dict:
    """The frame's part of every template context."""
    language = get_language()
    twins = addresses.twins(request.path_info) or addresses.twins(reverse("home"))
    other = next(code for code in LANGUAGES if code != language)
    return {
        "language": language,
        "other_language": other,
        "other_address": twins[other],
        "alternates": {code: addresses.absolute(path) for code, path in twins.items()},
        "articles": library().articles.values(),
        "help_page": library().pages["get-help"],
        "exercises": library().articles.get("exercises"),
        "source_anchor": SOURCE_ANCHOR[language],
        "contact": contact(settings.SITE_CONTACT),
        "debug": settings.DEBUG,
        "first_view": first_view,
    }


def contact(given: str) -> str:
    """Where a reader reports an error, as a link: a page's address, or an e-mail address."""
    return given if not given or given.startswith("https://") else f"mailto:{given}"
