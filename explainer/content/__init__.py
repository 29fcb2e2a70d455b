"""Room 1: files → articles.

An article is a folder: facts that are true in every language in article.toml, the prose in one
file a language, its quiz side by side. Everything is read once, into frozen values.
"""

from functools import cache
from pathlib import Path

from explainer.content.articles import Article, ClaimPage, Edition, Library, Page, Problem
from explainer.content.checking import check
from explainer.content.loading import load
from explainer.content.wording import LANGUAGES

FOLDER = Path(__file__).resolve().parent.parent / "articles"


@cache
def library() -> Library:
    """The site's own articles."""
    return load(FOLDER)


__all__ = [
    "FOLDER",
    "LANGUAGES",
    "Article",
    "ClaimPage",
    "Edition",
    "Library",
    "Page",
    "Problem",
    "check",
    "library",
    "load",
]
