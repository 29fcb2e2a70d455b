import re

import pytest

from explainer.content import library
from explainer.content.search import index_of

INDEX = index_of(library())


def addresses(question: str, language: str) -> list[str]:
    return [hit.entry.address[language].split("#")[0] for hit in INDEX.find(question, language).hits]


@pytest.mark.parametrize(
    ("question", "language", "found"),
    [
        ("varicose veins", "en", "/en/varicose-veins/"),
        ("varises", "id", "/id/varises/"),
        ("swollen ankle", "en", "/en/leg-swelling/"),
        ("kaki bengkak", "id", "/id/kaki-bengkak/"),
        ("blood clot", "en", "/en/blood-clots/"),
        ("pesawat", "id", "/id/duduk-perjalanan-operasi/"),
        ("pregnant", "en", "/en/get-help/"),
        ("heel raises", "en", "/en/exercises/"),
    ],
)
def test_a_plain_question_finds_its_page_among_the_first(question, language, found):
    assert found in addresses(question, language)[:3]


@pytest.mark.parametrize(
    ("question", "language", "found"),
    [
        ("varises", "en", "/en/varicose-veins/"),
        ("varicose", "id", "/id/varises/"),
        ("bengkak", "en", "/en/leg-swelling/"),
        ("blood clots", "id", "/id/gumpalan-darah/"),
        ("hamil", "en", "/en/sitting-travel-surgery/"),
    ],
)
def test_a_word_of_the_other_language_finds_the_page_too(question, language, found):
    assert found in addresses(question, language)


@pytest.mark.parametrize(
    ("question", "language", "found", "taken_as"),
    [
        ("varicos", "en", "/en/varicose-veins/", ""),  # the beginning of a word is enough
        ("vericose", "en", "/en/varicose-veins/", "varicose"),
        ("varices", "id", "/id/varises/", "varises"),
        ("stokcings", "en", "/en/sitting-travel-surgery/", "stockings"),
        ("trombosys", "id", "/id/glosarium/", "trombosis"),
    ],
)
def test_a_misspelt_word_is_taken_for_the_nearest_one(question, language, found, taken_as):
    assert found in addresses(question, language)
    assert INDEX.find(question, language).taken_as == taken_as


def test_medical_words_lead_to_plain_ones():
    assert "/en/glossary/" in addresses("DVT", "en")
    assert "/en/glossary/" in addresses("oedema", "en")


def test_a_claim_is_found_by_what_people_say():
    assert "/en/is-it-true/massage/" in addresses("massage", "en")


@pytest.mark.parametrize("question", ["", "   ", "xqzw", "the and of", "!!!", "\x00", "🦵", "a" * 5000])
def test_a_question_without_an_answer_finds_nothing_and_breaks_nothing(question):
    assert INDEX.find(question, "en").hits == ()


def test_the_emergency_card_does_not_make_every_page_answer_every_question():
    assert len(addresses("convulsion", "en")) < len(library().everything)


def test_results_show_words_and_no_marks_of_the_page():
    for entry in INDEX.entries:
        for text in entry.text.values():
            assert not re.search(r" [.,;:)]|<|&[a-z]+;", text), text


def test_a_page_comes_before_its_parts():
    assert addresses("varises", "id")[0] == "/id/varises/"
    assert addresses("blood clots", "en")[0] == "/en/blood-clots/"
