"""The values an article is made of. All are frozen: they are loaded once and shared by everybody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from string import ascii_lowercase
from typing import ClassVar

from explainer.quiz import Quiz
from explainer.quiz.questions import Words

LANGUAGES = ("en", "id")

# From the weakest to the strongest: as many chambers of a vein as its place in the row.
VERDICTS = ("not-supported", "overstated", "supported-with-limits", "well-supported")


@dataclass(frozen=True)
class Source:
    """A publication a sentence rests on. `read` says how much of it was read by us."""

    key: str
    title: str
    kind: str
    read: str
    url: str = ""
    authors: str = ""
    container: str = ""
    year: str = ""
    volume: str = ""
    pages: str = ""
    doi: str = ""
    note: str = ""
    label: str = ""  # a short name, where authors and publisher give none

    @property
    def by(self) -> str:
        """The authors, ending in one full stop."""
        return f"{self.authors.rstrip('.')}." if self.authors else ""

    @property
    def short(self) -> str:
        """In a few words: “Stein et al., 2009”, else who published it, else its title."""
        first = self.authors.split(",")[0].removesuffix(" et al.").strip(" .")
        surname = re.sub(r"( [A-Z]{1,3})+$", "", first)
        if "et al" in self.authors or (surname != first and "," in self.authors):
            surname += " et al."
        name = self.label or surname or self.container or self.title
        return ", ".join(part for part in (name, self.year) if part)

    @property
    def published_in(self) -> str:
        """Where and when, as far as it was confirmed: “Phlebology, 2018;33(5):353–60.”"""
        place = ", ".join(part for part in (self.container, self.year) if part)
        place += f";{self.volume}" if self.volume else ""
        place += f":{self.pages}" if self.pages and self.volume else f", {self.pages}" if self.pages else ""
        return f"{place.removeprefix(', ')}." if place else ""

    @property
    def address(self) -> str:
        """Where a reader finds it: the lasting address where there is one."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


@dataclass(frozen=True)
class Citation:
    """A source as one edition cites it: its number there, and the places to go back to."""

    number: int
    source: Source
    places: tuple[str, ...] = ()

    @property
    def back(self) -> list[tuple[str, str]]:
        """Each place with a letter to call it by: numbers are taken by the sources."""
        return [(place, letter_of(index)) for index, place in enumerate(self.places)]


def letter_of(index: int) -> str:
    """a to z, then aa, ab and so on.

    >>> letter_of(0), letter_of(26)
    ('a', 'aa')
    """
    return (letter_of(index // 26 - 1) if index >= 26 else "") + ascii_lowercase[index % 26]


@dataclass(frozen=True)
class Fact:
    """A number or a phrase used in several places, so that it is corrected in one."""

    key: str
    words: Words
    sources: tuple[str, ...]
    note: str = ""


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


@dataclass(frozen=True)
class ClaimText:
    key: str
    verdict: str
    fact: Words
    evidence: Words
    said: Words
    seems_true: Words
    known: Words


@dataclass(frozen=True)
class Shared:
    """What several articles use."""

    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    claims: Mapping[str, ClaimText]
    care: Mapping[str, CareText]
    figures: Mapping[str, FigureText]


@dataclass(frozen=True)
class FigureWords:
    """What a figure says in one language."""

    name: str
    title: str
    description: str
    caption: str  # HTML
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Prose:
    kind: ClassVar = "prose"
    html: str


@dataclass(frozen=True)
class Figure:
    kind: ClassVar = "figure"
    words: FigureWords

    @property
    def name(self) -> str:
        return self.words.name


@dataclass(frozen=True)
class Care:
    """A care card. At most one of each level stands in an article, and two never touch."""

    kind: ClassVar = "care"
    level: str  # "emergency", "urgent" or "routine"
    level_name: str
    heading: str
    items: tuple[str, ...]
    after: str = ""  # HTML: the paragraphs below the list
    telephones: tuple[Telephone, ...] = ()


@dataclass(frozen=True)
class Claim:
    """What people say, checked. The verdict is about the sentence, never about who said it."""

    kind: ClassVar = "claim"
    key: str
    fact: str
    verdict: str
    evidence: str
    said: str
    seems_true: str
    known: str

    @property
    def strength(self) -> int:
        """0 to 3, as the verdict scale shows it."""
        return VERDICTS.index(self.verdict)


@dataclass(frozen=True)
class Listing:
    """A ruled list: "not" (what the nickname is not), "do" or "dont"."""

    kind: ClassVar = "listing"
    name: str
    items: tuple[str, ...]


Block = Prose | Figure | Care | Claim | Listing


@dataclass(frozen=True)
class Section:
    key: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Edition:
    """An article in one language."""

    language: str
    title: str
    answer: str
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    terms: tuple[Term, ...]
    minutes: int
    paragraphs: tuple[str, ...]  # keys of the paragraphs that can be linked to

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks from top to bottom."""
        return self.opening + tuple(block for section in self.sections for block in section.blocks)

    def block(self, kind: type, name: str) -> Block:
        """The block of this kind and name; KeyError where the edition has none."""
        for block in self.blocks:
            if isinstance(block, kind) and block.name == name:
                return block
        raise KeyError(name)

    def number_of(self, source: str) -> int | None:
        """The number under which this edition cites a source, None where it does not."""
        return next((c.number for c in self.citations if c.source.key == source), None)


@dataclass(frozen=True)
class CardWords:
    """The share card: the fact as headline, never the myth."""

    headline: Words
    line: Words
    alt: Words


@dataclass(frozen=True)
class Change:
    date: date
    words: Words


@dataclass(frozen=True)
class Article:
    key: str
    order: int
    slug: Words
    name: Words
    summary: Words
    description: Words
    card: CardWords
    figures: tuple[str, ...]
    published: date
    checked: date
    due: date
    changes: tuple[Change, ...]
    quiz: Quiz
    editions: Mapping[str, Edition]

    @property
    def modified(self) -> date:
        return max(change.date for change in self.changes)


@dataclass(frozen=True)
class Problem:
    """Something in the files that is not as it must be, and where."""

    path: str
    line: int
    message: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Library:
    """Everything that was read from the files, in reading order."""

    articles: Mapping[str, Article]
    shared: Shared
    problems: tuple[Problem, ...] = field(default=())
