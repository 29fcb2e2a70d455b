"""What is shown is the answer of the equations, not of the steps in which they are solved."""

from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.physiology.activities import ACTIVITIES
from explainer.physiology.findings import findings
from explainer.physiology.legs import VEINS, Leg, deep_vein, surface_vein
from explainer.physiology.measuring import ankle
from explainer.physiology.pump import STEP, STEP_AT_REST, Pump, solve
from explainer.physiology.scenes import END, LEAD, Outcome, play
from explainer.physiology.vessels import through
from tests.physiology.examples import efforts, legs, worked

SHOWN = 0.1  # mmHg, s: less than what is told, which is whole
SAME_TIME = 1e-6  # s

solved = settings(deadline=None, max_examples=25, derandomize=True)
quick = settings(deadline=None, max_examples=200, derandomize=True)

EACH = [(activity, veins) for activity in ACTIVITIES for veins in VEINS]
each_trial = pytest.mark.parametrize(("activity", "veins"), EACH, ids=lambda part: part)


def halved(activity: str, veins: str) -> tuple[Outcome, Outcome]:
    return (
        play(Leg(veins), activity),
        play(Leg(veins), activity, step=STEP / 2, step_at_rest=STEP_AT_REST / 2),
    )


@each_trial
def test_halving_the_steps_moves_no_answer(activity, veins):
    usual, finer = halved(activity, veins)
    assert usual.before == pytest.approx(finer.before, abs=SHOWN)
    assert usual.after == pytest.approx(finer.after, abs=SHOWN)
    assert usual.takes == pytest.approx(finer.takes, abs=SHOWN)


@each_trial
def test_halving_the_steps_changes_no_sentence_and_no_number_in_it_by_more_than_one(activity, veins):
    usual, finer = (list(findings(outcome)) for outcome in halved(activity, veins))
    assert [finding.key for finding in usual] == [finding.key for finding in finer]
    for one, two in zip(usual, finer, strict=True):
        assert one.numbers == pytest.approx(two.numbers, abs=1)


@each_trial
def test_the_picture_goes_from_its_begin_to_its_end_without_a_leap_in_time(activity, veins):
    outcome = play(Leg(veins), activity)
    times = [sample.time for sample in outcome.course]
    steps = [two - one for one, two in pairwise(times)]
    assert (times[0], times[-1]) == (0, pytest.approx(END))
    assert min(steps) > 0
    assert max(steps) < STEP_AT_REST + SAME_TIME
    assert all(isfinite(number) for sample in outcome.course for number in (*sample.stored, *sample.flows))


@each_trial
def test_nothing_happens_before_an_activity_begins(activity, veins):
    outcome = play(Leg(veins), activity)
    lead = [sample for sample in outcome.course if sample.time < LEAD]
    assert [ankle(sample) for sample in lead] == pytest.approx([outcome.before] * len(lead), abs=1e-6)
    assert not any(sample.squeeze for sample in lead)


@quick
@given(effort=efforts(), turn=st.integers(0, 20), share=st.floats(0, 1))
def test_a_squeeze_begins_and_ends_with_nothing_and_is_hardest_in_its_middle(effort, turn, share):
    begin = turn * effort.period
    assert effort.squeeze(begin) == pytest.approx(0, abs=1e-9)
    assert effort.squeeze(begin + effort.share * effort.period) == pytest.approx(0, abs=1e-9)
    assert effort.squeeze(begin + effort.share * effort.period / 2) == pytest.approx(effort.strength)
    assert 0 <= effort.squeeze(begin + share * effort.period) <= effort.strength


@pytest.mark.parametrize("activity", [key for key, what in ACTIVITIES.items() if what.effort])
def test_every_squeeze_is_seen_and_begins_and_ends_at_a_sample(activity):
    outcome = play(Leg(), activity)
    effort = outcome.activity.effort
    begins = [begin for begin, _end in outcome.squeezes]
    assert len(begins) == round(effort.seconds / effort.period)
    times = {round(sample.time, 6) for sample in outcome.course}
    assert {round(begin, 6) for begin in begins} <= times
    assert outcome.end == pytest.approx(begins[-1] + effort.period)
    for sample in outcome.course:
        is_pressed = any(begin < sample.time < end for begin, end in outcome.squeezes)
        assert is_pressed or sample.squeeze == pytest.approx(0, abs=1e-9)
    for begin, end in outcome.squeezes:
        seen = max(sample.squeeze for sample in outcome.course if begin <= sample.time <= end)
        assert seen == pytest.approx(effort.strength, rel=0.01)


@solved
@given(leg=legs(), effort=efforts())
def test_an_effort_is_solved_from_its_begin_to_its_end_in_steps_no_longer_than_asked(leg, effort):
    course = worked(Pump(leg), effort)
    steps = [two.time - one.time for one, two in pairwise(course)]
    assert (course[0].time, course[-1].time) == (0, effort.seconds)
    assert course[0].squeeze == course[-1].squeeze == 0
    assert min(steps) > 0
    assert max(steps) <= STEP * 1.05  # whole steps a run, also where a squeeze is cut short


@solved
@given(leg=legs(), effort=efforts())
def test_the_same_leg_does_the_same_again(leg, effort):
    assert worked(Pump(leg), effort) == worked(Pump(leg), effort)


@pytest.mark.parametrize("vein", [deep_vein(), surface_vein()], ids=["deep", "surface"])
@quick
@given(pressure=st.floats(-200, 200), more=st.floats(0.01, 50))
def test_a_vein_holds_more_at_a_higher_pressure_and_tells_it_back(vein, pressure, more):
    assert 0 < vein.volume(pressure) < vein.volume(pressure + more) < vein.slack + vein.stretch
    assert vein.pressure(vein.volume(pressure)) == pytest.approx(pressure, abs=1e-6)


@quick
@given(
    drop=st.floats(-200, 200),
    more=st.floats(0, 50),
    resistance=st.floats(0.1, 20),
    leak=st.floats(0, 4),
    jet=st.floats(2, 60),
)
def test_a_valve_lets_blood_forwards_and_back_only_what_leaks(drop, more, resistance, leak, jet):
    flow = through(drop, resistance, leak, jet)
    assert through(drop + more, resistance, leak, jet) >= flow
    if drop > 0:
        assert flow == drop / resistance
    else:
        assert leak * drop <= flow <= 0
        assert leak or not flow


@quick
@given(st.lists(st.floats(-10, 10), min_size=12, max_size=12))
def test_three_equations_are_solved(numbers):
    columns, right = [numbers[0:3], numbers[3:6], numbers[6:9]], tuple(numbers[9:12])
    for index in range(3):
        columns[index][index] += 30  # no two of them say the same
    found = solve(columns, right)
    for row in range(3):
        given_back = sum(column[row] * part for column, part in zip(columns, found, strict=True))
        assert given_back == pytest.approx(right[row], abs=1e-9)
