"""Try the pump: any address is a trial, and a trial has one address."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.utils.translation import gettext, override

from explainer.content import library
from explainer.content.blocks import Figure
from explainer.content.telling import tell
from explainer.figures import pump
from explainer.physiology import Leg, trials
from explainer.physiology.trials import CHOICES, Trial

SITE = "http://127.0.0.1:8000"
PUMP = {"en": "/en/pump/", "id": "/id/pompa/"}
FIGURE = {"en": "/en/pump/figure/", "id": "/id/pompa/gambar/"}
HTMX = {"HX-Request": "true"}
BACK = {**HTMX, "HX-History-Restore-Request": "true"}

TAG = re.compile(r"<[^>]+>")
PARTS = "pump-(?:changes|picture|sentence|trace|height)"

in_both_languages = pytest.mark.parametrize("language", PUMP)


@pytest.fixture
def reader() -> Client:
    return Client()


def furniture(words: str, language: str) -> str:
    """The words on buttons and messages, named in English."""
    with override(language):
        return gettext(words)


def said(trial: Trial, language: str) -> str:
    """The sentence of a trial."""
    labels = library().shared.figures["pump"].labels
    return tell(pump.draw(trial).says, {key: words[language] for key, words in labels.items()})


def read(html: str) -> str:
    """What a reader reads: the words alone."""
    return re.sub(r"\s+", " ", unescape(TAG.sub(" ", html)))


def part(html: str, name: str) -> str:
    """What stands between an element of the pump and the next of those that a change fills."""
    return re.search(rf' id="{name}"[^>]*>(.*?)(?:<[^<>]* id="{PARTS}"|</form>|$)', html, re.DOTALL)[1]


def chosen(html: str) -> dict[str, str]:
    """The controls as they stand."""
    inputs = [
        tag for tag in re.findall(r"<input[^>]*>", html) if 'type="radio"' not in tag or " checked" in tag
    ]
    return {
        re.search(r'name="([^"]+)"', tag)[1]: re.search(r'value="([^"]*)"', tag)[1]
        for tag in inputs
        if ' name="' in tag
    }


def form(html: str) -> str:
    return re.search(r'<form class="pump".*?</form>', html, re.DOTALL)[0]


@in_both_languages
def test_the_page_opens_with_ten_heel_raises_of_a_healthy_leg(reader, language):
    text = reader.get(PUMP[language]).text
    assert chosen(form(text)) == {
        "do": "tiptoe",
        "veins": "healthy",
        "beside": "nothing",
        "calf": "usual",
        "stocking": "no",
        "height": "170",
    }
    assert said(Trial(), language) in read(part(text, "pump-sentence"))
    assert not read(part(text, "pump-changes")).strip()


@in_both_languages
@pytest.mark.parametrize("query", ["", "?veins=surface&beside=healthy&guess=none"])
def test_the_page_says_that_the_line_is_a_model_and_what_the_bands_are(reader, language, query):
    figure = library().pages["pump"].editions[language].block(Figure, "pump").words
    text = reader.get(PUMP[language] + query).text
    assert read(figure.caption).strip() in read(text)


@in_both_languages
def test_every_choice_can_be_linked_and_is_shown_chosen(reader, language):
    for name, choices in CHOICES.items():
        for key in choices if name != "guess" else ():
            text = reader.get(PUMP[language], {name: key}).text
            assert chosen(form(text))[name] == key


@in_both_languages
@pytest.mark.parametrize(
    "query", ["", "do=slow", "do=stand&veins=deep&height=185", "veins=surface&beside=healthy"]
)
def test_a_trial_has_one_address_in_each_language(reader, language, query):
    trial, _changes = trials.read(dict(re.findall(r"(\w+)=([^&]+)", query)))
    spelt_out = trial.choices | {"height": f"0{trial.choices['height']}.0", "utm_source": "a-friend"}
    mark = f"?{query}" if query else ""
    for asked in (trial.query, trial.choices, spelt_out):
        head, _, body = unescape(reader.get(PUMP[language], asked).text).partition("</head>")
        address = SITE + PUMP[language] + mark
        assert f'<link rel="canonical" href="{address}">' in head
        assert f'<meta property="og:url" content="{address}">' in head
        pairs = dict(re.findall(r'hreflang="(..)" href="([^"]+)"', head))
        assert pairs == {code: SITE + path + mark for code, path in PUMP.items()}
        other = next(code for code in PUMP if code != language)
        assert f'<a class="header__link" href="{PUMP[other]}{mark}"' in body
        assert f'value="{address}"' in body, "the address to copy"


@in_both_languages
def test_htmx_gets_what_a_change_changes_and_nothing_else(reader, language):
    text = reader.get(PUMP[language], {"do": "slow"}, headers=HTMX).text
    assert "<html" not in text
    assert "<form" not in text
    assert 'type="radio"' not in text, "a group that were swapped would lose the focus"
    assert text.lstrip().startswith('<div class="pump__picture" id="pump-picture"')
    for name in ("sentence", "trace", "height", "changes"):
        assert re.search(rf'id="pump-{name}"[^>]* data-hx-swap-oob=', text), name
    assert said(Trial("slow"), language) in read(part(text, "pump-sentence"))


@in_both_languages
@pytest.mark.parametrize(
    ("given", "pushed"),
    [
        (Trial().choices, ""),
        ({"do": "slow"}, "?do=slow"),
        (Trial("fast", Leg("deep", "weak", stature=150)).choices, "?do=fast&veins=deep&calf=weak&height=150"),
        ({"height": "999"}, "?height=200"),
        ({"do": "fly", "stocking": "yes"}, "?stocking=yes"),
        ({"guess": "this"}, ""),
    ],
)
def test_htmx_is_told_the_address_with_only_what_is_not_as_usual(reader, language, given, pushed):
    response = reader.get(PUMP[language], given, headers=HTMX)
    assert response["HX-Push-Url"] == PUMP[language] + pushed


def test_a_page_pushes_no_address_and_going_back_is_given_a_page(reader):
    page, back = reader.get("/en/pump/?do=slow"), reader.get("/en/pump/?do=slow", headers=BACK)
    assert page.content == back.content
    assert b"<html" in page.content
    assert "HX-Push-Url" not in page
    assert "HX-Push-Url" not in back


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "fragment"])
@pytest.mark.parametrize("path", [*PUMP.values(), *FIGURE.values()])
@pytest.mark.parametrize("query", ["", "?do=slow", "?height=999", "?do=fly", "?veins=deep&beside=healthy"])
def test_no_answer_sets_a_cookie_or_is_confused_with_another(reader, path, query, headers):
    response = reader.get(path + query, headers=headers)
    is_led_on = path in FIGURE.values() and not headers
    assert response.status_code == (302 if is_led_on else 200)
    assert not response.cookies
    assert "Cookie" not in response["Vary"]
    assert "csrfmiddlewaretoken" not in response.text
    assert "HX-Request" in response["Vary"]
    if "public" in response.get("Cache-Control", ""):
        assert "Accept-Encoding" in response["Vary"]


def test_a_known_trial_may_be_kept_by_everybody_and_a_mended_one_or_a_fragment_by_its_reader(reader):
    known = reader.get("/en/pump/?do=slow&height=180")
    mended = reader.get("/en/pump/?do=slow&height=181")
    fragment = reader.get("/en/pump/?do=slow&height=180", headers=HTMX)
    assert "public" in known["Cache-Control"]
    for response in (mended, fragment):
        assert "private" in response["Cache-Control"]
        assert "public" not in response["Cache-Control"]
    seconds = {name: int(value) for name, value in re.findall(r"([a-z-]+)=(\d+)", known["Cache-Control"])}
    assert seconds["s-maxage"] + seconds["max-age"] + 2 * seconds["stale-while-revalidate"] <= 3600


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "fragment"])
@pytest.mark.parametrize("accepted", ["", "gzip", "br, gzip"])
def test_a_known_trial_is_known_again(reader, headers, accepted):
    headers = headers | {"accept-encoding": accepted}
    response = reader.get("/en/pump/?do=slow", headers=headers)
    again = reader.get("/en/pump/?do=slow", headers=headers | {"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert not again.content


@in_both_languages
@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"do": "fly"}, Trial()),
        ({"do": "jinjit"}, Trial()),  # addresses hold the same keys in both languages
        ({"do": ""}, Trial()),
        ({"veins": "Healthy", "do": "slow"}, Trial("slow")),
        ({"beside": "deep"}, Trial()),
        ({"stocking": "1"}, Trial()),
        ({"do": "slow\x00"}, Trial()),
        ({"calf": "🦵" * 1250}, Trial()),
        ({"veins": "a" * 5000}, Trial()),
        ({"do": "<script>alert(1)</script>"}, Trial()),
        ({"height": "999"}, Trial(leg=Leg(stature=200))),
        ({"height": "-1"}, Trial(leg=Leg(stature=140))),
        ({"height": "173"}, Trial(leg=Leg(stature=175))),
        ({"height": "abc"}, Trial()),
        ({"height": "nan"}, Trial()),
        ({"height": "inf"}, Trial(leg=Leg(stature=200))),
        ({"height": "9" * 5000}, Trial(leg=Leg(stature=200))),
        ({"height": "\x00"}, Trial()),
    ],
    ids=lambda value: repr(value)[:40] if isinstance(value, dict) else "",
)
def test_an_odd_value_shows_the_nearest_trial_and_says_so(reader, language, given, shown):
    for headers in ({}, HTMX):
        response = reader.get(PUMP[language], given, headers=headers)
        assert response.status_code == 200
        assert said(shown, language) in read(part(response.text, "pump-sentence"))
        notice = read(part(response.text, "pump-changes"))
        assert notice.count(furniture("Shown instead:", language)) == 1
        if "height" in given:
            assert f"{shown.choices['height']} cm" in notice
        assert "<script>alert" not in response.text
        assert "\x00" not in response.text


def test_every_odd_value_is_told_for_itself(reader):
    text = reader.get("/en/pump/", {"do": "fly", "veins": "?", "height": "9", "calf": "strong"}).text
    assert part(text, "pump-changes").count("Shown instead:") == 3
    assert said(Trial(leg=Leg(calf="strong", stature=140)), "en") in read(text)


def test_names_that_nobody_offers_are_no_fault_of_the_reader(reader):
    response = reader.get("/en/pump/?fbclid=1&do=slow&next=//elsewhere.example")
    assert "public" in response["Cache-Control"]
    assert "elsewhere.example" not in response.text
    assert "Shown instead:" not in response.text


@pytest.mark.parametrize(
    ("query", "given"),
    [
        ("height=170&height=175", {"height": "175"}),  # the field, and the button that was pressed
        ("height=200&height=140", {"height": "140"}),
        ("height=abc&height=185", {"height": "185"}),
        ("do=fly&do=slow", {"do": "slow"}),
        (
            "veins=surface&beside=healthy&guess=none&guess=this",
            {"veins": "surface", "beside": "healthy", "guess": "this"},
        ),
    ],
)
def test_of_a_name_given_twice_the_last_counts(reader, query, given):
    response = reader.get(f"/en/pump/?{query}", headers=HTMX)
    trial, _changes = trials.read(given)
    assert said(trial, "en") in read(response.text)
    assert "Shown instead:" not in response.text
    assert trials.read(dict(re.findall(r"(\w+)=([^&]+)", response["HX-Push-Url"])))[0] == trial


@pytest.mark.parametrize(("height", "shorter", "taller"), [(140, 140, 145), (170, 165, 175), (200, 195, 200)])
def test_the_height_steps_by_five_and_stops_at_either_end(reader, height, shorter, taller):
    buttons = re.findall(
        r'<button[^>]*name="height" value="(\d+)"([^>]*)>', reader.get("/en/pump/", {"height": height}).text
    )
    assert [int(value) for value, _rest in buttons] == [shorter, taller]
    assert ["aria-disabled" in rest for _value, rest in buttons] == [shorter == height, taller == height]
    assert not any(re.search(r"\sdisabled", rest) for _value, rest in buttons), "it would lose the focus"
