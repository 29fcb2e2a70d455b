"""A figure shows every word that is written for it, and no other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from explainer.figures import FIGURES

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
WORDS = ROOT / "explainer" / "articles" / "figures"


def whole(template: str) -> str:
    """A template with all that it includes."""
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    return text + "".join(whole(included) for included in set(re.findall(r'include "([^"]+)"', text)))


# The pump tells what it found in words of its own choice: see test_pump.py.
@pytest.mark.parametrize("name", [name for name in FIGURES if not name.startswith("pump")])
def test_a_figure_shows_every_word_that_is_written_for_it_and_no_other(name):
    written = tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))["words"]
    shown = re.findall(r"\bwords\.(\w+)", whole(f"explainer/figures/{name}.html"))
    assert set(shown) == set(written)
