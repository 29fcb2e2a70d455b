"""The bars are as tall as the columns they stand for, and the people as tall as one person."""

import re
from math import hypot
from pathlib import Path

import pytest

from explainer.figures import body, gravity
from explainer.figures.body import Pose

TOLERANCE = 3  # mmHg: how far a bar may be from its printed "about"
MMHG_A_CM = 0.773  # trudnowski1974

ROOT = Path(__file__).parents[2]
DRAWN = gravity.draw()
KNEECAP = 4  # which point of a contour it is
PRINTED = {"lying": 5, "sitting": 70, "standing": 90, "walking": 25}


def test_scale_is_stated_and_that_of_a_real_person():
    """1.304 mmHg a hundredth of stature, 0.652 a drawing unit: a person of 169 cm."""
    assert pytest.approx(0.652, abs=0.001) == gravity.MMHG_A_UNIT
    stature = 100 * gravity.SCALE * gravity.MMHG_A_UNIT / MMHG_A_CM
    assert 150 < stature < 180


@pytest.mark.parametrize(("name", "pressure"), PRINTED.items())
def test_no_bar_is_out_of_scale(name, pressure):
    assert getattr(DRAWN, name).bar.pressure == pytest.approx(pressure, abs=TOLERANCE)


def test_walking_bar_is_within_the_printed_range():
    assert 20 <= DRAWN.walking.bar.pressure <= 30


@pytest.mark.parametrize("name", ["sitting", "standing"])
def test_a_still_column_reaches_from_ankle_to_heart(name):
    posture = getattr(DRAWN, name)
    heart = float(posture.levels[1:].split("L")[0].split()[1])
    assert posture.bar.y == pytest.approx(heart, abs=0.1)
    assert posture.bar.y + posture.bar.height == pytest.approx(posture.ankle[1])


def test_standing_still_carries_more_than_any_other_posture():
    others = (DRAWN.lying, DRAWN.sitting, DRAWN.walking)
    assert all(DRAWN.standing.bar.height > other.bar.height for other in others)


def test_walking_column_is_cut_off_by_a_shut_valve():
    walking = DRAWN.walking
    assert walking.empty.y + walking.empty.height == pytest.approx(walking.bar.y)
    assert gravity.VALVES[0] == gravity.WALKING_PRESSURE
    assert walking.valves.count("M") == 2 * len(gravity.VALVES)
    assert not DRAWN.standing.valves


def test_flaps_of_a_shut_valve_point_to_the_heart_and_stay_inside_the_wall():
    bar = DRAWN.walking.bar
    for flap in DRAWN.walking.valves.split("M")[1:]:
        xs, ys = path_points(flap)
        assert ys[-1] < ys[0], "the free edge is higher than where the flap hangs on"
        assert bar.x < min(xs)
        assert max(xs) < bar.x + gravity.BAR


def test_lowest_valve_stands_clear_above_the_full_stretch():
    lowest = min(DRAWN.walking.valves.split("M")[1:], key=lambda flap: -path_points(flap)[1][0])
    assert max(path_points(lowest)[1]) < DRAWN.walking.bar.y


def test_label_of_the_valves_points_at_one():
    label = DRAWN.shut_valves
    assert DRAWN.walking.bar.x < label.dot[0] < DRAWN.walking.bar.x + gravity.BAR
    heights = [path_points(flap)[1][0] for flap in DRAWN.walking.valves.split("M")[1:]]
    assert min(abs(label.dot[1] - height) for height in heights) < 2


def test_mark_of_the_scale_is_ten_mmhg():
    assert DRAWN.scale_bar.pressure == pytest.approx(10)
    assert DRAWN.scale_bar.pressure / MMHG_A_CM == pytest.approx(13, abs=0.1)


def test_heart_and_ankle_are_almost_level_lying_down():
    lying = body.side(gravity.LYING)
    assert abs(lying.heart[1] - lying.ankle[1]) < 5
    upright = body.side(gravity.STANDING)
    assert upright.heart[1] - upright.ankle[1] == pytest.approx(69)


