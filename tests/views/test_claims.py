"""The claim ledger: filtered by plain links, every claim at an address of its own."""

import re

import pytest
from django.test import Client

from explainer.content import library
from explainer.content.claims import TOPICS
from explainer.content.wording import VERDICTS

CLAIMS = library().claims

# Section 2 of the evidence: the article that went viral, its siblings, and beliefs met beside them.
ROWS = {
    *(f"S{n}" for n in (*range(1, 9), "9a", "9b", "9c", 10, 11, 12)),
    *(f"B{n}" for n in range(1, 17)),
    *(f"C{n}" for n in range(1, 4)),
}


@pytest.fixture
def reader() -> Client:
    return Client()


def shown(text: str) -> set[str]:
    return set(re.findall(r'<li class="index__entry" id="([^"]+)"', text))


def test_every_row_of_the_evidence_is_in_the_ledger():
    assert {claim.text.row for claim in CLAIMS.values()} == ROWS


@pytest.mark.parametrize("page", ["/en/is-it-true/", "/id/benarkah/"])
def test_the_ledger_shows_every_claim(reader, page):
    text = reader.get(page).text
    assert shown(text) == set(CLAIMS)
    assert str(len(CLAIMS)) in re.search(r'article__answer">(.*?)</p>', text)[1]


@pytest.mark.parametrize("topic", ["", *TOPICS])
@pytest.mark.parametrize("verdict", ["", *VERDICTS])
def test_a_filter_leaves_the_claims_it_names(reader, topic, verdict):
    text = reader.get("/en/is-it-true/", {"topic": topic, "verdict": verdict}).text
    wanted = {
        key
        for key, claim in CLAIMS.items()
        if topic in {"", claim.text.topic} and verdict in {"", claim.text.verdict}
    }
    assert shown(text) == wanted
    assert wanted or "No claim has both" in text


def test_a_filter_is_a_plain_link_that_says_how_many_it_leaves(reader):
    text = reader.get("/en/is-it-true/?topic=clots").text
    links = re.findall(
        r'<a class="filters__link" href="([^"]+)#claims"[^>]*>.*?__count">(\d+)<', text, re.DOTALL
    )
    assert len(links) == len(VERDICTS) + len(TOPICS)
    for address, count in links:
        found = shown(reader.get(address.replace("&amp;", "&")).text)
        # The chosen one is the way back: its count is of what is shown now.
        assert len(found) == int(count) or "topic=" not in address


def test_a_chosen_filter_is_the_way_back(reader):
    text = reader.get("/en/is-it-true/?verdict=overstated").text
    assert re.search(r'href="/en/is-it-true/#claims" aria-current="true"', text)


@pytest.mark.parametrize(
    "query", ["topic=cats", "verdict=maybe", "topic=%00", "topic=veins&verdict=<script>"]
)
def test_a_filter_nobody_offers_is_said_and_loses_nothing(reader, query):
    response = reader.get(f"/en/is-it-true/?{query}")
    assert response.status_code == 200
    assert "There is no such topic or verdict." in response.text
    assert shown(response.text)
    assert "<script>" not in response.text.split("<main")[1]


def test_a_filtered_ledger_is_known_to_search_engines_as_the_whole_one(reader):
    head = reader.get("/en/is-it-true/?topic=clots").text.split("</head>")[0]
    assert '<link rel="canonical" href="http://127.0.0.1:8000/en/is-it-true/">' in head


@pytest.mark.parametrize("key", CLAIMS)
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_claim_has_a_page_with_all_it_rests_on(reader, key, language):
    edition = CLAIMS[key].editions[language]
    text = reader.get(edition.claim.address).text
    for words in (edition.claim.fact, edition.claim.said, edition.claim.known, edition.claim.instead):
        assert words in text
    assert edition.citations
    assert text.count('class="sources__back"') == len(edition.citations)
    assert f"<title>{re.sub('&#x27;', chr(39), edition.claim.fact)}" in text.replace("&#x27;", "'")


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=lambda claim: claim.key)
def test_a_verdict_names_nobody(claim):
    words = " ".join(text[language] for text in (claim.text.fact, claim.text.said) for language in text)
    assert not re.search(r"\b[Dd]r\.? |Damay|Patrazone", words)
