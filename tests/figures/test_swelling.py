"""Swollen tissue is the same with more fluid in it, and only with extra fluid a dent outlasts the thumb."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from math import cos, hypot, radians, sin
from pathlib import Path

import pytest

from explainer.figures import capillary, side_leg, swelling, thumb
from explainer.figures.curves import sampled, smooth
from tests.figures.paths import distance, is_inside, points_of

ROOT = Path(__file__).parents[2]
SHEET = (ROOT / "static/css/swelling.css").read_text(encoding="utf-8")
DRAWN = swelling.draw()
STATES = {
    "balance": (DRAWN.balance, 1, capillary.USUAL),
    "pressure": (DRAWN.pressure, capillary.STRETCH, capillary.STRONG),
}
LINE = 1.2  # of a cell, around its breadth


def lines_of_cells(stretch):
    """Each cell as points of its middle line."""
    return [
        [(x + right * share / 4, y + down * share / 4) for share in range(-4, 5)]
        for (x, y), (right, down) in capillary.seen(stretch)
    ]


def between_cells(stretch):
    """From edge to edge of all pairs of cells."""
    pairs = combinations(lines_of_cells(stretch), 2)
    return [min(distance(point, other) for point in one) - capillary.CELL for one, other in pairs]


def arrow_of(way, length):
    """Points of an arrow of fluid, from the wall to its tip."""
    x, y, turn = way.x, way.y, radians(way.degrees)
    reach = [capillary.RADIUS + length * step / 8 for step in range(9)]
    return [(x + sin(turn) * at, y - cos(turn) * at) for at in reach]


def top(path):
    return min(y for _, y in points_of(re.sub("V.*", "", path)))


def breadth(role):
    return float(re.search(rf"\.swelling__{role} {{[^}}]*stroke-width: ([\d.]+)", SHEET)[1])


def test_some_fluid_always_comes_out_and_a_lymph_vessel_takes_it():
    assert DRAWN.balance.leaks
    assert DRAWN.balance.lymph
    assert DRAWN.balance.drained.y < capillary.FLOOR


def test_swollen_more_and_longer_arrows_come_out():
    assert len(DRAWN.pressure.leaks) > 2 * len(DRAWN.balance.leaks)
    assert capillary.STRONG > 1.5 * capillary.USUAL


def test_more_comes_out_on_the_side_of_the_vein():
    middle = capillary.LENGTH / 2 / (capillary.DASH + capillary.GAP)
    sides = [gap > middle for gap, _ in swelling.MANY_GAPS]
    assert sides.count(True) > sides.count(False)


def test_it_comes_out_where_it_came_out_before_and_elsewhere_too():
    assert set(swelling.USUAL_GAPS) < set(swelling.MANY_GAPS)


def test_the_cells_are_the_same_only_further_apart():
    assert min(between_cells(capillary.STRETCH)) > 2.5 * max(min(between_cells(1)), 1)
    turns = {cell[2:] for cell in capillary.CELLS}
    assert {way for _, way in capillary.seen(capillary.STRETCH)} <= turns


@pytest.mark.parametrize("stretch", [1, capillary.STRETCH])
def test_cells_keep_off_each_other_the_vessels_and_the_skin(stretch):
    assert min(between_cells(stretch)) > 2 * LINE - 0.9, "outlines may touch and not more"
    lines = {
        capillary.RADIUS + capillary.WALL: sampled(capillary.spread(capillary.VESSEL, stretch)),
        capillary.LYMPH_RADIUS: sampled(capillary.spread(capillary.LYMPH, stretch)),
        capillary.SKIN: sampled(capillary.spread(capillary.SURFACE, stretch)),
    }
    for radius, line in lines.items():
        for cell in lines_of_cells(stretch):
            assert min(distance(point, line) for point in cell) > capillary.CELL / 2 + radius + LINE


@pytest.mark.parametrize("state", STATES)
def test_fluid_runs_between_the_cells_and_misses_the_lymph_vessel(state):
    tissue, stretch, length = STATES[state]
    lymph = sampled(capillary.spread(capillary.LYMPH, stretch))
    for way in tissue.leaks:
        for point in arrow_of(way, length):
            assert all(distance(point, cell) > capillary.CELL / 2 for cell in lines_of_cells(stretch)), way
            assert distance(point, lymph) > capillary.LYMPH_RADIUS + 2


@pytest.mark.parametrize("state", STATES)
def test_fluid_comes_through_gaps_of_the_wall(state):
    tissue, stretch, _ = STATES[state]
    vessel = sampled(capillary.spread(capillary.VESSEL, stretch), 64)
    steps = [hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(vessel)]
    for way in tissue.leaks:
        nearest = min(range(len(vessel)), key=lambda at: hypot(vessel[at][0] - way.x, vessel[at][1] - way.y))
        along = sum(steps[:nearest]) / sum(steps) * capillary.LENGTH
        assert along % (capillary.DASH + capillary.GAP) > capillary.DASH, way


def test_the_skin_is_pushed_out():
    assert top(DRAWN.pressure.skin) < top(DRAWN.balance.skin) - 40


def test_the_sheet_draws_vessels_and_cells_as_broad_as_they_are_here():
    assert breadth("blood") == 2 * capillary.RADIUS
    assert breadth("wall") == 2 * (capillary.RADIUS + capillary.WALL)
    assert breadth("lymph") == 2 * capillary.LYMPH_RADIUS
    assert breadth("cells") == capillary.CELL
    assert f"stroke-dasharray: {capillary.DASH} {capillary.GAP};" in SHEET


def test_the_dent_outlasts_the_thumb_only_with_extra_fluid():
    assert 0 < swelling.LEFT < swelling.PRESSED
    lowest = [max(y for _, y in points_of(re.sub("V.*", "", path))) for path in (DRAWN.dented, DRAWN.flat)]
    assert lowest == pytest.approx([swelling.SWOLLEN + swelling.LEFT, swelling.LEAN], abs=1)


def test_without_extra_fluid_the_skin_lies_closer_to_the_bone():
    assert swelling.SWOLLEN + swelling.PRESSED <= swelling.LEAN < swelling.BONE - capillary.SKIN


def test_the_pad_lies_in_the_dent_and_is_the_lowest_of_the_thumb():
    assert max(thumb.CONTOUR, key=lambda point: point[1]) == (4, 0)
    assert max(y for _, y in points_of(smooth(thumb.CONTOUR))) < 0.5
    assert DRAWN.thumb == thumb.thumb((swelling.AT, swelling.SWOLLEN + swelling.PRESSED))


def test_the_nail_is_on_the_back_of_the_thumb_and_at_its_end():
    knuckle, tip = (13, -43.5), min(thumb.CONTOUR)
    for x, y in thumb.NAIL:
        across = (tip[0] - knuckle[0]) * (y - knuckle[1]) - (tip[1] - knuckle[1]) * (x - knuckle[0])
        assert across > -5 * hypot(tip[0] - knuckle[0], tip[1] - knuckle[1])
        assert hypot(x - tip[0], y - tip[1]) < hypot(x - knuckle[0], y - knuckle[1]) + 20


@pytest.mark.parametrize("place", ["SHIN", "FOOT"])
def test_the_places_to_press_lie_on_the_skin_of_the_leg(place):
    lain = [(y * swelling.LEG_SCALE, -x * swelling.LEG_SCALE) for x, y, _ in side_leg.SKIN]
    assert distance(getattr(swelling, place), sampled(lain)) < 2


def test_bone_lies_close_under_the_shin():
    x, y = swelling.SHIN
    bone = [(by * swelling.LEG_SCALE, -bx * swelling.LEG_SCALE) for bx, by in side_leg.SHIN_BONE]
    assert is_inside((x, y + 6), points_of(smooth(bone, closed=True)))
