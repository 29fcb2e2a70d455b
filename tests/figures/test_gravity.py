"""The bars are as tall as the columns they stand for, and the people as tall as one person."""

from math import hypot
from pathlib import Path

import pytest

from explainer.figures import body, gravity
from explainer.figures.body import Pose

TOLERANCE = 3  # mmHg: how far a bar may be from its printed "about"
MMHG_A_CM = 0.773  # trudnowski1974

DRAWN = gravity.draw()
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


def test_flaps_of_a_shut_valve_point_to_the_heart():
    flap = gravity.shut_valve(0, 50)
    start, tip = flap[1:].split("C")[0].split(), flap.split("M")[1].split()[-2:]
    assert float(tip[1]) < float(start[1])


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
    kneecap = (posed.contour[5][0] + body.HIP[0], posed.contour[5][1] + body.HIP[1])
    assert hypot(kneecap[0] - knee[0], kneecap[1] - knee[1]) == pytest.approx(3.8, abs=0.1)


def test_walking_feet_share_one_floor():
    near, far = body.side(gravity.WALKING), body.side(gravity.WALKING_FAR)
    assert near.lowest == pytest.approx(far.lowest, abs=0.8)


def test_both_drawings_have_one_scale():
    """The page gives them widths in the ratio of their boxes, so one unit is equally long in both."""
    rules = (Path(__file__).parents[2] / "static" / "css" / "gravity.css").read_text()
    widths = [box.split()[2] for box in (DRAWN.lying_box, DRAWN.upright_box)]
    assert "calc(100% * {} / {})".format(*widths) in rules
    assert "{}fr {}fr".format(*widths) in rules
