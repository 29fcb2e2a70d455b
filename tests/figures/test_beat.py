"""The beat of the calf says what happens in the leg, and in no other order."""

from __future__ import annotations

import pytest

from explainer.figures import beat, close_up, side_leg, veins
from explainer.figures.close_up import FOOT_RADIUS, LOWER, STATES, UPPER, UPPER_OPEN, WIDTHS
from tests.figures.paths import distance, is_inside, points_of

BETWEEN_VALVES = slice(close_up.LEVELS.index(LOWER) + 2, close_up.LEVELS.index(UPPER) - 1)


def narrowest(state):
    return min(WIDTHS[state][BETWEEN_VALVES])


def test_a_squeeze_narrows_the_vein_and_a_refill_widens_it_again():
    assert narrowest("squeeze") < narrowest("relax") < narrowest("refill") < narrowest("rest")
    assert narrowest("squeeze") < narrowest("rest") / 2


def test_the_way_up_is_open_only_before_and_during_the_squeeze():
    assert UPPER_OPEN == ("rest", "squeeze")


def test_blood_enters_only_while_the_muscle_is_soft():
    assert "squeeze" not in close_up.LOWER_OPEN
    assert "refill" in close_up.LOWER_OPEN


@pytest.mark.parametrize("valve", ["upper_valve", "lower_valve"])
def test_shut_flaps_touch_and_open_ones_leave_the_way_free(valve):
    def way(state):
        right, left = (
            points_of(f"M{flap}")[-1] for flap in getattr(close_up.close_up(state), valve).split("M")[1:]
        )
        return right[0] - left[0]

    assert 0 < way("relax") < 2.8, "no wider than a flap is drawn"
    assert way("rest") > FOOT_RADIUS


def test_frames_differ_in_valves_and_width_and_not_only_in_colour():
    tiles = [close_up.close_up(state) for state in STATES]
    valves = {(tile.upper_valve, tile.lower_valve, tile.link_valve) for tile in tiles}
    assert len(valves) == 4
    assert len({tile.veins for tile in tiles}) == 4


@pytest.mark.parametrize("state", STATES)
def test_flaps_hang_on_a_wall_that_keeps_still(state):
    at_the_feet = [WIDTHS[state][close_up.LEVELS.index(level)] for level in (LOWER, UPPER)]
    assert at_the_feet == [FOOT_RADIUS, FOOT_RADIUS]


@pytest.mark.parametrize("state", ["relax", "refill"])
def test_the_wall_swells_above_a_shut_valve(state):
    assert max(WIDTHS[state][close_up.LEVELS.index(UPPER) + 1 :]) > FOOT_RADIUS * 1.1


@pytest.mark.parametrize("flap", [veins.OPEN, veins.SHUT, veins.LEAKING])
def test_valves_point_towards_the_heart(flap):
    right, left = veins.flaps(flap, radius=10, at=(0, 0))
    assert right[-1][1] < right[0][1] - 5
    assert left[-1][1] < left[0][1] - 5


def test_the_linking_valve_lets_blood_inwards():
    """Its free edges lie nearer to the deep vein than its feet."""
    at = close_up.LINK
    for flap in veins.flaps(veins.SMALL_OPEN, radius=close_up.LINK_RADIUS, at=at, leaning=close_up.LINK_LEAN):
        assert flap[-1][0] > flap[0][0]


def test_blood_of_the_refill_runs_from_the_surface_to_the_deep_vein():
    way = close_up.way_in()
    assert way[0][0] == close_up.SURFACE
    assert way[-1][0] == close_up.DEEP
    assert way[-1][1] < way[0][1]


@pytest.mark.parametrize("lift", [0, 0.5, 1])
def test_toes_stay_on_the_floor(lift):
    for toe in [point for point in side_leg.SKIN if point[2] == 2]:
        assert side_leg.pose(toe, lift) == pytest.approx(toe[:2])


def test_a_lifted_heel_rises_and_the_leg_goes_up_with_it():
    for point in [(-11.2, 95.5, 1), (0, 50, 0), (0, -20, 0)]:
        assert side_leg.pose(point, 1)[1] < point[1] - 10


def test_nothing_goes_through_the_floor():
    for lift in (0, 0.25, 0.5, 0.75, 1):
        assert max(side_leg.pose(point, lift)[1] for point in side_leg.SKIN) < 101


def test_the_shank_keeps_its_length():
    knee, ankle = (0, 0, 0), (*side_leg.ANKLE, 0)
    (x0, y0), (x1, y1) = side_leg.pose(knee, 1), side_leg.pose(ankle, 1)
    assert (x1 - x0) ** 2 + (y1 - y0) ** 2 == pytest.approx(side_leg.ANKLE[0] ** 2 + side_leg.ANKLE[1] ** 2)


