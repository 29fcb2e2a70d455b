"""The leg that the reader works shows what the model says, and nothing that no leg can do."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import product

import pytest
from django.template import Context
from django.template.loader import get_template

from explainer.figures import pump_leg, pump_limb, pump_veins
from explainer.figures.pump_leg import FOOT, GROUND, MOST, PER_MMHG, Leg, Moment, now, still
from tests.figures.paths import distance, is_inside, points_of

KINDS = tuple(pump_veins.LEAKS)
CALVES = tuple(pump_limb.BREADTHS)
REST = Moment(squeeze=0, heel=0, deep=1, surface=1, pressure=88)
SQUEEZE = Moment(squeeze=1, heel=1, deep=0.5, surface=0.9, pressure=95, up=True)
REFILL = Moment(squeeze=0, heel=0, deep=0.2, surface=0.4, pressure=25, refilling=True)
FULL = replace(REST, deep=1.2, surface=1.2)
MIDDLE = pump_limb.AT[0]
BETWEEN = (160, 200)  # heights between two valves of the calf [drawing units]
FLAP = 2  # as wide as a flap's line is drawn
OUTLINE = 2.2


def breadth(path, heights=BETWEEN):
    """Of an upright vein, within these heights."""
    points = [x for x, y in points_of(path) if heights[0] < y < heights[1]]
    return max(points) - min(points)


def gaps(valves):
    """Between the free edges of both flaps, for each of the valves."""
    ends = [points_of(f"M{flap}")[-1] for flap in valves.split("M")[1:]]
    return [
        ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5
        for (x, y), (other_x, other_y) in zip(ends[::2], ends[1::2], strict=True)
    ]


def rendered(leg, moment, **more):
    template = get_template("explainer/figures/_pump_leg.svg").template
    context = {"leg": still(leg, moment), "leg_id": "leg", **more}
    return template.render(Context(context, use_l10n=False))


def test_a_squeeze_narrows_the_deep_vein_and_never_the_surface_one():
    pressed = replace(REST, squeeze=1)
    assert breadth(now(Leg(), pressed).deep) < breadth(now(Leg(), REST).deep)
    assert now(Leg(), pressed).surface == now(Leg(), REST).surface


@pytest.mark.parametrize("squeeze", [0, 0.5, 1])
def test_an_empty_vein_is_still_seen(squeeze):
    empty = Moment(squeeze=squeeze, heel=0, deep=0, surface=0, pressure=0)
    assert breadth(now(Leg(), empty).deep) >= 0.25 * 2 * pump_veins.RADIUS - 0.5


def test_a_vein_is_wider_the_fuller_it_is():
    shares = [0, 0.25, 0.5, 0.75, 1, 1.2]
    widths = [breadth(now(Leg(), replace(REST, deep=share)).deep) for share in shares]
    assert widths == sorted(set(widths))


def test_a_vein_narrows_between_its_valves_and_never_at_one():
    empty = points_of(now(Leg(), replace(REST, deep=0)).deep)
    for valve in pump_veins.VALVES[1:]:
        at_flaps = [abs(x - MIDDLE) for x, y in empty if abs(y - valve) < 1]
        assert max(at_flaps) >= pump_veins.RADIUS - 0.5


@pytest.mark.parametrize(("valves", "calf"), list(product(KINDS, CALVES)))
def test_no_vein_leaves_the_leg(valves, calf):
    leg = Leg(valves, calf)
    drawing = still(leg, FULL)
    skin = points_of(drawing.limb.body)
    for path in (drawing.now.surface, drawing.now.deep):
        inside = [point for point in points_of(path) if point[1] > 4]
        assert all(is_inside(point, skin) for point in inside)
        assert min(distance(point, skin) for point in inside) > OUTLINE


@pytest.mark.parametrize(("calf", "edge"), list(product(CALVES, ("INNER_HEAD", "OUTER_HEAD"))))
def test_the_muscle_stays_within_the_skin_even_when_it_is_thick(calf, edge):
    skin = points_of(still(Leg(calf=calf), REST).limb.body)
    thick = pump_limb.BREADTHS[calf] * pump_limb.THICK
    middle = pump_limb.TOP
    points = [(x * thick, middle + (y - middle) * pump_limb.SHORT) for x, y in getattr(pump_limb, edge)]
    assert all(is_inside(point, skin) for point in pump_limb.put(points))


def test_the_working_muscle_is_shorter_thicker_and_more_vivid():
    thick, length = (float(number) for number in now(Leg(), SQUEEZE).muscle.split())
    assert now(Leg(), REST).muscle == "1 1"
    assert length < 1 < thick
    assert now(Leg(), REST).working < now(Leg(), SQUEEZE).working


def test_a_weak_calf_is_slimmer_than_a_strong_one():
    def width(calf):
        xs = [x for x, y in points_of(still(Leg(calf=calf), REST).limb.body) if y < GROUND - 60]
        return max(xs) - min(xs)

    assert width("weak") < width("usual") < width("strong")


@pytest.mark.parametrize("heel", [0, 0.3, 0.5, 1])
def test_the_forefoot_stays_on_the_ground_whatever_the_heel_does(heel):
    flat, raised = (points_of(pump_limb.forefoot(lift)) for lift in (0, heel))
    sole = [point for point in flat if point[1] > GROUND - 3]
    assert len(sole) > 20
    assert all(distance(point, raised) < 1 for point in sole)
    assert max(y for _, y in raised) == max(y for _, y in flat)


@pytest.mark.parametrize("heel", [0.25, 0.5, 1])
def test_the_heel_rises_and_foot_and_leg_stay_together(heel):
    moment = replace(REST, heel=heel)
    lift = -float(now(Leg(), moment).lift.split()[1])
    assert lift == pytest.approx(heel * pump_limb.LIFT)
    body = [(x, y - lift) for x, y in points_of(still(Leg(), REST).limb.body)]
    hind_end = (points_of(pump_limb.forefoot(heel))[0], points_of(pump_limb.forefoot(heel))[-1])
    assert all(is_inside(point, body) for point in hind_end)


def test_on_a_flat_foot_only_the_part_that_is_turned_out_shows():
    body = points_of(still(Leg(), REST).limb.body)
    on_ground = max(y for _, y in body) - 0.5
    inner = [point for point in points_of(pump_limb.forefoot(0)) if point[0] < MIDDLE]
    assert all(is_inside(point, body) for point in inner if point[1] < on_ground)


@pytest.mark.parametrize("pressure", [0, 25, 88, 100])
def test_the_column_is_as_high_as_the_pressure(pressure):
    level = float(now(Leg(), replace(REST, pressure=pressure)).level)
    assert FOOT - level == pytest.approx(pressure * PER_MMHG, abs=0.5)


def test_the_column_stops_at_100_and_at_0():
    tube = points_of(still(Leg(), REST).gauge.tube)
    top = min(y for _, y in tube)
    assert float(now(Leg(), replace(REST, pressure=140)).level) == top
    assert float(now(Leg(), replace(REST, pressure=MOST)).level) == top
    assert float(now(Leg(), replace(REST, pressure=-3)).level) == FOOT


def test_numbers_stand_where_the_column_ends_at_their_pressure():
    for number, height in still(Leg(), REST).gauge.numbers:
        assert float(now(Leg(), replace(REST, pressure=number)).level) == height


@pytest.mark.parametrize("valves", KINDS)
def test_the_gauge_is_joined_to_the_surface_vein(valves):
    drawing = still(Leg(valves), REST)
    vein = "M" + drawing.tubes.split("M")[4]
    assert is_inside((drawing.spot_x, float(drawing.now.spot)), points_of(vein))


def test_the_spot_goes_up_with_the_leg():
    flat, raised = (float(now(Leg(), moment).spot) for moment in (REST, SQUEEZE))
    assert flat - raised == pump_limb.LIFT


VALVES = {
    "deep": ("upper_valves", "middle_valves", "lower_valves"),
    "surface": ("surface_valves",),
}


@pytest.mark.parametrize(("valves", "vein"), list(product(KINDS, VALVES)))
def test_flaps_of_a_leaking_valve_do_not_meet_and_those_of_a_healthy_one_do(valves, vein):
    leg = Leg(valves)
    shut = [gap for name in VALVES[vein] for gap in gaps(getattr(now(leg, REST), name))]
    if vein in pump_veins.LEAKS[valves]:
        assert min(shut) > FLAP + 0.8
    else:
        assert max(shut) < FLAP


def test_valves_open_only_for_blood_that_goes_their_way():
    assert min(gaps(now(Leg(), SQUEEZE).upper_valves)) > 2 * FLAP
    assert max(gaps(now(Leg(), SQUEEZE).lower_valves)) < FLAP
    assert max(gaps(now(Leg(), REFILL).upper_valves)) < FLAP
    assert min(gaps(now(Leg(), REFILL).lower_valves)) > FLAP


def test_a_vein_in_which_blood_falls_back_has_no_valve_open_for_it():
    back = replace(REFILL, back_surface=True, back_deep=True, up=True)
    shut = now(Leg("after-clot"), REST)
    assert now(Leg("after-clot"), back).surface_valves == shut.surface_valves
    assert now(Leg("after-clot"), back).upper_valves == shut.upper_valves


def test_the_deep_vein_has_five_valves():
    drawn = now(Leg(), REST)
    assert sum(len(gaps(getattr(drawn, name))) for name in VALVES["deep"]) == 5 + 1  # and the linking one


def test_the_linking_vein_opens_into_both_veins():
    drawing = still(Leg(), REST)
    start, _, end = pump_limb.put(pump_veins.LINK)
    assert is_inside(start, points_of(drawing.now.surface))
    assert is_inside(end, points_of(drawing.now.deep))
    assert start[1] > end[1]


def test_a_vein_whose_valves_leak_is_wider_and_winds_below_the_knee():
    def turns(leg):
        xs = [x for x, y in pump_veins.surface_line(leg) if y > pump_limb.AT[1]]
        return sum((b - a) * (c - b) < 0 for a, b, c in zip(xs, xs[1:], xs[2:], strict=False))

    healthy, varicose = Leg(), Leg("surface")
    assert turns(varicose) > turns(healthy) + 2
    assert max(pump_veins.surface_radii(varicose, 1)) > 1.4 * max(pump_veins.surface_radii(healthy, 1))


def test_a_clot_closes_the_deep_vein_above_the_knee():
    clot = points_of(still(Leg("blocked"), REST).clot)
    assert max(y for _, y in clot) < pump_limb.AT[1]
    assert max(x for x, _ in clot) - min(x for x, _ in clot) > 2 * pump_veins.RADIUS
    assert min(y for _, y in clot) > pump_limb.LIFT, "it is seen on tiptoe, too"


@pytest.mark.parametrize("valves", KINDS)
def test_only_a_leg_that_has_it_shows_scar_clot_and_stocking(valves):
    drawing = still(Leg(valves), REST)
    assert bool(drawing.scar and drawing.strands) == (valves == "after-clot")
    assert bool(drawing.clot) == (valves == "blocked")
    assert not drawing.limb.stocking
    assert still(Leg(valves, stocking=True), REST).limb.stocking


def test_a_stocking_ends_below_the_knee():
    stocking = still(Leg(stocking=True), REST).limb.stocking
    assert min(y for _, y in points_of(stocking)) > pump_limb.AT[1]


def test_wrong_way_arrows_are_broken_and_the_rest_are_whole():
    arrows = pump_leg.arrows()
    assert all(arrows[name].count("M") > 3 for name in ("back_surface", "back_deep"))
    assert all(arrows[name].count("M") == 1 for name in ("up", "inward"))


def test_arrows_stay_within_the_leg():
    skin = points_of(still(Leg(calf="weak"), REST).limb.body)
    for path in pump_leg.arrows().values():
        assert all(is_inside(point, skin) for point in points_of(path))


@pytest.mark.parametrize("name", ["up", "refilling", "back_surface", "back_deep"])
def test_an_arrow_is_drawn_only_while_its_blood_flows(name):
    arrow = pump_leg.arrows()[{"refilling": "inward"}.get(name, name)]
    assert arrow not in rendered(Leg(), REST)
    assert arrow in rendered(Leg(), replace(REST, **{name: True}))


def test_equal_moments_are_equal_strings():
    assert now(Leg(), replace(REST)) == now(Leg(), Moment(**asdict(REST)))
    assert now(Leg(), replace(REST, deep=0.98, squeeze=0.01)).deep == now(Leg(), REST).deep


def test_the_many_moments_of_a_motion_need_few_drawings():
    shares = [step / 200 for step in range(300)]
    drawn = [now(Leg(), Moment(share, share, share, share, pressure=50)) for share in shares]
    for name in ("deep", "surface", "forefoot"):
        assert len({getattr(each, name) for each in drawn}) <= pump_leg.STEPS * pump_leg.FULLEST + 2


@pytest.mark.parametrize(("valves", "calf"), list(product(KINDS, CALVES)))
def test_legs_that_share_the_drawing_of_a_surface_vein_have_the_same_one(valves, calf):
    leg = Leg(valves, calf, stocking=True)
    shared = pump_veins.plainest(leg)
    assert pump_veins.tubes(shared) == pump_veins.tubes(leg)
    assert pump_veins.surface_piece(shared, 0.5) == pump_veins.surface_piece(leg, 0.5)
    assert pump_veins.surface_valves(shared, is_open=False) == pump_veins.surface_valves(leg, is_open=False)
