"""Findings told in a language: sentences of a figure's words, with their numbers in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol


class Told(Protocol):
    """A sentence by its name, the numbers in it, and names that are words themselves."""

    key: str
    numbers: Mapping[str, int]
    names: Mapping[str, tuple[str, ...]]


def tell(findings: Iterable[Told], words: Mapping[str, str]) -> str:
    """The findings, one sentence or two each, in the order given.

    words   the words of a figure in one language, by their names

    >>> from types import SimpleNamespace as Finding
    >>> fell = Finding(key="fell", numbers={"by": 60}, names={"leg": ("left",)})
    >>> tell([fell], {"fell": "It fell by {by} mmHg in {leg}.", "left": "the left leg"})
    'It fell by 60 mmHg in the left leg.'
    """
    return " ".join(
        words[finding.key].format(
            **finding.numbers, **{place: listed(names, words) for place, names in finding.names.items()}
        )
        for finding in findings
    )


def listed(names: Iterable[str], words: Mapping[str, str]) -> str:
    """Words by their names, with commas between."""
    return ", ".join(words[name] for name in names)
