"""Every pin can be tapped and points at its part, and no picture tells which of its parts is the answer."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from math import dist
from pathlib import Path

import pytest
from django.template import Context
from django.template.loader import get_template
from django.utils.translation import override

from explainer.figures import gravity, picture_body, picture_leg, picture_pairs, picture_vein, valve
from explainer.figures.picture import DISC, LETTERS, REACH, WIDTH
from explainer.figures.pictures import PICTURES, pins
from tests.figures.paths import distance, is_inside, points_of

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "static" / "css" / "picture.css").read_text(encoding="utf-8")
# Question files name pictures and spots like this.
NAMES = {
    "leg-side": {"thigh-front", "thigh-back", "knee-back", "shin", "calf", "ankle", "sole"},
    "body": {"head", "lungs", "heart", "upper-arm", "belly", "thigh", "calf", "ankle"},
    "vein": {"muscle", "wall", "flaps", "pocket", "above", "below"},
    "postures": {"lying", "sitting", "standing", "walking"},
    "pairs-of-legs": {"both-swollen", "one-swollen", "bulging-veins", "usual"},
}
DOT = 3  # radius of the dot at the end of a leader
LINE = 2.2  # breadth of an outline
SIGN, HALO = (13, -13), 9.6  # middle of the sign for right or wrong, from its pin; radius of what it clears
SPOTS = [(name, key, spot) for name, draw in PICTURES.items() for key, spot in draw().spots.items()]
LEG, BODY, VEIN = picture_leg.draw(), picture_body.draw(), picture_vein.draw()
POSTURES, PAIRS = PICTURES["postures"](), picture_pairs.draw()


def rendered(name, placed, language="en"):
    template = get_template(f"explainer/figures/pictures/{name}.html").template
    with override(language):
        return template.render(Context({"drawing": PICTURES[name](), "pins": placed}, use_l10n=False))


def between(start, end, steps=40):
    """Points along a straight line."""
    return [
        tuple(a + (b - a) * step / steps for a, b in zip(start, end, strict=True))
        for step in range(steps + 1)
    ]


def subpaths(path):
    return [points_of(part) for part in re.findall(r"M[^M]+", path)]


# All pictures.


def test_pictures_and_spots_have_the_names_that_question_files_use():
    assert {name: set(draw().spots) for name, draw in PICTURES.items()} == NAMES


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_fits_a_phone_of_320(name):
    assert PICTURES[name]().width == WIDTH == 288
    assert PICTURES[name]().height <= 400


@pytest.mark.parametrize(("name", "key", "spot"), SPOTS)
def test_a_thumb_reaches_all_of_a_pin(name, key, spot):
    picture = PICTURES[name]()
    assert REACH <= spot.x <= picture.width - REACH
    assert REACH <= spot.y <= picture.height - REACH


@pytest.mark.parametrize("name", PICTURES)
def test_no_pin_is_in_reach_of_another(name):
    for one, two in combinations(PICTURES[name]().spots.values(), 2):
        assert dist(one[:2], two[:2]) >= 2 * REACH, (one, two)


@pytest.mark.parametrize(("name", "key", "spot"), SPOTS)
def test_a_pin_beside_its_part_does_not_hide_it(name, key, spot):
    if spot.to_x is not None:
        assert dist(spot[:2], spot.part) > DISC + 2 * DOT


@pytest.mark.parametrize(("name", "key", "spot"), SPOTS)
def test_no_leader_comes_near_another_pin_or_its_part(name, key, spot):
    leader = between(spot[:2], spot.part)
    for other, its in PICTURES[name]().spots.items():
        if other != key:
            assert distance(its[:2], leader) > DISC + 4, other
            assert distance(its.part, leader) > 2 * DOT, other


def test_letters_stay_when_only_the_given_and_the_right_pin_are_left():
    keys = ["shin", "calf", "ankle", "sole"]
    assert [pin.letter for pin in pins(LEG, keys)] == list("ABCD")
    left = pins(LEG, keys, right="calf", given="sole")
    assert [(pin.key, pin.letter, pin.marks) for pin in left] == [
        ("calf", "B", ("right",)),
        ("sole", "D", ("given",)),
    ]


def test_who_was_not_sure_sees_the_right_pin_alone():
    left = pins(LEG, ["shin", "calf"], right="calf", given="not-sure")
    assert [(pin.key, pin.marks) for pin in left] == [("calf", ("right",))]


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_a_name_to_hear_and_no_words_but_letters(name):
    keys = list(PICTURES[name]().spots)
    markup = rendered(name, pins(PICTURES[name](), keys))
    assert markup.startswith(f'<svg class="picture picture--{name} drawing" viewBox="0 0 288 ')
    assert re.search(r'role="img" aria-label="[^"]{20,}"', markup)
    said = re.sub(r"<[^>]*>|\s", "", markup)
    assert said == LETTERS[: len(keys)]
    assert re.findall(r'data-spot="([^"]+)"', markup) == keys


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_may_stand_on_a_page_twice_and_in_any_language(name):
    placed = pins(PICTURES[name](), list(PICTURES[name]().spots))
    markup = rendered(name, placed, "id")
    assert not re.search(r"\b(id|style)=", markup)
    names = re.compile('aria-label="[^"]+"')
    assert names.sub("", markup) == names.sub("", rendered(name, placed))


@pytest.mark.parametrize("name", PICTURES)
def test_what_a_picture_shows_does_not_depend_on_what_is_asked(name):
    keys = list(PICTURES[name]().spots)
    without = rendered(name, []).replace("</svg>", "").strip()
    for placed in (pins(PICTURES[name](), keys), pins(PICTURES[name](), keys, right=keys[0], given=keys[1])):
        assert rendered(name, placed).startswith(without)


@pytest.mark.parametrize(
    ("right", "given", "signs"),
    [("calf", "shin", ["cross", "tick"]), ("shin", "shin", ["tick"]), ("calf", "not-sure", ["tick"])],
)
def test_an_answered_pin_has_the_sign_that_stands_beside_its_words(right, given, signs):
    markup = rendered("leg-side", pins(LEG, ["shin", "calf"], right=right, given=given))
    assert re.findall(r"sign--(\w+)", markup) == signs
    assert "sign--" not in rendered("leg-side", pins(LEG, ["shin", "calf"]))


def test_marks_differ_in_shape_from_each_other_and_from_the_chosen_pin():
    assert re.search(r"\.pin--right \.pin__disc \{ stroke-width: 4px", RULES)
    assert "pin--given" not in RULES
    (dark,) = re.findall(r"([^{}]+)\{\s*--disc: var\(--ink\)", RULES)
    assert all("[data-letter" in selector for selector in dark.split(",\n"))


@pytest.mark.parametrize(("name", "key", "spot"), SPOTS)
def test_the_sign_of_a_pin_has_room(name, key, spot):
    picture = PICTURES[name]()
    x, y = spot.x + SIGN[0], spot.y + SIGN[1]
    assert x + HALO <= picture.width
    assert y - HALO >= 0
    for other, its in picture.spots.items():
        if other != key:
            assert dist(its[:2], (x, y)) > HALO + DISC + LINE, other
    if spot.to_x is not None:
        assert distance((x, y), between(spot[:2], spot.part)) > HALO


def test_the_sign_is_drawn_where_the_test_above_takes_it_to_be():
    (marked,) = pins(LEG, ["calf"], right="calf")
    x, y = SIGN
    markup = rendered("leg-side", [marked])
    assert f'<circle class="pin__halo" cx="{x}" cy="{y}" r="{HALO}"/>' in markup
    left, top, scale = map(float, re.search(r"translate\((\S+) (\S+)\)scale\((\S+)\)", markup).groups())
    assert (left + 13 * scale, top + 13 * scale) == pytest.approx((x, y))


def test_a_chosen_letter_marks_its_own_pin_only():
    chosen = re.findall(r'\.question:has\(\[data-letter="(\w)"\]:checked\) \.pin--(\w)', RULES)
    assert chosen == [(letter, letter) for letter in LETTERS.lower()]


# One leg from the side.


def test_every_part_of_the_leg_lies_on_it():
    (skin,) = subpaths(LEG.skin)
    for name, spot in LEG.spots.items():
        assert is_inside(spot.part, skin), name


def test_what_is_at_the_back_of_the_leg_is_behind_what_is_in_front():
    behind = [LEG.spots[name].part[0] for name in ("thigh-back", "knee-back", "calf")]
    before = [LEG.spots[name].part[0] for name in ("thigh-front", "shin")]
    assert max(behind) < picture_leg.KNEE[0] < min(before)


def test_the_leg_stands_on_the_ground_and_its_lines_stay_on_it():
    (skin,) = subpaths(LEG.skin)
    assert max(y for _, y in skin) == pytest.approx(picture_leg.GROUND, abs=1.5)
    for fold in subpaths(LEG.folds):
        assert all(is_inside(point, skin) or distance(point, skin) < LINE for point in fold)


def test_the_sole_is_pointed_at_from_below():
    spot = LEG.spots["sole"]
    assert spot.y - DISC > picture_leg.GROUND > spot.to_y
    (skin,) = subpaths(LEG.skin)
    assert distance(spot.part, skin) < DOT


# A person from the front.


def test_every_part_of_the_body_lies_in_it():
    (contour,) = subpaths(BODY.contour)
    for name, spot in BODY.spots.items():
        assert is_inside(spot.part, contour), name


def test_heart_and_lungs_are_where_their_pins_point():
    right_lung, left_lung = subpaths(BODY.lungs.outline)
    (heart,) = subpaths(BODY.heart)
    assert is_inside(BODY.spots["heart"].part, heart)
    assert is_inside(BODY.spots["lungs"].part, right_lung) != is_inside(BODY.spots["lungs"].part, left_lung)
    assert not is_inside(BODY.spots["lungs"].part, heart)


def test_seen_from_the_front_the_heart_leans_to_the_viewers_right():
    assert picture_body.HEART[0] > 0
    artery, vein = points_of(re.split("(?=M)", BODY.artery)[1]), points_of(re.split("(?=M)", BODY.vein)[1])
    assert artery[0][0] < artery[-1][0], "into the leg on that side"
    chest = [[x for x, y in line if 130 < y < 150] for line in (vein, artery)]
    assert max(chest[0]) < picture_body.MIDDLE < min(chest[1])


@pytest.mark.parametrize("vessels", [BODY.artery, BODY.vein])
def test_vessels_stay_inside_the_body(vessels):
    (contour,) = subpaths(BODY.contour)
    for line in subpaths(vessels):
        assert all(is_inside(point, contour) for point in line)


@pytest.mark.parametrize("leg", [-1, 1])
@pytest.mark.parametrize("height", [40, 30, 20, 10])
def test_in_both_legs_the_artery_lies_outside_the_vein(leg, height):
    level = picture_body.on([(0, height)])[0][1]

    def away(vessels):
        near = [point for line in subpaths(vessels) for point in line if abs(point[1] - level) < 12]
        return [abs(x - picture_body.MIDDLE) for x, _ in near if (x - picture_body.MIDDLE) * leg > 0]

    assert min(away(BODY.artery)) > max(away(BODY.vein))


@pytest.mark.parametrize("name", ["thigh", "calf", "ankle"])
def test_a_pin_of_the_leg_points_at_its_vein_well_inside_the_skin(name):
    part = BODY.spots[name].part
    assert min(distance(part, line) for line in subpaths(BODY.vein)) < DOT
    assert min(distance(part, line) for line in subpaths(BODY.artery)) > DOT + 1.2
    assert distance(part, points_of(BODY.contour)) > DOT + LINE


def test_blue_leads_from_the_heart_to_both_lungs():
    right_lung, left_lung = subpaths(BODY.lungs.outline)
    (heart,) = subpaths(BODY.heart)
    to_right, to_left = points_of(BODY.to_right_lung), points_of(BODY.to_left_lung)
    assert is_inside(to_left[0], heart)
    assert min(distance(to_right[0], [point]) for point in to_left) < 1
    assert is_inside(to_right[-1], right_lung)
    assert is_inside(to_left[-1], left_lung)


@pytest.mark.parametrize("name", ["lungs", "heart"])
def test_lungs_and_heart_are_not_taken_for_each_other(name):
    part = BODY.spots[name].part
    lungs, heart = subpaths(BODY.lungs.outline), points_of(BODY.heart)
    assert min(distance(part, line) for line in (*lungs, heart)) > DOT + LINE
    for line in (BODY.to_right_lung, BODY.to_left_lung):
        assert distance(part, points_of(line)) > DOT + LINE


def test_the_pin_of_the_head_leaves_the_face_free():
    spot = BODY.spots["head"]
    contour = [point for point in points_of(BODY.contour) if point[1] < 60]
    assert not is_inside(spot[:2], points_of(BODY.contour))
    assert distance(spot[:2], contour) > DISC + LINE


# A stretch of vein.


def in_valve(point):
    """Where a place of the picture is in the drawing of the valve."""
    return ((point[0] - picture_vein.LEFT) / picture_vein.SCALE, point[1] / picture_vein.SCALE)


def test_pins_of_the_vein_point_at_what_they_are_named_after():
    outside, inside = subpaths(VEIN.valve.wall)
    (around,) = subpaths(VEIN.around)
    right_flap, left_flap = subpaths(VEIN.valve.flaps)
    part = {name: in_valve(spot.part) for name, spot in VEIN.spots.items()}
    assert is_inside(part["wall"], outside)
    assert not is_inside(part["wall"], inside)
    assert min(distance(part["flaps"], flap) for flap in (right_flap, left_flap)) < valve.FLAP / 2
    for name in ("pocket", "above", "below"):
        assert is_inside(part[name], inside), name
        assert min(distance(part[name], flap) for flap in (right_flap, left_flap)) > valve.FLAP / 2 + DOT
    assert not is_inside(part["muscle"], around)
    assert distance(part["muscle"], around) > DISC / picture_vein.SCALE


def test_the_pocket_is_behind_a_flap_and_above_and_below_are_away_from_the_valve():
    tips = min(y for _, y in points_of(VEIN.valve.flaps)) * picture_vein.SCALE
    bellies = max(y for _, y in points_of(VEIN.valve.flaps)) * picture_vein.SCALE
    assert tips < VEIN.spots["pocket"].to_y < bellies
    assert VEIN.spots["above"].y + DISC < tips
    assert VEIN.spots["below"].y - DISC > bellies


def test_the_leader_to_the_flap_comes_from_below_and_passes_no_pocket():
    spot = VEIN.spots["flaps"]
    assert all(y >= spot.to_y for _, y in between(spot[:2], spot.part))


def test_blood_is_the_same_on_both_sides_of_the_valve():
    above = [cell for cell in VEIN.cells if cell[1] < picture_vein.FOOT]
    assert 2 * len(above) == len(VEIN.cells)
    markup = (ROOT / "templates/explainer/figures/pictures/vein.html").read_text()
    assert "valve.blood" in markup
    assert "valve.held" not in markup
    assert "valve.flow" not in markup


@pytest.mark.parametrize("cell", VEIN.cells)
def test_a_blood_cell_swims_free_of_wall_flaps_and_pins(cell):
    long, _ = VEIN.cell
    place, half = in_valve(cell[:2]), long / picture_vein.SCALE
    _, inside = subpaths(VEIN.valve.wall)
    assert is_inside(place, inside)
    assert distance(place, inside) > half
    assert all(distance(place, flap) > half + valve.FLAP / 2 for flap in subpaths(VEIN.valve.flaps))
    assert all(dist(cell[:2], VEIN.spots[name][:2]) > DISC + long for name in ("above", "below"))


# Four postures.


def extent(placed):
    people = points_of(placed.body.person) + points_of(placed.body.arm) + points_of(placed.body.far)
    people += points_of(placed.body.support)
    return min(x for x, _ in people) + placed.x, max(x for x, _ in people) + placed.x


def test_postures_are_those_of_the_gravity_figure_at_its_scale():
    drawn = gravity.draw()
    assert [placed.body for placed in POSTURES.people] == [getattr(drawn, name) for name in POSTURES.spots]
    markup = (ROOT / "templates/explainer/figures/pictures/postures.html").read_text()
    assert "scale(" not in markup
    assert not re.search(r"body\.(heart|vein|bar|gauge|levels|valves|empty)", markup)


def test_the_three_upright_stand_side_by_side_each_over_its_pin():
    _, *upright = POSTURES.people
    extents = [extent(placed) for placed in upright]
    assert extents[0][0] >= 2
    assert extents[-1][1] <= WIDTH - 2
    assert all(right + 8 < left for (_, right), (left, _) in pairwise(extents))
    for (left, right), placed, name in zip(extents, upright, list(POSTURES.spots)[1:], strict=True):
        assert left < POSTURES.spots[name].x < right
        assert POSTURES.spots[name].y + SIGN[1] - HALO > placed.y + 1


def test_who_lies_does_so_beside_the_pin_and_above_the_others():
    lying, *upright = POSTURES.people
    assert extent(lying)[1] + 4 < POSTURES.spots["lying"].x - DISC
    assert all(placed.y - placed.body.height > lying.y for placed in upright)


# Four pairs of legs.

PAIR = dict(zip(PAIRS.spots, PAIRS.pairs, strict=True))


def breadth(leg, height):
    level = picture_pairs.put([(0, height)])[0][1]
    near = [x for x, y in points_of(leg) if abs(y - level) < 2.5]
    return max(near) - min(near)


def test_the_usual_pair_and_the_one_with_bulging_veins_have_one_shape():
    usual = PAIR["usual"]
    assert usual.left == usual.right == PAIR["bulging-veins"].left == PAIR["bulging-veins"].right
    assert [name for name, pair in PAIR.items() if pair.veins] == ["bulging-veins"]


def test_both_swollen_is_even_and_at_the_ankles():
    usual, pair = PAIR["usual"].left, PAIR["both-swollen"]
    assert pair.left == pair.right
    assert breadth(pair.left, 76) > breadth(usual, 76) + 4 * LINE
    assert breadth(pair.left, 26) == pytest.approx(breadth(usual, 26), abs=1)


def test_one_swollen_is_swollen_at_calf_and_ankle_and_the_other_leg_is_usual():
    usual, pair = PAIR["usual"].left, PAIR["one-swollen"]
    assert pair.left == usual
    for height in (26, 76):
        assert breadth(pair.right, height) > breadth(usual, height) + 4 * LINE


def test_legs_are_clear_of_each_other_and_of_the_next_pair():
    for pair in PAIRS.pairs:
        left, right = ([x for x, _ in points_of(leg)] for leg in (pair.left, pair.right))
        assert picture_pairs.CELL - min(left) + 2 * LINE < min(right)
        assert max(*left, *right) < picture_pairs.CELL - 2 * LINE


def test_all_stand_on_their_ground_and_their_pin_hangs_on_it():
    for name, pair in PAIR.items():
        ground = pair.y + picture_pairs.GROUND
        for leg in (pair.left, pair.right):
            assert max(y for _, y in points_of(leg)) + pair.y == pytest.approx(ground, abs=1.5)
        assert PAIRS.spots[name].y - DISC <= ground < PAIRS.spots[name].y
        assert PAIRS.spots[name].x == pair.x + picture_pairs.CELL / 2


def test_a_pin_is_far_above_the_next_pair():
    _, lower = picture_pairs.ROWS
    for spot in PAIRS.spots.values():
        assert not lower - 2 * DISC < spot.y + DISC < lower + DISC


def test_neither_pin_nor_sign_touches_the_legs_it_stands_between():
    for name, pair in PAIR.items():
        spot = PAIRS.spots[name]
        leg = [(x + pair.x, y + pair.y) for x, y in points_of(pair.right)]
        assert distance(spot[:2], leg) > DISC + LINE, name
        assert distance((spot.x + SIGN[0], spot.y + SIGN[1]), leg) > HALO, name


def test_bulging_veins_lie_on_their_leg():
    leg = points_of(PAIR["bulging-veins"].right)
    for vein in subpaths(PAIR["bulging-veins"].veins):
        assert all(is_inside(point, leg) or point[1] < leg[0][1] + 1 for point in vein)


def test_nothing_but_shape_and_veins_tells_the_pairs_apart():
    markup = (ROOT / "templates/explainer/figures/pictures/pairs-of-legs.html").read_text()
    assert not re.search(r"fluid|sore|artery|usual|muscle|clot", markup)
