"""Parts of a drawing stand out from their ground, in daylight and in the dark."""

import re
from pathlib import Path

import pytest

from tests.pages.colours import Colour, contrast

TOKENS = (Path(__file__).parents[2] / "static" / "css" / "tokens.css").read_text()
BOTH = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", TOKENS)
THEMES = {
    theme: {name: Colour(*bytes.fromhex(pair[at][1:])) for name, *pair in BOTH}
    for at, theme in enumerate(("light", "dark"))
}
GROUNDS = ("paper", "paper-2", "person")
LINES_AND_SHAPES = (
    *("ink", "vein", "blood", "artery", "muscle", "muscle-shade", "clot", "fluid"),
    *("fixture", "bone-line", "tendon-line"),
)
PARTS_ON_PARTS = [
    ("flow", "blood-held"), ("flow", "blood-thin"), ("vein", "blood-thin"), ("clot", "blood-thin"),
    ("fluid", "fluid-pale"), ("press", "muscle"),
]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("part", LINES_AND_SHAPES)
def test_a_part_stands_out_from_its_ground(part: str, ground: str, theme: str):
    assert contrast(THEMES[theme][part], THEMES[theme][ground]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("part", "other"), PARTS_ON_PARTS)
def test_what_lies_in_a_part_stands_out_from_it(part: str, other: str, theme: str):
    assert contrast(THEMES[theme][part], THEMES[theme][other]) >= 3
