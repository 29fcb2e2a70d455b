"""The words of every page as a reader meets them, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.content import library
from explainer.content.articles import ClaimEdition, Edition
from explainer.content.blocks import Block, Care, Claim, Figure, Listing, Paths, Prose
from explainer.content.plain import plain

# Where a stretch of HTML ends, a sentence ends, whether it has a full stop or not.
PIECE_ENDS = re.compile(r"</(?:p|li|h3|td|dd)>")
SENTENCE_ENDS = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[“‘(\"']*[A-Z0-9])")
WORD = re.compile(r"[^\W\d_][\w’'-]*")


def pages(language: str) -> dict[str, list[str]]:
    """The name of every page, articles, claims and glossary included → its pieces of text."""
    found = {key: list(pieces_of(page.editions[language])) for key, page in library().everything.items()}
    for key, claim in library().claims.items():
        found[f"is-it-true/{key}"] = list(pieces_of_claim(claim.editions[language]))
    found["glossary"] += [term.definition[language] for term in library().shared.terms.values()]
    return found


def pieces_of(edition: Edition) -> Iterator[str]:
    yield from (plain(edition.title), plain(edition.answer))
    for block in edition.opening:
        yield from pieces_in(block)
    for section in edition.sections:
        yield plain(section.heading)
        for block in section.blocks:
            yield from pieces_in(block)


def pieces_of_claim(edition: ClaimEdition) -> Iterator[str]:
    claim = edition.claim
    yield from map(plain, (claim.fact, claim.said, claim.seems_true, claim.known, claim.instead))


def pieces_in(block: Block) -> Iterator[str]:
    if isinstance(block, Prose):
        yield from split(block.html)
    elif isinstance(block, Listing):
        yield from map(plain, block.items)
    elif isinstance(block, Care):
        yield from (plain(block.heading), *map(plain, block.items), *split(block.after))
    elif isinstance(block, Figure):
        yield from (plain(block.words.caption), plain(block.words.title))
    elif isinstance(block, Claim):
        yield from map(plain, (block.fact, block.said, block.seems_true, block.known))
    elif isinstance(block, Paths):
        for step in block.steps:
            yield from (plain(step.ask), *(plain(answer) for answer, _ in step.answers))
        for advice in block.advice:
            yield from (*pieces_in(advice.care), plain(advice.say))


def split(html: str) -> list[str]:
    return [text for piece in PIECE_ENDS.split(html) if (text := plain(piece))]


def sentences(pieces: list[str]) -> list[str]:
    return [s for piece in pieces for s in SENTENCE_ENDS.split(piece) if WORD.search(s)]


def length(sentence: str) -> int:
    """Words of a sentence; a number counts as one."""
    return len(sentence.split())


def syllables(word: str) -> int:
    """Syllables of an English word, by its groups of vowels: near enough for a grade of a page.

    >>> [syllables(word) for word in ("blood", "little", "valve", "pressure", "varicose", "area")]
    [1, 2, 1, 2, 3, 2]
    """
    letters = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", letters))
    silent = letters.endswith("e") and not re.search(r"[^aeiouy]le$", letters)
    return max(1, groups - (silent and groups > 1))


def grade(pieces: list[str]) -> float:
    """Flesch–Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid 1975)."""
    found = sentences(pieces)
    words = [word for sentence in found for word in WORD.findall(sentence)]
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
