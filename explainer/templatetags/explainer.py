"""A narrow door from templates to the rooms: drawings, and words in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.formats import get_format, number_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from explainer.content import Article, Page, library
from explainer.content.blocks import Figure, FigureWords
from explainer.content.telling import listed, tell
from explainer.figures import FIGURES, MOVING, back_leg
from explainer.figures.pump import PumpFigure
from explainer.physiology.bands import Band

register = template.Library()

SPARE = re.compile(r"\s*\n\s*")
DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")


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
    drawn = FIGURES[words.name]()
    if isinstance(drawn, PumpFigure):
        return draw("pump-still", pump_context(drawn, prefix) | {"figure": words})
    return draw(words.name, {"figure": words, "words": words.labels, "drawing": drawn, "prefix": prefix})


@register.filter
def shortly(number: float) -> str:
    """A number in three digits, as the language of the page writes it."""
    return number_format(f"{number:.3g}" if abs(number) < 1000 else f"{number:.0f}")


@register.filter
def printed(value: str) -> str:
    """A value as a source prints it, in English, with the decimal sign of the page's language."""
    return DECIMAL_POINT.sub(get_format("DECIMAL_SEPARATOR"), value)


@register.filter
def told(findings: Iterable, words: Mapping[str, str]) -> str:
    """Sentences by their names, in the words of a figure."""
    return tell(findings, words)


@register.filter
def named(names: Iterable[str], words: Mapping[str, str]) -> str:
    """Words of a figure whose names the drawing knows."""
    return listed(names, words)


@register.filter
def entry(entries: Mapping[str, object], key: str) -> object:
    """The entry under a key that the template knows by another value."""
    return entries[key]


@register.simple_tag
def pump_legs(drawn: PumpFigure, prefix: str) -> SafeString:
    """The leg or legs of the pump, as they stand and as they move."""
    return draw("pump-legs", pump_context(drawn, prefix))


@register.simple_tag
def pump_trace(drawn: PumpFigure, prefix: str) -> SafeString:
    """The curve of the pressure, with what was measured as bands."""
    return draw("pump-trace", pump_context(drawn, prefix) | {"cycle": drawn.cycle})


def pump_context(drawn: PumpFigure, prefix: str) -> dict:
    """What the drawings of the pump need; their words are those of its own page, wherever they stand."""
    figure = library().pages["pump"].editions[get_language()].block(Figure, "pump").words
    words = figure.labels
    return {
        "drawing": drawn,
        "figure": figure,
        "words": words,
        "prefix": prefix,
        "effort_word": words.get(f"effort_{drawn.trial.do}"),
        "band_words": [band_words(band, words) for band in drawn.measured],
        "line_names": [listed(side.names, words) for side in drawn.sides if side.names],
    }


def band_words(band: Band, words: Mapping[str, str]) -> str:
    """What was measured, with the numbers of its source."""
    measured = band.measured
    return words[f"band_{measured.key}"].format(low=f"{measured.low:g}", high=f"{measured.high:g}")


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
