"""Two places, two vessels, two gauges, and on tiptoe two opposite ways."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from explainer.figures import body, two_pressures
from explainer.figures.gauge import gauge
from explainer.figures.two_pressures import SCALE, WIDTH
from tests.figures.paths import distance, is_inside, points_of

DRAWN = two_pressures.draw()
STANDING, TIPTOE = DRAWN.standing, DRAWN.tiptoe
PANELS = pytest.mark.parametrize("panel", [STANDING, TIPTOE], ids=["standing", "tiptoe"])
WORDS = Path(__file__).parents[2] / "explainer/articles/figures/two-pressures.toml"
LINE = 2 * 1.4 / 2  # half the outline where it is heaviest


def span(path, axis=1):
    numbers = [point[axis] for point in points_of(path)]
    return min(numbers), max(numbers)


def height(path):
    top, foot = span(path)
    return foot - top


def tip(arrow):
    """The tip of an upright arrow lies on its middle line, opposite to its tail."""
    xs = span(arrow, axis=0)
    return min(points_of(arrow), key=lambda point: (abs(point[0] - sum(xs) / 2), point[1]))


def test_both_gauges_stand_alike_when_the_person_stands_still():
    assert height(STANDING.on_arm.column) == pytest.approx(height(STANDING.at_ankle.column))
    assert not STANDING.on_arm.change
    assert not STANDING.at_ankle.change


def test_on_tiptoe_one_pressure_rises_and_the_other_falls_by_more():
    still = height(STANDING.on_arm.column)
    rise = height(TIPTOE.on_arm.column) - still
    fall = still - height(TIPTOE.at_ankle.column)
    assert 0 < rise < fall * 0.7


def test_arrows_run_from_where_the_column_stood_to_where_it_stands():
    for now, towards in ((TIPTOE.on_arm, min), (TIPTOE.at_ankle, max)):
        top, _ = span(now.column)
        assert tip(now.change)[1] == pytest.approx(top, abs=0.2)
        assert towards(span(now.change)) == pytest.approx(top, abs=0.2)
        before = span(now.before)[0]
        assert before == pytest.approx(span(now.tube)[1] - height(STANDING.on_arm.column), abs=0.2)


@PANELS
def test_a_gauge_stands_at_the_level_of_what_it_measures(panel):
    cuff, ankle = panel.levels.split("M")[1:]
    for level, measured in ((cuff, panel.on_arm), (ankle, panel.at_ankle)):
        (_, begin), (_, end) = points_of(f"M{level}")
        assert begin == end == pytest.approx(span(measured.tube)[1], abs=0.1)


@PANELS
def test_the_cuff_is_round_the_artery_of_the_arm_at_the_height_of_the_heart(panel):
    top, foot = span(panel.cuff)
    heart = sum(span(panel.heart)) / 2
    assert top < heart < foot
    assert abs((top + foot) / 2 - heart) < 3
    left, right = span(panel.cuff, axis=0)
    inside = [point for point in points_of(panel.artery) if top < point[1] < foot and left < point[0] < right]
    assert inside


@PANELS
def test_the_vein_is_measured_on_the_vein_at_the_ankle(panel):
    (spot,) = points_of(panel.spot.removesuffix("h0"))
    assert distance(spot, points_of(panel.vein)) < 1
    assert is_inside(spot, points_of(panel.person))


def test_the_ball_of_the_foot_stays_on_the_floor_where_it_is():
    x, y = two_pressures.risen(two_pressures.HEEL_UP)
    ball_x, ball_y = body.bent(body.BALL, (body.ANKLE, -two_pressures.HEEL_UP))
    assert ball_x + x == pytest.approx(body.BALL[0], abs=0.5 / SCALE)
    assert ball_y + y == pytest.approx(body.BALL[1], abs=0.5 / SCALE)


@PANELS
def test_feet_stand_on_the_ground(panel):
    assert span(panel.person)[1] == pytest.approx(0, abs=1.2)


def test_only_on_tiptoe_is_the_heel_off_the_floor():
    for panel, off in ((STANDING, False), (TIPTOE, True)):
        (ankle,) = points_of(panel.spot.removesuffix("h0"))
        heel = max(y for x, y in points_of(panel.person) if x < ankle[0] - 2)
        assert (heel < -10) == off


def test_the_hand_stays_on_the_back_of_the_chair():
    fingers = [max(points_of(panel.arm)) for panel in (STANDING, TIPTOE)]
    assert fingers[0] == pytest.approx(fingers[1], abs=0.6)
    top = min(points_of(DRAWN.chair), key=lambda point: point[1])
    for panel in (STANDING, TIPTOE):
        assert distance(top, points_of(panel.arm)) < 6
        assert not is_inside(top, points_of(panel.arm))


def test_whatever_does_not_bend_is_the_same_shape_in_both():
    for part in ("vein", "heart"):
        one, two = (re.sub(r"^M[-\d. ]+", "", getattr(panel, part)) for panel in (STANDING, TIPTOE))
        assert one == two


def test_the_working_muscle_is_shorter_and_thicker():
    assert height(TIPTOE.calf) < height(STANDING.calf) - 4
    thick = [right - left for left, right in (span(panel.calf, axis=0) for panel in (TIPTOE, STANDING))]
    assert thick[0] > thick[1] * 1.2


@PANELS
def test_the_muscle_lies_in_the_calf_behind_the_vein(panel):
    contour, vein = points_of(panel.person), points_of(panel.vein)
    for point in points_of(panel.calf):
        assert is_inside(point, contour)
        assert point[0] < min(x for x, y in vein if abs(y - point[1]) < 20) + 1


@PANELS
def test_gauges_and_arrows_stay_clear_of_the_body(panel):
    body_left = min(span(panel.person, axis=0)[0], span(panel.arm, axis=0)[0])
    for one in (panel.on_arm, panel.at_ankle):
        assert span(one.tube, axis=0)[1] < body_left - 20
        if one.change:
            assert span(one.change, axis=0)[1] < body_left - LINE - 3


@PANELS
def test_nothing_leaves_the_drawing(panel):
    gauges = [part for one in (panel.on_arm, panel.at_ankle) for part in vars(one).values() if part]
    for part in (DRAWN.chair, panel.person, panel.arm, *gauges):
        assert span(part, axis=0)[0] >= 0
        assert span(part, axis=0)[1] <= WIDTH
        assert span(part)[0] >= -two_pressures.HEIGHT


def test_words_in_the_picture_have_no_numbers():
    words = tomllib.loads(WORDS.read_text())["words"]
    assert not any(re.search(r"\d", text) for word in words.values() for text in word.values())


def test_the_caption_says_that_one_fall_is_not_the_other():
    caption = tomllib.loads(WORDS.read_text())["caption"]
    assert "A fall in a leg vein is not a fall in blood pressure." in caption["en"]
    assert "Turunnya tekanan vena di kaki bukan turunnya tekanan darah." in caption["id"]


def test_the_column_of_a_gauge_is_its_share_of_the_tube():
    shown = gauge(0.75, foot=(0, 0), height=60, breadth=10)
    assert height(shown.column) == pytest.approx(45)
    assert height(shown.tube) == pytest.approx(60)


def test_a_gauge_that_did_not_change_has_no_arrow():
    still = gauge(0.5, foot=(0, 0), height=60, breadth=10, before=0.5)
    assert not still.before
    assert not still.change


def test_a_gauge_refuses_what_it_cannot_show():
    with pytest.raises(ValueError, match=r"cannot show 1\.3"):
        gauge(1.3, foot=(0, 0), height=60, breadth=10)
