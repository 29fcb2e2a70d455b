"""What was measured stands where it was measured: in the legs, at the heights and in the seconds it is of."""

from dataclasses import replace

import pytest

from explainer.content import LANGUAGES, library
from explainer.physiology.activities import ACTIVITIES
from explainer.physiology.bands import USUAL_STATURES, all_measured, bands
from explainer.physiology.legs import STATURES, VEINS, Leg
from explainer.physiology.scenes import END, LEAD, play
from explainer.physiology.targets import targets

WORDS = library().shared.figures["pump"].labels
EFFORTS = [key for key, activity in ACTIVITIES.items() if activity.effort]
EACH = [(activity, veins) for activity in ACTIVITIES for veins in VEINS]

each_trial = pytest.mark.parametrize(("activity", "veins"), EACH, ids=lambda part: part)


def shown(activity: str, leg: Leg) -> dict:
    return {band.measured.key: band for band in bands(play(leg, activity))}


@pytest.mark.parametrize("activity", EFFORTS)
def test_standing_still_is_measured_before_an_effort_and_after_it(activity):
    band = shown(activity, Leg())["standing"]
    assert (band.low, band.high) == (75, 95)  # stick1992, ejap1993, spacil2019
    assert (band.start, band.end) == (0, END)


@pytest.mark.parametrize("activity", ["lie", "sit"])
def test_standing_still_ends_where_a_leg_sits_or_lies_down(activity):
    band = shown(activity, Leg())["standing"]
    assert (band.start, band.end) == (0, LEAD)


def test_standing_still_begins_where_a_leg_stands_up():
    found = shown("stand", Leg())
    assert "standing" not in found
    assert (found["upright"].start, found["upright"].end) == (LEAD, END)


@each_trial
def test_people_of_other_heights_were_not_measured(activity, veins):
    outcome = play(Leg(veins), activity)
    for stature in STATURES:
        found = list(bands(replace(outcome, leg=Leg(veins, stature=stature))))
        assert stature in USUAL_STATURES or found == []


@pytest.mark.parametrize("stature", [160, 165, 170, 175, 180])
def test_people_of_160_to_180_cm_were_measured(stature):
    assert shown("tiptoe", Leg(stature=stature))


@pytest.mark.parametrize("stature", [160, 170, 180])
@pytest.mark.parametrize(
    ("veins", "key", "falls"),
    [
        ("surface", "walking_surface", (30, 47)),  # pollack1949
        ("after-clot", "walking_after_clot", (5, 13)),  # pollack1949
    ],
)
def test_a_fall_hangs_from_the_models_own_pressure_before_it(veins, key, falls, stature):
    outcome = play(Leg(veins, stature=stature), "slow")
    band = shown("slow", outcome.leg)[key]
    assert (outcome.before - band.high, outcome.before - band.low) == pytest.approx(falls)
    assert (band.start, band.end) == (LEAD, outcome.end)


@pytest.mark.parametrize("stature", [160, 170, 180])
def test_a_fall_by_a_share_hangs_there_too(stature):
    outcome = play(Leg("deep", stature=stature), "tiptoe")
    band = shown("tiptoe", outcome.leg)["tiptoe_deep"]
    # supine_pump_test: 47 (SD 8) %
    shares = [100 * (1 - pressure / outcome.before) for pressure in (band.high, band.low)]
    assert shares == pytest.approx([39, 55])


@each_trial
def test_every_band_lies_in_the_picture_and_above_nothing(activity, veins):
    for band in shown(activity, Leg(veins)).values():
        assert 0 <= band.start < band.end <= END
        assert 0 <= band.low < band.high


@each_trial
def test_a_leg_is_never_measured_twice_at_one_time(activity, veins):
    whens = [band.measured.during for band in shown(activity, Leg(veins)).values()]
    assert len(whens) == len(set(whens))


@pytest.mark.parametrize(
    ("key", "measure", "leg"),
    [
        ("lying", "lying_pressure", "healthy"),
        ("walking_surface", "walking_fall", "surface"),
        ("walking_after_clot", "walking_fall", "after-clot"),
        ("tiptoe_deep", "tiptoe_fall_percent", "deep"),
    ],
)
def test_a_band_is_the_range_that_the_model_is_held_to(key, measure, leg):
    band = all_measured()[key]
    (target,) = (
        target
        for target in targets()
        if (target.measure, target.leg) == (measure, leg) and target.source in band.sources
    )
    assert (band.low, band.high) == (target.low, target.high)


@pytest.mark.parametrize("key", all_measured())
def test_a_band_has_words_in_both_languages(key):
    for language in LANGUAGES:
        told = WORDS[f"band_{key}"][language].format(low="20", high="30")
        assert told.strip()
        assert "{" not in told


@pytest.mark.parametrize("key", all_measured())
def test_a_band_is_shown_somewhere(key):
    measured = all_measured()[key]
    assert set(measured.veins) <= set(VEINS)
    assert set(measured.activities) <= set(ACTIVITIES)
    assert any(
        key in shown(activity, Leg(veins)) for activity in measured.activities for veins in measured.veins
    )
