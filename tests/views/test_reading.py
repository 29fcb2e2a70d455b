"""Pages of words as a reader's browser, a crawler and a cache meet them."""

import gzip
import re
from html import unescape

import brotli
import pytest
from django.test import Client
from django.urls import resolve, reverse
from django.utils.translation import override

from explainer.content import library
from explainer.figures import FIGURES

ADDRESSES = library().shared.addresses
ARTICLES = [ADDRESSES[key][language] for key in library().articles for language in ("en", "id")]
CLAIMS = [ADDRESSES[f"is-it-true/{key}"][language] for key in library().claims for language in ("en", "id")]
OTHERS = [ADDRESSES[key][language] for key in library().pages for language in ("en", "id")]
PAGES = ["/en/", "/id/", *ARTICLES, *OTHERS, *CLAIMS]
SOME = [
    "/en/",
    "/id/kaki-bengkak/",
    "/en/get-help/",
    "/id/benarkah/pijat-kaki-bengkak/",
    "/en/is-it-true/?topic=veins",
]


@pytest.fixture
def reader() -> Client:
    return Client()


@pytest.mark.parametrize("page", PAGES)
def test_reading_meets_no_cookie_and_no_session(reader, page):
    response = reader.get(page)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response["Vary"]
    assert "csrfmiddlewaretoken" not in response.text


@pytest.mark.parametrize("page", PAGES)
def test_a_page_may_be_kept_by_everybody_but_no_longer_than_an_hour(reader, page):
    rules = reader.get(page)["Cache-Control"]
    assert "public" in rules
    seconds = {name: int(value) for name, value in re.findall(r"([a-z-]+)=(\d+)", rules)}
    shared, own = seconds["s-maxage"], seconds["max-age"]
    assert shared + own + 2 * seconds["stale-while-revalidate"] <= 3600


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_the_same_bytes_for_every_reader(page):
    plain = Client().get(page).content
    crawler = Client().get(page, headers={"user-agent": "WhatsApp/2.23", "accept-language": "id"}).content
    assert plain == crawler


