"""The poses are what the article says: what holds on stays, what rises rises, and the amounts are its own."""

import re
import tomllib
from itertools import pairwise
from math import atan2, degrees, dist
from pathlib import Path

import pytest

from explainer.figures import FIGURES, body, exercises, posing
from explainer.figures.body import Pose
from tests.figures.paths import is_inside, points_of

ARTICLES = Path(__file__).parents[2] / "explainer" / "articles"
NAMES = [name for name in FIGURES if name.startswith("exercise-")]
LANGUAGES = ("en", "id")
NEAR, FAR = 0, 1

PUMPS, SEATED, STANDING = (
    exercises.ankle_pumps(),
    exercises.seated_heel_raises(),
    exercises.standing_heel_raises(),
)
WALKING, STRETCH = exercises.walking(), exercises.calf_stretch()
ALL = [PUMPS, SEATED, STANDING, WALKING, STRETCH]


def poses(exercise):
    return [exercise.first, *exercise.there, exercise.second, *exercise.back]


def straightness(joints):
    """Angle of the knee [degrees]; 180 is straight."""
    thigh, shank = (
        degrees(atan2(joints[a][1] - joints[b][1], joints[a][0] - joints[b][0]))
        for a, b in (("hip", "knee"), ("ankle", "knee"))
    )
    return min(abs(thigh - shank), 360 - abs(thigh - shank))


@pytest.mark.parametrize("exercise", [STANDING, STRETCH])
def test_the_hand_stays_where_it_holds_on(exercise):
    for pose in poses(exercise):
        assert dist(pose.joints[NEAR]["wrist"], exercise.first.joints[NEAR]["wrist"]) < 0.1


@pytest.mark.parametrize("exercise", [PUMPS, SEATED])
def test_who_sits_rests_a_hand_on_the_thigh(exercise):
    for pose in poses(exercise):
        joints = pose.joints[NEAR]
        for joint in ("hip", "knee"):
            apart = dist(joints["wrist"], joints[joint])
            assert apart == pytest.approx(dist(*(SEATED.first.joints[NEAR][a] for a in ("wrist", joint))))
        knee = max(x for x, _ in points_of(pose.person) if x < 90)
        assert max(x for x, _ in points_of(pose.arm)) < knee, "and not beyond the knee"


def test_no_far_leg_is_drawn_where_it_is_exactly_behind_the_near_one():
    assert not any(pose.far for exercise in (PUMPS, SEATED, STANDING) for pose in poses(exercise))
    assert all(pose.far for exercise in (WALKING, STRETCH) for pose in poses(exercise))


@pytest.mark.parametrize("exercise", [SEATED, STANDING])
def test_the_ball_of_the_foot_stays_while_the_heel_rises(exercise):
    flat, raised = exercise.first.joints[NEAR], exercise.second.joints[NEAR]
    assert dist(flat["ball"], raised["ball"]) < 0.1
    assert flat["heel"][1] == pytest.approx(0, abs=0.1)
    assert raised["heel"][1] > 4


def test_ankle_pumps_lift_the_toes_off_the_heel_and_the_heel_off_the_toes():
    toes_up, heel_up = PUMPS.first.joints[NEAR], PUMPS.second.joints[NEAR]
    assert toes_up["heel"][1] == pytest.approx(0, abs=0.1)
    assert toes_up["ball"][1] > 3
    assert heel_up["ball"][1] == pytest.approx(body.BALL[1], abs=0.1)
    assert heel_up["heel"][1] > 4
    assert [pose.person for pose in PUMPS.there] == [SEATED.first.person], "with flat feet in between"


def test_who_sits_has_level_thighs_upright_shanks_and_flat_feet():
    joints = SEATED.first.joints[NEAR]
    assert joints["knee"][1] == pytest.approx(joints["hip"][1], abs=1)
    assert joints["knee"][0] == pytest.approx(joints["ankle"][0], abs=1), "knees above the ankles"
    assert joints["heel"][1] == pytest.approx(0, abs=0.1)


