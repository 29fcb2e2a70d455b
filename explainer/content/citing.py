"""Where every source is cited: for the list of all sources, and for whoever keeps them true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.content.articles import Library


@dataclass(frozen=True)
class Place:
    """A section or a claim that rests on a source."""

    page: str  # its name, empty for a claim
    heading: str  # of the section, or the claim's fact; empty for the top of a page
    address: str


def places_by_source(library: Library, language: str) -> dict[str, tuple[Place, ...]]:
    """Source key → where this language cites it, in reading order."""
    places: dict[str, list[Place]] = {key: [] for key in library.shared.sources}
    for key, place in all_places(library, language):
        places.setdefault(key, []).append(place)
    return {key: tuple(found) for key, found in places.items()}


def all_places(library: Library, language: str) -> Iterator[tuple[str, Place]]:
    addresses = library.shared.addresses
    for page in library.everything.values():
        edition = page.editions[language]
        headings = {section.key: section.heading for section in edition.sections}
        for key, sections in edition.cited_in.items():
            for section in sections:
                address = addresses[page.key][language] + (f"#{section}" if section else "")
                yield key, Place(page.name[language], headings.get(section, ""), address)
    for claim in library.claims.values():
        edition = claim.editions[language]
        for citation in edition.citations:
            yield citation.source.key, Place("", edition.claim.fact, edition.claim.address)
