from io import BytesIO

import pytest
from PIL import Image

from explainer.content import library
from explainer.sharing import pictures

CASES = [(page, language) for page in library().everything.values() for language in ("en", "id")]


def picture_of(page, language) -> Image.Image:
    words = page.card
    return Image.open(BytesIO(pictures.draw(words.headline[language], words.line[language], "Second Heart")))


@pytest.mark.parametrize(("page", "language"), CASES)
def test_a_card_has_the_size_that_previews_ask_for(page, language):
    assert picture_of(page, language).size == (1200, 630)


@pytest.mark.parametrize(("page", "language"), CASES)
def test_a_card_is_light_enough_for_a_chat(page, language):
    words = page.card
    assert len(pictures.draw(words.headline[language], words.line[language], "Second Heart")) < 100_000


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
        pictures.draw("A headline that goes on and on " * 8, "Line.", "Second Heart")
    with pytest.raises(pictures.DoesNotFit):
        pictures.draw(
            "A fact.", "A second line that is much too long to stand beside the leg, " * 2, "Second Heart"
        )
