"""A narrow door from templates to the rooms: drawings, and words in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from explainer.content import Article, Page, library
from explainer.content.blocks import FigureWords
from explainer.figures import FIGURES, back_leg

register = template.Library()


@register.filter
def spoken(words: Mapping[str, str]) -> str:
    """Side-by-side words in the language of the page."""
    return spoken_in(words, get_language())


@register.filter
def spoken_in(words: Mapping[str, str], language: str) -> str:
    return words.get(language, "")


@register.filter
def summary(page: Page) -> str:
    """What a page is about, in one line."""
    return spoken(page.summary if isinstance(page, Article) else page.description)


@register.simple_tag
def address(page: Page) -> str:
    return library().shared.addresses[page.key][get_language()]


@register.filter
def is_drawn(words: FigureWords) -> bool:
    """Whether a figure that has words has its drawing, too; until then nothing of it is shown."""
    return words.name in FIGURES


@register.simple_tag
def drawing(words: FigureWords, prefix: str) -> SafeString:
    """The drawing of a figure with its labels; `prefix` keeps its ids apart on a page."""
    context = {"figure": words, "words": words.labels, "drawing": FIGURES[words.name](), "prefix": prefix}
    return draw(words.name, context)


@register.simple_tag
def hero() -> SafeString:
    """The large leg whose calf is a heart: on the home page, under the quiz, on the ground line."""
    return draw("hero", {"drawing": back_leg.draw()})


@register.inclusion_tag("explainer/_tube.html")
def tube(full: int, total: int, *, is_wide: bool = False) -> dict:
    """A vein lying down, the first of its chambers full of blood."""
    return {"chambers": [number < full for number in range(total)], "is_wide": is_wide}


def draw(name: str, context: dict) -> SafeString:
    """A drawing's template, filled. Its numbers are not words: a point stays a point in Indonesian."""
    drawn = get_template(f"explainer/figures/{name}.html").template
    return drawn.render(Context(context, use_l10n=False))
