"""Get help, the glossary, the sources and search."""

import re
from html import unescape

import pytest
from django.test import Client

from explainer.content import library

# The heading of the box is one level higher where the box stands above all sections.
HEADING = re.compile(r"(</?h)[23]")
# Of the list of all sources: its key, and all up to the next.
ENTRY = re.compile(
    r'<li class="index__entry" id="([^"]+)">(.*?)(?=<li class="index__entry"|</section>)', re.DOTALL
)
EMERGENCY = re.compile(r'<section class="care care--emergency" id="emergency".*?</section>', re.DOTALL)


@pytest.fixture
def reader() -> Client:
    return Client()


@pytest.mark.parametrize(("language", "page"), [("en", "/en/get-help/"), ("id", "/id/kapan-ke-dokter/")])
def test_the_emergency_box_says_the_same_wherever_it_stands(reader, language, page):
    box = HEADING.sub(r"\1", EMERGENCY.search(reader.get(page).text)[0])
    pages = [library().shared.addresses[key][language] for key in (*library().articles, "is-it-true")]
    pages += [claim.editions[language].claim.address for claim in library().claims.values()]
    for other in pages:
        boxes = EMERGENCY.findall(reader.get(other).text)
        assert [HEADING.sub(r"\1", each) for each in boxes] == [box], other
    assert set(re.findall(r'href="([^"]+)"', box)) <= {f"tel:{n}" for n in ("119", "112", "999", "911")}


def test_on_clots_and_get_help_the_emergency_box_comes_before_everything(reader):
    for page in ("/en/blood-clots/", "/id/gumpalan-darah/", "/en/get-help/", "/id/kapan-ke-dokter/"):
        text = reader.get(page).text
        assert text.index('id="emergency"') < text.index("<h2")


def test_the_triage_sends_nothing_to_the_server(reader):
    text = reader.get("/en/get-help/").text
    tool = text[text.index('<div class="paths">') : text.index("paths__table")]
    links = set(re.findall(r'href="([^"]+)"', tool))
    assert all(link.startswith(("#", "tel:")) for link in links)
    assert "<form" not in tool
    assert "data-hx" not in tool


@pytest.mark.parametrize("page", ["/en/glossary/", "/id/glosarium/"])
def test_every_term_is_in_the_glossary(reader, page):
    text = unescape(reader.get(page).text)
    language = page.split("/")[1]
    for term in library().shared.terms.values():
        assert f'id="{term.key}"' in text
        assert term.definition[language] in text


@pytest.mark.parametrize("page", ["/en/sources/", "/id/sumber/"])
def test_every_source_says_how_it_was_read_and_what_rests_on_it(reader, page):
    text = reader.get(page).text
    entries = dict(ENTRY.findall(text))
    assert set(library().shared.sources) <= set(entries)
    for key in library().shared.sources:
        assert "library__read" in entries[key]
        assert re.search(r'href="https?://', entries[key])


def test_a_source_leads_to_the_sections_that_cite_it(reader):
    text = reader.get("/en/sources/").text
    assert "/en/second-heart/#standing-sitting-walking" in dict(ENTRY.findall(text))["stein_2009"]


@pytest.mark.parametrize("page", ["/en/search/", "/id/cari/"])
def test_search_without_a_question_shows_what_there_is(reader, page):
    response = reader.get(page)
    assert response.status_code == 200
    assert all(article.name[page.split("/")[1]] in response.text for article in library().articles.values())


def test_search_sets_no_cookie_and_is_kept_by_no_shared_cache(reader):
    response = reader.get("/en/search/?q=clot")
    assert not response.cookies
    assert "private" in response["Cache-Control"]
    assert 'name="robots" content="noindex"' in response.text


def test_a_misspelt_word_is_put_right_in_words(reader):
    text = unescape(reader.get("/en/search/?q=vericose").text)
    assert "Nothing says exactly “vericose”. This is what was found for “varicose”." in text
    assert "/en/varicose-veins/" in text


def test_a_question_survives_a_change_of_language(reader):
    text = reader.get("/en/search/?q=stockings").text
    assert 'href="/id/cari/?q=stockings"' in text


@pytest.mark.parametrize("question", ["xqzw", "🦵" * 300, "%", "the and of"])
def test_nothing_found_says_what_to_try(reader, question):
    response = reader.get("/en/search/", {"q": question})
    assert response.status_code == 200
    assert "Try one plain word" in response.text
    assert "search__hits" not in response.text


@pytest.mark.parametrize("question", ["<script>alert(1)</script>", "clot\x00", "' OR 1=1", "a" * 9000])
def test_an_odd_question_is_shown_as_text_or_not_at_all(reader, question):
    response = reader.get("/en/search/", {"q": question})
    assert response.status_code == 200
    assert "<script>alert" not in response.text
    assert "\x00" not in response.text


def test_a_page_that_is_not_there_offers_search(reader):
    assert 'role="search"' in reader.get("/en/no-such-page/").text


def test_every_page_says_where_to_report_an_error(reader, settings):
    settings.SITE_CONTACT = "errors@example.org"
    assert 'href="mailto:errors@example.org"' in reader.get("/en/search/").text
