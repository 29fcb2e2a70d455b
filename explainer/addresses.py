"""Parts of an address that stand for values, and the address of a page in the other language."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import get_language, override

from explainer.content import LANGUAGES, Article, ClaimPage, Page, library


class SlugConverter:
    """A page whose word in an address is another in each language."""

    regex = "[a-z0-9-]+"

    def pages(self) -> Iterable[Page | ClaimPage]:
        raise NotImplementedError

    def to_python(self, slug: str) -> Page | ClaimPage:
        language = get_language()
        for page in self.pages():
            if page.slug[language] == slug:
                return page
        raise ValueError(slug)

    def to_url(self, page: Page | ClaimPage) -> str:
        return page.slug[get_language()]


class ArticleConverter(SlugConverter):
    """`second-heart` under /en/ and `jantung-kedua` under /id/ are the same article."""

    def pages(self) -> Iterable[Article]:
        return library().articles.values()


class QuizzedConverter(SlugConverter):
    """Articles, and the other pages that bring a quiz."""

    def pages(self) -> Iterable[Page]:
        return library().quizzed.values()


class KeysConverter:
    """Keys of questions, with points between: `queue.flight`. What they name is not known here."""

    regex = r"[a-z0-9-]{1,80}(?:\.[a-z0-9-]{1,80}){0,19}"

    def to_python(self, text: str) -> tuple[str, ...]:
        return tuple(text.split("."))

    def to_url(self, keys: tuple[str, ...]) -> str:
        return ".".join(keys)


class ClaimConverter(SlugConverter):
    """`prevents-varicose-veins` under /en/ and `mencegah-varises` under /id/ are the same claim."""

    def pages(self) -> Iterable[ClaimPage]:
        return library().claims.values()


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
