"""Search: words in, places of the site out."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from explainer import addresses
from explainer.content import library
from explainer.content.search import LONGEST, Index, index_of

NOT_PRINTED = re.compile(r"[\x00-\x1f\x7f]")


@cache
def index() -> Index:
    return index_of(library())


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """The places that fit a question; without one, the empty field and what there is to read."""
    question = " ".join(NOT_PRINTED.sub(" ", request.GET.get("q", "")).split())[:LONGEST]
    language = get_language()
    twins = addresses.twins(request.path_info)
    query = f"?{urlencode({'q': question})}" if question else ""
    context = {
        "asked": question,
        "results": index().find(question, language) if question else None,
        "other_address": next(twins[code] for code in twins if code != language) + query,
    }
    response = TemplateResponse(request, "explainer/search.html", context)
    # What somebody looks for is nobody else's business: no shared cache keeps it.
    patch_cache_control(response, private=True, max_age=60)
    return response