@pytest.mark.parametrize("pose", [gravity.SITTING, gravity.WALKING, gravity.WALKING_FAR, gravity.LYING])
def test_a_pose_bends_limbs_and_never_stretches_them(pose):
    posed, upright = body.side(pose), body.side(Pose())
    shank = hypot(*(a - b for a, b in zip(upright.vein[-1], upright.vein[-2], strict=True)))
    assert hypot(*(a - b for a, b in zip(posed.vein[-1], posed.vein[-2], strict=True))) == pytest.approx(
        shank
    )
    knee = body.bent(body.KNEE, (body.HIP, pose.hip), (body.HIP, -pose.lean))
    kneecap = (posed.contour[KNEECAP][0] + body.HIP[0], posed.contour[KNEECAP][1] + body.HIP[1])
    assert hypot(kneecap[0] - knee[0], kneecap[1] - knee[1]) == pytest.approx(4, abs=0.1)


def test_walking_feet_share_one_floor():
    near, far = body.side(gravity.WALKING), body.side(gravity.WALKING_FAR)
    assert near.lowest == pytest.approx(far.lowest, abs=0.3)


def test_who_lies_rests_on_the_mat_and_dents_nothing():
    lying = body.at_rest(body.side(gravity.LYING))
    assert min(y for _, y in (*lying.contour, *lying.arm)) == lying.lowest
    resting = [x for x, y in lying.contour if y == lying.lowest]
    assert max(resting) - min(resting) > 75, "from the head to the calf"


@pytest.mark.parametrize("pose", [gravity.SITTING, gravity.STANDING, gravity.WALKING])
def test_the_heart_is_inside_the_chest(pose):
    person = body.side(pose)
    beside = [x for x, y in person.contour if abs(y - person.heart[1]) < 4]
    half = 12 / gravity.SCALE / 2
    assert min(beside) < person.heart[0] - half
    assert person.heart[0] + half < max(beside)


@pytest.mark.parametrize("name", PRINTED)
def test_no_bar_touches_the_one_it_belongs_to(name):
    posture = getattr(DRAWN, name)
    toes = max(path_points(posture.person[1:])[0])
    assert posture.bar.x > toes + 3
    assert posture.bar.x + gravity.BAR <= posture.width


@pytest.mark.parametrize("name", PRINTED)
def test_all_drawings_have_one_scale(name):
    """The page gives each as many of its units as its box is wide, so one unit is equally long in all."""
    rules = (ROOT / "static/css/gravity.css").read_text()
    width = getattr(DRAWN, name).box.split()[2]
    assert f".gravity__drawing--{name} {{ inline-size: calc({width} * var(--u)); }}" in rules
    assert rules.count("inline-size: calc(") == len(PRINTED) + 1, "and the key to the scale; nothing else"
    assert f".gravity__key {{ flex: none; inline-size: calc({gravity.BAR} * var(--u)); }}" in rules
    assert float(DRAWN.scale_bar.box.split()[2]) == gravity.BAR


def test_noun_and_scale_come_before_the_numbers_and_lying_comes_first():
    markup = (ROOT / "templates/explainer/figures/gravity.html").read_text()
    order = ["words.pressure_in", "words.scale", *(f'name="{name}"' for name in PRINTED)]
    assert [markup.index(word) for word in order] == sorted(markup.index(word) for word in order)


def path_points(path):
    """The points of a path without its leading M: what it passes and what steers it."""
    x, y, xs, ys = 0.0, 0.0, [], []
    for command, numbers in re.findall(r"([a-zA-Z]?)([-\d. ]+)", path):
        values = [float(number) for number in re.findall(r"-?\d*\.?\d+", numbers)]
        size = {"c": 6, "s": 4, "q": 4}.get(command, 2)
        for at in range(0, len(values), size):
            for one in range(at, at + size, 2):
                xs.append(x + values[one])
                ys.append(y + values[one + 1])
            x, y = xs[-1], ys[-1]
    return xs, ys
