"""The beat plays in step: what is named, what is seen and what moves belong together at every moment."""

from __future__ import annotations

from re import findall, sub

import pytest

from explainer.figures import beat, beat_clock
from explainer.figures.beat_clock import CYCLE, STARTS
from explainer.figures.close_up import STATES


def shape(path):
    """Commands and how many numbers they take: two paths of one shape can turn into each other."""
    path = sub(r"-?\d*\.?\d+", "#", path)
    return "".join(findall(r"[A-Za-z#]", path))


def test_every_moving_thing_keeps_its_shape():
    """Browsers jump instead of moving when two values of a path have different commands."""
    for name, moved in beat.draw().motions.items():
        values = moved.values.split(";")
        assert len({shape(value) for value in values}) == 1, name
        assert len(values) == len(moved.times.split(";")), name
        assert moved.times.startswith("0;"), name
        if moved.mode != "discrete":
            assert moved.times.endswith(";1"), name
        if moved.mode == "spline":
            assert len(values) == len(moved.splines.split(";")) + 1, name


def test_the_stage_begins_with_the_still_frame_of_rest():
    drawing = beat.draw()
    for part in ("veins", "fibres", "upper_valve", "lower_valve", "link_valve"):
        assert drawing.motions[part].first == getattr(drawing.rest.tile, part), part
    assert drawing.motions["skin"].first == drawing.rest.leg.skin


def test_the_beat_is_calm():
    assert 3 <= beat_clock.CYCLE <= 4.5
    assert 0.4 <= beat_clock.SQUEEZED <= 0.5
    assert beat_clock.RELAXED - beat_clock.RELEASING >= 0.65
    starts = [beat_clock.STARTS[state] for state in ("squeeze", "relax", "refill", "rest")]
    assert all(
        later - earlier >= 0.8 for earlier, later in zip(starts, [*starts[1:], beat_clock.CYCLE], strict=True)
    )


def shown_at(moved, time):
    """What an animated attribute is at a time: the value it left, the one it goes to, how far it is."""
    times = [float(part) * CYCLE for part in moved.times.split(";")]
    values = moved.values.split(";")
    last = max(index for index, start in enumerate(times) if start <= time)
    if moved.mode == "discrete" or last == len(values) - 1 or values[last] == values[last + 1]:
        return values[last], values[last], 0
    return values[last], values[last + 1], (time - times[last]) / (times[last + 1] - times[last])


def nearest_at(moved, time):
    left, going_to, share = shown_at(moved, time)
    return going_to if share > 0.5 else left


@pytest.mark.parametrize("state", STATES)
def test_a_step_is_named_when_its_picture_is_there(state):
    """Valves have turned, arrows of other steps are gone and its own appear, the heel is going down."""
    drawing = beat.draw()
    frame, moment = getattr(drawing, state), STARTS[state] + 0.02
    for part in ("upper_valve", "lower_valve", "link_valve"):
        turned = getattr(frame.tile, part)
        assert shown_at(drawing.motions[part], moment)[:2] == (turned, turned), part
    for other in STATES:
        seen = shown_at(drawing.motions[f"in_{other}"], moment)[:2]
        assert seen == (("0", "1") if other == state else ("0", "0")), other
    if state != "squeeze":
        assert nearest_at(drawing.motions["skin"], moment) == drawing.rest.leg.skin


def test_the_heel_is_up_by_the_middle_of_the_squeeze_and_down_for_most_of_the_relax():
    skin = beat.draw().motions["skin"]
    assert nearest_at(skin, beat_clock.SQUEEZED) == beat.draw().squeeze.leg.skin
    down = STARTS["refill"] - beat_clock.RELAXED
    assert down > (STARTS["refill"] - STARTS["relax"]) / 2


def test_words_are_cut_with_the_step_and_never_fade():
    motions = beat.draw().motions
    for words in ("is_open", "is_shut", "heel_up"):
        assert motions[words].mode == "discrete"
    for step in range(200):
        time = CYCLE * step / 200
        assert {shown_at(motions["is_open"], time)[0], shown_at(motions["is_shut"], time)[0]} == {"0", "1"}
    for state, shut in (("rest", "0"), ("squeeze", "0"), ("relax", "1"), ("refill", "1")):
        assert shown_at(motions["is_shut"], STARTS[state] + 0.01)[0] == shut
