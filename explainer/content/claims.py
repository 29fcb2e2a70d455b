"""Reads the claims of the ledger, one file a topic, and sets them in a language."""

from __future__ import annotations

import re
from pathlib import Path

from explainer.content.articles import ClaimEdition, ClaimPage, Problem
from explainer.content.blocks import Claim
from explainer.content.correcting import corrections_of, latest_first
from explainer.content.rendering import Typesetter, set_text
from explainer.content.tables import KEY, Report, Table
from explainer.content.wording import LANGUAGES, VERDICTS, ClaimText, Shared

# In the order of the ledger. Each is a file in claims/.
TOPICS = ("pump", "veins", "swelling", "clots", "heart", "exercise")
ROW = re.compile(r"[SBC][0-9]+[a-c]?")
WORDS = ("slug", "fact", "evidence", "said", "seems_true", "known", "instead")


def read_claims(folder: Path, report: Report) -> dict[str, ClaimText]:
    claims: dict[str, ClaimText] = {}
    for topic in TOPICS:
        table = Table.read(folder / f"{topic}.toml", report)
        for key, entry in table.rest():
            if key in claims:
                entry.complain("this key is taken by another topic")
            claims[key] = read_claim(key, topic, entry)
    for path in folder.glob("*.toml"):
        if path.stem not in TOPICS:
            report(Problem(str(path), 1, f"the topic must be one of: {', '.join(TOPICS)}"))
    return claims


def read_claim(key: str, topic: str, table: Table) -> ClaimText:
    claim = ClaimText(
        key=key,
        row=table.text("row"),
        topic=topic,
        verdict=table.text("verdict"),
        **{name: table.words(name) for name in WORDS},
    )
    if claim.verdict not in VERDICTS:
        table.complain(f"the verdict must be one of: {', '.join(VERDICTS)}", at="verdict")
    if not ROW.fullmatch(claim.row):
        table.complain("“row” is a row of the evidence, such as S6 or S9a", at="row")
    for language, slug in claim.slug.items():
        if not KEY.fullmatch(slug):
            table.complain(f"the slug {slug!r} ({language}) cannot be part of an address", at="slug")
    table.done()
    return claim


def set_claim(text: ClaimText, setter: Typesetter, *, is_whole: bool = False) -> Claim:
    """The claim as a block; its own page also says what to do instead."""
    language = setter.language
    return Claim(
        key=text.key,
        address=setter.addresses.get(f"is-it-true/{text.key}", {}).get(language, ""),
        fact=set_text(text.fact[language]),
        verdict=text.verdict,
        evidence=set_text(text.evidence[language]),
        said=set_text(text.said[language]),
        seems_true=setter.inline(text.seems_true[language]),
        known=setter.inline(text.known[language]),
        instead=setter.inline(text.instead[language]) if is_whole else "",
    )


def claim_page(text: ClaimText, shared: Shared, path: Path, report: Report) -> ClaimPage:
    editions = {}
    for language in LANGUAGES:
        setter = Typesetter(language, shared)
        setter.complain = lambda line, message: report(Problem(str(path), 1, f"[{text.key}] {message}"))
        claim = set_claim(text, setter, is_whole=True)
        editions[language] = ClaimEdition(claim, setter.citations, tuple(setter.printed), tuple(setter.links))
    # Its page carries the emergency card.
    corrections = corrections_of(shared, facts=editions["en"].facts, levels=["emergency"])
    return ClaimPage(text, latest_first(corrections), editions)
