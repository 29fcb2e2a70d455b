"""A stretched vein leaks with the flaps and the wall of a healthy one: it is only wider, and wound."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest

from explainer.figures import side_leg, valve, varicose_vein, veins
from explainer.figures.curves import smooth
from tests.figures.paths import distance, is_inside, points_of

DRAWING = varicose_vein.draw()
SCALE = varicose_vein.SCALE


def length(path):
    return sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points_of(path)))


def flaps_of(path):
    return [f"M{flap}" for flap in path.split("M")[1:]]


def walls_of(path):
    outside, inside = (points_of(f"M{contour}") for contour in path.split("M")[1:])
    return outside, inside


def seen(points):
    return [(x, y) for x, y in points if 0 <= y <= valve.HEIGHT]


def on_the_leg(points):
    return points_of(smooth(varicose_vein.put(points)))


def test_the_flaps_of_both_veins_are_equally_long():
    lengths = [length(flap) for vein in (DRAWING.healthy, DRAWING.stretched) for flap in flaps_of(vein.flaps)]
    assert len(lengths) == 4
    assert max(lengths) / min(lengths) < 1.05


def test_the_healthy_flaps_meet_and_the_others_leave_a_gap():
    gaps = [
        min(hypot(x1 - x0, y1 - y0) for x0, y0 in points_of(left) for x1, y1 in points_of(right))
        for left, right in (flaps_of(DRAWING.healthy.flaps), flaps_of(DRAWING.stretched.flaps))
    ]
    assert gaps[0] <= valve.FLAP
    assert gaps[1] > 4 * valve.FLAP


def test_the_wall_is_stretched_and_not_thickened():
    for vein in (DRAWING.healthy, DRAWING.stretched):
        outside, inside = walls_of(vein.wall)
        breadths = [distance(point, outside) for point in seen(inside)]
        assert min(breadths) > valve.WALL - 1.5
        assert max(breadths) < valve.WALL + 1.5


def test_the_stretched_vein_is_wider_by_more_than_a_third_all_the_way():
    assert min(varicose_vein.STRETCHED) > 4 / 3
    _, inside = walls_of(DRAWING.stretched.wall)
    for height in range(10, valve.HEIGHT, 25):
        middle = varicose_vein.way(height)
        assert distance(middle, inside) > 1.3 * valve.RADIUS


def test_the_healthy_width_fits_into_the_stretched_vein_and_is_that_of_the_healthy_one():
    for side in DRAWING.stretched.usual.split("M")[1:]:
        for x, y in seen(points_of(f"M{side}")):
            away = min(hypot(x - way[0], y - way[1]) for way in map(varicose_vein.way, range(-40, 300)))
            assert away == pytest.approx(valve.RADIUS, abs=1.5)
            assert is_inside((x, y), points_of(DRAWING.stretched.blood))


def test_the_bars_under_both_veins_are_equally_long():
    bars = [
        points_of(f"M{part}")
        for part in DRAWING.compared.split("M")[1:]
        if len({round(y, 1) for _, y in points_of(f"M{part}")}) == 1
    ]
    assert len(bars) == 2
    assert len({round(abs(bar[1][0] - bar[0][0])) for bar in bars}) == 1


def test_the_valves_of_both_veins_hang_on_at_one_height_and_the_flaps_start_inside_the_wall():
    at_foot = varicose_vein.STRETCHED[varicose_vein.LEVELS.index(valve.FOOT)]
    assert at_foot < veins.LEAKING[0][0] < at_foot + valve.WALL / valve.RADIUS


def test_the_stretched_vein_stands_upright_where_its_valve_hangs_on():
    above, below = (varicose_vein.way(valve.FOOT + step) for step in (-4, 4))
    assert above[0] == pytest.approx(below[0])


def test_the_stretched_vein_winds():
    line = [varicose_vein.way(height)[0] for height in range(0, valve.HEIGHT, 2)]
    assert max(line) - min(line) > 0.5 * valve.RADIUS


def test_blood_falls_back_through_the_gap_of_the_stretched_vein_only_and_along_it():
    wrong = points_of(DRAWING.stretched.wrong)
    assert wrong[0][1] < valve.FOOT - valve.RADIUS < valve.FOOT < wrong[-1][1]
    for flap in flaps_of(DRAWING.stretched.flaps):
        assert min(distance(point, wrong) for point in points_of(flap)) > valve.FLAP
    assert all(is_inside(point, points_of(DRAWING.stretched.blood)) for point in wrong)


def test_the_blood_above_the_healthy_valve_is_held_and_none_below_it():
    assert DRAWING.healthy is valve.draw().shut
    assert max(y for _, y in points_of(DRAWING.healthy.held)) < valve.FOOT + valve.RADIUS / 2


def test_the_dots_of_the_flaps_lie_on_them():
    for dot, flap in zip(DRAWING.flap_dots, (DRAWING.healthy.flaps, DRAWING.stretched.flaps), strict=True):
        assert min(distance(dot, points_of(side)) for side in flaps_of(flap)) < valve.FLAP / 2


def test_the_words_between_the_veins_touch_neither():
    label = DRAWING.flaps_label
    longest = 55  # half of “daun katup” on a phone, and air
    healthy, _ = walls_of(DRAWING.healthy.wall)
    other, _ = walls_of(DRAWING.stretched.wall)
    rows = range(int(label.y) - 12, int(label.y) + 24)
    assert label.x - longest > max(x for x, y in healthy if round(y) in rows)
    assert label.x + longest < min(x for x, y in other if y > rows[0])


def test_the_circle_has_an_arrow_from_each_word_to_the_next_and_back():
    circle = DRAWING.circle
    assert circle.lines.count("M") == circle.heads.count("M") == 3
    leak, pressure, widens = (label.x for label in (circle.leak, circle.pressure, circle.widens))
    assert leak < pressure < widens
    tips = sorted(max(points_of(f"M{one}"))[0] for one in circle.heads.split("M")[1:])
    assert tips[0] - leak < 15
    assert leak < tips[1] < pressure < tips[2] < widens


def test_the_vein_lies_within_the_skin_all_the_way():
    skin = points_of(DRAWING.leg.skin)
    for point in points_of(DRAWING.leg.vein):
        if point[1] > 0:
            assert is_inside(point, skin)


def test_the_vein_passes_in_front_of_the_inner_ankle_bone():
    bone = points_of(DRAWING.leg.ankle_bone)
    course = on_the_leg(varicose_vein.COURSE)
    height = max(y for _, y in bone)
    beside = [x for x, y in course if height - 20 < y < height]
    assert min(beside) > max(x for x, _ in bone)


def test_the_vein_runs_behind_the_middle_of_the_knee_and_forward_up_the_thigh():
    by_height = {y: x for x, y in varicose_vein.COURSE}
    knee, thigh = by_height[2], by_height[-38]
    back, front = -11.5, 12  # of the skin there, see the contour of the leg
    assert back + 2 < knee < (back + front) / 2
    assert thigh > knee


def test_the_vein_winds_below_the_knee_and_nowhere_else():
    turns = [
        y1
        for (x0, _), (x1, y1), (x2, _) in zip(
            varicose_vein.COURSE, varicose_vein.COURSE[1:], varicose_vein.COURSE[2:], strict=False
        )
        if (x1 - x0) * (x2 - x1) < 0
    ]
    assert len(turns) >= 4
    assert all(0 < y < 65 for y in turns)


def test_the_vein_is_widest_where_it_winds():
    wound = [r for (_, y), r in zip(varicose_vein.COURSE, varicose_vein.BREADTH, strict=True) if 15 < y < 50]
    others = [
        r for (_, y), r in zip(varicose_vein.COURSE, varicose_vein.BREADTH, strict=True) if not 5 < y < 58
    ]
    assert min(wound) > 4 / 3 * max(others)


def test_the_branch_opens_into_the_long_vein():
    *_, end = varicose_vein.put(varicose_vein.BRANCH)
    assert distance(end, on_the_leg(varicose_vein.COURSE)) < SCALE


def test_the_frame_lies_on_a_wound_stretch_inside_the_leg():
    frame, skin = points_of(DRAWING.leg.frame), points_of(DRAWING.leg.skin)
    assert all(is_inside(corner, skin) for corner in frame)
    (left, top), _, (right, bottom), _ = frame[:4]
    within = [x for x, y in on_the_leg(varicose_vein.COURSE) if top < y < bottom]
    assert max(within) - min(within) > 0.4 * (right - left)
    assert left < min(within) <= max(within) < right


def test_the_leg_is_the_one_of_the_other_figures():
    assert DRAWING.leg.skin == side_leg.side_leg(0, scale=SCALE, at=varicose_vein.KNEE).skin


def test_the_labels_of_the_leg_name_what_they_mean():
    leg = DRAWING.leg
    for label in (leg.vein_label, leg.twisted_label):
        assert distance(label.dot, on_the_leg(varicose_vein.COURSE)) < SCALE
    assert leg.vein_label.dot[1] < varicose_vein.KNEE[1] < leg.twisted_label.dot[1]
    skin = points_of(leg.skin)
    for label in (leg.vein_label, leg.twisted_label, leg.ankle_label):
        assert label.x > max(x for x, y in skin if label.y - 15 < y < label.y + 20) + 8
