"""Every label of every figure can be read: large enough, alone in its place, dark enough on its ground."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

from tests.pages.colours import Colour, contrast
from tests.pages.conftest import Reader
from tests.pages.languages import Language, in_both_languages

SMALLEST_LABEL = 13  # px
READABLE = 4.5  # contrast of a label with what lies behind it
STRAY = 0.04  # share of the ground that a line may cross, such as a leader that begins beside the words

# Every piece of text a figure shows, in lines: its words, box, size as seen, and the box it must stay in.
LABELS = """() => {
  const shown = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.display === "none" || style.visibility === "hidden") return false;
      if (Number(style.opacity) <= 0.5) return false; // labels that take turns fade into each other
    }
    return true;
  };
  const labels = [];
  document.querySelectorAll("figure").forEach((figure) => {
    const frame = figure.getBoundingClientRect();
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (!node.data.trim() || parent.closest("figcaption, title, desc, button")) continue;
      if (!shown(parent)) continue;
      const matrix = parent instanceof SVGElement ? parent.getScreenCTM() : { a: 1 };
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        labels.push({
          figure: figure.id, words: node.data.trim(), of: labels.length,
          owner: parent.closest("text, p, li, dt, dd")?.textContent.trim() ?? "",
          left: box.left, right: box.right, top: box.top, bottom: box.bottom,
          colour: getComputedStyle(parent).fill, inside: parent instanceof SVGElement,
          size: parseFloat(getComputedStyle(parent).fontSize) * matrix.a,
          frame: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom },
        });
      }
    }
  });
  return labels;
}"""

# What sticks to the window would lie over a figure that is taller than it.
NOTHING_FLOATS = """() => [...document.querySelectorAll("main *")]
  .filter((element) => ["sticky", "fixed"].includes(getComputedStyle(element).position))
  .forEach((element) => element.remove())"""


@in_both_languages
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_every_label_of_a_figure_is_legible_and_stands_alone(reader: Reader, language: Language, motion: str):
    page = reader(reduced_motion=motion)
    found = []
    for name, address in language.illustrated.items():
        page.goto(address)
        page.evaluate("document.fonts.ready")
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            labels = page.evaluate(LABELS)
            assert labels, name
            found += [f"{name}, {width} px: {words}" for words in dict.fromkeys(complaints(labels))]
    assert not found, "\n".join(found)


def complaints(labels: list[dict]):
    for at, label in enumerate(labels):
        name = f"“{label['words']}” in {label['figure']}"
        if label["size"] < SMALLEST_LABEL - 0.05:
            yield f"{name} is {label['size']:.1f} px"
        frame = label["frame"]
        if label["left"] < frame["left"] - 1 or label["right"] > frame["right"] + 1:
            yield (
                f"{name} leaves its figure: {label['left']:.0f}–{label['right']:.0f}"
                f" of {frame['left']:.0f}–{frame['right']:.0f}"
            )
        if label["top"] < frame["top"] - 1 or label["bottom"] > frame["bottom"] + 1:
            yield f"{name} leaves its figure above or below"
        for other in labels[at + 1 :]:
            if overlap(label, other):
                yield f"{name} overlaps “{other['words']}”"


def overlap(one: dict, other: dict) -> bool:
    """Whether letters meet: a line's box has room above and below them, which may."""
    if one["figure"] != other["figure"] or one["owner"] == other["owner"]:
        return False
    air = 0.14 * (one["bottom"] - one["top"])
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 2 * air
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@in_both_languages
def test_every_label_stands_out_from_what_lies_behind_it(
    reader: Reader, language: Language, width: int, scheme: str
):
    page = reader(width=width, color_scheme=scheme)
    found = []
    for name, address in language.illustrated.items():
        page.goto(address)
        page.evaluate("document.fonts.ready")
        page.evaluate(NOTHING_FLOATS)
        for figure in page.locator("figure").all():
            found += [f"{name}: {words}" for words in faint(page, figure)]
    assert not found, "\n".join(found)


def faint(page: Page, figure: Locator) -> Iterator[str]:
    """The labels of a drawing that do not stand out, each with how little it does."""
    name = figure.get_attribute("id")
    figure.scroll_into_view_if_needed()
    labels = [label for label in page.evaluate(LABELS) if label["figure"] == name and label["inside"]]
    frame = labels[0]["frame"] if labels else {}
    figure.evaluate("(figure) => figure.querySelectorAll('text').forEach((text) => text.remove())")
    ground = Image.open(io.BytesIO(figure.screenshot())).convert("RGB")
    for label in labels:
        box = (
            label["left"] - frame["left"],
            label["top"] - frame["top"],
            label["right"] - frame["left"],
            label["bottom"] - frame["top"],
        )
        behind = Counter(ground.crop(tuple(round(edge) for edge in box)).get_flattened_data())
        words = Colour.read(label["colour"])
        weak = sum(count for colour, count in behind.items() if contrast(words, Colour(*colour)) < READABLE)
        if weak > STRAY * behind.total():
            worst = min(contrast(words, Colour(*colour)) for colour, _ in behind.most_common(3))
            yield f"“{label['words']}” in {name}: {worst:.1f}"
