"""`manage.py contactsheet`: what whoever draws sees at once."""

import pytest
from django.core.management import CommandError, call_command

from explainer.content import LANGUAGES
from explainer.figures import FIGURES
from explainer.management.commands import contactsheet


@pytest.fixture
def sheet(tmp_path, settings):
    settings.BASE_DIR = tmp_path
    return tmp_path / "build" / "figures" / "index.html"


def test_it_shows_every_figure_in_every_language_theme_and_width(sheet):
    call_command("contactsheet", verbosity=0)
    page = sheet.read_text()
    for name in FIGURES:
        for language in LANGUAGES:
            for theme in ("light", "dark"):
                for width in (320, 720):
                    assert f'title="{name}, {language}, {theme}, {width} px"' in page


def test_it_says_what_a_figure_costs(sheet, capsys):
    call_command("contactsheet", "valve")
    said = capsys.readouterr().out.split()
    assert said[:2] == ["valve", "en"]
    assert 1_000 < int(said[2]) < 6_000


def test_it_knows_no_other_figures(sheet):
    with pytest.raises(CommandError, match="no such figure: spleen"):
        call_command("contactsheet", "spleen")


def test_it_says_which_figures_no_page_shows(sheet, monkeypatch):
    monkeypatch.setattr(contactsheet, "placed_figures", lambda language: {})
    with pytest.raises(CommandError, match="no page shows valve yet"):
        call_command("contactsheet", "valve")
