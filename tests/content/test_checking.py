"""Every rule of the content, broken once on a copy of the real articles."""

import shutil
from datetime import date

import pytest

from explainer.content import FOLDER, check, load

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "articles")


def edit(path, old: str, new: str, count: int = 1) -> None:
    text = path.read_text()
    assert old in text, f"the test is out of date: {path.name} does not say {old!r}"
    path.write_text(text.replace(old, new, count))


def problems(folder) -> list[str]:
    return [str(problem).replace(f"{folder}/", "") for problem in check(load(folder), folder, TODAY)]


def test_the_site_s_own_articles_have_no_problem():
    assert [str(problem) for problem in check(load(FOLDER), FOLDER, TODAY)] == []


def test_a_section_without_its_twin(folder):
    edit(folder / "second-heart" / "id.md", "{#two-pumps}", "{#dua-pompa}")
    found = problems(folder)
    assert any("id.md" in p and "has no section for" in p and "{#two-pumps}" in p for p in found)
    assert any("en.md" in p and "has no section for" in p and "{#dua-pompa}" in p for p in found)


def test_a_section_built_otherwise_in_one_language(folder):
    edit(folder / "second-heart" / "id.md", ":::{figure} loop\n:::\n", "")
    assert any("{#two-pumps} is built otherwise" in p for p in problems(folder))


def test_a_citation_in_one_language_only(folder):
    path = folder / "second-heart" / "id.md"
    path.write_text(path.read_text().replace("{cite}`pollack1949`", ""))
    assert any("citations differ from en.md: pollack1949" in p for p in problems(folder))


def test_a_citation_without_a_source(folder):
    path = folder / "references.toml"
    path.write_text(path.read_text().replace("[stein_2009]", "[stein_2010]"))
    found = problems(folder)
    assert any(p.startswith("second-heart/en.md:") and "“stein_2009” is cited" in p for p in found)
    assert any("nobody cites the source “stein_2010”" in p for p in found)


def test_a_term_without_a_definition(folder):
    edit(folder / "terms.toml", "[valve]", "[flap]")
    assert any("the term “valve” has no definition" in p for p in problems(folder))


def test_an_unknown_fact(folder):
    path = folder / "facts.toml"
    path.write_text(path.read_text().replace("[pressure_standing]", "[pressure_upright]"))
    assert any("the fact “pressure_standing” is not in facts.toml" in p for p in problems(folder))


def test_a_figure_without_a_caption(folder):
    path = folder / "figures" / "valve.toml"
    lines = [line for line in path.read_text().splitlines() if not line.startswith("caption")]
    path.write_text("\n".join(lines))
    assert any("valve.toml:1: “caption” is missing" in p for p in problems(folder))


def test_a_figure_that_is_named_and_not_shown(folder):
    edit(folder / "second-heart" / "article.toml", 'figures = ["beat", ', 'figures = ["beat", "swelling", ')
    assert any("placed in en.md differ: swelling" in p for p in problems(folder))


def test_a_question_that_leads_nowhere(folder):
    edit(folder / "second-heart" / "quiz.toml", 'paragraph = "idle"', 'paragraph = "nowhere"')
    found = [p for p in problems(folder) if "there is no 'nowhere' where it leads" in p]
    assert any("question “queue”" in p and p.endswith("(id)") for p in found)
    assert any("siblings.toml" in p for p in found), "what comes back days later leads there, too"


def test_a_question_whose_source_the_page_does_not_cite(folder):
    edit(folder / "second-heart" / "quiz.toml", 'sources = ["', 'sources = ["caggiati2018", "')
    assert any("there is no 'caggiati2018' where it leads" in p for p in problems(folder))


def test_a_question_without_its_sibling(folder):
    edit(folder / "second-heart" / "quiz.toml", 'sibling = "', 'sibling = "nobody-')
    found = problems(folder)
    assert any("is not there" in p and "sibling “nobody-" in p for p in found)
    assert any("it is not the sibling of “pushes-up”" in p for p in found)


def test_a_wrong_choice_without_a_name_for_its_misconception(folder):
    edit(folder / "second-heart" / "quiz.toml", 'misconception = "', 'misconception = "not-')
    assert any("is not in misconceptions.toml" in p for p in problems(folder))


def test_a_misconception_that_nobody_has(folder):
    path = folder / "misconceptions.toml"
    path.write_text(path.read_text() + 'new-one = { en = "New", id = "Baru" }\n')
    assert any("no wrong answer stands for “new-one”" in p for p in problems(folder))


def test_an_estimate_whose_range_does_not_hold_the_answer(folder):
    edit(folder / "second-heart" / "quiz.toml", "right_to = ", "right_to = 1")
    edit(folder / "second-heart" / "quiz.toml", "right_from = ", "right_from = 9")
    assert any("the numbers must rise from one to the next" in p for p in problems(folder))


