"""Every number of the model lies in its range, is named, has its sources and is used."""

import re
import tomllib
from pathlib import Path

import pytest

import explainer.physiology
from explainer.content import FOLDER, LANGUAGES
from explainer.physiology.bands import all_measured
from explainer.physiology.legs import CALVES
from explainer.physiology.parameters import BASES, PARAMETERS, read
from explainer.physiology.targets import targets

ROOM = Path(explainer.physiology.__file__).parent
REFERENCES = tomllib.loads((FOLDER / "references.toml").read_text())
# What stands in the places of a name that is put together, as in value(f"{pace}_strides").
PLACES = {
    "pace": ("slow", "fast"),
    "posture": ("sitting", "standing"),
    "self.calf": CALVES,
    "which": ("deep", "surface"),
}

each_parameter = pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS.keys())


def asked_for() -> set[str]:
    """The names by which the code asks for values."""
    found = set()
    for path in ROOM.glob("*.py"):
        for asked in re.findall(r"\bvalue\(f?\"([^\"]+)\"\)", path.read_text()):
            place = re.search(r"{(.+?)}", asked)
            words = PLACES[place[1]] if place else ("",)
            found |= {asked.replace(place[0], word) if place else asked for word in words}
    return found


@each_parameter
def test_a_value_lies_in_its_range(parameter):
    assert parameter.low <= parameter.value <= parameter.high


@each_parameter
def test_a_parameter_is_named_in_both_languages(parameter):
    assert set(parameter.name) == set(LANGUAGES)
    assert all(parameter.name[language].strip() for language in LANGUAGES)


@each_parameter
def test_a_parameter_says_what_it_rests_on(parameter):
    assert parameter.basis in BASES
    assert parameter.sources or parameter.basis != "measured"


def test_a_range_is_as_wide_as_nothing_only_where_nothing_was_searched_for():
    assert [p.key for p in PARAMETERS.values() if p.low == p.high and p.basis == "fitted"] == []


def test_every_parameter_is_used_and_every_one_that_is_used_is_there():
    assert asked_for() == set(PARAMETERS)


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("parameters.toml", {key for parameter in PARAMETERS.values() for key in parameter.sources}),
        ("targets.toml", {target.source for target in targets()}),
        ("bands.toml", {key for measured in all_measured().values() for key in measured.sources}),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_every_source_of_a_number_is_among_the_references(file, named):
    assert named
    assert named - set(REFERENCES) == set(), file


@pytest.mark.parametrize("file", ["parameters.toml", "targets.toml"])
def test_the_comments_name_only_sources_that_there_are(file):
    """A name there has an underscore or ends with a year, like the key of a source."""
    comments = re.findall(r"#.*", (ROOM / file).read_text())
    named = {word for line in comments for word in re.findall(r"\b[a-z]+_?(?:[a-z]+_)*\d{4}\b", line)}
    assert named <= set(REFERENCES)


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [({"value": 3}, "outside its own range"), ({"basis": "guessed"}, "basis must be one of")],
)
def test_a_parameter_outside_its_range_or_on_no_basis_is_refused(tmp_path, wrong, complaint):
    table = {"value": 1.5, "low": 1, "high": 2, "basis": "assumed"} | wrong
    lines = [
        f'{name} = "{said}"' if isinstance(said, str) else f"{name} = {said}" for name, said in table.items()
    ]
    path = tmp_path / "parameters.toml"
    path.write_text("\n".join(["[one]", 'name = { en = "One", id = "Satu" }', 'unit = "mL"', *lines]))
    with pytest.raises(ValueError, match=complaint):
        read(path)
