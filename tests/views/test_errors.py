"""Whatever is sent, the reader gets a sentence, in a language the reader speaks, and never a 5xx."""

import re

import pytest
from django.test import Client

from explainer.models import Answer

pytestmark = pytest.mark.django_db

QUESTION = {"en": "/en/second-heart/quiz/tiptoe/", "id": "/id/jantung-kedua/kuis/tiptoe/"}
HTMX = {"hx-request": "true"}


@pytest.fixture
def strict() -> Client:
    """A client whose forms need their token, as a browser's do."""
    return Client(enforce_csrf_checks=True)


def form_of(response) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)">', response.text))


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
@pytest.mark.parametrize("choice", ["calf", "not-sure"])
def test_a_form_without_its_token_comes_back_with_a_new_one_and_the_choice_kept(
    strict, language, headers, choice
):
    form = form_of(strict.get(QUESTION[language]))
    sent = {"attempt": form["attempt"], "round": "1", "choice": choice, "confidence": "certain"}
    response = strict.post(QUESTION[language], sent, headers=headers)
    assert response.status_code == 403
    assert {"en": "open too long", "id": "terlalu lama terbuka"}[language] in response.text
    assert re.search(rf'value="{choice}"[^>]* checked', response.text)
    assert re.search(r'value="certain" checked', response.text)
    assert ("<html" in response.text) is not bool(headers)
    assert Answer.objects.count() == 0

    again = strict.post(QUESTION[language], {**form_of(response), "choice": choice}, headers=headers)
    assert again.status_code in {200, 302}
    assert Answer.objects.count() == 1


def test_any_other_form_without_its_token_says_what_to_do(strict):
    response = strict.post("/en/second-heart/quiz/start-again/")
    assert response.status_code == 403
    assert "reload the page" in response.text


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/x-www-form-urlencoded; charset=utf-16", "choice=calf".encode("utf-16")),
        ("application/x-www-form-urlencoded; charset=nonsense", b"choice=calf"),
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--x\r\ncontent-disposition: broken"),
        ("application/json", b"{"),
        ("application/x-www-form-urlencoded", b"&".join(b"a%d=1" % n for n in range(1100))),
        ("application/x-www-form-urlencoded", b"choice=" + b"x" * 3_000_000),
        ("application/x-www-form-urlencoded", b"choice=%ff%fe%00"),
        ("", b""),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_form_that_cannot_be_read_is_refused_with_a_sentence(strict, content_type, body, headers):
    strict.raise_request_exception = False
    response = strict.generic("POST", QUESTION["id"], body, content_type=content_type, headers=headers)
    assert 400 <= response.status_code < 500
    assert "Traceback" not in response.text
    assert re.search("Permintaan itu tidak dapat dibaca|terlalu lama terbuka", response.text)
    assert Answer.objects.count() == 0


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
@pytest.mark.parametrize("path", [QUESTION["en"], "/en/second-heart/", "/id/", "/"])
def test_other_methods_are_refused(client, method, path):
    assert getattr(client, method)(path).status_code == 405


@pytest.mark.parametrize("path", ["/en/second-heart/", "/id/"])
def test_nothing_can_be_sent_to_a_page_to_read(client, path):
    assert client.post(path).status_code == 405


def test_htmx_shows_an_error_in_the_notice_and_keeps_the_form(client):
    response = client.get("/id/tidak-ada/", headers=HTMX)
    assert response.status_code == 404
    assert response["HX-Retarget"] == "#notice"
    assert "<html" not in response.text
    assert "Halaman ini tidak ada" in response.text


@pytest.mark.parametrize(
    "path", ["/en/%00/", "/en/" + "a" * 5000 + "/", "/en/..%2f..%2f/", "/id/%ff/", "/en//"]
)
def test_odd_addresses_are_not_found(client, path):
    client.raise_request_exception = False
    assert client.get(path, follow=True).status_code == 404


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_fault_of_ours_is_said_without_details(client, monkeypatch, language):
    def broken(*args, **kwargs):
        raise RuntimeError("a secret detail")

    monkeypatch.setattr("explainer.models.Attempt.progress", broken)
    client.raise_request_exception = False
    response = client.get(QUESTION[language])
    assert response.status_code == 500
    assert {"en": "on our side", "id": "di pihak kami"}[language] in response.text
    assert "secret" not in response.text


@pytest.mark.parametrize("path", ["/", "/en/", "/en/second-heart/"])
def test_a_host_we_do_not_answer_to_is_refused(client, path):
    client.raise_request_exception = False
    response = client.get(path, headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "evil.example" not in response.text


def test_even_a_broken_error_page_says_something(client, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("a secret detail")

    monkeypatch.setattr("explainer.models.Attempt.progress", broken)
    monkeypatch.setattr("explainer.views.errors.trouble", broken)
    client.raise_request_exception = False
    response = client.get(QUESTION["id"])
    assert response.status_code == 500
    assert "di pihak kami" in response.text
    assert "secret" not in response.text
