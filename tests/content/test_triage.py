"""“One leg or both?”: every path a reader can walk, on the site's own table."""

import pytest

from explainer.content import FOLDER, library
from explainer.content.blocks import Paths
from explainer.content.rendering import set_text
from explainer.content.triage import SAFE_ENDS, read_triage

TRIAGE = read_triage(FOLDER / "get-help" / "one-leg-or-both.toml", library().shared.care, print)
WALKS = list(TRIAGE.walks())


def name(walk) -> str:
    answers, card = walk
    return " ".join(answer for _, answer in answers) + f" → {card}"


def tool(language: str) -> Paths:
    blocks = library().pages["get-help"].editions[language].blocks
    return next(block for block in blocks if isinstance(block, Paths))


@pytest.mark.parametrize("walk", WALKS, ids=name)
def test_a_path_is_short_and_ends_in_a_card(walk):
    answers, card = walk
    assert 1 <= len(answers) <= 3
    assert card in TRIAGE.cards


@pytest.mark.parametrize("walk", WALKS, ids=name)
def test_a_red_flag_never_ends_below_urgent(walk):
    answers, card = walk
    if any(TRIAGE.is_red_flag(*answer) for answer in answers):
        assert TRIAGE.cards[card].level in SAFE_ENDS


@pytest.mark.parametrize("walk", WALKS, ids=name)
def test_not_being_sure_of_the_signs_is_never_the_calm_answer(walk):
    answers, card = walk
    if answers[-1][1] == "not-sure":
        assert TRIAGE.cards[card].level in SAFE_ENDS


def test_the_paths_of_the_table_are_the_paths_that_can_be_walked():
    assert {(path.answers, path.card) for path in TRIAGE.paths} == set(WALKS)
    assert len(WALKS) == len(TRIAGE.paths)


def test_any_sign_of_the_red_box_ends_in_an_ambulance():
    assert TRIAGE.following("red-box", "yes") == "emergency"
    assert TRIAGE.cards["emergency"].level == "emergency"


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_answer_leads_to_a_part_of_the_page(language):
    parts = {part.key for part in (*tool(language).steps, *tool(language).advice)}
    assert {place for step in tool(language).steps for _, place in step.answers} == parts - {"ask-red-box"}


def test_the_parts_have_the_same_addresses_in_every_language():
    english, indonesian = tool("en"), tool("id")
    assert [step.key for step in english.steps] == [step.key for step in indonesian.steps]
    assert [[place for _, place in step.answers] for step in english.steps] == [
        [place for _, place in step.answers] for step in indonesian.steps
    ]


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_readable_table_tells_every_end(language):
    rows = {row for part in tool(language).ends for row in part.rows}
    for path in TRIAGE.paths:
        question, answer = path.answers[-1]
        words = TRIAGE.questions[question].answers[answer].words[language]
        assert (set_text(words), TRIAGE.cards[path.card].heading[language]) in rows
    assert all(advice.say for advice in tool(language).advice)
