"""The pump, drawn: what a reader sees and reads of one solution."""

from __future__ import annotations

import re
import tomllib
from itertools import product
from pathlib import Path

import pytest

from explainer.figures import pump
from explainer.figures.pump import PumpFigure
from explainer.physiology import ACTIVITIES, CALVES, VEINS, Leg
from explainer.physiology.bands import all_measured
from explainer.physiology.findings import comparison, findings, reasons
from explainer.physiology.scenes import END, LEAD
from explainer.physiology.trials import BESIDE, Trial

ROOT = Path(__file__).parents[2]
WORDS = tomllib.loads((ROOT / "explainer/articles/figures/pump.toml").read_text(encoding="utf-8"))["words"]
TEMPLATES = sorted((ROOT / "templates/explainer").rglob("*pump*.html"))
# No leg of today is so slow, or so quick; another fit may make one.
UNHEARD = {
    "back_late",
    "lie_late",
    "sit_late",
    "stand_late",
    "lie_at_once",
    "stand_at_once",
    "tiptoe_stays",
    "tiptoe_rises",
    "slow_rises",
    "fast_rises",
}

TRIALS = [
    Trial(do, Leg(veins, calf, stocking), beside, "none" if beside == "healthy" else "")
    for do, veins, calf, stocking, beside in product(ACTIVITIES, VEINS, CALVES, (False, True), BESIDE)
]


@pytest.fixture(scope="module")
def figures() -> list[PumpFigure]:
    """Every kind of vein in every activity."""
    return [pump.draw(Trial(do, Leg(veins))) for do, veins in product(ACTIVITIES, VEINS)]


def told(trial: Trial) -> set[str]:
    """All words that a trial is told in."""
    this, *others = trial.outcomes
    said = [*(comparison(this, *others) if others else findings(this)), *reasons(this, *others)]
    return {
        *(finding.key for finding in said),
        *(name for finding in said for names in finding.names.values() for name in names),
    }


def test_every_word_is_told_or_shown_somewhere_and_no_other_is_asked_for(figures):
    shown = {
        name for path in TEMPLATES for name in re.findall(r"\bwords\.(\w+)", path.read_text(encoding="utf-8"))
    }
    bands = {f"band_{key}" for key in all_measured()}
    phases = {phase.key for figure in figures for phase in figure.sides[0].phases}
    efforts = {f"effort_{key}" for key, activity in ACTIVITIES.items() if activity.effort}
    asked = shown | bands | phases | efforts | set().union(*(told(trial) for trial in TRIALS))
    assert asked <= set(WORDS)
    assert set(WORDS) - asked <= UNHEARD


def test_the_stills_show_the_pressures_that_the_sentence_names(figures):
    for figure in figures:
        numbers = figure.says[0].numbers
        phases = figure.sides[0].phases
        by_name = {phase.key: phase.pressure for phase in phases}
        assert phases[0].pressure == numbers["before"]
        assert by_name.get("worked", by_name.get("settled")) == numbers["after"]


def test_the_curve_begins_at_rest_and_ends_with_the_picture(figures):
    for figure in figures:
        for outcome in figure.trial.outcomes:
            line = pump.line(outcome)
            assert (line.times[0], line.times[-1]) == (0, pytest.approx(END))
            before = [
                pressure
                for time, pressure in zip(line.times, line.pressures, strict=True)
                if time < LEAD - 0.1
            ]
            assert before == pytest.approx([outcome.before] * len(before), abs=0.05)


def test_walking_is_drawn_as_the_average_of_a_stride():
    outcome = Trial("slow", Leg("surface")).outcomes[0]
    line = pump.line(outcome)
    settled = [
        pressure
        for time, pressure in zip(line.times, line.pressures, strict=True)
        if outcome.end - 5 < time < outcome.end
    ]
    swing = [
        sample.flows.ankle_pressure
        for sample in outcome.course
        if outcome.end - 5 < sample.time < outcome.end
    ]
    assert max(settled) - min(settled) < 2 < max(swing) - min(swing)
    assert settled[-1] == pytest.approx(outcome.after, abs=1)


def test_before_a_guess_both_legs_stand_still_and_nothing_is_told_of_what_comes():
    waiting = pump.draw(Trial("tiptoe", Leg("surface"), "healthy"))
    assert [side.motions for side in waiting.sides] == [{}, {}]
    assert [side.phases for side in waiting.sides] == [(), ()]
    assert waiting.sides[0].still.now.level == waiting.sides[1].still.now.level


def test_two_legs_side_by_side_keep_step():
    figure = pump.draw(Trial("tiptoe", Leg("surface"), "healthy", "none"))
    times = {motion.times for side in figure.sides for motion in side.motions.values()}
    assert len(times) == 1
