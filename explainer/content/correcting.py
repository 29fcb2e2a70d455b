"""Corrections: made once, beside the fact, and told on every page that prints it."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.content.articles import Edition
from explainer.content.wording import Change, Shared


def corrections_in(edition: Edition, shared: Shared) -> tuple[Change, ...]:
    """What was corrected in the facts, signs and care cards that an edition prints."""
    levels = {block.level for block in edition.blocks if block.kind == "care"}
    return corrections_of(shared, facts=edition.facts, signs=edition.signs, levels=levels)


def corrections_of(
    shared: Shared, *, facts: Iterable[str], signs: Iterable[str] = (), levels: Iterable[str] = ()
) -> tuple[Change, ...]:
    corrected = (
        *(shared.facts[key] for key in facts),
        *(shared.signs[key] for key in signs),
        *(shared.care[level] for level in levels),
    )
    return tuple(change for one in corrected for change in one.corrections)


def latest_first(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: change.date, reverse=True))
