"""Publications, and how an article cites them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from string import ascii_lowercase

from explainer.quiz.questions import Words

# In the order of the list of sources.
KINDS = (
    *("guideline", "review", "trial", "cohort", "laboratory", "case-report"),
    *("official", "book", "web", "news"),
)
READINGS = ("full", "page", "abstract", "secondary")  # how much of it we read


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
    note: Words = field(default_factory=dict)  # who was studied, what was not read
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
