"""Numbers rest on sources, on every page and in both languages."""

import re

import pytest

from explainer.content import library
from explainer.content.blocks import Care, Claim, Listing, Prose
from explainer.content.plain import plain

PIECE_ENDS = re.compile(r"</(?:p|li|h3)>")
# Sections that say their amounts are a suggestion of our own, and where they say so.
OWN_AMOUNTS = {("exercises", "the-moves"): "amounts", ("second-heart", "what-you-can-do"): "little-often"}
NO_MEDICINE = {"about", "glossary", "sources"}
EDITIONS = [
    (key, language, edition)
    for key, page in library().everything.items()
    if key not in NO_MEDICINE
    for language, edition in page.editions.items()
]


def pieces(block) -> list[str]:
    """The paragraphs and items of a block, as HTML."""
    if isinstance(block, Prose):
        return PIECE_ENDS.split(block.html)
    if isinstance(block, Listing):
        return list(block.items)
    if isinstance(block, Care) and block.level != "emergency":
        return [*block.items, *PIECE_ENDS.split(block.after)]
    return []


@pytest.mark.parametrize(("key", "language", "edition"), EDITIONS, ids=lambda value: str(value)[:20])
def test_every_number_carries_a_citation(key, language, edition):
    bare = [
        plain(piece)
        for section in edition.sections
        if (key, section.key) not in OWN_AMOUNTS
        for block in section.blocks
        for piece in pieces(block)
        if re.search(r"\d", plain(piece)) and 'class="cite' not in piece
    ]
    assert bare == []


@pytest.mark.parametrize(("place", "paragraph"), OWN_AMOUNTS.items())
@pytest.mark.parametrize(("language", "words"), [("en", "our own"), ("id", "saran kami")])
def test_amounts_of_our_own_are_called_so(place, paragraph, language, words):
    key, section_key = place
    edition = library().articles[key].editions[language]
    section = next(section for section in edition.sections if section.key == section_key)
    text = " ".join(block.html for block in section.blocks if isinstance(block, Prose))
    assert words in re.search(rf'<p id="{paragraph}">(.*?)</p>', text)[1]


@pytest.mark.parametrize("claim", library().claims.values(), ids=lambda claim: claim.key)
def test_what_is_known_of_a_claim_is_cited(claim):
    for edition in claim.editions.values():
        assert 'class="cite' in edition.claim.known


@pytest.mark.parametrize(("key", "language", "edition"), EDITIONS, ids=lambda value: str(value)[:20])
def test_a_claim_in_an_article_says_what_its_own_page_says(key, language, edition):
    for block in edition.blocks:
        if isinstance(block, Claim):
            own = library().claims[block.key].editions[language].claim
            assert (block.fact, block.verdict, block.said) == (own.fact, own.verdict, own.said)
            assert plain(block.known) == plain(own.known)
