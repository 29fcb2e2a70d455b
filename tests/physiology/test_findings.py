"""What is said of an outcome can be said in both languages, and says no more than the outcome."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from explainer.content import LANGUAGES, library
from explainer.content.telling import tell
from explainer.physiology.activities import ACTIVITIES
from explainer.physiology.findings import AT_ONCE, FALL, Finding, comparison, differences, findings, reasons
from explainer.physiology.legs import CALVES, VEINS, Leg
from explainer.physiology.scenes import END, play
from explainer.physiology.trials import Trial

WORDS = library().shared.figures["pump"].labels
EFFORTS = [key for key, activity in ACTIVITIES.items() if activity.effort]
POSTURES = [key for key in ACTIVITIES if key not in EFFORTS]

each_activity = pytest.mark.parametrize("activity", ACTIVITIES)
each_effort = pytest.mark.parametrize("activity", EFFORTS)
each_posture = pytest.mark.parametrize("activity", POSTURES)
each_veins = pytest.mark.parametrize("veins", VEINS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def legs(veins: str) -> list[Leg]:
    return [Leg(veins, calf, stocking) for calf in CALVES for stocking in (False, True)]


def trials(activity: str, veins: str) -> Iterator[Trial]:
    """Every two legs that a trial sets side by side."""
    for leg in legs(veins):
        for beside in ("healthy", "stocking"):
            trial = Trial(activity, leg, beside)
            if trial.other:
                yield trial


def told(said: list[Finding], language: str) -> str:
    """The findings in words, as a page has them; nothing in them waits to be filled."""
    words = {key: of[language] for key, of in WORDS.items()}
    sentences = tell(said, words)
    assert not re.search(r"[{}]|\b(?:None|nan)\b", sentences), sentences
    assert len(re.findall(r"[.:]", sentences)) >= len(said)
    return sentences


@each_language
@each_activity
@each_veins
def test_every_finding_and_every_reason_has_words(activity, veins, language):
    for leg in legs(veins):
        outcome = play(leg, activity)
        assert told(list(findings(outcome)), language)
        assert told(list(reasons(outcome)), language)


@each_language
@each_activity
@each_veins
def test_every_comparison_and_its_reasons_have_words(activity, veins, language):
    for trial in trials(activity, veins):
        this, other = trial.outcomes
        assert told(list(comparison(this, other)), language)
        assert told(list(reasons(this, other)), language)


@each_veins
def test_a_comparison_names_two_legs_by_different_words(veins):
    for trial in trials("slow", veins):
        one, two = differences(trial.leg, trial.other), differences(trial.other, trial.leg)
        assert one
        assert two
        assert set(one).isdisjoint(two)


@each_activity
@each_veins
def test_the_numbers_told_are_those_of_the_outcome(activity, veins):
    outcome = play(Leg(veins), activity)
    first, *_ = findings(outcome)
    assert first.numbers["before"] == pytest.approx(outcome.before, abs=0.5)
    assert first.numbers["after"] == pytest.approx(outcome.after, abs=0.5)
    assert all(type(number) is int for finding in findings(outcome) for number in finding.numbers.values())


@each_effort
@pytest.mark.parametrize("change", [0, -1, -4.99, 1, 4.99])
def test_a_fall_of_less_than_5_mmhg_is_told_as_no_change(activity, change):
    outcome = play(Leg(), activity)
    (said,) = findings(replace(outcome, after=outcome.before + change))
    assert said.key == f"{activity}_stays"


@each_effort
@pytest.mark.parametrize("change", [5.01, 30])
def test_a_greater_fall_is_told_and_how_soon_it_is_over(activity, change):
    outcome = play(Leg(), activity)
    fell, back = findings(replace(outcome, after=outcome.before - change))
    assert fell.key == f"{activity}_falls"
    assert back.key.startswith("back_")
    assert FALL == 5


@each_effort
@pytest.mark.parametrize(
    ("takes", "key"), [(0, "at_once"), (1.99, "at_once"), (2, "slowly"), (30, "slowly"), (None, "late")]
)
def test_less_than_two_seconds_are_at_once(activity, takes, key):
    _fell, back = findings(replace(play(Leg(), activity), takes=takes))
    assert back.key == f"back_{key}"
    assert AT_ONCE == 2


@each_effort
def test_what_has_not_come_back_is_told_with_the_seconds_that_were_waited(activity):
    outcome = replace(play(Leg(), activity), takes=None)
    _fell, back = findings(outcome)
    assert back.numbers == {"seconds": round(END - outcome.end)}


@each_posture
@pytest.mark.parametrize(("takes", "key"), [(1.99, "at_once"), (2, "slowly"), (None, "late")])
def test_a_new_posture_is_told_in_one_sentence_with_how_soon_it_is_felt(activity, takes, key):
    (said,) = findings(replace(play(Leg(), activity), takes=takes))
    assert said.key == f"{activity}_{key}"
    assert said.numbers.get("seconds") == (None if takes is None else round(takes))


@each_language
@each_activity
@pytest.mark.parametrize("takes", [0.5, 12, None])
@pytest.mark.parametrize("change", [-40, 0])
def test_what_no_leg_does_today_has_words_too(activity, takes, change, language):
    outcome = play(Leg(), activity)
    told(list(findings(replace(outcome, after=outcome.before + change, takes=takes))), language)


@each_effort
@each_veins
def test_no_leg_is_told_to_fall_whose_pressure_rises(activity, veins):
    """A weak calf empties least, and a tall one has most to carry."""
    for stocking in (False, True):
        for stature in (140, 200):
            outcome = play(Leg(veins, "weak", stocking, stature), activity)
            falls = any(finding.key.endswith("_falls") for finding in findings(outcome))
            assert falls == (outcome.change <= -FALL)


@each_activity
@each_veins
def test_no_leg_is_told_to_be_back_that_is_not_back_when_the_picture_ends(activity, veins):
    for trial in trials(activity, veins):
        this, other = trial.outcomes
        keys = {finding.key for finding in comparison(this, other)}
        if None in (this.takes, other.takes):
            assert keys.isdisjoint({"compare_back", "compare_up"})


@each_activity
def test_pressures_with_and_without_a_stocking_are_not_weighed_against_each_other(activity):
    first, *_ = comparison(play(Leg("surface"), activity), play(Leg("surface", stocking=True), activity))
    assert first.key == ("compare_same" if activity == "lie" else "compare_stocking")


def test_a_stocking_is_told_of_wherever_one_of_two_legs_wears_it():
    bare, covered = play(Leg("surface"), "slow"), play(Leg("surface", stocking=True), "slow")
    assert "stocking" not in {finding.key for finding in reasons(bare)}
    for one, two in ((covered, None), (bare, covered), (covered, bare)):
        assert "stocking" in {finding.key for finding in reasons(one, two)}


def test_where_a_pressure_did_not_fall_nothing_is_told_to_be_back():
    """A leg alone is told to have changed little, and no more."""
    this, other = Trial("fast", Leg("after-clot"), "healthy").outcomes
    assert [finding.key for finding in findings(this)] == ["fast_stays"]
    assert "compare_back" not in {finding.key for finding in comparison(this, other)}
