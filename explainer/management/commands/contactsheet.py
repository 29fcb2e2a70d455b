"""`manage.py contactsheet`: every figure as readers may meet it, side by side on one page."""

from __future__ import annotations

from collections.abc import Mapping

import brotli
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.template.loader import render_to_string
from django.utils.translation import override

from explainer import first_view
from explainer.content import LANGUAGES, library
from explainer.content.blocks import Figure
from explainer.figures import FIGURES

THEMES = ("light", "dark")
WIDTHS = (320, 720)  # of the window [px]


class Command(BaseCommand):
    help = "Puts every figure × language × light and dark × phone and tablet on one page in build/figures/."

    def add_arguments(self, parser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help="only these figures")

    def handle(self, *args, names: list[str], verbosity: int, **options) -> None:
        if unknown := set(names) - set(FIGURES):
            known = ", ".join(FIGURES)
            raise CommandError(f"no such figure: {', '.join(sorted(unknown))}. There are {known}.")
        placed = {language: placed_figures(language) for language in LANGUAGES}
        if homeless := set(names or FIGURES).difference(*placed.values()):
            raise CommandError(f"no page shows {', '.join(sorted(homeless))} yet.")
        rows = [
            {"name": name, "language": language, "frames": frames(placed[language][name], language)}
            for name in sorted(names or FIGURES)
            for language in LANGUAGES
        ]
        folder = settings.BASE_DIR / "build" / "figures"
        folder.mkdir(parents=True, exist_ok=True)
        style = first_view.joined(first_view.SHEETS).replace("../fonts/", "../../static/fonts/")
        (folder / "figures.css").write_text(style, encoding="utf-8")
        page = folder / "index.html"
        page.write_text(render_to_string("explainer/contact_sheet.html", {"rows": rows}), encoding="utf-8")
        if verbosity:
            for row in rows:
                weight = weight_of(placed[row["language"]][row["name"]], row["language"])
                self.stdout.write(f"{row['name']:32}{row['language']}  {weight:6} bytes")
            self.stdout.write(f"file://{page}")


def placed_figures(language: str) -> Mapping[str, Figure]:
    """Each figure by name, as it stands in the first page that shows it."""
    found: dict[str, Figure] = {}
    for page in library().everything.values():
        for block in page.editions[language].blocks:
            if isinstance(block, Figure):
                found.setdefault(block.name, block)
    return found


def frames(figure: Figure, language: str) -> list[dict]:
    """The figure in each theme and width, each as a small page of its own."""
    with override(language):
        return [
            {
                "width": width,
                "theme": theme,
                "page": render_to_string(
                    "explainer/contact_frame.html", {"block": figure, "theme": theme, "language": language}
                ),
            }
            for theme in THEMES
            for width in WIDTHS
        ]


def weight_of(figure: Figure, language: str) -> int:
    """What the figure costs alone, compressed as hard as the server does it [bytes]."""
    with override(language):
        html = render_to_string("explainer/_figure.html", {"block": figure})
    return len(brotli.compress(html.encode(), quality=11))