def test_who_sits_sits_on_the_chair_and_near_its_back():
    chair = [x for x, _ in points_of(exercises.CHAIR)]
    back_of_chair, seat_edge = min(chair), max(chair)
    points = points_of(SEATED.first.person)
    behind = min(x for x, _ in points)
    assert 2 < behind - back_of_chair < 4.5, "its back touches the chair's"
    under = [y for x, y in points if behind + 6 < x < seat_edge - 10 and y > -60]
    assert max(under) == pytest.approx(-exercises.SEAT * exercises.SCALE, abs=1)


def test_who_stands_rises_as_a_whole_and_stays_straight():
    low, high = STANDING.first.joints[NEAR], STANDING.second.joints[NEAR]
    assert high["hip"][1] - low["hip"][1] == pytest.approx(3.75)
    for joints in (low, high):
        assert straightness(joints) > 175


def test_hands_are_on_the_worktop_and_on_the_wall():
    top = min(y for _, y in points_of(STANDING.support))
    for pose in poses(STANDING):
        hand = [(x, y) for x, y in points_of(pose.arm) if x > 72]
        assert max(y for x, y in hand if x > 82) == pytest.approx(top - 2.5, abs=2), "fingers on it"
        assert max(y for _, y in hand) > top + 1, "and the thumb in front of its edge"
    face = min(x for x, _ in points_of(STRETCH.support)) - 2.5
    for pose in (STRETCH.first, STRETCH.second):
        assert max(x for x, _ in points_of(pose.arm)) == pytest.approx(face, abs=1.5)


def test_a_heel_lands_while_the_other_foot_pushes_off():
    lands, pushes = WALKING.first.joints
    assert lands["heel"][1] == pytest.approx(0, abs=0.1)
    assert lands["ball"][1] > 2.5
    assert lands["heel"][0] > pushes["ball"][0] + 20
    assert pushes["ball"][1] < 1.5
    assert pushes["heel"][1] > 3
    assert WALKING.second.joints == (pushes, lands), "a step later the sides have changed places"


def test_arms_swing_against_the_legs():
    for pose in (WALKING.first, WALKING.second):
        for side in pose.joints:
            assert (side["wrist"][0] > 0) != (side["ankle"][0] > 0)


def test_feet_on_the_ground_move_as_evenly_as_the_ground():
    """Half a step from heel strike to the middle, half a step on to the push: no foot slides."""
    lands, carries, pushes = (pose.joints[NEAR] for pose in (WALKING.first, WALKING.there[0], WALKING.second))
    assert lands["heel"][0] - carries["heel"][0] == pytest.approx(posing.STEP / 2, abs=0.3)
    assert carries["ball"][0] - pushes["ball"][0] == pytest.approx(posing.STEP / 2, abs=0.3)
    assert WALKING.way == 2 * posing.STEP * exercises.SCALE


def test_in_the_stretch_heels_stay_down_and_only_the_back_foot_steps_in():
    first, second = STRETCH.first.joints, STRETCH.second.joints
    for joints in (*first, *second):
        assert joints["heel"][1] == pytest.approx(0, abs=0.1)
    assert first[FAR]["ball"] == pytest.approx(second[FAR]["ball"], abs=0.1)
    assert 2 < second[NEAR]["ball"][0] - first[NEAR]["ball"][0] < 8, "a little"
    assert first[NEAR]["ball"][0] < second[NEAR]["ball"][0] < first[FAR]["ball"][0] - 15
    assert straightness(first[NEAR]) > 172
    assert straightness(second[NEAR]) < 150


def test_the_stretch_is_held_and_not_bounced():
    assert STRETCH.hold * STRETCH.cycle >= 3
    assert len(STRETCH.there) == 1, "the foot is lifted on its way and does not slide"
    assert STRETCH.there[0].joints[NEAR]["heel"][1] > 1


@pytest.mark.parametrize("exercise", ALL)
def test_nobody_sinks_into_the_floor_or_floats(exercise):
    for pose in poses(exercise):
        lowest = max(y for path in (pose.person, pose.far) for _, y in points_of(path))
        assert lowest == pytest.approx(0, abs=1.6)


@pytest.mark.parametrize("exercise", ALL)
def test_everybody_stays_in_the_box(exercise):
    for pose in (exercise.first, exercise.second):
        for x, y in [point for path in (pose.person, pose.far, pose.arm) for point in points_of(path)]:
            assert 2 < x < exercise.width - 2
            assert -exercise.height < y


