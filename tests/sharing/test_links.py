from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.sharing import share_links

ADDRESS = "https://example.org/id/jantung-kedua/"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_every_link_decodes_back_to_the_address(text):
    for link in share_links(text, ADDRESS):
        values = [value for values in parse_qs(urlsplit(link.href).query).values() for value in values]
        assert any(ADDRESS in value for value in values), link.name


def test_whatsapp_gets_the_words_and_then_the_address():
    whatsapp = share_links("Benarkah ada jantung kedua?", ADDRESS)[0]
    assert parse_qs(urlsplit(whatsapp.href).query)["text"] == [f"Benarkah ada jantung kedua? {ADDRESS}"]


@pytest.mark.parametrize("link", share_links("a & b #1", ADDRESS), ids=lambda link: link.name)
def test_nothing_in_the_words_breaks_out_of_a_link(link):
    assert urlsplit(link.href).fragment == ""
    assert "a & b" not in link.href
