"""The blocks an edition is built of, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from explainer.content.wording import VERDICTS, Telephone


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
    address: str  # of its own page
    fact: str
    verdict: str
    evidence: str
    said: str
    seems_true: str
    known: str
    instead: str = ""  # on the claim's own page

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


@dataclass(frozen=True)
class Step:
    """A question of a tool that leads to advice; each answer goes to another step or to an advice."""

    key: str
    number: int
    ask: str
    answers: tuple[tuple[str, str], ...]  # what it says, where it leads: an id on the page


@dataclass(frozen=True)
class Advice:
    """Where a path ends: a care card with a sentence to say on the phone."""

    key: str
    care: Care
    say: str


@dataclass(frozen=True)
class Ends:
    """A question’s answers that lead straight to advice, for the readable table."""

    after: tuple[str, ...]  # the answers before it, any of them
    rows: tuple[tuple[str, str], ...]  # the answer, the advice


@dataclass(frozen=True)
class Paths:
    """Two or three questions that end in advice: links to parts of the page and nothing else."""

    kind: ClassVar = "paths"
    name: str
    most: int  # questions on the longest path
    steps: tuple[Step, ...]
    advice: tuple[Advice, ...]
    ends: tuple[Ends, ...]


Block = Prose | Figure | Care | Claim | Listing | Paths
