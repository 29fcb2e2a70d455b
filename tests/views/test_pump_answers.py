"""Try the pump: what is told, what is kept, what it weighs, and what the model is held to."""

from __future__ import annotations

import re
from html import unescape

import brotli
import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils.translation import override

from explainer.content import library
from explainer.figures import pump
from explainer.physiology import PARAMETERS, Leg
from explainer.physiology.targets import targets
from explainer.physiology.trials import CHOICES, Trial
from explainer.views.published import published
from tests.views.test_pump import (
    FIGURE,
    HTMX,
    PUMP,
    chosen,
    form,
    furniture,
    in_both_languages,
    part,
    read,
    said,
)

HEAVIEST = 25_000  # bytes, compressed, the rules of the first view aside
SOURCES = {"en": "/en/sources/", "id": "/id/sumber/"}
# The figure of an article, the article, and what it shows.
STILLS = [
    ("pump-standing", "second-heart", pump.standing),
    ("pump-leaking", "varicose-veins", pump.leaking),
    ("pump-raising", "exercises", pump.raising),
]

STYLE = re.compile(rb"<style>.*?</style>", re.DOTALL)
# Numbers that are the same in every trial: on the gauge, and in the names of choices.
SCALES = re.compile(r"<text.*?</text>|<label.*?</label>", re.DOTALL)
CAPTION = re.compile(r"<figcaption.*?</figcaption>", re.DOTALL)
ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)


@pytest.fixture
def reader() -> Client:
    return Client()


@in_both_languages
@pytest.mark.parametrize("do", CHOICES["do"])
@pytest.mark.parametrize("veins", ["surface", "after-clot"])
def test_a_guess_comes_before_the_answer_and_nothing_gives_it_away(reader, language, do, veins):
    trial = Trial(do, Leg(veins), beside="healthy")
    for headers in ({}, HTMX):
        text = reader.get(PUMP[language], trial.query, headers=headers).text
        shown = form(text) if not headers else text
        assert "trace__line" not in shown
        assert "<animate" not in shown
        assert "pump-legs__pressure" not in shown
        assert "pump-legs__toggle" not in shown
        # What is left are the stature and its step beside their buttons, and the strength of the stocking.
        numbers = re.findall(r"\d+", read(CAPTION.sub("", SCALES.sub("", shown))))
        assert set(numbers) <= {"170", "5", "14"}
        assert re.findall(r'name="guess" value="(\w+)"', shown) == ["this", "other", "same", "none"]


def test_before_a_guess_both_legs_of_one_stature_stand_as_they_do_at_rest(reader):
    shown = form(reader.get("/en/pump/", Trial(leg=Leg("surface"), beside="healthy").query).text)
    levels = re.findall(r'<line class="pump-leg__column"[^>]*y2="([^"]+)"', shown)
    assert len(levels) == 2
    assert len(set(levels)) == 1


@in_both_languages
@pytest.mark.parametrize("guess", ["this", "other", "same", "none"])
@pytest.mark.parametrize(
    ("do", "veins", "beside"), [("tiptoe", "surface", "healthy"), ("lie", "deep", "healthy")]
)
def test_a_guess_is_told_whether_it_was_right_and_then_the_answer(reader, language, guess, do, veins, beside):
    trial = Trial(do, Leg(veins), beside=beside, guess=guess)
    text = reader.get(PUMP[language], trial.query).text
    spoken = read(part(text, "pump-sentence"))
    right = furniture("You guessed right.", language)
    wrong = furniture("It turns out otherwise than you guessed.", language)
    assert (right in spoken) == (guess == trial.answer)
    assert (wrong in spoken) == (guess not in {trial.answer, "none"})
    assert said(trial, language) in spoken
    assert "trace__line" in part(text, "pump-trace")
    assert chosen(form(text))["guess"] == "none", "the next change must not ask again, nor keep an old guess"


def test_a_guess_about_one_leg_is_no_guess(reader):
    response = reader.get("/en/pump/?guess=this")
    assert said(Trial(), "en") in read(response.text)
    assert "guess" not in read(part(response.text, "pump-sentence"))


@in_both_languages
def test_a_figure_asked_for_by_itself_leads_to_the_page(reader, language):
    response = reader.get(FIGURE[language] + "?do=slow&height=999")
    assert (response.status_code, response["Location"]) == (302, PUMP[language] + "?do=slow&height=200")


@pytest.mark.parametrize("path", PUMP.values())
@pytest.mark.parametrize("query", ["", "?do=slow", "?height=999", "?veins=deep&beside=healthy"])
def test_head_answers_like_get_and_nothing_can_be_sent(reader, path, query):
    get, head = reader.get(path + query), reader.head(path + query)
    assert head.status_code == 200
    assert not head.content
    assert dict(head.items()) == dict(get.items())
    for method in (reader.post, reader.put, reader.delete):
        assert method(path + query).status_code == 405


