"""What a page carries inline so that it is there in one round trip, made in this one place.

The rules of the first view, and the script that applies a remembered light or dark choice before
the first paint. Both are allowed by their hash in the content policy. All other rules are joined
into one file, linked where the first of them is needed.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

# A font's name carries its version, so that the inline rule, the preload and the file agree.
FONT = "/static/fonts/plus-jakarta-sans-5.3.0.woff2"

STATIC = Path(__file__).resolve().parent.parent / "static"

# In the order of the cascade; the first sheet names the layers.
FIRST_SHEETS = (
    *("tokens", "reset", "base", "layout", "header", "menu", "button"),
    *("article", "figure", "drawing", "mark", "beat", "home"),
)
LATER_SHEETS = (
    *("newer", "vein", "valve", "loop", "gravity"),
    *("varicose-vein", "swelling", "clot", "two-pressures", "one-leg-or-both", "exercise"),
    *("pump", "pump-leg", "trace"),
    *("bars", "care", "claim", "tube", "question", "controls", "picture", "scale", "score"),
    *("share", "term", "sources", "footer", "rail", "index", "quizzes", "class", "staff"),
    *("ledger", "glossary", "library", "model", "paths", "search", "next", "utilities", "print"),
)
SHEETS = FIRST_SHEETS + LATER_SHEETS


def joined(sheets: tuple[str, ...]) -> str:
    """The style sheets as one, without comments and spare space."""
    return slim("".join((STATIC / "css" / f"{sheet}.css").read_text(encoding="utf-8") for sheet in sheets))


def slim(css: str) -> str:
    """The same rules in fewer bytes.

    >>> slim("a {\\n  color: red;  /* why */\\n}\\n")
    'a{color:red}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    css = re.sub(r": ", ":", css)
    return css.replace(";}", "}").strip()


def inline_hash(text: str) -> str:
    """The content policy's name for an inline text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def inline_style() -> str:
    """The first view’s rules, with addresses as they are from a page and not from the sheet."""
    return joined(FIRST_SHEETS).replace("../fonts/", "/static/fonts/")


STYLE = inline_style()
SCRIPT = (STATIC / "js" / "theme.js").read_text(encoding="utf-8").strip()
STYLE_HASH = inline_hash(STYLE)
SCRIPT_HASH = inline_hash(SCRIPT)
