"""The values a page is made of. All are frozen: they are loaded once and shared by everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from explainer.content.blocks import Block, Claim
from explainer.content.sources import Citation
from explainer.content.wording import Change, ClaimText, Shared, Term
from explainer.quiz import Quiz
from explainer.quiz.questions import Words

LEDGER = "is-it-true"  # the page the claims stand on


@dataclass(frozen=True)
class Section:
    key: str
    heading: str
    blocks: tuple[Block, ...]
    hash: str  # of its source text


@dataclass(frozen=True)
class Link:
    """A link to a place of the site: a page, and perhaps a section or paragraph of it."""

    line: int
    page: str  # empty: the page the link stands on
    anchor: str


@dataclass(frozen=True)
class Edition:
    """A page in one language."""

    language: str
    title: str
    answer: str
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    cited_in: Mapping[str, tuple[str, ...]]  # source key → keys of the sections that cite it
    terms: tuple[Term, ...]
    facts: tuple[str, ...]
    signs: tuple[str, ...]
    figures: tuple[str, ...]  # also those that are not drawn yet, which show nothing
    links: tuple[Link, ...]
    hash: str  # of the source text above the first section
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
    """The share card: the fact as headline, never the myth; and what its picture shows."""

    headline: Words
    line: Words
    picture: str
    alt: Words


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of words: get help, the glossary, about. Articles and the ledger bring a quiz."""

    key: str
    slug: Words
    name: Words
    description: Words
    card: CardWords
    figures: tuple[str, ...]
    published: date
    checked: date
    due: date
    changes: tuple[Change, ...]  # its own and the corrections of what it prints, the latest first
    editions: Mapping[str, Edition]
    agreed: Mapping[str, Mapping[str, str]]  # section → language → hash when both said the same
    quiz: Quiz | None = None

    @property
    def modified(self) -> date:
        return max(change.date for change in self.changes)


@dataclass(frozen=True, kw_only=True)
class Article(Page):
    order: int
    summary: Words
    read_next: tuple[str, ...]  # folders of pages


@dataclass(frozen=True)
class ClaimEdition:
    """A claim in one language, with the sources it rests on."""

    claim: Claim
    citations: tuple[Citation, ...]
    facts: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ClaimPage:
    """A claim of the ledger, on a page of its own."""

    text: ClaimText
    changes: tuple[Change, ...]  # corrections of what it prints, the latest first
    editions: Mapping[str, ClaimEdition]

    @property
    def key(self) -> str:
        return self.text.key

    @property
    def slug(self) -> Words:
        return self.text.slug


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
    """Everything that was read from the files: articles in reading order, claims as in the ledger."""

    articles: Mapping[str, Article]
    pages: Mapping[str, Page]
    claims: Mapping[str, ClaimPage]
    shared: Shared
    problems: tuple[Problem, ...] = field(default=())

    def others_on(self, claim: ClaimPage) -> tuple[ClaimPage, ...]:
        """The other claims on the topic of this one."""
        topic = claim.text.topic
        return tuple(other for other in self.claims.values() if other.text.topic == topic and other != claim)

    def articles_with(self, claim: ClaimPage) -> tuple[Article, ...]:
        """The articles that place a claim."""
        return tuple(
            article
            for article in self.articles.values()
            if any(
                isinstance(b, Claim) and b.key == claim.key
                for b in next(iter(article.editions.values())).blocks
            )
        )

    @property
    def everything(self) -> Mapping[str, Page]:
        """Articles and other pages by their folder."""
        return {**self.articles, **self.pages}

    @property
    def quizzed(self) -> Mapping[str, Page]:
        """The pages that bring a quiz, by their folder, articles first."""
        return {key: page for key, page in self.everything.items() if page.quiz}
