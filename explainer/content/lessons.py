"""Where the answer to a question is taught."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explainer.content.articles import LEDGER, Library, Page
from explainer.content.blocks import Prose
from explainer.content.plain import plain
from explainer.content.rendering import SOURCE_ANCHOR
from explainer.content.sources import Citation
from explainer.quiz import Question


@dataclass(frozen=True)
class Lesson:
    """The place of a page, or the claim, that a question leads to, in one language.

    sources  the number of each source there, and its address
    """

    address: str
    text: str
    sources: tuple[tuple[int, str], ...]


def lesson(library: Library, page: Page, question: Question, language: str) -> Lesson:
    """The lesson of a question; KeyError where its paragraph, claim or source is not there."""
    if page.key == LEDGER:
        edition = library.claims[question.paragraph].editions[language]
        address = edition.claim.address
        place = f"{address}#known"
        text = edition.claim.known
    else:
        edition = page.editions[language]
        address = library.shared.addresses[page.key][language]
        place = f"{address}#{question.paragraph}"
        text = paragraph(edition.blocks, question.paragraph)
    sources = (numbered(edition.citations, key) for key in question.sources)
    anchor = SOURCE_ANCHOR[language]
    return Lesson(place, plain(text), tuple((number, f"{address}#{anchor}-{number}") for number in sources))


def paragraph(blocks: tuple, key: str) -> str:
    """The HTML of the paragraph or list item with this key."""
    for block in blocks:
        if isinstance(block, Prose) and (
            found := re.search(rf'<(p|li) id="{key}"[^>]*>(.*?)</\1>', block.html, flags=re.DOTALL)
        ):
            return found[2]
    raise KeyError(key)


def numbered(citations: tuple[Citation, ...], key: str) -> int:
    for citation in citations:
        if citation.source.key == key:
            return citation.number
    raise KeyError(key)
