"""A leaking valve leaks because its flaps do not meet, and for no other reason."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest

from explainer.figures import valve, veins


def length(points):
    return sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))


def test_the_flap_is_equally_long_in_all_three():
    lengths = [length(flap) for flap in (veins.OPEN, veins.SHUT, veins.LEAKING)]
    assert max(lengths) / min(lengths) < 1.03


def test_shut_flaps_meet_and_run_side_by_side():
    tip, before = veins.SHUT[-1], veins.SHUT[-2]
    line = 3 / 2  # half of a flap's line
    assert tip[0] * valve.RADIUS <= line
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


def test_the_leaking_vein_is_wider_all_the_way():
    assert all(wide > 1.15 * usual for wide, usual in zip(valve.STRETCHED, valve.SLACK, strict=True))


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
