"""Pages to look things up in: when to get help, the glossary, the sources, and about the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from explainer.content import library
from explainer.content.citing import places_by_source
from explainer.content.sources import KINDS
from explainer.physiology import PARAMETERS
from explainer.physiology.targets import targets
from explainer.views.published import published
from explainer.views.reading import reading_context


@published
def get_help(request: HttpRequest) -> HttpResponse:
    return TemplateResponse(request, "explainer/page.html", reading_context(library().pages["get-help"]))


@published
def about(request: HttpRequest) -> HttpResponse:
    return TemplateResponse(request, "explainer/page.html", reading_context(library().pages["about"]))


@published
def glossary(request: HttpRequest) -> HttpResponse:
    """All terms by the alphabet of the page's language."""
    language = get_language()
    terms = sorted(library().shared.terms.values(), key=lambda term: sorting_key(term.word[language]))
    letters: dict[str, list] = {}
    for term in terms:
        letters.setdefault(sorting_key(term.word[language])[0].upper(), []).append(term)
    context = reading_context(library().pages["glossary"]) | {"letters": letters}
    return TemplateResponse(request, "explainer/glossary.html", context)


def sorting_key(word: str) -> str:
    """The word without quotation marks at its head, in small letters."""
    return word.lstrip("“”\"'‘’").casefold()


@published
def sources(request: HttpRequest) -> HttpResponse:
    """Every source with its kind, how much of it was read, and what rests on it."""
    places = places_by_source(library(), get_language())
    by_kind = {
        kind: sorted(
            (
                (source, places[source.key])
                for source in library().shared.sources.values()
                if source.kind == kind
            ),
            key=lambda pair: pair[0].short.casefold(),
        )
        for kind in KINDS
    }
    context = reading_context(library().pages["sources"]) | {
        "kinds": {kind: found for kind, found in by_kind.items() if found},
        "targets": targets(),
        "met": sum(target.is_met for target in targets()),
        "parameters": PARAMETERS.values(),
        "cited": library().shared.sources,
    }
    return TemplateResponse(request, "explainer/sources.html", context)
