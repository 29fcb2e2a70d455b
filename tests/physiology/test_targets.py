"""The model gives what was measured in people, or says where it does not."""

import re
from collections import Counter

import pytest

from explainer.content import LANGUAGES
from explainer.physiology.measuring import LEGS, MEASURES
from explainer.physiology.targets import Target, read, targets

TARGETS = targets()
MET_AT_LEAST = 0.9
AS_PRINTED = 0.0051  # ranges are written with two decimals
NUMBER = r"\d+(?:\.\d+)?"
# How a source prints a value, by the rule that makes a range of it.
PRINTED = {
    "about": rf"({NUMBER})",
    "sd": rf"({NUMBER}) \(SD ({NUMBER})\)",
    "range": rf"(?:{NUMBER} \()?({NUMBER})–({NUMBER})\)?",
    "iqr": rf"{NUMBER} \(({NUMBER})–({NUMBER})\)",
    "threshold": rf"([<>]) ({NUMBER})",
}
# Where a source names only the lower border, the range ends with what there can be, or can be waited for.
MOST = {"%": 100, "s": 120}


def name(target: Target) -> str:
    return f"{target.measure}-{target.leg}-{target.published.replace('–', '-')}"


each_target = pytest.mark.parametrize("target", TARGETS, ids=name)


def printed_range(target: Target) -> tuple[float, float]:
    """The range by the rules at the head of targets.toml, from nothing but what the source prints."""
    found = re.fullmatch(PRINTED[target.rule], target.published)
    assert found, f"“{target.published}” is not printed as its rule, {target.rule}, needs it"
    if target.rule == "threshold":
        side, border = found[1], float(found[2])
        return (0, border) if side == "<" else (border, MOST[target.unit])
    numbers = [float(number) for number in found.groups()]
    if target.rule == "about":
        return numbers[0] * 0.85, numbers[0] * 1.15
    if target.rule == "sd":
        return numbers[0] - numbers[1], numbers[0] + numbers[1]
    return numbers[0], numbers[1]


@each_target
def test_the_model_gives_what_was_measured_or_says_why_not(target):
    if target.misfit:
        assert not target.is_met, f"{target.given:g} lies in the range now: the misfit excuses nothing"
        assert all(target.misfit[language].strip() for language in LANGUAGES)
    else:
        assert target.is_met, f"{target.given:g} lies outside {target.low:g} to {target.high:g}"


@each_target
def test_a_range_is_what_its_rule_makes_of_the_printed_value(target):
    assert (target.low, target.high) == pytest.approx(printed_range(target), abs=AS_PRINTED)


@each_target
def test_a_target_is_named_in_both_languages(target):
    assert set(target.name) == set(LANGUAGES)
    assert all(target.name[language].strip() for language in LANGUAGES)
    assert set(target.misfit) in (set(), set(LANGUAGES))


def test_nine_of_ten_targets_are_met():
    """Counted are all, also those with a reason for missing."""
    assert sum(target.is_met for target in TARGETS) >= MET_AT_LEAST * len(TARGETS)


def test_every_target_asks_for_a_test_and_a_leg_that_there_are_and_for_each_value_once():
    assert {target.measure for target in TARGETS} <= set(MEASURES)
    assert {target.leg for target in TARGETS} <= set(LEGS)
    asked = Counter((target.measure, target.leg, target.source) for target in TARGETS)
    assert [values for values, times in asked.items() if times > 1] == []


def test_no_test_and_no_leg_is_without_a_target():
    assert {target.measure for target in TARGETS} == set(MEASURES)
    assert {target.leg for target in TARGETS} == set(LEGS)


@pytest.mark.parametrize("wrong", [{"measure": "pulse"}, {"leg": "wooden"}, {"rule": "hope"}])
def test_a_target_for_what_there_is_not_is_refused(wrong):
    table = {"measure": "lying_pressure", "leg": "healthy", "rule": "range", "name": {}, "published": "4–7"}
    table |= {"low": 4, "high": 7, "unit": "mmHg", "source": "ejap1993"}
    assert list(read([table]))
    with pytest.raises(ValueError, match="no such test, leg or rule"):
        list(read([table | wrong]))
