"""`manage.py upkeep`: what an editor asks it, and what it answers."""

import shutil

import pytest
from django.core.management import CommandError, call_command

from explainer.content import FOLDER, load
from explainer.management.commands import upkeep


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A copy of the articles that the command works on."""
    copy = shutil.copytree(FOLDER, tmp_path / "articles")
    monkeypatch.setattr(upkeep, "FOLDER", copy)
    monkeypatch.setattr(upkeep, "library", lambda: load(copy))
    call_command("upkeep", "--agree", *load(copy).everything)
    return copy


def change(path) -> None:
    path.write_text(path.read_text().replace("{#signs}\n", "{#signs}\n\nA new sentence.\n"))


def test_it_lists_when_every_page_is_due(folder, capsys):
    call_command("upkeep")
    said = capsys.readouterr().out
    assert "2027-11-22  leg-swelling  checked 2026-11-22" in said
    assert "Sections where one language is older\n  none" in said


def test_an_overdue_page_stands_out(folder, capsys):
    path = folder / "leg-swelling" / "article.toml"
    path.write_text(path.read_text().replace("due = 2027-11-22", "due = 2020-01-01"))
    call_command("upkeep")
    assert "2020-01-01  leg-swelling  checked 2026-11-22, OVERDUE" in capsys.readouterr().out


def test_it_says_which_language_is_older_until_they_are_compared_again(folder, capsys):
    change(folder / "leg-swelling" / "id.md")
    call_command("upkeep")
    assert "leg-swelling#signs: en is older" in capsys.readouterr().out
    call_command("upkeep", "--agree", "leg-swelling")
    call_command("upkeep")
    assert "leg-swelling#signs" not in capsys.readouterr().out


def test_it_lists_where_a_source_is_cited(folder, capsys):
    call_command("upkeep", "--sources", "stein_2009")
    said = capsys.readouterr().out
    assert "/en/second-heart/#standing-sitting-walking" in said
    assert "facts.toml [velocity_sitting_rest]" in said


@pytest.mark.parametrize("wanted", [["--sources", "nobody_1900"], ["--agree", "no-such-page"]])
def test_it_knows_what_it_does_not_have(folder, wanted):
    with pytest.raises(CommandError, match="no such"):
        call_command("upkeep", *wanted)
