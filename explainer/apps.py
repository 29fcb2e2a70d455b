"""Names the app, and lets `manage.py check` look at the articles too."""

from datetime import date

from django.apps import AppConfig
from django.core import checks

from explainer.content import FOLDER, check, library
from explainer.figures import FIGURES


def check_articles(app_configs, **kwargs) -> list[checks.CheckMessage]:
    """Every problem in the articles as a check message, with its file and line."""
    problems = [
        (checks.Warning if problem.is_warning else checks.Error)(
            problem.message,
            obj=f"{problem.path}:{problem.line}",
            id="explainer.W001" if problem.is_warning else "explainer.E001",
        )
        for problem in check(library(), FOLDER, date.today())
    ]
    not_drawn = [
        checks.Warning(
            f"the figure “{name}” is not drawn yet",
            obj=f"{FOLDER / key / 'article.toml'}:1",
            id="explainer.W002",
        )
        for key, article in library().articles.items()
        for name in article.figures
        if name not in FIGURES
    ]
    return problems + not_drawn


class ExplainerConfig(AppConfig):
    name = "explainer"

    def ready(self) -> None:
        checks.register(check_articles)
