"""A reader of a text that is older than its twin is told, section by section."""

from dataclasses import replace
from inspect import unwrap

import pytest
from django.test import RequestFactory
from django.utils.translation import override

from explainer.content import library
from explainer.content.agreeing import hashes
from explainer.views import articles

read = unwrap(articles.read)


@pytest.mark.parametrize(
    ("language", "changed", "words"),
    [
        ("en", "id", "The Indonesian version of this section is newer."),
        ("id", "en", "Bagian ini lebih baru dalam bahasa Inggris."),
    ],
)
def test_the_older_text_names_the_newer_one(language, changed, words):
    article = library().articles["leg-swelling"]
    agreed = hashes(article)
    signs = agreed["signs"] | {changed: "what it was before"}
    article = replace(article, agreed={**agreed, "signs": signs})
    with override(language):
        request = RequestFactory().get(article.slug[language])
        older = read(request, article=article).render().content.decode()
    with override(changed):
        newer = read(request, article=article).render().content.decode()
    assert older.count(words) == 1
    assert "#signs" in older.split(words)[0].rsplit("<a ", 1)[1]
    assert 'class="older"' not in newer


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_beginning_of_a_page_can_be_the_older_one(language):
    article = library().articles["leg-swelling"]
    agreed = hashes(article)
    other = "id" if language == "en" else "en"
    article = replace(article, agreed={**agreed, "top": agreed["top"] | {other: "before"}})
    with override(language):
        request = RequestFactory().get(article.slug[language])
        text = read(request, article=article).render().content.decode()
    assert text.count('class="older"') == 1
    assert text.index('class="older"') < text.index("<h2")


def test_nobody_is_told_anything_where_both_say_the_same():
    article = library().articles["leg-swelling"]
    article = replace(article, agreed=hashes(article))
    with override("en"):
        text = read(RequestFactory().get("/"), article=article).render().content.decode()
    assert 'class="older"' not in text
