"""The site's light colours and drawing roles for a renderer that knows no variables.

Read from the style sheets themselves, so that a card is drawn in the colours of the page it shows.
Such a renderer paints what it does not understand black without a word; hence every value is resolved
here, and one that cannot be is an error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

CSS = Path(__file__).resolve().parents[2] / "static" / "css"

TRANSLUCENT = re.compile(r"rgb\((\d+) (\d+) (\d+) / (\d+)%\)")
ROLE = re.compile(r"^  \.(d-[\w-]+) \{([^}]*)\}", re.MULTILINE)


@cache
def colours() -> Mapping[str, str]:
    """Each colour of the site in daylight, by its name, as #rrggbb."""
    tokens = (CSS / "tokens.css").read_text(encoding="utf-8")
    named = re.findall(r"--([\w-]+): (#[0-9a-f]{6}|rgb\([^)]*\));", tokens)
    paper = dict(named)["paper"]
    return {name: opaque(value, paper) for name, value in named}


def opaque(colour: str, ground: str) -> str:
    """A colour as it looks on its ground.

    >>> opaque("rgb(0 0 0 / 50%)", "#ffffff")
    '#808080'
    """
    if not (match := TRANSLUCENT.fullmatch(colour)):
        return colour
    *parts, share = (int(number) for number in match.groups())
    return blend(parts, channels(ground), share / 100)


def mixed(one: str, other: str, share: float) -> str:
    """Two colours of the site mixed, as color-mix does it: a share of the first, the rest of the other."""
    return blend(channels(colours()[one]), channels(colours()[other]), share)


def channels(colour: str) -> list[int]:
    """Red, green and blue of #rrggbb, 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def blend(one: Sequence[int], other: Sequence[int], share: float) -> str:
    parts = (round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


@cache
def roles() -> str:
    """The roles of drawing.css as a plain style sheet: fills, and lines in drawing units."""
    sheet = (CSS / "drawing.css").read_text(encoding="utf-8")
    return "".join(
        f".{name}{{{resolved(rules)}}}" for name, rules in ROLE.findall(sheet) if "font:" not in rules
    )


def resolved(rules: str) -> str:
    """Declarations without variables.

    >>> resolved("fill: var(--ink); stroke-width: calc(1.5px * var(--line, 1));")
    'fill:#1f1a2b;stroke-width:1.5'
    """
    rules = re.sub(r"/\*.*?\*/", "", rules, flags=re.DOTALL)
    rules = re.sub(r"calc\(([\d.]+)px \* var\(--line, 1\)\)", r"\1", rules)
    rules = re.sub(r"var\(--([\w-]+)\)", lambda name: colours()[name[1]], rules)
    if "var(" in rules or "calc(" in rules:
        raise ValueError(f"cannot be drawn without a browser: {rules}")
    return re.sub(r"\s*([:;])\s*", r"\1", rules).strip().strip(";")
