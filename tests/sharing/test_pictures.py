import re
from functools import cache
from io import BytesIO

import pytest
from PIL import Image

from explainer.content import library
from explainer.sharing import inks, pictures
from explainer.sharing.scenes import SCENES

CASES = [(key, language) for key in library().everything for language in ("en", "id")]

PAPER = (251, 246, 239)


def picture_of(page, language) -> Image.Image:
    return Image.open(BytesIO(drawn(page, language)))


@cache
def drawn(key: str, language: str) -> bytes:
    words = library().everything[key].card
    return pictures.draw(words.headline[language], words.line[language], "Second Heart", words.picture)


@pytest.mark.parametrize(("page", "language"), CASES)
def test_a_card_has_the_size_that_previews_ask_for(page, language):
    assert picture_of(page, language).size == (1200, 630)


@pytest.mark.parametrize(("page", "language"), CASES)
def test_a_card_is_light_enough_for_a_chat(page, language):
    assert len(drawn(page, language)) < 100_000


@pytest.mark.parametrize(("page", "language"), CASES)
def test_the_words_are_really_drawn(page, language):
    headline = picture_of(page, language).convert("L").crop((64, 60, 600, 400))
    assert sum(headline.histogram()[:80]) > 5_000


def test_the_heart_is_inside_the_square_that_small_previews_keep():
    square = picture_of(*CASES[0]).convert("RGB").crop((285, 0, 915, 630))
    muscle = sum(1 for r, g, b in square.get_flattened_data() if r > 180 and 60 < g < 110 and 50 < b < 100)
    assert muscle > 40_000


def test_a_text_that_does_not_fit_is_an_error_and_not_an_ugly_card():
    with pytest.raises(pictures.DoesNotFit):
        pictures.draw("A headline that goes on and on " * 8, "Line.", "Second Heart", "leg")
    with pytest.raises(pictures.DoesNotFit):
        pictures.draw(
            "A fact.", "A second line that is much too long for the column, " * 2, "Second Heart", "leg"
        )


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_in_the_colours_of_the_site_and_nothing_is_black(scene):
    """The renderer paints black what it does not understand."""
    svg = pictures.picture("A fact.", "A line.", "Second Heart", scene)
    image = Image.open(BytesIO(pictures.render(svg))).convert("RGB")
    counted = {colour: count for count, colour in image.getcolors(maxcolors=image.width * image.height)}
    assert (0, 0, 0) not in counted
    assert set(" ".join(re.findall(r'class="([^"]+)"', svg)).split()) <= known_roles()
    assert sum(count for colour, count in counted.items() if colour != PAPER) > 30_000


def test_the_inks_are_those_of_the_style_sheets():
    assert inks.colours()["muscle"] in (inks.CSS / "tokens.css").read_text()
    assert "var(" not in inks.roles()
    assert "calc(" not in inks.roles()


def known_roles() -> set[str]:
    return set(re.findall(r"\.([\w-]+)\{", inks.roles() + pictures.own_roles()))
