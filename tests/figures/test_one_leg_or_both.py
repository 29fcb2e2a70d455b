"""A leg swells outwards from its usual outline, and no pattern is less urgent than in the table of paths."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from explainer.content import FOLDER, library
from explainer.content.triage import read_triage
from explainer.figures import one_leg_or_both as figure
from explainer.figures.back_leg import OUTER_SIDE, across
from tests.figures.paths import distance, is_inside, points_of

TRIAGE = read_triage(FOLDER / "get-help" / "one-leg-or-both.toml", library().shared.care, print)
LABELS = library().shared.figures["one-leg-or-both"].labels
TEMPLATE = Path(settings.BASE_DIR, "templates", "explainer", "figures", "one-leg-or-both.html").read_text()
# The words under a pattern → how urgent its card is: level, the level's name, what to do.
CARDS = {
    text: (level, *names)
    for level, *names, text in re.findall(
        r'level="(\w+)" level_name=words.(\w+) action=words.(\w+) text=words.(\w+)', TEMPLATE
    )
}
LINE = 2.2  # breadth of an outline
SWOLLEN = ("calf", "ankles")


def shape(name):
    """Points along a path of the figure."""
    return points_of(getattr(figure.draw(), name))


def breadth(name, y):
    """From the inner to the outer edge at a height of the leg."""
    level = figure.put((0, y))[1]
    near = [x for x, height in shape(name) if abs(height - level) < 2.5]
    return max(near) - min(near)


@pytest.mark.parametrize("name", SWOLLEN)
def test_the_usual_leg_is_nowhere_outside_the_swollen_one(name):
    swollen = shape(name)
    _, cut = figure.put((0, figure.CUT))
    below = [point for point in shape("usual") if point[1] > cut]
    assert all(is_inside(point, swollen) or distance(point, swollen) < LINE for point in below)


@pytest.mark.parametrize("name", SWOLLEN)
def test_thigh_and_sole_are_as_they_were(name):
    swollen, usual = shape(name), shape("usual")
    assert abs(breadth(name, figure.CUT + 3) - breadth("usual", figure.CUT + 3)) < 1
    assert max(y for _, y in swollen) == pytest.approx(max(y for _, y in usual), abs=0.5)


@pytest.mark.parametrize("name", SWOLLEN)
def test_swelling_at_the_ankle_can_be_seen(name):
    assert breadth(name, 76) > breadth("usual", 76) + 4 * LINE


def test_only_a_leg_that_swells_alone_swells_at_the_calf():
    assert breadth("calf", 26) > breadth("usual", 26) + 4 * LINE
    assert breadth("ankles", 26) == pytest.approx(breadth("usual", 26), abs=1)


def test_two_legs_side_by_side_do_not_touch():
    middle = (figure.LEFT + figure.RIGHT) / 2
    assert min(x for x, _ in shape("ankles")) > middle + LINE / 2
    left_leg = figure.LEFT + figure.RIGHT - min(x for x, _ in shape("usual"))
    assert min(x for x, _ in shape("calf")) > left_leg + LINE


def test_each_foot_turns_out_to_its_own_side():
    sole = figure.put((0, 98))[1]
    reach = [x - figure.RIGHT for x, y in shape("usual") if y > sole]
    assert max(reach) > -2 * min(reach)
    assert figure.draw().mirror == f"matrix(-1 0 0 1 {figure.LEFT + figure.RIGHT} 0)"


def test_all_stand_on_the_ground():
    for name in ("usual", *SWOLLEN):
        assert max(y for _, y in shape(name)) == pytest.approx(figure.GROUND, abs=0.5)


def test_the_sore_place_is_on_the_calf_and_hatched_to_its_edge():
    usual, ring, hatch = shape("usual"), shape("sore"), shape("hatch")
    assert all(is_inside(point, usual) for point in ring)
    assert len(hatch) >= 8
    assert all(is_inside(point, ring) and distance(point, ring) < 4 for point in hatch)


def test_every_label_names_what_its_dot_lies_on():
    drawing = figure.draw()
    assert is_inside(drawing.one["sore"].dot, shape("sore"))
    assert is_inside(drawing.one["swelling"].dot, shape("calf"))
    assert not is_inside(drawing.one["swelling"].dot, shape("usual"))
    assert distance(drawing.one["swelling"].dot, shape("usual")) > LINE
    assert distance(drawing.one["usual"].dot, shape("usual")) < LINE
    assert distance(drawing.evening["evening"].dot, shape("ankles")) < LINE
    assert distance(drawing.evening["morning"].dot, shape("usual")) < LINE


def test_labels_and_signs_stand_clear_of_the_legs():
    widest = max(x for name in SWOLLEN for x, _ in shape(name))
    assert widest + 10 < figure.WORDS
    assert figure.STAIRS[0] > widest + 10
    assert figure.STAIRS[0] + figure.STEP * figure.STEPS < figure.WIDTH
    assert max(y for _, y in shape("climb")) < figure.HEIGHT - figure.STEP


def test_the_arrow_climbs_the_stairs():
    tip = min(shape("climb"), key=lambda point: point[1])
    assert tip[0] == pytest.approx(max(x for x, _ in shape("climb")), abs=4)


def test_swelling_runs_out_without_a_step():
    for swelling in (figure.CALF, figure.ANKLES):
        assert swelling[0][1] == swelling[-1][1] == 0
    assert figure.on_skin(figure.CALF, 60, 0) == figure.put((across(OUTER_SIDE, 60), 60))


# What the picture says is what the table of paths says.


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("any_text", "red-box", "yes"),
        ("one_text", "one-leg", "new"),
        ("both_text", "both-legs", "breath"),
        ("both_text", "both-legs", "weight"),
        ("mild_text", "both-legs", "overnight"),
    ],
)
def test_a_pattern_stands_on_the_card_its_path_leads_to(text, question, answer, language):
    level, level_name, action = CARDS[text]
    card = TRIAGE.cards[TRIAGE.following(question, answer)]
    assert level == card.level
    assert LABELS[level_name][language] == library().shared.care[level].name[language]
    assert LABELS[action][language] == card.heading[language]


def test_the_most_urgent_comes_first():
    assert [level for level, _, _ in CARDS.values()] == ["emergency", "urgent", "urgent", "routine"]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "midwife, doctor or hospital at once"), ("id", "segera")]
)
def test_in_pregnancy_the_picture_sends_to_the_telephone(language, words):
    assert words in LABELS["pregnant_text"][language]
