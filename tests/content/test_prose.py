"""How every page reads, and what none of them may say."""

import re
from statistics import mean

import pytest

from tests.content.prose import grade, length, pages, sentences

LONGEST = 30  # words of a sentence
MEAN = 16
GRADE = 8  # of an American school: readers of 13 to 14

PAGES = {language: pages(language) for language in ("en", "id")}
CASES = [(language, key) for language, found in PAGES.items() for key in found]

# The worst of the lists “What NOT to say”, as a reader would meet them. Claims quote what people say:
# their own words for it stand in quotation marks and are taken out before.
NEVER = {
    "en": (
        r"\byou have two hearts\b",
        r"\b(?:calf|exercise|training|walking|moving)\b[^.]{0,40}\b(?:prevents|cures)\b",
        r"\bstrong calves stop\b",
        r"\beconomy[- ]class causes\b",
        r"\b(?:take|swallow) an? aspirin\b",
        r"\bcomes? from laziness\b",
        r"\bsafe for everyone\b",
        r"\bthe heart can rest\b",
        r"\b(?:brings?|returns?|pumps?|sends?|pushes)\b[^.]{0,30}\b(?:70|90) per ?cent\b",
        r"\bdetox\b",
        r"\bguaranteed\b",
        r"\bdrink herbal\b",
        r"\byou may stop (?:your|the) (?:medicine|tablets)\b",
    ),
    "id": (
        r"\banda (?:punya|memiliki) dua jantung\b",
        r"\b(?:betis|latihan|jinjit|jalan kaki|bergerak)\b[^.]{0,40}\b(?:mencegah|menyembuhkan)\b",
        r"\bkelas ekonomi menyebabkan\b",
        r"\bminumlah aspirin\b",
        r"\bkarena malas\b",
        r"\baman untuk semua orang\b",
        r"\bjantung (?:bisa|dapat) beristirahat\b",
        r"\b(?:mengembalikan|memompa|mendorong)\b[^.]{0,30}\b(?:70|90) persen\b",
        r"\bdetoks\b",
        r"\bdijamin\b",
        r"\bboleh menghentikan obat\b",
        r"\bdarah kotor\b",
    ),
}
QUOTED = re.compile(r"“[^”]*”")
# A sentence that says one of these denies the rest of it, or speaks of medicine.
DENIAL = re.compile(
    r"\b(?:no|not|never|nobody|cannot|untested|unproven|whether|medicines? that)\b"
    r"|\b(?:tidak|belum|bukan|jangan|apakah|tanpa|obat)\b"
)


def forbidden(pieces: list[str], language: str) -> list[str]:
    """Sentences that say one of the worst things, and do not deny it."""
    said = [QUOTED.sub("", sentence).casefold() for sentence in sentences(pieces)]
    return [s for s in said if not DENIAL.search(s) and any(re.search(p, s) for p in NEVER[language])]


@pytest.mark.parametrize(("language", "key"), CASES)
def test_no_sentence_is_too_long(language, key):
    found = [s for s in sentences(PAGES[language][key]) if length(s) > LONGEST]
    assert not found


@pytest.mark.parametrize(("language", "key"), CASES)
def test_sentences_are_short_on_the_whole(language, key):
    assert mean(length(s) for s in sentences(PAGES[language][key])) <= MEAN


@pytest.mark.parametrize("key", PAGES["en"])
def test_english_is_for_somebody_of_thirteen(key):
    assert grade(PAGES["en"][key]) <= GRADE


@pytest.mark.parametrize(("language", "key"), CASES)
def test_nothing_is_said_that_the_evidence_forbids(language, key):
    assert forbidden(PAGES[language][key], language) == []


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_forbidden_sentences_would_be_found(language):
    worst = {
        "en": "You have two hearts. Calf training prevents varicose veins. Take an aspirin before you fly.",
        "id": "Anda punya dua jantung. Latihan betis mencegah varises. Minumlah aspirin sebelum terbang.",
    }
    assert len(forbidden([worst[language]], language)) == 3


@pytest.mark.parametrize(("language", "key"), CASES)
def test_no_sign_is_used_that_the_typeface_lacks(language, key):
    assert not set("≥≤→₂✓") & set(" ".join(PAGES[language][key]))


@pytest.mark.parametrize("key", PAGES["id"])
def test_pressure_in_a_leg_vein_is_never_called_blood_pressure_in_indonesian(key):
    text = QUOTED.sub("", " ".join(PAGES["id"][key]))
    assert not re.search(r"tekanan darah (?:di|pada) (?:vena|kaki|tungkai)", text)
