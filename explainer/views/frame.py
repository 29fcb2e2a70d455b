"""What every page shows around its content: the head, the header, the footer."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from explainer import addresses
from explainer.content import library
from explainer.content.rendering import SOURCE_ANCHOR
from secondheart import first_view


def frame(request: HttpRequest) -> dict:
    """The frame's part of every template context."""
    language = get_language()
    twins = addresses.twins(request.path) or addresses.twins(reverse("home"))
    other = next(code for code in twins if code != language)
    article = library().articles["second-heart"]
    return {
        "language": language,
        "other_language": other,
        "other_address": twins[other],
        "alternates": {code: addresses.absolute(path) for code, path in twins.items()},
        "canonical": addresses.absolute(twins[language]),
        "help_address": f"{reverse('article', args=[article])}#when-to-see-someone",
        "source_anchor": SOURCE_ANCHOR[language],
        "contact": settings.SITE_CONTACT,
        "debug": settings.DEBUG,
        "first_view": first_view,
    }
