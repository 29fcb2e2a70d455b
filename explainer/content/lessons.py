"""Where the answer to a question is taught."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.content.articles import LEDGER, Library, Page
from explainer.content.rendering import SOURCE_ANCHOR
from explainer.content.sources import Citation
from explainer.quiz import Question


@dataclass(frozen=True)
class Lesson:
    """The place of a page, or the claim, that a question leads to, in one language.

    sources  the number of each source there, and its address
    """

    address: str
    sources: tuple[tuple[int, str], ...]


def lesson(library: Library, page: Page, question: Question, language: str) -> Lesson:
    """The lesson of a question; KeyError where its paragraph, claim or source is not there."""
    if page.key == LEDGER:
        edition = library.claims[question.paragraph].editions[language]
        address, anchor = edition.claim.address, "known"
    else:
        edition = page.editions[language]
        address, anchor = library.shared.addresses[page.key][language], question.paragraph
        if anchor not in edition.paragraphs:
            raise KeyError(anchor)
    numbers = (numbered(edition.citations, key) for key in question.sources)
    sources = tuple((number, f"{address}#{SOURCE_ANCHOR[language]}-{number}") for number in numbers)
    return Lesson(f"{address}#{anchor}", sources)


def numbered(citations: tuple[Citation, ...], key: str) -> int:
    for citation in citations:
        if citation.source.key == key:
            return citation.number
    raise KeyError(key)
