"""Points become paths: smooth, short, and in the right place."""

from __future__ import annotations

import doctest
from math import cos, hypot, radians, sin
from re import findall

import pytest

from explainer.figures import arrows, curves, labels, motion
from explainer.figures.curves import calm, join, offset, short, smooth, straight, tube, turn
from tests.figures.paths import distance, points_of


@pytest.mark.parametrize("module", [curves, labels, motion])
def test_examples_in_docstrings_hold(module):
    assert doctest.testmod(module).failed == 0


def test_a_curve_passes_through_its_points():
    path = smooth([(0, 0), (10, 5), (20, 0)])
    assert "10 5" in path
    assert path.endswith("20 0")


ROUND = [(10 * cos(radians(angle)), 10 * sin(radians(angle))) for angle in range(0, 360, 40)]


@pytest.mark.parametrize("points", [ROUND[:5], ROUND[:3], [(0, 0), (20, 3), (45, -2), (66, 8), (90, 0)]])
def test_a_calm_curve_passes_through_its_points(points):
    drawn = points_of(calm(points))
    assert drawn[0] == pytest.approx(points[0], abs=0.06)
    assert drawn[-1] == pytest.approx(points[-1], abs=0.06)
    assert all(distance(point, drawn) < 0.4 for point in points)


def test_a_calm_contour_is_as_round_as_its_points():
    assert all(hypot(x, y) == pytest.approx(10, abs=0.25) for x, y in points_of(calm(ROUND, closed=True)))


@pytest.mark.parametrize("grid", [0.1, 0.2, 0.5, 1])
def test_a_calm_curve_keeps_its_shape_on_every_grid(grid):
    """A handle mirrored from stretch to stretch would carry each rounding on, and swing."""
    points = [(index * 7, 9 * sin(index / 2)) for index in range(60)]
    drawn = points_of(short(calm(points), grid=grid))
    assert all(distance(point, drawn) < grid + 0.5 for point in points)


def test_a_calm_contour_closes_without_a_corner():
    start, bend, *through = numbers(short(calm(ROUND, closed=True), grid=0.5))
    assert through[-1] == start
    bends = [bend]
    for x, y in through[:-1]:
        bends.append((2 * x - bends[-1][0], 2 * y - bends[-1][1]))
    assert (bends[-1][0] + bends[0][0], bends[-1][1] + bends[0][1]) == (2 * start[0], 2 * start[1])


def numbers(path):
    """The points of a path of M, q and t, from the corner of the page."""
    found = [(float(x), float(y)) for x, y in findall(r"(-?\d*\.?\d+) ?(-?\d*\.?\d+)", path)]
    start, bend, first, *others = found
    points = [start, (start[0] + bend[0], start[1] + bend[1]), (start[0] + first[0], start[1] + first[1])]
    for x, y in others:
        points.append((points[-1][0] + x, points[-1][1] + y))
    return points


def test_calm_curves_take_half_the_numbers():
    points = [(index * 20, 30 * sin(index)) for index in range(20)]
    assert len(short(calm(points))) < len(short(smooth(points))) * 0.6


def test_a_curve_needs_two_points():
    with pytest.raises(ValueError, match="two points"):
        smooth([(1, 1)])


def test_a_closed_curve_has_no_corner_where_it_closes():
    """The last control point, the first point and the first control point lie on one line."""
    path = smooth([(0, 0), (10, 0), (10, 10), (0, 10)], closed=True)
    numbers = [float(number) for number in findall(r"-?[\d.]+", path)]
    (first_x, first_y), (last_x, last_y) = numbers[2:4], numbers[-4:-2]
    assert (first_x + last_x, first_y + last_y) == (0, 0)


def test_the_left_of_a_vein_is_the_viewers_left():
    assert all(x < 0 for x, _ in offset([(0, 10), (0, 5), (0, 0)], 3))


def test_tubes_all_wind_the_same_way():
    """Veins that open into each other are one path: wound against each other they would cut holes."""

    def area(points):
        return sum(
            x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True)
        )

    ways = [[(0, 10), (0, 0)], [(0, 0), (0, 10)], [(0, 0), (10, 3)], [(10, 3), (0, 0)]]
    assert len({area(tube(way, 2)) > 0 for way in ways}) == 1


def test_a_turn_keeps_the_distance():
    ((x, y),) = turn([(3, 4)], 77, around=(0, 0))
    assert x**2 + y**2 == pytest.approx(25)


def test_short_paths_do_not_drift():
    """Each point is told from the one before: two hundred roundings must not add up."""
    points = [(index * 1.04, index * 0.37) for index in range(200)]
    told = [float(number) for number in findall(r"-?\d*\.?\d+", short(straight(points)))]
    end = (sum(told[::2]), sum(told[1::2]))
    assert end == pytest.approx(points[-1], abs=0.06)


def test_short_paths_are_shorter():
    path = smooth([(100, 100), (120, 130), (140, 100), (160, 150)])
    assert len(short(path)) < len(path)


def test_short_keeps_track_where_a_new_piece_begins():
    assert short("M10 10L12 10Z" + "M20 20L21 22") == "M10 10l2 0zM20 20l1 2"


def test_joined_pieces_have_one_beginning():
    assert join("M0 0L4 0", "M4 0L4 3").count("M") == 1


def test_an_arrow_ends_at_its_tip_and_has_room_for_its_head():
    assert "0 -20" in arrows.arrow([(0, 0), (0, -20)], 4)
    with pytest.raises(ValueError, match="no longer than the head"):
        arrows.arrow([(0, 0), (0, -6)], 4)


def test_a_straight_arrow_is_symmetrical():
    numbers = [float(n) for n in findall(r"-?[\d.]+", arrows.arrow([(0, 0), (0, -20)], 4))]
    assert sum(numbers[::2]) == pytest.approx(0)


def test_wrong_way_flow_is_broken():
    assert arrows.dashes((0, 0), (0, 50), 5, dash=10, gap=5).count("M") == 3


@pytest.mark.parametrize("words", [(60, 10), (-60, 10), (60, 90), (6, 40)])
def test_a_leader_ends_on_its_part(words):
    label = labels.beside((0, 50), words)
    assert label.leader.endswith("0 50")
    assert label.dot == (0, 50)


def test_words_stand_away_from_their_part():
    assert labels.beside((0, 50), (60, 10)).anchor == "start"
    assert labels.beside((0, 50), (-60, 10)).anchor == "end"


def test_a_label_is_written_short():
    label = labels.Label(198.0, 12.345, dot=(373.9199999, -0.04))
    assert (label.x, label.y, label.dot) == (198, 12.3, (373.9, 0))


def test_a_motion_ends_as_it_began():
    moved = motion.motion(4, [(0, "a"), (1, "b")])
    assert moved.values == "a;b;a"
    assert len(moved.times.split(";")) == len(moved.splines.split(";")) + 1


@pytest.mark.parametrize("stops", [[(1, "a")], [(0, "a"), (2, "b"), (1, "c")], [(0, "a"), (9, "b")]])
def test_a_motion_refuses_stops_out_of_order(stops):
    with pytest.raises(ValueError, match="stops"):
        motion.motion(4, stops)


def test_what_is_shown_is_hidden_outside_its_time():
    seen = motion.shown(4, 1, 2)
    assert seen.values.split(";")[0] == seen.values.split(";")[-1] == "0"
