"""The leg that the reader works, in motion."""

from dataclasses import asdict, replace
from re import sub

import pytest

from explainer.figures.pump_leg import Leg, moving, now
from tests.figures.test_pump_leg import KINDS, REFILL, REST, SQUEEZE, rendered

MOMENTS = [(0, REST), (1, SQUEEZE), (2, REFILL), (4, replace(REFILL, deep=0.7))]


def test_motions_share_their_key_times_and_play_to_the_end():
    motions = moving(Leg(), MOMENTS, 10).values()
    assert {motion.times for motion in motions} == {"0;0.1;0.2;0.4;1"}
    assert {len(motion.values.split(";")) for motion in motions} == {5}
    assert {motion.mode for motion in motions} == {"linear"}


def test_a_motion_starts_and_ends_as_the_first_and_the_last_moment_do():
    first, last = asdict(now(Leg(), MOMENTS[0][1])), asdict(now(Leg(), MOMENTS[-1][1]))
    for name, motion in moving(Leg(), MOMENTS, 10).items():
        values = motion.values.split(";")
        assert (motion.first, values[0], values[-1]) == (first[name], first[name], last[name])


def test_what_never_changes_has_no_motion():
    assert moving(Leg(), [(0, REST), (5, REST)], 10) == {}
    assert "back_deep" not in moving(Leg(), MOMENTS, 10)


@pytest.mark.parametrize("valves", KINDS)
def test_paths_of_a_motion_differ_only_in_their_numbers(valves):
    """Else a browser jumps from one to the next."""
    for motion in moving(Leg(valves), MOMENTS, 10).values():
        assert len({sub(r"[^A-Za-z]", "", value) for value in motion.values.split(";")}) == 1


def test_it_plays_once_when_it_is_told_to():
    motions = moving(Leg(), MOMENTS, 10)
    drawn = rendered(Leg(), REST, motions=motions, cycle=10)
    assert drawn.count("<animate") == len(motions) + 1  # the spot moves its leader, too
    assert drawn.count("<animate") == drawn.count('dur="10s" begin="indefinite" fill="freeze"')
    assert "repeatCount" not in drawn
    assert "<animate" not in rendered(Leg(), REST)
