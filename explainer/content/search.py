"""Finds pages by words: sections of articles, claims and terms, in the language of the reader.

Every entry is indexed in all languages, so a word of the other language finds it, too. A word that
no text has is taken for the nearest one that some text has.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer
from rapidfuzz import fuzz, process

from explainer.content.articles import Library, Section
from explainer.content.blocks import Care, Listing, Paths, Prose
from explainer.content.plain import SENTENCE_ENDS, opening, plain
from explainer.content.rendering import set_text
from explainer.content.wording import LANGUAGES
from explainer.quiz.questions import Words

STEMMERS = {"en": "english", "id": "indonesian"}
# Too common to say what somebody is looking for.
ENGLISH_FILLERS = """a an and are as at be by can do does for from has have how i if in is it me my of on
    or should that the this to was what when why with you your"""
INDONESIAN_FILLERS = """ada adalah agar akan anda apa apakah atau bagaimana bisa dalam dan dari dengan di
    ini itu jika juga karena ke mengapa oleh pada saya sebagai untuk yang"""
STOP_WORDS = frozenset(f"{ENGLISH_FILLERS} {INDONESIAN_FILLERS}".split())
TITLE_WEIGHT = 6.0  # a word in a heading, against one in the text
WHOLE_PAGE = 1.5  # a page, against a part of one
OTHER_LANGUAGE = 0.7  # a word only the other language's text has
BEGINNING = 0.5  # a word that only begins as the text's does
SHORTEST = 3  # letters of a word that may be misspelt
NEAR_ENOUGH = 76  # of 100: below that, two words are not the same one misspelt
LONGEST = 100  # signs of a question that are read
MOST = 20  # entries shown
SNIPPET = 170  # signs
NOTHING = dict.fromkeys(LANGUAGES, "")


@dataclass(frozen=True)
class Entry:
    kind: str  # "article", "section", "page", "claim" or "term"
    page: Words  # the name of the page it stands on
    title: Words  # HTML
    text: Words  # plain
    also: Words  # other words it is known by, found like its title and not shown
    address: Words

    @property
    def is_page(self) -> bool:
        return self.kind in {"article", "page"}


@dataclass(frozen=True)
class Hit:
    entry: Entry
    snippet: str


@dataclass(frozen=True)
class Results:
    """`taken_as` is the question with its misspelt words put right; empty where none was."""

    hits: tuple[Hit, ...]
    taken_as: str = ""


class Index:
    """Words → entries, one table a language."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self.weights: dict[str, dict[str, dict[int, float]]] = {lang: defaultdict(dict) for lang in LANGUAGES}
        self.spellings: dict[str, dict[str, str]] = {lang: {} for lang in LANGUAGES}  # word → stem
        for number, entry in enumerate(entries):
            for language in LANGUAGES:
                self.add(number, language, plain(entry.title[language]), TITLE_WEIGHT)
                self.add(number, language, entry.also[language], TITLE_WEIGHT)
                self.add(number, language, entry.text[language], 1.0)
        # Every spelling and its language; where both have it, the reader's own.
        self.vocabulary = {
            language: {
                spelling: lang
                for lang in (*(other for other in LANGUAGES if other != language), language)
                for spelling in self.spellings[lang]
            }
            for language in LANGUAGES
        }

    def add(self, number: int, language: str, text: str, weight: float) -> None:
        counts: Counter[str] = Counter()
        for word in words_of(text):
            stem = stem_of(word, language)
            self.spellings[language].setdefault(word, stem)
            counts[stem] += 1
        table = self.weights[language]
        for stem, count in counts.items():
            table[stem][number] = table[stem].get(number, 0) + weight * (1 + math.log(count))

    def find(self, question: str, language: str) -> Results:
        words = list(dict.fromkeys(words_of(question[:LONGEST])))
        scores: dict[int, float] = defaultdict(float)
        matched: Counter[int] = Counter()
        taken_as = []
        for word in words:
            found, spelling = self.find_word(word, language)
            taken_as.append(spelling)
            for number, weight in found.items():
                scores[number] += weight * (WHOLE_PAGE if self.entries[number].is_page else 1)
                matched[number] += 1
        best = sorted(scores, key=lambda number: (-matched[number], -scores[number], number))[:MOST]
        shown = " ".join(taken_as)
        return Results(
            hits=tuple(self.hit(number, taken_as, language) for number in best),
            taken_as=shown if best and shown != " ".join(words) else "",
        )

    def find_word(self, word: str, language: str) -> tuple[dict[int, float], str]:
        """Entries that have this word, by weight, and the spelling they were found under."""
        others = [other for other in LANGUAGES if other != language]
        for lang, factor in ((language, 1.0), *((other, OTHER_LANGUAGE) for other in others)):
            if found := self.weigh(self.beginning_with(word, lang), lang, factor):
                return found, word
        if len(word) < SHORTEST:
            return {}, word
        vocabulary = self.vocabulary[language]
        near = process.extractOne(word, vocabulary.keys(), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
        if near is None:
            return {}, word
        spelling, lang = near[0], vocabulary[near[0]]
        return self.weigh({stem_of(spelling, lang): 1.0}, lang, 1.0), spelling

    def beginning_with(self, word: str, language: str) -> dict[str, float]:
        """Stems of this word, and, with less weight, of words that begin with it."""
        stems = {}
        if len(word) > 3:
            for spelling, stem in self.spellings[language].items():
                if spelling.startswith(word):
                    stems[stem] = BEGINNING
        stems[stem_of(word, language)] = 1.0
        return stems

    def weigh(self, stems: Mapping[str, float], language: str, factor: float) -> dict[int, float]:
        found: dict[int, float] = defaultdict(float)
        for stem, part in stems.items():
            entries = self.weights[language].get(stem, {})
            rarity = math.log(1 + len(self.entries) / (1 + len(entries)))
            for number, weight in entries.items():
                found[number] = max(found[number], weight * rarity * part * factor)
        return found

    def hit(self, number: int, words: list[str], language: str) -> Hit:
        entry = self.entries[number]
        stems = {stem_of(word, language) for word in words}
        sentences = SENTENCE_ENDS.split(entry.text[language])
        telling = next(
            (s for s in sentences if stems & {stem_of(word, language) for word in words_of(s)}), sentences[0]
        )
        return Hit(entry, opening(telling, SNIPPET))


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without accents and without the commonest ones."""
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return [word for word in re.findall(r"[a-z0-9]+", letters) if word not in STOP_WORDS]


@lru_cache(maxsize=8192)  # a question may hold any word
def stem_of(word: str, language: str) -> str:
    return snowballstemmer.stemmer(STEMMERS[language]).stemWord(word)


def index_of(library: Library) -> Index:
    return Index(tuple(entries_of(library)))


def entries_of(library: Library) -> Iterator[Entry]:
    """Everything that can be found, articles first: where weights are equal, they win."""
    addresses = library.shared.addresses
    for page in library.everything.values():
        kind = "article" if page.key in library.articles else "page"
        yield Entry(
            kind,
            page.name,
            {lang: edition.title for lang, edition in page.editions.items()},
            {lang: plain(edition.answer) for lang, edition in page.editions.items()},
            page.name,
            addresses[page.key],
        )
        twins = {lang: {s.key: s for s in edition.sections} for lang, edition in page.editions.items()}
        for section in page.editions[LANGUAGES[0]].sections:
            both = {lang: sections.get(section.key, section) for lang, sections in twins.items()}
            yield Entry(
                "section",
                page.name,
                {lang: s.heading for lang, s in both.items()},
                {lang: text_of(s, with_cards=kind == "page") for lang, s in both.items()},
                NOTHING,
                {lang: f"{addresses[page.key][lang]}#{section.key}" for lang in LANGUAGES},
            )
    for claim in library.claims.values():
        yield Entry(
            "claim",
            NOTHING,
            {lang: edition.claim.fact for lang, edition in claim.editions.items()},
            {
                lang: plain(f"{edition.claim.said} {edition.claim.known}")
                for lang, edition in claim.editions.items()
            },
            NOTHING,
            {lang: edition.claim.address for lang, edition in claim.editions.items()},
        )
    glossary = addresses.get("glossary", {})
    for term in library.shared.terms.values():
        yield Entry(
            "term",
            NOTHING,
            {lang: set_text(word) for lang, word in term.word.items()},
            term.definition,
            term.medical,
            {lang: f"{glossary.get(lang, '')}#{term.key}" for lang in LANGUAGES},
        )


def text_of(section: Section, *, with_cards: bool) -> str:
    """The words of a section, without its claims, which are entries of their own. Articles leave out
    their care cards: those say much the same everywhere, and belong to the page on getting help."""
    parts = []
    for block in section.blocks:
        if isinstance(block, Prose):
            parts.append(block.html)
        elif isinstance(block, Listing):
            parts += block.items
        elif isinstance(block, Care) and with_cards:
            parts += [block.heading, *block.items, block.after]
        elif isinstance(block, Paths):
            parts += [step.ask for step in block.steps]
    return plain(" ".join(parts))
