"""The value behind every preview: one object from which all tags are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT = 1200, 630  # of a card's picture [px]

LOCALES = {"en": "en_US", "id": "id_ID"}


@dataclass(frozen=True)
class Card:
    """A page as it looks when shared. Addresses are absolute."""

    title: str
    description: str
    url: str
    image: str
    alt: str
    language: str
    published: date | None = None
    modified: date | None = None

    width = WIDTH
    height = HEIGHT

    @property
    def locale(self) -> str:
        return LOCALES[self.language]

    @property
    def other_locales(self) -> list[str]:
        return [locale for language, locale in LOCALES.items() if language != self.language]
