"""The loop: down in the artery, up in the vein, nothing crossed, nothing swapped."""

from itertools import pairwise
from pathlib import Path

import pytest

from explainer.figures import body, loop
from explainer.figures.back_leg import across

DRAWN = loop.draw()
LEAVING = loop.ARTERY[4:]  # after the arch
VEIN = loop.VEIN[::-1]
TEMPLATES = Path(__file__).parents[2] / "templates/explainer/figures"


def at(line, height):
    """Where a vessel stands at a height [hundredths of stature]."""
    return across([(x, -y) for x, y in line], -height)


@pytest.mark.parametrize("height", range(5, 72, 3))
def test_artery_and_vein_never_cross(height):
    assert at(LEAVING, height) < at(VEIN, height) - 0.8


def test_seen_from_behind_the_heart_leans_to_the_viewers_left():
    assert loop.HEART[0] < 0
    assert at(LEAVING, 65) < 0 < at(VEIN, 65), "great artery left, main vein right of the spine"


def test_artery_runs_down_and_vein_up_and_they_meet_in_the_foot():
    assert all(after[1] < before[1] for before, after in pairwise(LEAVING))
    assert all(after[1] > before[1] for before, after in pairwise(loop.VEIN))
    assert loop.ARTERY[-1] == loop.VEIN[0]
    assert loop.VEIN[0][1] < body.ANKLE[1]


def test_arrow_heads_point_the_way_the_blood_goes():
    assert all(y < 0 for _, (_, y) in loop.ARTERY_HEADS)
    assert all(y > 0 for _, (_, y) in loop.VEIN_HEADS)


@pytest.mark.parametrize(
    ("tip", "line"),
    [(tip, LEAVING) for tip, _ in loop.ARTERY_HEADS] + [(tip, VEIN) for tip, _ in loop.VEIN_HEADS],
)
def test_arrow_heads_sit_on_their_vessel(tip, line):
    assert at(line, tip[1]) == pytest.approx(tip[0], abs=0.3)


def test_vessels_stay_inside_the_leg():
    contour = body.HALF_FROM_BEHIND
    ankle = [(x, y) for x, y in contour if 5 < y < 8]
    outer, inner = max(x for x, _ in ankle), min(x for x, _ in ankle)
    assert -outer < at(LEAVING, 6) - 0.7
    assert at(VEIN, 6) + 0.7 < -inner


@pytest.mark.parametrize("layout", [DRAWN.narrow, DRAWN.wide])
def test_leaders_of_one_column_do_not_cross(layout):
    """Read downwards, each label names a part that lies lower than the one before."""
    column = [
        label
        for label in (layout.heart, layout.artery, layout.vein, layout.calf, layout.foot)
        if label.anchor == "end"
    ]
    dots = [label.dot[1] for label in column]
    assert dots == sorted(dots)
    assert all(after.y - before.y >= 64 for before, after in pairwise(column))


def test_calf_that_works_is_the_one_the_vessels_run_through():
    x = loop.put(loop.CALF_MIDDLE)[0]
    assert DRAWN.calf.seam.startswith("M-")
    assert at(VEIN, 20) < 0 < x


def test_both_layouts_name_every_part():
    labels = (TEMPLATES / "_loop_labels.svg").read_text()
    assert all(f"words.{name}_text" in labels for name in ("heart", "artery", "vein", "calf", "foot"))
    assert (TEMPLATES / "loop.html").read_text().count("_loop_labels.svg") == 2
