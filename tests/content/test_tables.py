from pathlib import Path

import pytest

from explainer.content.tables import Table


def read(path: Path, text: str, take) -> list[str]:
    path.write_text(text)
    problems = []
    table = Table.read(path, problems.append)
    take(table)
    table.done()
    return [f"{problem.line}: {problem.message}" for problem in problems]


def test_a_missing_value_is_a_problem(tmp_path):
    assert read(tmp_path / "a.toml", "x = 1", lambda t: (t.take("x", int), t.text("y"))) == [
        "1: “y” is missing"
    ]


def test_what_is_left_over_is_a_problem_with_its_line(tmp_path):
    problems = read(tmp_path / "a.toml", "x = 1\nsurprise = 2", lambda t: t.take("x", int))
    assert problems == ["2: unexpected: surprise"]


def test_words_must_be_there_in_both_languages(tmp_path):
    problems = read(tmp_path / "a.toml", 'name = { en = "Calf" }', lambda t: t.words("name"))
    assert problems == ["1: “name” has no words in: id"]


def test_a_value_of_the_wrong_kind_is_a_problem(tmp_path):
    problems = read(tmp_path / "a.toml", 'x = "1"', lambda t: t.take("x", int))
    assert problems == ["1: “x” must be int, not str"]


def test_a_file_that_cannot_be_read_names_its_line(tmp_path):
    (problem,) = read(tmp_path / "a.toml", "x = 1\ny = = 2", lambda t: None)
    assert problem.startswith("2: ")


def test_a_missing_file_is_a_problem(tmp_path):
    problems = []
    Table.read(tmp_path / "none.toml", problems.append)
    assert [problem.message for problem in problems] == ["the file is missing"]


@pytest.mark.parametrize(
    ("text", "take", "problem"),
    [
        ("slug = { en = 1, id = 'x' }", lambda t: t.words("slug"), "“slug” must hold words, also in: en"),
        ("changes = ['x']", lambda t: list(t.tables("changes")), "“changes” must hold tables, not 'x'"),
        ("due = 2027-01-01T10:00:00", lambda t: t.day("due"), "“due” must be a date such as 2026-11-22"),
        ("key = 'tip toe/x'", lambda t: t.key("key"), "only a to z, 0 to 9 and hyphens"),
    ],
)
def test_whatever_else_stands_there_is_a_problem_and_not_a_traceback(tmp_path, text, take, problem):
    (found,) = read(tmp_path / "a.toml", text, take)
    assert problem in found