def test_shank_and_hindfoot_meet_at_the_ankle():
    on_shank, on_foot = side_leg.pose((*side_leg.ANKLE, 0), 1), side_leg.pose((*side_leg.ANKLE, 1), 1)
    assert on_shank == pytest.approx(on_foot, abs=1e-4)


def test_the_working_muscle_is_shorter_and_thicker():
    def size(points):
        xs, ys = zip(*points, strict=True)
        return max(xs) - min(xs), max(ys) - min(ys)

    for rest, short in (
        (side_leg.GASTROCNEMIUS, side_leg.GASTROCNEMIUS_SHORT),
        (side_leg.SOLEUS, side_leg.SOLEUS_SHORT),
    ):
        assert size(short)[0] > size(rest)[0]
        assert size(short)[1] < size(rest)[1]


def test_the_deep_vein_lies_in_front_of_the_calf_muscles():
    def at_calf(points):
        return [x for x, y, *_ in points if 20 < y < 50]

    assert min(at_calf(side_leg.DEEP_VEIN)) > max(at_calf(side_leg.GASTROCNEMIUS))
    assert max(at_calf(side_leg.SURFACE_VEIN)) < min(at_calf(side_leg.DEEP_VEIN))


def test_the_frame_on_the_leg_is_shaped_like_the_close_up():
    xs, ys = zip(*side_leg.WINDOW, strict=True)
    assert (max(xs) - min(xs)) / (max(ys) - min(ys)) == pytest.approx(
        close_up.WIDTH / close_up.HEIGHT, rel=0.02
    )


def test_blood_of_the_relax_is_held_above_the_upper_valve():
    lowest = max(y for _, y in points_of(beat.draw().relax.flow))
    belly = max(y for _, y in veins.flaps(veins.SHUT, radius=FOOT_RADIUS, at=(0, UPPER))[0])
    assert lowest < belly - 5


@pytest.mark.parametrize("lift", [0, 0.5, 1])
def test_the_surface_vein_lies_inside_the_skin(lift):
    """With skin between its wall and the outline, all the way."""
    leg = side_leg.side_leg(lift, scale=beat.LEG_SCALE, at=beat.KNEE)
    skin = points_of(leg.skin)
    vein = [point for point in points_of(leg.surface_vein) if point[1] > beat.TOP]
    assert all(is_inside(point, skin) for point in vein)
    assert min(distance(point, skin) for point in vein) > 1.1 + 0.6  # half the outline, the vein's wall


@pytest.mark.parametrize("lift", [0, 1])
def test_the_heel_tendon_is_named_where_no_vein_covers_it(lift):
    leg = side_leg.side_leg(lift, scale=beat.LEG_SCALE, at=beat.KNEE)
    assert is_inside(leg.tendon_middle, points_of(leg.tendon))
    assert distance(leg.tendon_middle, points_of(leg.surface_vein)) > 2


@pytest.mark.parametrize("state", STATES)
def test_the_linking_vein_opens_into_both_veins(state):
    upper, lower = close_up.link(state)
    for edge in (upper, lower):
        assert edge[0][0] <= close_up.SURFACE + close_up.SURFACE_RADIUS
        assert edge[-1][0] >= close_up.DEEP - close_up.width_at(edge[-1][1], state)
    assert all(above[1] < below[1] for above, below in zip(upper, lower, strict=True))


@pytest.mark.parametrize("flap", [veins.OPEN, veins.SHUT])
def test_flaps_of_the_close_up_end_within_the_wall(flap):
    """The wall reaches 2 units outwards, and a flap's line has a round end of 1."""
    assert FOOT_RADIUS <= flap[0][0] * FOOT_RADIUS <= FOOT_RADIUS + 1


@pytest.mark.parametrize("state", STATES)
def test_the_wedge_starts_at_the_corners_of_the_frame(state):
    frame = getattr(beat.draw(), state)
    assert points_of(frame.aside)[0] == pytest.approx(frame.leg.window[1], abs=0.1)
    assert points_of(frame.down)[0] == pytest.approx(frame.leg.window[3], abs=0.1)


def test_each_part_is_named_in_the_strip():
    drawing = beat.draw()
    frames = (drawing.rest, drawing.squeeze, drawing.relax, drawing.refill)
    named = [key for frame in frames for key in (*frame.labels, *frame.tile_labels)]
    assert len(named) == len(set(named))
    assert {"deep_vein", "surface_vein", "linking_vein", "muscle", "skin", "valve_open", "valve_shut"} <= set(
        named
    )


def test_every_leader_ends_inside_the_close_up():
    for key, label in beat.STAGE_LABELS.items():
        assert label.dot is not None, key
        assert beat.SPLIT < label.dot[0] < beat.RIGHT, key
        assert beat.TOP < label.dot[1] < beat.GROUND, key