def test_the_calf_works_when_it_lifts_the_heel_and_not_when_it_is_stretched():
    for exercise in (PUMPS, SEATED, STANDING, WALKING):
        assert (exercise.first.works, exercise.second.works) == (False, True)
    assert not any(pose.works for pose in poses(STRETCH))


def test_a_working_calf_is_shorter_and_thicker():
    person = body.side(Pose())

    def size(points, axis):
        return max(point[axis] for point in points) - min(point[axis] for point in points)

    assert size(person.calf_short, 1) < size(person.calf, 1)
    assert size(person.calf_short, 0) > size(person.calf, 0)


@pytest.mark.parametrize("exercise", ALL)
def test_the_calf_lies_inside_the_leg(exercise):
    for pose in poses(exercise):
        outline = points_of(pose.person)
        for point in points_of(pose.calf):
            assert is_inside(point, outline)
            assert min(dist(point, edge) for edge in outline) > 1


@pytest.mark.parametrize("exercise", ALL)
def test_all_poses_are_made_alike_so_that_one_can_become_the_next(exercise):
    def make(pose):
        return [
            [(command, len(re.findall(r"-?\d*\.?\d+", numbers))) for command, numbers in parts(path)]
            for path in (pose.far, pose.person, pose.calf, pose.arm)
        ]

    def parts(path):
        return re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path)

    for one, other in pairwise(poses(exercise)):
        assert make(one) == make(other)


@pytest.mark.parametrize("exercise", ALL)
def test_a_way_has_as_many_stretches_as_the_script_knows_to_ease(exercise):
    script = (Path(__file__).parents[2] / "static" / "js" / "exercise.js").read_text()
    (ease,) = re.findall(r"const EASE = (.*?);", script)
    eased = {int(stretches) for stretches in re.findall(r"(\d+): \[", ease)}
    assert {len(exercise.there) + 1, len(exercise.back or exercise.there) + 1} <= eased


def test_all_people_are_of_one_scale():
    assert len({exercise.width for exercise in ALL}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_amount_is_that_of_the_article(name, language):
    words = tomllib.loads((ARTICLES / "figures" / f"{name}.toml").read_text())
    article = (ARTICLES / "exercises" / f"{language}.md").read_text()
    move = article.split(f":::{{figure}} {name}\n")[1].split("\n### ")[0].split("\n## ")[0]
    (start,) = re.findall(r"- \*\*(?:Start|Mulai):\*\* (.*)", re.sub(r" ?\{term\}`[^`]*`", "", move))
    amount = words["words"]["amount"][language].replace("\u00a0", " ").replace(" heel raises", "")
    begin = {"en": "Start with ", "id": "Mulai dengan "}[language]
    assert amount.startswith(begin)
    if name == "exercise-ankle-pumps":  # told at more length, so that nobody sits on purpose
        assert re.findall(r"\d+", amount) == re.findall(r"\d+", start)
    else:
        assert start.rstrip(".").endswith(amount.removeprefix(begin))


def test_what_comes_first_is_said_before_the_positions_and_the_amount_after_them():
    template = (Path(__file__).parents[2] / "templates/explainer/figures/_exercise.html").read_text()
    order = [template.index(f"words.{word} ") for word in ("hold", "first", "second", "amount")]
    assert order == sorted(order)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_an_amount_is_our_own_and_only_the_goal_of_walking_is_not(name, language):
    caption = tomllib.loads((ARTICLES / "figures" / f"{name}.toml").read_text())["caption"][language]
    assert {"en": "our own cautious suggestion", "id": "saran kami sendiri"}[language] in caption
    assert ("WHO" in caption) == ("{cite}" in caption) == (name == "exercise-walking")


def test_a_limb_reaches_what_it_is_told_to_touch_or_says_that_it_cannot():
    pose = posing.on_foot(Pose(lean=10), (3, 50), (9, 0.8), heel=30)
    x, y = body.side(pose).joints["ball"]
    assert (x + 3, y + 50) == pytest.approx((9, 0.8), abs=0.001)
    with pytest.raises(ValueError, match="does not reach"):
        posing.on_foot(Pose(), (0, 60), (0, 0.8))
