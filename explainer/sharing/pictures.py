"""Draws the picture of a card: the fact in large letters, the leg whose calf is a heart beside it.

The renderer knows no CSS variables, so colours are given here, the light ones of the site. It reads
only the fonts it is handed, and draws no text at all when it does not find one: words are measured
with the same files first, and a text that does not fit is an error and not an ugly card.
"""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path

import resvg_py
from PIL import Image, ImageFont

from explainer.figures import back_leg, mark
from explainer.sharing.cards import HEIGHT, WIDTH

FONTS = Path(__file__).parent / "fonts"
FAMILY = "'Plus Jakarta Sans'"
SEMIBOLD = FONTS / "PlusJakartaSans_600SemiBold.ttf"
REGULAR = FONTS / "PlusJakartaSans_400Regular.ttf"

PAPER, INK, INK_2 = "#fbf6ef", "#1f1a2b", "#4a4355"
MUSCLE, FIBRE, VEIN = "#c9584c", "#ae453b", "#2f4c9b"
BODY, TENDON, TENDON_LINE = "#f1e5d8", "#ebdcc3", "#b49a70"

LEFT, TOP = 64, 122  # where the headline begins [px]; its first baseline
COLUMN = 540  # as wide as the words may run, so that they never meet the leg [px]
HEADLINE_SIZES = (64, 58, 54, 50)  # the largest that fits in three or four lines is taken
LINE_SIZE = 34
LEG_SCALE, LEG_X, LEG_KNEE = 7.2, 765, 98  # the heart is in the middle of a square crop
SECOND_LEG_X = 1040
COLOURS = 128


class DoesNotFit(ValueError):
    """The words are too long for the card."""


def draw(headline: str, line: str, name: str) -> bytes:
    """A card as a PNG of 1200 × 630 px."""
    size, lines = set_headline(headline)
    below = TOP + len(lines) * round(size * 1.09)
    small = wrap(line, LINE_SIZE, REGULAR)
    if len(small) > 2 or any(width_of(part, REGULAR, LINE_SIZE) > COLUMN for part in small):
        raise DoesNotFit(f"“{line}” does not fit in two lines")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f"{second_leg()}{leg()}"
        + "".join(
            text(words, TOP + index * round(size * 1.09), size, 600, INK, -0.03 * size)
            for index, words in enumerate(lines)
        )
        + "".join(
            text(words, below + 8 + index * 44, LINE_SIZE, 400, INK_2, 0) for index, words in enumerate(small)
        )
        + signature(name)
        + "</svg>"
    )
    return slim(render(svg))


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


def leg() -> str:
    """The leg with its heart, larger than the card: it goes on above and below."""
    drawn = back_leg.draw(scale=LEG_SCALE, at=(LEG_X, LEG_KNEE))
    return (
        f'<path d="{drawn.body}" fill="{BODY}"/>'
        f'<path d="{drawn.vein}" fill="{VEIN}"/>'
        f'<path d="{drawn.tendon}" fill="{TENDON}" stroke="{TENDON_LINE}" stroke-width="2"/>'
        f'<path d="{drawn.gap}" fill="none" stroke="{PAPER}" stroke-width="5"/>'
        f'<path d="{drawn.inner_head}{drawn.outer_head}" fill="{MUSCLE}"/>'
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{drawn.fibres}" stroke="{FIBRE}" stroke-width="2"/>'
        f'<path d="{drawn.seam}" stroke="{PAPER}" stroke-width="4"/>'
        f'<path d="{drawn.outline}" stroke="{INK}" stroke-width="4.5"/></g>'
    )


def second_leg() -> str:
    """The other leg, plain: it says that this is a body and not an emblem."""
    drawn = back_leg.draw(scale=LEG_SCALE, at=(SECOND_LEG_X, LEG_KNEE), left=True)
    return (
        f'<path d="{drawn.body}" fill="{BODY}"/>'
        f'<path d="{drawn.outline}" fill="none" stroke="{INK}" stroke-width="4.5"/>'
    )


def signature(name: str) -> str:
    drawn = mark.draw("large")
    return (
        f'<g transform="translate({LEFT} 512) scale(1.12)"><path d="{drawn.heart}" fill="{MUSCLE}"/>'
        f'<g fill="none" stroke-linecap="round" stroke-width="{drawn.line}">'
        f'<path d="{drawn.calf}" stroke="{INK}"/><path d="{drawn.vein}" stroke="{VEIN}"/></g></g>'
        + text(name, 552, LINE_SIZE, 600, INK, -0.8, x=LEFT + 70)
    )


def text(words: str, y: float, size: float, weight: int, fill: str, spacing: float, x: float = LEFT) -> str:
    return (
        f'<text x="{x}" y="{y}" font-family="{FAMILY}" font-size="{size}" font-weight="{weight}" '
        f'fill="{fill}" letter-spacing="{spacing}" word-spacing="{size * 0.05}">{escape(words)}</text>'
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
