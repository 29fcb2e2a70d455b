"""A narrow door from templates to the rooms: drawings, and words in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from explainer.content import Article, Page, library
from explainer.content.blocks import FigureWords
from explainer.figures import FIGURES, MOVING, back_leg

register = template.Library()

SPARE = re.compile(r"\s*\n\s*")


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


@register.filter
def scripts(figures: Iterable[str]) -> list[str]:
    """The scripts that move these figures: each is named after the first word of those it moves."""
    return sorted(MOVING & {name.split("-")[0] for name in figures})


@register.simple_tag
def drawing(words: FigureWords, prefix: str) -> SafeString:
    """The drawing of a figure with its labels; `prefix` keeps its ids apart on a page."""
    context = {"figure": words, "words": words.labels, "drawing": FIGURES[words.name](), "prefix": prefix}
    return draw(words.name, context)


@register.simple_block_tag
def without_indents(content: str) -> SafeString:
    """A page without what only its templates need: empty lines, and spaces where a line begins or ends."""
    return mark_safe(SPARE.sub("\n", content))  # noqa: S308 - as safe as it was


@register.simple_tag
def hero(*, is_small: bool = False) -> SafeString:
    """The leg whose calf is a heart: large on the home page and under the quiz, small on each ground line."""
    drawing = back_leg.draw(scale=3, grid=1) if is_small else back_leg.draw()
    return draw("hero", {"drawing": drawing, "is_small": is_small})


@register.inclusion_tag("explainer/_tube.html")
def tube(full: int, total: int, *, is_wide: bool = False) -> dict:
    """A vein lying down, the first of its chambers full of blood."""
    return {"chambers": [number < full for number in range(total)], "is_wide": is_wide}


def draw(name: str, context: dict) -> SafeString:
    """A drawing's template, filled. Its numbers are not words: a point stays a point in Indonesian."""
    drawn = get_template(f"explainer/figures/{name}.html").template
    return drawn.render(Context(context, use_l10n=False))
