from pathlib import Path

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
