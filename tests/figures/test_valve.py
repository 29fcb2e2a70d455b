"""A leaking valve leaks because its flaps do not meet, and for no other reason."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest

from explainer.figures import valve, veins
from explainer.figures.curves import smooth
from tests.figures.paths import distance, points_of


def length(points):
    return sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))


def test_the_flap_is_equally_long_in_all_three():
    lengths = [length(flap) for flap in (veins.OPEN, veins.SHUT, veins.LEAKING)]
    assert max(lengths) / min(lengths) < 1.03


def test_shut_flaps_meet_and_run_side_by_side():
    tip, before = valve.shut()[-1], valve.shut()[-2]
    assert tip[0] * valve.RADIUS == pytest.approx(valve.FLAP / 2)
    assert tip[1] < before[1]


def test_leaking_flaps_leave_a_gap():
    assert min(x for x, _ in veins.LEAKING) > 0.25


def test_flaps_start_inside_the_wall():
    for flap, profile in (
        (veins.OPEN, valve.SLACK),
        (veins.SHUT, valve.SWOLLEN),
        (veins.LEAKING, valve.STRETCHED),
    ):
        at_foot = profile[valve.LEVELS.index(valve.FOOT)]
        assert at_foot < flap[0][0] < at_foot + valve.WALL / valve.RADIUS


def test_the_leaking_vein_is_wider_by_more_than_a_third_all_the_way():
    assert all(1.34 < wide / usual < 1.42 for wide, usual in zip(valve.STRETCHED, valve.SLACK, strict=True))


def test_the_widest_vein_has_room_beside_its_labels():
    assert valve.AXIS + max(valve.STRETCHED) * valve.RADIUS + valve.WALL < valve.WORDS - 10


def test_the_gap_is_named_between_the_broken_arrow_and_the_flap():
    dot = valve.draw().leaking.labels["gap"].dot
    dashes, ring = 6.5 / 2, 3.2
    right, _ = veins.flaps(veins.LEAKING, radius=valve.RADIUS, at=(valve.AXIS, valve.FOOT))
    line = points_of(smooth(right))
    assert dot[0] - valve.AXIS > dashes + ring
    assert distance(dot, line) > valve.FLAP / 2 + ring


def test_the_leader_of_the_gap_crosses_no_flap():
    *_, (x0, y0), (x1, y1) = points_of(valve.draw().leaking.labels["gap"].leader)
    right, _ = veins.flaps(veins.LEAKING, radius=valve.RADIUS, at=(valve.AXIS, valve.FOOT))
    slant = [(x0 + (x1 - x0) * step / 40, y0 + (y1 - y0) * step / 40) for step in range(41)]
    assert min(distance(point, points_of(smooth(right))) for point in slant) > valve.FLAP / 2 + 1


def test_the_leader_of_the_pocket_stays_clear_of_the_arrows():
    leader = points_of(valve.draw().shut.labels["pocket"].leader)
    assert min(y for _, y in leader) > max(y for _, y in points_of(valve.draw().shut.flow)) + 5


def test_labels_leave_the_upper_half_to_the_words():
    for panel in (valve.draw().open, valve.draw().shut, valve.draw().leaking):
        assert all(label.y > valve.HEIGHT / 2 for label in panel.labels.values())


@pytest.mark.parametrize("profile", [valve.SWOLLEN, valve.STRETCHED])
def test_the_wall_swells_above_a_valve_that_is_pressed_on(profile):
    foot = valve.LEVELS.index(valve.FOOT)
    assert max(profile[foot + 1 :]) > max(profile[: foot + 1])


def test_only_the_leaking_valve_lets_blood_the_wrong_way():
    drawing = valve.draw()
    assert drawing.leaking.wrong
    assert not drawing.open.wrong
    assert not drawing.shut.wrong


def test_wrong_way_flow_is_broken_and_the_rest_is_whole():
    drawing = valve.draw()
    assert drawing.leaking.wrong.count("M") > 4
    assert drawing.open.flow.count("M") == 1


def test_blood_rests_on_shut_flaps_only_from_above():
    assert not valve.draw().open.held
    assert valve.draw().shut.held


def test_no_leader_crosses_the_middle_of_the_vein():
    drawing = valve.draw()
    for panel in (drawing.shut, drawing.leaking):
        for label in panel.labels.values():
            assert label.dot is not None
            assert label.dot[0] > valve.AXIS + 5
