"""The words that several pages use. All are frozen: they are loaded once and shared by everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from explainer.content.sources import Source
from explainer.quiz.questions import Words

LANGUAGES = ("en", "id")

# From the weakest to the strongest: as many chambers of a vein as its place in the row.
VERDICTS = ("not-supported", "overstated", "supported-with-limits", "well-supported")


@dataclass(frozen=True)
class Change:
    date: date
    words: Words


@dataclass(frozen=True)
class Fact:
    """A number or a phrase used in several places, so that it is corrected in one.

    A correction stands beside it, and shows among the changes of every page that prints the fact.
    """

    key: str
    words: Words
    sources: tuple[str, ...]
    note: str = ""
    corrections: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Sign:
    """A sentence about when to get help, the same on every page."""

    key: str
    words: Words
    corrections: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Term:
    key: str
    word: Words
    medical: Words
    definition: Words


@dataclass(frozen=True)
class Telephone:
    """Numbers to dial, where (or when) they answer, and in which editions they stand."""

    place: str
    numbers: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True)
class FigureText:
    """What a figure says, in every language; `labels` by the names its drawing gives them."""

    name: str
    title: Words
    description: Words
    caption: Words
    labels: Mapping[str, Words]


@dataclass(frozen=True)
class CareText:
    """The words of a level of care. Only the emergency card says the same on every page."""

    level: str
    name: Words
    heading: Words
    items: tuple[Words, ...]
    after: Words
    telephones: tuple[Telephone, ...]
    sources: tuple[str, ...]
    corrections: tuple[Change, ...] = ()

    def telephones_in(self, language: str) -> tuple[Telephone, ...]:
        return tuple(telephone for telephone in self.telephones if language in telephone.languages)


@dataclass(frozen=True)
class ClaimText:
    """What people say, checked. `row` is its row in the evidence."""

    key: str
    row: str
    topic: str
    slug: Words
    verdict: str
    fact: Words
    evidence: Words
    said: Words
    seems_true: Words
    known: Words
    instead: Words

    @property
    def origin(self) -> str:
        """Where it was met: in the article that went viral, elsewhere, or as a belief."""
        return {"S": "viral", "B": "elsewhere", "C": "belief"}[self.row[0]]


@dataclass(frozen=True)
class Shared:
    """What several pages use."""

    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    claims: Mapping[str, ClaimText]
    care: Mapping[str, CareText]
    figures: Mapping[str, FigureText]
    pictures: Mapping[str, Words]  # of share cards: what each shows
    signs: Mapping[str, Sign]
    misconceptions: Mapping[str, Words]  # what wrong answers of a quiz stand for, by name
    addresses: Mapping[str, Words]  # of pages by folder, of claims by “is-it-true/key”
