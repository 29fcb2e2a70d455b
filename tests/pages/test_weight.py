"""Readers pay by the megabyte: what an article and its figures cost on the way to them."""

from __future__ import annotations

import re
from urllib.request import urlopen

import brotli

from tests.pages.languages import Language, in_both_languages

HEAVIEST_FIGURE, MEAN_FIGURE = 6_000, 2_500  # bytes, compressed
HEAVIEST_ARTICLE = 20_000  # the rules of the first view aside
# Five figures and forty sources: without any figure it weighs 16.5 kB. Grown by 0.1 kB for the curve of the
# pump, and not to grow more while it is too heavy.
TOO_HEAVY_STILL = {"second-heart": 26_600}

STYLE = re.compile(rb"<style>.*?</style>", re.DOTALL)
FIGURE = re.compile(rb'<figure class="figure[^>]* id="figure-([\w-]+)">.*?</figure>', re.DOTALL)


def compressed(html: bytes) -> int:
    return len(brotli.compress(html, quality=11))


def read(site: str, address: str) -> bytes:
    with urlopen(site + address) as answer:
        return answer.read()


@in_both_languages
def test_no_figure_costs_much_and_all_together_little(site: str, language: Language):
    costs = {
        figure[1].decode(): compressed(figure[0])
        for address in language.illustrated.values()
        for figure in FIGURE.finditer(read(site, address))
    }
    assert max(costs.values()) <= HEAVIEST_FIGURE, costs
    assert sum(costs.values()) / len(costs) <= MEAN_FIGURE, costs


@in_both_languages
def test_no_article_costs_more_than_a_small_photograph(site: str, language: Language):
    costs = {
        name: compressed(STYLE.sub(b"", read(site, address)))
        for name, address in language.illustrated.items()
    }
    allowed = dict.fromkeys(costs, HEAVIEST_ARTICLE) | TOO_HEAVY_STILL
    assert {name: cost for name, cost in costs.items() if cost > allowed[name]} == {}
