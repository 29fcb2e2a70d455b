"""The values an article is made of. All are frozen: they are loaded once and shared by everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from explainer.content.sources import Citation, Source
from explainer.quiz import Quiz
from explainer.quiz.questions import Words

LANGUAGES = ("en", "id")

# From the weakest to the strongest: as many chambers of a vein as its place in the row.
VERDICTS = ("not-supported", "overstated", "supported-with-limits", "well-supported")


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
