"""The loop: down in the artery, up in the vein, nothing crossed, nothing swapped."""

from itertools import pairwise
from pathlib import Path

import pytest

from explainer.figures import body, loop
from explainer.figures.back_leg import across

DRAWN = loop.draw()
LEAVING = loop.ARTERY
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
    assert all(y < 0 for _, (_, y), _ in loop.ARTERY_HEADS)
    assert all(y > 0 for _, (_, y), _ in loop.VEIN_HEADS)


@pytest.mark.parametrize(
    ("tip", "line"),
    [(tip, LEAVING) for tip, *_ in loop.ARTERY_HEADS] + [(tip, VEIN) for tip, *_ in loop.VEIN_HEADS],
)
def test_arrow_heads_sit_on_their_vessel(tip, line):
    assert at(line, tip[1]) == pytest.approx(tip[0], abs=0.3)


def test_great_artery_leaves_the_heart_at_its_top_and_arches_to_the_left():
    top = max(y for _, y in loop.ARCH)
    assert loop.ARCH[0][0] > loop.ARCH[-1][0]
    assert loop.ARCH[0][1] > loop.HEART[1] < loop.ARCH[-1][1]
    assert top > loop.ARCH[0][1] + 3
    assert loop.ARTERY[0] == loop.ARCH[-1], "one vessel"
    assert loop.VEIN[-1][0] > loop.HEART[0], "the main vein enters on the right"


def test_vessels_stay_inside_the_leg():
    outer, inner = leg_at(6)
    assert -outer < at(LEAVING, 6) - 0.7
    assert at(VEIN, 6) + 0.7 < -inner


@pytest.mark.parametrize(("tip", "_", "size"), loop.ARTERY_HEADS[1:] + loop.VEIN_HEADS[1:])
def test_arrow_heads_leave_the_outline_of_the_leg_alone(tip, _, size):
    half = size / 2 / loop.SCALE
    outer, inner = leg_at(tip[1] - size / loop.SCALE)
    assert -outer + 0.25 < tip[0] - half
    assert tip[0] + half < -inner - 0.25


def leg_at(height):
    """Where the outer and the inner edge of the right leg are at a height."""
    knee = next(index for index, point in enumerate(body.HALF_FROM_BEHIND) if point[1] == 0)
    outside, inside = body.HALF_FROM_BEHIND[:knee], body.HALF_FROM_BEHIND[knee:]
    return (
        across([(x, -y) for x, y in outside if y < 47 and x < 11], -height),
        across([(x, -y) for x, y in inside[::-1]], -height),
    )


def test_leaders_of_the_left_column_do_not_cross():
    """Read downwards, each label names a part that lies lower than the one before."""
    column = [DRAWN.heart_label, DRAWN.artery_label, DRAWN.calf_label]
    assert {(label.anchor, label.x) for label in column} == {("end", loop.LEFT)}
    dots = [label.dot[1] for label in column]
    assert dots == sorted(dots)
    assert all(after.y - before.y >= 64 for before, after in pairwise(column))


def test_no_leader_crosses_a_vessel():
    """The artery is reached from the left, the vein from the right, where only the other leg lies."""
    assert DRAWN.artery_label.dot[0] < min(x for x, y in drawn(loop.VEIN) if y > 150)
    dot, words = DRAWN.vein_label.dot, DRAWN.vein_label.x
    between = [x for x, y in drawn(LEAVING) if dot[1] - 20 < y < DRAWN.vein_label.y + 20]
    assert max(between) < dot[0] < words


def test_no_leader_crosses_an_arm():
    hand = loop.on((0, min(y for x, y in body.HALF_FROM_BEHIND if x > 13)))[1]
    for label in (DRAWN.artery_label, DRAWN.vein_label, DRAWN.calf_label):
        assert label.y - 4.5 > hand
    assert DRAWN.heart_label.y < loop.on((0, 82))[1], "comes in over the shoulder"


def drawn(line):
    return [loop.on(point) for point in line]


def test_calf_that_works_is_the_one_the_vessels_run_through():
    middle = loop.on((-loop.CALF_MIDDLE[0], 20))[0]
    artery, vein = loop.on((at(LEAVING, 20), 20))[0], loop.on((at(VEIN, 20), 20))[0]
    assert artery < middle < vein
    assert DRAWN.calf.seam.startswith(f"M{middle:.1f} ")


def test_every_part_is_named_and_both_vessels_weigh_the_same():
    markup = (TEMPLATES / "loop.html").read_text()
    assert all(f"words.{name}_text" in markup for name in ("heart", "artery", "vein", "calf", "foot"))
    assert "words.from_behind" in markup
    rules = (TEMPLATES.parents[2] / "static/css/loop.css").read_text()
    assert ".loop__vessel--vein { stroke: var(--vein); }" in rules
