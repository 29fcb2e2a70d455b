"""Three equal causes, a clot in a valve's pocket, and a way that no artery is part of."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from explainer.figures import body, clot, lungs, triad, veins
from explainer.figures.back_leg import across
from explainer.figures.curves import calm, smooth, turn
from tests.figures.paths import distance, is_inside, points_of

DRAWN = clot.draw()
TILES = (DRAWN.triad.slow, DRAWN.triad.injured, DRAWN.triad.sticky)
TEMPLATES = Path(__file__).parents[2] / "templates/explainer/figures"
WAY = [*clot.MAIN_VEIN, *clot.TO_RIGHT_LUNG[1:]]
RIGHT_FLAP, LEFT_FLAP = veins.flaps(veins.OPEN, radius=1, at=(0, 0))


def breadth(path):
    xs = [x for x, _ in points_of(path)]
    return max(xs) - min(xs)


def inside(contour, point):
    return is_inside(point, points_of(calm(contour, closed=True)))


def test_the_three_causes_are_one_vein_and_the_same_blood_cell():
    tile = (TEMPLATES / "_clot_tile.html").read_text()
    assert tile.count("<ellipse") == 2, "one cell with one dent"
    assert tile.count('-few"/>') == 1, "the same few cells in the other two tiles"
    assert (
        {svg.split('"')[0] for svg in tile.split('viewBox="')[1:]}
        == {"0 0 132 64"}
        == {f"0 0 {triad.TILE[0]} {triad.TILE[1]}"}
    )


def test_a_short_arrow_is_slow_and_the_other_two_are_equally_long():
    slow, injured, sticky = (breadth(tile.flow) for tile in TILES)
    assert injured == sticky > 2 * slow


def test_cells_crowd_only_where_blood_is_slow():
    few, turned = len(triad.FEW), len(triad.FEW)
    assert few + turned + len(triad.CROWD) >= 3 * few
    assert not DRAWN.triad.injured.cells


def test_no_cell_lies_on_another_or_on_the_wall():
    width, height = triad.TILE
    turned = [(width - x, height - y, degrees) for x, y, degrees in triad.FEW]
    for cells in ((*triad.FEW, *turned, *triad.CROWD), (*triad.FEW, *triad.CAUGHT)):
        drawn = [edge_of(cell) for cell in cells]
        for one, other in combinations(drawn, 2):
            assert not any(is_inside(point, one) for point in other)
        assert all(triad.INSIDE < y < height - triad.INSIDE for cell in drawn for _, y in cell)


def edge_of(cell):
    x, y, degrees = cell
    round_ = [turn([(1, 0)], angle, (0, 0))[0] for angle in range(0, 360, 15)]
    stretched = [(px * triad.CELL[0], py * triad.CELL[1]) for px, py in round_]
    return [(x + dx, y + dy) for dx, dy in turn(stretched, degrees, (0, 0))]


def test_every_caught_cell_is_held_from_above_and_from_below():
    threads = [[(down + turned * y, x) for x, y in triad.THREAD] for down, turned in triad.THREADS]
    for x, y, _ in triad.CAUGHT:
        heights = [across(thread, x) for thread in threads]
        assert any(0 < y - height < 14 for height in heights)
        assert any(0 < height - y < 14 for height in heights)


def test_only_the_lining_of_the_wall_is_torn_and_platelets_lie_on_the_tear():
    outside = triad.TILE[1] - triad.EDGE
    left, right = triad.TEAR[0][0], triad.TEAR[-1][0]
    assert max(y for _, y in triad.TEAR) < outside
    assert max(y for _, y in triad.TEAR) > triad.TILE[1] - triad.INSIDE + 5
    assert all(left < x < right for x, _ in triad.PLATELETS)


def test_the_clot_lies_in_the_pocket_between_flap_and_wall():
    foot, edge = LEFT_FLAP[0], LEFT_FLAP[-1]
    in_pocket = [(x, y) for x, y in clot.CLOT if edge[1] + 0.2 < y]
    assert len(in_pocket) >= 5
    for x, y in in_pocket:
        flap = across([(px, py) for px, py in LEFT_FLAP[::-1]], y)
        assert -max(clot.PROFILE) - 0.01 < x < flap + 0.06
    assert max(y for _, y in clot.CLOT) < foot[1], "nothing of it below the valve"


def test_the_clot_reaches_on_towards_the_heart_and_the_piece_is_farther_still():
    top = min(y for _, y in clot.CLOT)
    assert top < LEFT_FLAP[-1][1] - 0.8
    assert max(y for _, y in clot.PIECE) < top - 0.3


def test_the_vein_is_not_stopped_up():
    assert max(x for x, _ in clot.CLOT) < RIGHT_FLAP[-1][0] - 0.3
    flow = points_of(DRAWN.close_up.flow)
    for part in (DRAWN.close_up.clot, DRAWN.close_up.piece):
        contour = points_of(part)
        assert not any(is_inside(point, contour) for point in flow)
        assert min(distance(point, flow) for point in contour) > 1.5


def test_the_way_leads_from_the_calf_up_to_the_lung_and_never_back():
    assert clot.MAIN_VEIN[0][1] < clot.FRAME[-1][1] < clot.FRAME[0][1] < clot.MAIN_VEIN[-1][1]
    assert all(after[1] > before[1] for before, after in pairwise(clot.MAIN_VEIN))
    assert clot.MAIN_VEIN[-1] == clot.TO_RIGHT_LUNG[0] == clot.TO_LEFT_LUNG[0], "one vessel that forks"
    assert all(y > 0 for _, (_, y) in clot.HEADS)


def test_the_main_vein_runs_on_the_bodys_right_which_is_the_viewers_left():
    assert all(x < 0 for x, _ in clot.MAIN_VEIN)


def test_the_way_passes_the_right_side_of_the_heart():
    heart = points_of(DRAWN.heart)
    way = [point for point in points_of(smooth(clot.on(clot.MAIN_VEIN))) if is_inside(point, heart)]
    middle = clot.on([clot.HEART])[0][0]
    assert len(way) > 5
    assert all(x < middle for x, _ in way)


def test_the_piece_lies_in_the_right_lung_at_the_end_of_the_way():
    assert inside(lungs.RIGHT, clot.LODGED)
    assert distance(clot.on([clot.LODGED])[0], clot.on(WAY[-1:])) < 3
    assert inside(lungs.LEFT, clot.TO_LEFT_LUNG[-1])


def test_the_left_lung_makes_room_for_the_heart_and_has_fewer_lobes():
    def area(lung):
        return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise([*lung, lung[0]]))) / 2

    assert area(lungs.LEFT) < 0.93 * area(lungs.RIGHT)
    assert len(lungs.RIGHT_CREASES) == 2, "three lobes"
    assert len(lungs.LEFT_CREASES) == 1, "two lobes"


@pytest.mark.parametrize("lung", [lungs.RIGHT, lungs.LEFT])
def test_lungs_stay_inside_the_chest(lung):
    contour = points_of(smooth(body.behind(), closed=True))
    assert all(is_inside(point, contour) for point in points_of(calm(lung, closed=True)))


def test_the_way_stays_inside_the_body_and_the_frame_on_the_calf():
    contour = points_of(smooth(body.behind(), closed=True))
    assert all(is_inside(point, contour) for point in points_of(smooth(WAY)))
    (left, top), (right, _), _, (_, foot) = clot.FRAME
    assert left < across([(x, -y) for x, y in clot.MAIN_VEIN[::-1]], -(top + foot) / 2) < right
    assert top < 28.5, "below the knee"


def test_the_two_halves_make_the_contour_of_the_body():
    half = points_of(DRAWN.half)
    (top, foot) = (clot.on([(0, 100)])[0], clot.on([(0, 46.2)])[0])
    assert half[-1] == pytest.approx(foot, abs=0.6)
    assert points_of(DRAWN.half)[0][1] < top[1] + 3
    assert min(x for x, _ in half) > clot.MIDDLE - 1


def test_the_close_up_leaves_the_hand_and_the_leg_alone():
    top = clot.BODY[1] - clot.CLOSE[1]
    edge = clot.AXIS + clot.RADIUS * max(clot.PROFILE) + clot.WALL
    contour = clot.on([(-x, y) for x, y in body.HALF_FROM_BEHIND])
    hand, leg = ([p for p in contour if (p[0] < clot.MIDDLE - 50) == is_arm] for is_arm in (True, False))
    assert max(y for x, y in hand if y < 300) < top
    assert min(x for x, y in leg if y > top) > edge + 5


def test_leaders_of_one_column_do_not_cross():
    for labels in (DRAWN.labels, DRAWN.close_up.labels):
        column = list(labels.values())
        assert {label.anchor for label in column} == {"end"}
        assert len({label.x for label in column}) == 1
        assert [label.dot[1] for label in column] == sorted(label.dot[1] for label in column)
        assert all(after.y - before.y >= 38 for before, after in pairwise(column))


def test_on_a_wide_page_the_wedge_passes_below_the_labels_of_the_body():
    (x0, y0), (x1, y1) = points_of(DRAWN.far)[:2]
    lowest = max(label.y for label in DRAWN.labels.values()) + 14
    longest = 80  # of what stands in the lowest label
    at = clot.COLUMN - longest
    assert y1 + (y0 - y1) * (at - x1) / (x0 - x1) > lowest
