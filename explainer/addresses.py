"""Parts of an address that stand for values, and the address of a page in the other language."""

from __future__ import annotations

from django.conf import settings
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import get_language, override

from explainer.content import LANGUAGES, Article, ClaimPage, library


class ArticleConverter:
    """`second-heart` under /en/ and `jantung-kedua` under /id/ are the same article."""

    regex = "[a-z0-9-]+"

    def to_python(self, slug: str) -> Article:
        language = get_language()
        for article in library().articles.values():
            if article.slug[language] == slug:
                return article
        raise ValueError(slug)

    def to_url(self, article: Article) -> str:
        return article.slug[get_language()]


class ClaimConverter:
    """`prevents-varicose-veins` under /en/ and `mencegah-varises` under /id/ are the same claim."""

    regex = "[a-z0-9-]+"

    def to_python(self, slug: str) -> ClaimPage:
        language = get_language()
        for claim in library().claims.values():
            if claim.text.slug[language] == slug:
                return claim
        raise ValueError(slug)

    def to_url(self, claim: ClaimPage) -> str:
        return claim.text.slug[get_language()]


def absolute(path: str) -> str:
    """The address the world knows a page by, whatever host it was asked at."""
    return settings.SITE_URL + path


def twins(path: str) -> dict[str, str]:
    """The same page in every language; none for a path that leads nowhere, or to no page."""
    try:
        match = resolve(path)
    except Resolver404:
        return {}
    if not match.url_name:
        return {}
    addresses = {}
    for language in LANGUAGES:
        with override(language):
            addresses[language] = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    return addresses


def mended(path: str) -> str | None:
    """A path whose words are of the other language, put right; None when that does not help.

    /en/jantung-kedua/kuis/ becomes /en/second-heart/quiz/.
    """
    _, language, *rest = path.split("/", 2)
    for other in LANGUAGES:
        if language in LANGUAGES and other != language and rest:
            with override(other):
                found = twins(f"/{other}/{rest[0].rstrip('/')}/")
            if found and found[language] != path:
                return found[language]
    return None
