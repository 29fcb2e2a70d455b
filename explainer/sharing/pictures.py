"""Draws the picture of a card: the fact in large letters, a scene from the figures beside it.

The renderer reads only the fonts it is handed, and draws no text at all when it does not find one:
words are measured with the same files first, and a text that does not fit is an error and not an ugly
card.
"""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path

import resvg_py
from PIL import Image, ImageFont

from explainer.figures import mark
from explainer.sharing.cards import HEIGHT, WIDTH
from explainer.sharing.inks import colours, roles
from explainer.sharing.scenes import SCENES

FONTS = Path(__file__).parent / "fonts"
FAMILY = "'Plus Jakarta Sans'"
SEMIBOLD = FONTS / "PlusJakartaSans_600SemiBold.ttf"
REGULAR = FONTS / "PlusJakartaSans_400Regular.ttf"

LEFT, TOP = 64, 122  # where the headline begins [px]; its first baseline
COLUMN = 540  # as wide as the words may run, so that they never meet the scene [px]
HEADLINE_SIZES = (64, 58, 54, 50)  # the largest that fits in three or four lines is taken
LINE_SIZE = 34
COLOURS = 128


class DoesNotFit(ValueError):
    """The words are too long for the card."""


def draw(headline: str, line: str, name: str, scene: str) -> bytes:
    """A card as a PNG of 1200 × 630 px.

    scene   its name in SCENES
    """
    return slim(render(picture(headline, line, name, scene)))


def picture(headline: str, line: str, name: str, scene: str) -> str:
    """The card as SVG."""
    size, lines = set_headline(headline)
    below = TOP + len(lines) * round(size * 1.09)
    small = wrap(line, LINE_SIZE, REGULAR)
    if len(small) > 2 or any(width_of(part, REGULAR, LINE_SIZE) > COLUMN for part in small):
        raise DoesNotFit(f"“{line}” does not fit in two lines")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<style>{roles()}{own_roles()}</style>"
        f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>'
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">{SCENES[scene]()}</g>'
        + "".join(
            text(words, TOP + index * round(size * 1.09), size, 600, "ink", -0.03 * size)
            for index, words in enumerate(lines)
        )
        + "".join(
            text(words, below + 8 + index * 44, LINE_SIZE, 400, "quiet", 0)
            for index, words in enumerate(small)
        )
        + signature(name)
        + "</svg>"
    )


def own_roles() -> str:
    """Ground, words and the lines of the mark."""
    ink, quiet, paper, vein = (colours()[name] for name in ("ink", "ink-2", "paper", "vein"))
    return (
        f".paper{{fill:{paper}}}.ink{{fill:{ink}}}.quiet{{fill:{quiet}}}"
        f".mark-calf{{stroke:{ink}}}.mark-vein{{stroke:{vein}}}"
    )


def set_headline(headline: str) -> tuple[int, list[str]]:
    """The largest size at which the headline fits, and its lines."""
    for size in HEADLINE_SIZES:
        lines = wrap(headline, size, SEMIBOLD)
        if len(lines) <= 4 and all(width_of(line, SEMIBOLD, size) <= COLUMN for line in lines):
            return size, lines
    raise DoesNotFit(f"“{headline}” does not fit in four lines")


def wrap(words: str, size: int, font: Path) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, font, size) <= COLUMN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def width_of(words: str, font: Path, size: int) -> float:
    return ImageFont.truetype(font, size).getlength(words)


def signature(name: str) -> str:
    drawn = mark.draw("large")
    return (
        f'<g transform="translate({LEFT} 512) scale(1.12)"><path d="{drawn.heart}" class="d-muscle"/>'
        f'<g fill="none" stroke-linecap="round" stroke-width="{drawn.line}">'
        f'<path d="{drawn.calf}" class="mark-calf"/><path d="{drawn.vein}" class="mark-vein"/></g></g>'
        + text(name, 552, LINE_SIZE, 600, "ink", -0.8, x=LEFT + 70)
    )


def text(words: str, y: float, size: float, weight: int, kind: str, spacing: float, x: float = LEFT) -> str:
    return (
        f'<text x="{x}" y="{y}" font-family="{FAMILY}" font-size="{size}" font-weight="{weight}" '
        f'class="{kind}" letter-spacing="{spacing}" word-spacing="{size * 0.05}">{escape(words)}</text>'
    )


def render(svg: str) -> bytes:
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=WIDTH,
            height=HEIGHT,
            skip_system_fonts=True,
            font_files=[str(SEMIBOLD), str(REGULAR)],
        )
    )


def slim(png: bytes) -> bytes:
    """The same picture in few colours: a third of the bytes, and nothing to see of it."""
    picture = Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()