@pytest.mark.parametrize("page", SOME)
@pytest.mark.parametrize(
    ("accepted", "encoding", "decode"),
    [
        ("", None, bytes),
        ("gzip", "gzip", gzip.decompress),
        ("gzip, deflate, br", "br", brotli.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_every_encoding_holds_the_same_page_and_is_known_again(reader, page, accepted, encoding, decode):
    headers = {"accept-encoding": accepted}
    response = reader.get(page, headers=headers)
    assert response.get("Content-Encoding") == encoding
    assert decode(response.content) == reader.get(page).content
    again = reader.get(page, headers={**headers, "if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert again["ETag"] == response["ETag"]
    assert not again.content


@pytest.mark.parametrize("page", PAGES)
def test_head_answers_like_get(reader, page):
    get, head = reader.get(page), reader.head(page)
    assert head.status_code == 200
    assert not head.content
    assert dict(head.items()) == dict(get.items())


@pytest.mark.parametrize("page", PAGES)
def test_a_page_carries_what_previews_and_search_need(reader, page):
    head = reader.get(page).text.split("</head>")[0]
    address = f"http://127.0.0.1:8000{page}"
    assert f'<link rel="canonical" href="{address}">' in head
    assert f'<meta property="og:url" content="{address}">' in head
    for name in ("og:title", "og:description", "og:image:alt", "og:locale"):
        assert re.search(rf'<meta property="{name}" content="[^"]+">', head), name
    assert re.search(
        r'<meta property="og:image" content="http://127\.0\.0\.1:8000/static/cards/.+\.png">', head
    )
    assert 50 <= len(unescape(re.search(r'<meta name="description" content="([^"]+)">', head)[1])) <= 160


def test_the_languages_of_a_page_name_each_other(reader):
    for addresses in ADDRESSES.values():
        for page in addresses.values():
            pairs = set(
                re.findall(r'hreflang="(..)" href="([^"]+)"', reader.get(page).text.split("</head>")[0])
            )
            assert pairs == {(code, f"http://127.0.0.1:8000{path}") for code, path in addresses.items()}


def test_a_page_is_where_links_in_the_text_say_it_is():
    for key, addresses in ADDRESSES.items():
        for language, path in addresses.items():
            with override(language):
                match = resolve(path)
                assert reverse(match.view_name, args=match.args, kwargs=match.kwargs) == path, key


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("/en/jantung-kedua/", "/en/second-heart/"),
        ("/id/second-heart/", "/id/jantung-kedua/"),
        ("/en/jantung-kedua/kuis/queue/", "/en/second-heart/quiz/queue/"),
        ("/id/second-heart/quiz/", "/id/jantung-kedua/kuis/"),
        ("/en/jantung-kedua", "/en/second-heart/"),
        ("/en/kapan-ke-dokter/", "/en/get-help/"),
        ("/id/is-it-true/massage/", "/id/benarkah/pijat-kaki-bengkak/"),
        ("/id/search/?q=clot", "/id/cari/?q=clot"),
        ("/en/jantung-kedua/kuis/tiptoe/?round=2", "/en/second-heart/quiz/tiptoe/?round=2"),
    ],
)
def test_words_of_the_other_language_lead_to_the_twin(reader, asked, found):
    response = reader.get(asked)
    assert response.status_code == 301
    assert response["Location"] == found


@pytest.mark.parametrize(
    ("languages", "home"), [("id,en;q=0.5", "/id/"), ("en-GB", "/en/"), ("fr", "/en/"), ("", "/en/")]
)
def test_the_front_door_speaks_the_reader_s_language(reader, languages, home):
    response = reader.get("/", headers={"accept-language": languages})
    assert response["Location"] == home
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize(
    ("page", "languages", "words"),
    [
        ("/en/no-such-page/", "id", "This page does not exist"),
        ("/id/tidak-ada/", "en", "Halaman ini tidak ada"),
        ("/fr/", "id", "Halaman ini tidak ada"),
        ("/no-such-page", "en", "This page does not exist"),
        ("/en/second-heart/quiz/no-such-question/", "", "This question is no longer asked"),
        ("/id/jantung-kedua/kuis/tidak-ada/", "", "Pertanyaan ini sudah tidak diajukan lagi"),
    ],
)
def test_a_page_that_is_not_there_says_so_in_the_reader_s_language(reader, page, languages, words):
    response = reader.get(page, headers={"accept-language": languages}, follow=True)
    assert response.status_code == 404
    assert words in response.text
    assert "/static/css/site" in response.text


def test_every_link_inside_the_site_leads_somewhere(reader):
    texts = {page: reader.get(page).text for page in PAGES}
    ids = {page: set(re.findall(r'\sid="([^"]+)"', text)) for page, text in texts.items()}
    for page, text in texts.items():
        assert set(re.findall(r'popovertarget="([^"]+)"', text)) <= ids[page]
        for path, anchor in re.findall(r'<a [^>]*?href="(/[^"#?]*)?(?:\?[^"#]*)?(?:#([^"]+))?"', text):
            where = path or page
            if where in texts:
                assert not anchor or anchor in ids[where], f"{page} → {where}#{anchor}"
            else:
                assert reader.get(where).status_code == 200, f"{page} → {where}"


def test_no_id_stands_twice(reader):
    for page in PAGES:
        ids = re.findall(r'\sid="([^"]+)"', reader.get(page).text)
        assert len(ids) == len(set(ids)), sorted(i for i in set(ids) if ids.count(i) > 1)


def test_no_byte_is_spent_on_empty_lines_and_indents(reader):
    for page in PAGES:
        assert not re.search(r"\s\n|\n\s", reader.get(page).text), page


@pytest.mark.parametrize("key", library().articles)
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_figure_that_is_drawn_has_its_words_in_the_page_s_language(reader, key, language):
    text = reader.get(ADDRESSES[key][language]).text
    for name in library().articles[key].figures:
        if name in FIGURES:
            words = library().shared.figures[name]
            assert words.title[language] in text
            assert words.description[language] in text
        else:
            assert f"figure--{name}" not in text


def test_a_point_stays_a_point_in_indonesian_drawings(reader):
    drawings = re.findall(r"<svg.*?</svg>", reader.get("/id/jantung-kedua/").text, flags=re.DOTALL)
    numbers = [
        value for svg in drawings for value in re.findall(r'\s(?:c?x|c?y|r|width|height)="([^"]+)"', svg)
    ]
    assert numbers
    assert all(re.fullmatch(r"-?[\d.]+%?", number) for number in numbers)


@pytest.mark.parametrize("page", PAGES)
def test_the_policy_allows_nothing_but_our_own_files_and_two_hashes(reader, page):
    policy = dict(
        part.strip().split(" ", 1) for part in reader.get(page)["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    allowed = {value for values in policy.values() for value in values.split()}
    assert {value for value in allowed if not value.startswith("'sha256-")} == {"'none'", "'self'"}
    assert sum(value.startswith("'sha256-") for value in allowed) == 2
