"""The words of a piece of HTML, for places that show no markup: results, descriptions, cards."""

from __future__ import annotations

import re
from html import unescape

NOT_READ = re.compile(r'<sup class="cite.*?</sup>|<span class="sidenote".*?</span>')
PARTS = re.compile(r"</(?:p|li|h[1-6])>")  # between these is a space
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")


def plain(html: str) -> str:
    """The text, without the numbers of its citations and the notes beside it.

    >>> plain("<p>Valves<sup class='x'></sup> &amp; <em>veins</em>.</p><p>More.</p>")
    'Valves & veins. More.'
    """
    html = PARTS.sub(" ", NOT_READ.sub("", html))
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def opening(text: str, most: int) -> str:
    """The first whole sentences that fit into so many signs; the first words, where that is little.

    >>> opening("Blood climbs. Then it waits.", 20)
    'Blood climbs.'
    >>> opening("Blood climbs in the veins of the leg.", 20)
    'Blood climbs in …'
    """
    if len(text) <= most:
        return text
    taken = ""
    for sentence in SENTENCE_ENDS.split(text):
        if len(taken) + len(sentence) + 1 > most:
            break
        taken = f"{taken} {sentence}".strip()
    return taken if len(taken) > most / 2 else text[: most - 2].rsplit(" ", 1)[0] + " …"
