"""The mark is drawn once: in the code, in the header, in the tab and in the large leg."""

import re
from pathlib import Path

import pytest

from explainer.figures import back_leg, mark
from tests.figures.paths import points_of

ROOT = Path(__file__).parents[2]
HEADER = ROOT / "templates/explainer/figures/_mark.svg"
FAVICON = ROOT / "static/favicon.svg"
HERO = ROOT / "templates/explainer/figures/hero.html"


def paths(file):
    return re.findall(r'\bd="([^"]+)"', file.read_text())


def width(points, y):
    return back_leg.across(points, y)


def test_header_shows_the_mark_as_drawn():
    drawn = mark.draw("header")
    assert paths(HEADER) == [drawn.calf, drawn.heart, drawn.vein]


def test_favicon_shows_the_mark_as_drawn_without_its_vein():
    drawn = mark.draw("icon")
    assert paths(FAVICON) == [drawn.calf, drawn.heart]
    assert drawn.vein == ""


def test_favicon_brings_its_own_line_weights_and_both_themes():
    text = FAVICON.read_text()
    assert f"stroke-width: {mark.LINES['icon']}" in text
    assert f"stroke-width: {mark.LINES['tiny']}" in text
    assert "prefers-color-scheme: dark" in text


@pytest.mark.parametrize("file", [HEADER, HERO])
def test_decoration_is_silent_and_has_no_colour_of_its_own(file):
    assert 'aria-hidden="true"' in file.read_text()
    assert not re.search(r"#[0-9a-f]{3}|style=", file.read_text())


def test_the_smaller_the_mark_the_heavier_its_line():
    lines = [mark.draw(variant).line for variant in ("large", "header", "icon", "tiny")]
    assert lines == sorted(lines)
    assert len(set(lines)) == 4


def test_mark_stays_on_its_field_with_room_for_its_line():
    drawn = mark.draw("tiny")
    numbers = [
        n for path in (drawn.heart, drawn.calf, mark.draw().vein) for xy in points_of(path) for n in xy
    ]
    assert min(numbers) - drawn.line / 2 >= 0
    assert max(numbers) + drawn.line / 2 <= mark.FIELD


def test_inner_head_is_fuller_and_its_lobe_lower():
    assert min(y for _, y in back_leg.INNER_HEAD) > min(y for _, y in back_leg.OUTER_HEAD)
    assert -min(x for x, _ in back_leg.INNER_HEAD) > max(x for x, _ in back_leg.OUTER_HEAD)


def test_sides_of_the_leg_are_not_mirror_images():
    inner, outer = back_leg.INNER_EDGE, back_leg.OUTER_EDGE
    assert min(inner)[1] > 23, "the inner edge is fullest low"
    assert all(abs(width(inner, y)) != pytest.approx(width(outer, y), abs=0.05) for y in (20, 30, 40, 85))


def test_knee_is_narrower_than_calf_and_ankle_than_heel():
    def breadth(y):
        return width(back_leg.OUTER_EDGE, y) - width(back_leg.INNER_EDGE, y)

    assert breadth(76.5) < breadth(92) < breadth(0) < breadth(27)


@pytest.mark.parametrize("y", range(10, 50, 5))
def test_heart_stays_inside_the_calf(y):
    assert width(back_leg.INNER_EDGE, y) < width(back_leg.INNER_HEAD[3:], y) - 1
    assert width(back_leg.OUTER_HEAD[3:], y) + 1 < width(back_leg.OUTER_EDGE, y)


def test_foot_is_turned_out_and_flat_on_the_ground():
    lowest = max(y for _, y in back_leg.OUTER_EDGE)
    assert lowest == max(y for _, y in back_leg.INNER_EDGE) == back_leg.INNER_EDGE[-1][1]
    assert back_leg.OUTER_EDGE[-1][1] == lowest
    assert max(x for x, _ in back_leg.OUTER_EDGE) > 2 * max(-x for x, y in back_leg.INNER_EDGE if y > 90)


def test_sole_stands_on_the_lower_edge_of_the_field():
    assert back_leg.ORIGIN[1] + 100 * back_leg.SCALE == pytest.approx(back_leg.FIELD[1], abs=1)