def test_a_wrong_choice_without_its_explanation(folder):
    edit(folder / "second-heart" / "quiz.toml", "[questions.mixed_up]", "[questions.mixed]")
    assert any("“mixed_up” is missing" in p for p in problems(folder))


def test_a_first_question_that_would_have_to_be_shuffled(folder):
    path = folder / "second-heart" / "quiz.toml"
    text = path.read_text()
    path.write_text(text[text.rindex("[[questions]]", 0, text.index('kind = "choose-one"')) :])
    assert any("the first question must be true-or-false" in p for p in problems(folder))


def test_care_cards_that_touch(folder):
    path = folder / "second-heart" / "en.md"
    text = path.read_text()
    start = text.index("Do not massage a leg that is newly")
    path.write_text(text[:start] + text[text.index(":::{care} urgent") :])
    assert any("the emergency and urgent cards touch" in p for p in problems(folder))


def test_an_article_without_the_emergency_card(folder):
    edit(folder / "second-heart" / "id.md", ":::{care} emergency\n:::\n", "")
    assert any("id.md" in p and "the emergency card must stand exactly once" in p for p in problems(folder))


def test_an_overdue_page_is_a_warning(folder):
    found = list(check(load(folder), folder, date(2028, 1, 1)))
    assert len(found) == len(load(folder).everything)
    assert all(problem.is_warning for problem in found)
    assert "due to be checked again on 2027-11-22" in found[0].message


def test_a_section_that_changed_in_one_language_only_is_a_warning(folder):
    edit(folder / "varicose-veins" / "en.md", "{#signs}\n", "{#signs}\n\nA new sentence.\n")
    (problem,) = check(load(folder), folder, TODAY)
    assert problem.is_warning
    assert "varicose-veins/id.md" in problem.path
    assert "older than in the other language: {#signs}" in problem.message


def test_a_section_that_changed_in_both_languages_must_be_compared(folder):
    for language in ("en", "id"):
        edit(folder / "varicose-veins" / f"{language}.md", "{#signs}\n", "{#signs}\n\nNew.\n")
    (problem,) = check(load(folder), folder, TODAY)
    assert not problem.is_warning
    assert "changed in both languages, or never compared: {#signs}" in problem.message


def test_a_correction_of_a_fact_shows_among_the_changes_of_every_page_that_prints_it(folder):
    before = load(folder)
    path = folder / "facts.toml"
    words = 'corrections = [{ date = 2027-01-02, en = "Was 100.", id = "Tadinya 100." }]'
    path.write_text(path.read_text().replace("[pressure_standing]\n", f"[pressure_standing]\n{words}\n"))
    library = load(folder)
    printing = {
        key for key, page in before.everything.items() if "pressure_standing" in page.editions["en"].facts
    }
    assert "second-heart" in printing
    for key, page in library.everything.items():
        assert (page.changes[0].words["en"] == "Was 100.") == (key in printing)
        assert (page.modified == date(2027, 1, 2)) == (key in printing)


def test_a_link_to_a_section_that_is_not_there(folder):
    path = folder / "leg-swelling" / "en.md"
    path.write_text(path.read_text().replace("](get-help#one-leg-or-both)", "](get-help#two-legs)", 1))
    assert any("there is no {#two-legs} in “get-help”" in p for p in problems(folder))


def test_a_row_of_the_evidence_that_is_claimed_twice(folder):
    edit(folder / "claims" / "veins.toml", 'row = "S6"', 'row = "S7"')
    assert any("“S7” is taken by another claim" in p for p in problems(folder))


def test_a_verdict_that_is_not_on_the_scale(folder):
    edit(folder / "claims" / "veins.toml", 'verdict = "overstated"', 'verdict = "half-true"')
    assert any("the verdict must be one of" in p for p in problems(folder))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (
            '"new",      "-",         "-",         "same-day"]',
            '"new",      "-",         "-",         "nowhere"]',
            "is no card",
        ),
        (
            '"new",      "-",         "-",         "same-day"]',
            '"new",      "-",         "-",         "appointment"]',
            "a red flag ends in “appointment”",
        ),
        (
            '    ["no",       "neither",   "-",        "-",         "cord",      "cord-same-day"],\n',
            "",
            "no path says where “cord”",
        ),
    ],
)
def test_a_path_of_the_triage_that_is_not_safe(folder, old, new, complaint):
    edit(folder / "get-help" / "one-leg-or-both.toml", old, new)
    assert any(complaint in p for p in problems(folder))


def test_a_slug_that_cannot_be_an_address(folder):
    edit(folder / "second-heart" / "article.toml", 'en = "second-heart"', 'en = "Second Heart!"')
    assert any("the slug 'Second Heart!' (en) cannot be part of an address" in p for p in problems(folder))


def test_a_question_key_that_is_an_address_already(folder):
    path = folder / "second-heart" / "quiz.toml"
    path.write_text(path.read_text().replace('key = "a-day"', 'key = "tinjau"'))
    assert any("the question key “tinjau” is taken" in p for p in problems(folder))
