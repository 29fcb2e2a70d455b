"""An address is read as the nearest trial there is, and whatever it says, there is one."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explainer.physiology.activities import ACTIVITIES
from explainer.physiology.findings import ALIKE
from explainer.physiology.legs import CALVES, STATURES, VEINS, Leg
from explainer.physiology.trials import BESIDE, CHOICES, GUESSES, Change, Trial, height, read

USUAL = Trial().choices
quick = settings(deadline=None, max_examples=200, derandomize=True)

said = st.one_of(
    st.text(),
    st.sampled_from(sorted({choice for choices in CHOICES.values() for choice in choices})),
    st.integers().map(str),
    st.floats().map(str),
)
addresses = st.dictionaries(st.one_of(st.sampled_from(list(USUAL)), st.text()), said)


@st.composite
def trials(draw: st.DrawFn) -> Trial:
    """Any trial that an address can ask for; a guess needs a healthy leg beside another."""
    leg = Leg(
        draw(st.sampled_from(VEINS)),
        draw(st.sampled_from(CALVES)),
        draw(st.booleans()),
        draw(st.sampled_from(STATURES)),
    )
    trial = Trial(draw(st.sampled_from(list(ACTIVITIES))), leg, draw(st.sampled_from(BESIDE)))
    return replace(trial, guess=draw(st.sampled_from(GUESSES))) if can_guess(trial) else trial


def can_guess(trial: Trial) -> bool:
    """Of one leg there is nothing to guess, and with and without a stocking pressures do not compare."""
    return trial.other is not None and trial.beside == "healthy"


@quick
@given(addresses)
@example({"height": "nan"})
@example({"height": "9" * 5000})
@example({"do": "\x00", "height": "١٧٠", "veins": "kaki"})
def test_whatever_an_address_says_is_read_as_a_trial(address):
    trial, _changes = read(address)
    assert trial.do in ACTIVITIES
    assert trial.leg.stature in STATURES
    assert read(trial.query) == (trial, ())


@quick
@given(addresses)
def test_everything_that_could_not_be_taken_is_told_with_what_was_taken_instead(address):
    trial, changes = read(address)
    taken = trial.choices
    could_not = {name for name in taken if address.get(name, taken[name]) != taken[name]}
    if not can_guess(trial) and address.get("guess") in GUESSES:
        could_not.discard("guess")  # dropped without a word: there is nothing to guess
    assert {change.name for change in changes} == could_not
    assert all(change.taken == taken[change.name] for change in changes)


@quick
@given(trials())
def test_an_address_gives_its_trial_back_and_nothing_is_told(trial):
    assert read(trial.query) == (trial, ())


@quick
@given(trials())
def test_an_address_says_only_what_is_not_as_usual(trial):
    assert all(USUAL[name] != chosen for name, chosen in trial.query.items())
    assert list(trial.query) == [name for name in USUAL if name in trial.query]


def test_the_usual_trial_needs_no_words_in_its_address():
    assert Trial().query == {}
    assert read({}) == (Trial(), ())


@pytest.mark.parametrize("name", CHOICES)
def test_every_choice_can_be_asked_for_and_an_unknown_one_leaves_the_usual(name):
    for choice in CHOICES[name]:
        trial, changes = read({"veins": "surface", "beside": "healthy"} | {name: choice})
        assert trial.choices[name] == choice or (name == "guess" and not can_guess(trial))
        assert changes == ()
    trial, changes = read({name: "purple"})
    assert changes == (Change(name, USUAL[name]),)
    assert trial == Trial()


def test_what_an_address_says_beside_the_trial_is_nothing_to_it():
    assert read({"utm_source": "news", "Height": "150"}) == (Trial(), ())


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("140", "140"), ("200", "200"), ("170", "170"),
        ("171", "170"), ("173", "175"), ("172.4", "170"), ("172.6", "175"), ("1e2", "140"),
        ("139", "140"), ("-5", "140"), ("0", "140"), ("201", "200"), ("999", "200"), ("-inf", "140"),
        ("abc", "170"), ("", "170"), ("nan", "170"), ("1,70", "170"), ("170 cm", "170"),
    ],
)  # fmt: skip
def test_a_height_is_the_nearest_that_the_model_knows(asked, nearest):
    assert height(asked) == nearest
    trial, changes = read({"height": asked})
    assert f"{trial.leg.stature:g}" == nearest
    assert changes == (() if asked == nearest else (Change("height", nearest),))


@quick
@given(st.floats(-1e6, 1e6))
def test_no_known_height_is_nearer_than_the_one_taken(asked):
    off = abs(float(height(str(asked))) - asked)
    assert all(off <= abs(known - asked) for known in STATURES)


@pytest.mark.parametrize("asked", ["inf", "1e999", "9" * 400])
def test_a_height_above_all_numbers_is_the_tallest(asked):
    assert height(asked) == "200"


@pytest.mark.parametrize("guess", GUESSES)
def test_a_guess_about_one_leg_or_about_a_stocking_is_dropped(guess):
    assert read({"guess": guess})[0].guess == ""
    assert read({"guess": guess, "beside": "healthy"})[0].guess == ""  # a healthy leg beside itself is one
    assert read({"guess": guess, "beside": "stocking"})[0].guess == ""
    assert read({"guess": guess, "beside": "healthy", "veins": "deep"})[0].guess == guess


@quick
@given(trials())
def test_a_guess_comes_first_where_there_is_one_to_make(trial):
    assert trial.is_open == (can_guess(trial) and trial.guess == "")


@quick
@given(trials())
def test_the_leg_beside_differs_in_nothing_that_was_not_asked_for(trial):
    assert trial.other != trial.leg
    if trial.other:
        same = ("veins", "calf") if trial.beside == "stocking" else ("stocking",)
        for part in ("stature", *same):
            assert getattr(trial.other, part) == getattr(trial.leg, part)


@quick
@given(trials(), trials())
def test_trials_have_the_same_key_only_when_they_are_the_same(one, other):
    assert (hash(one.key) == hash(other.key)) >= (one == other)
    assert (one.key == other.key) == (one == other)


@pytest.mark.parametrize(
    ("trial", "answer"),
    [
        # penney, pollack1949, spacil2019: leaky valves, higher pressure in walking
        (Trial("slow", Leg("surface"), "healthy"), "this"),
        (Trial("slow", Leg("after-clot"), "healthy"), "this"),
        (Trial("tiptoe", Leg("deep"), "healthy"), "this"),
        # a column weighs the same in every leg
        (Trial("sit", Leg("surface"), "healthy"), "same"),
        (Trial("lie", Leg("surface"), "healthy"), "same"),
    ],
)
def test_the_answer_is_the_leg_with_the_higher_pressure(trial, answer):
    this, other = (outcome.after for outcome in trial.outcomes)
    assert trial.answer == answer
    assert (abs(this - other) < ALIKE) == (answer == "same")
    assert answer == "same" or (this > other) == (answer == "this")


@pytest.mark.parametrize("veins", VEINS)
@pytest.mark.parametrize("do", ["tiptoe", "slow"])
def test_the_answer_turns_round_with_the_legs(do, veins):
    turned = {"this": "other", "other": "this", "same": "same"}
    bare, covered = (Trial(do, Leg(veins, stocking=stocking), "stocking") for stocking in (False, True))
    assert bare.leg == covered.other
    assert covered.answer == turned[bare.answer]