@in_both_languages
@pytest.mark.parametrize(("name", "article", "drawn"), STILLS)
def test_an_article_holds_one_state_as_a_still_curve_and_its_sentence(reader, language, name, article, drawn):
    trial = drawn().trial
    text = reader.get(library().shared.addresses[article][language]).text
    figure = re.search(rf'<figure[^>]* id="figure-{name}">.*?</figure>', text, re.DOTALL)[0]
    assert said(trial, language) in read(figure)
    assert "trace__line" in figure
    assert "<animate" not in figure
    link = unescape(re.search(r'<a class="quiet-link"[^>]*>', figure)[0])
    query = "&".join(f"{key}={value}" for key, value in trial.query.items())
    mark = f"?{query}" if query else ""
    assert f' href="{PUMP[language]}{mark}"' in link
    assert f' data-hx-get="{FIGURE[language]}{mark}"' in link
    moving = reader.get(FIGURE[language], trial.query, headers=HTMX).text
    assert "<html" not in moving
    assert "<animate" in moving
    assert said(trial, language) in read(moving)
    assert said(trial, language) in read(reader.get(PUMP[language], trial.query).text)


@in_both_languages
@pytest.mark.parametrize(
    "given",
    [
        {},
        {"do": "fast", "veins": "deep", "beside": "healthy", "guess": "none"},
        {"do": "fast", "veins": "after-clot", "calf": "weak", "beside": "stocking", "guess": "none"},
    ],
    ids=["usual", "two legs", "the heaviest"],
)
def test_the_page_with_its_picture_weighs_no_more_than_a_small_photograph(reader, language, given):
    page = STYLE.sub(b"", reader.get(PUMP[language], given).content)
    assert len(brotli.compress(page, quality=11)) <= HEAVIEST


@pytest.mark.parametrize("query", ["", "?height=999"], ids=["known", "mended"])
def test_a_picture_is_sent_as_small_as_the_browser_can_read_it(reader, query):
    for headers in ({}, HTMX):
        response = reader.get(PUMP["en"] + query, headers=headers | {"accept-encoding": "gzip, br"})
        assert response.get("Content-Encoding") == "br"
        assert len(STYLE.sub(b"", brotli.decompress(response.content))) > len(response.content)


@pytest.fixture
def told():
    """A published view of trials that keeps two pages, and what it was asked to make."""
    made = []

    @published(at_most=2)
    def tell(request, trial):
        made.append(trial.do)
        return HttpResponse(trial.do)

    def ask(do: str, language: str = "en") -> str:
        with override(language):
            return tell(RequestFactory().get("/"), trial=Trial(do)).content.decode()

    return ask, made


def test_the_newest_pages_are_kept_and_no_more(told):
    ask, made = told
    assert [ask(do) for do in ("lie", "lie", "sit", "lie", "sit")] == ["lie", "lie", "sit", "lie", "sit"]
    assert made == ["lie", "sit"]
    ask("fast")  # takes the place of the oldest
    ask("sit")
    assert made == ["lie", "sit", "fast"]
    assert ask("lie") == "lie"
    assert made == ["lie", "sit", "fast", "lie"]


def test_a_page_is_kept_for_each_language(told):
    ask, made = told
    ask("lie", "en"), ask("lie", "id"), ask("lie", "en"), ask("lie", "id")
    assert made == ["lie", "lie"]


def test_a_mended_address_takes_no_room(reader, monkeypatch):
    made = []
    draw = pump.draw
    monkeypatch.setattr("explainer.figures.pump.draw", lambda trial: made.append(trial) or draw(trial))
    trial = {"do": "sit", "calf": "strong", "height": "155"}
    reader.get("/en/pump/", trial | {"height": "156"})
    assert len(made) == 1
    assert reader.get("/en/pump/", trial).status_code == 200
    assert len(made) == 2
    reader.get("/en/pump/", trial)
    assert len(made) == 2


def rows(text: str, table: str) -> list[str]:
    """The rows under the head of a table on the page of sources."""
    whole = re.search(rf'<table(?:(?!</table>).)*id="{table}".*?</table>', text, re.DOTALL)[0]
    return ROW.findall(whole.partition("<tbody>")[2])


def links_to_sources(row: str, text: str) -> set[str]:
    links = set(re.findall(r'href="#([^"]+)"', row))
    assert all(f'id="{key}"' in text for key in links)
    return links


@in_both_languages
def test_the_sources_say_what_the_model_is_held_to_and_where_it_misses(reader, language):
    text = reader.get(SOURCES[language]).text
    listed = rows(text, "pump-targets")
    assert len(listed) == len(targets())
    for target, row in zip(targets(), listed, strict=True):
        spoken = read(row)
        assert target.name[language] in spoken
        assert target.published.replace(".", {"en": ".", "id": ","}[language]) in spoken
        inside, outside = (furniture(word, language) in spoken for word in ("inside", "outside"))
        assert (inside, outside) == (target.is_met, not target.is_met), target.name
        assert target.is_met or target.misfit[language] in spoken
        assert links_to_sources(row, text) == {target.source}
    met = sum(target.is_met for target in targets())
    assert re.search(
        rf"\b{met}\b.+\b{len(targets())}\b", read(re.search(r'model__share">(.*?)</p>', text)[1])
    )


@in_both_languages
def test_the_sources_list_every_number_of_the_model(reader, language):
    text = reader.get(SOURCES[language]).text
    listed = rows(text, "pump-parameters")
    assert len(listed) == len(PARAMETERS)
    for parameter, row in zip(PARAMETERS.values(), listed, strict=True):
        spoken = read(row)
        assert parameter.name[language] in spoken
        assert parameter.unit in spoken
        assert links_to_sources(row, text) == set(parameter.sources)
