"""What a page says and where it stands, in each of its languages."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.urls import reverse
from django.utils.translation import gettext, ngettext, override

from explainer.content import Article, Edition, library
from explainer.quiz import Question


@dataclass(frozen=True)
class Language:
    code: str

    def __str__(self) -> str:
        return self.code

    def says(self, words: str, **values: object) -> str:
        """The words on the furniture: buttons, links, messages, named in English."""
        with override(self.code):
            return gettext(words) % values if values else gettext(words)

    def counts(self, one: str, many: str, number: int, **values: object) -> str:
        with override(self.code):
            return ngettext(one, many, number) % values

    def address(self, name: str, *parts: object, **named: object) -> str:
        with override(self.code):
            return reverse(name, args=parts, kwargs=named)

    @property
    def home(self) -> str:
        return self.address("home")

    @property
    def article(self) -> str:
        return self.address("article", ARTICLE)

    @property
    def help(self) -> str:
        return self.address("get-help")

    @property
    def pump(self) -> str:
        return self.address("pump")

    @property
    def kinds(self) -> dict[str, str]:
        """One page of every kind."""
        return {
            "home": self.home,
            "article": self.article,
            "help": self.help,
            "ledger": self.address("ledger"),
            "claim": self.address("claim", library().claims["massage"]),
            "glossary": self.address("glossary"),
            "sources": self.address("sources"),
            "pump": self.pump,
            "search": self.address("search") + "?q=vericose",
            "quizzes": self.address("quizzes"),
            "class": self.address("class-door"),
            "lost": self.home + "no-such-page/",
        }

    @property
    def illustrated(self) -> dict[str, str]:
        """Every page with figures: the home page shows one of an article's."""
        addresses = library().shared.addresses
        pages = {key: addresses[key][self.code] for key, page in library().everything.items() if page.figures}
        return {"home": self.home} | pages

    @property
    def quiz(self) -> str:
        return self.address("quiz:show", page=ARTICLE)

    @property
    def review(self) -> str:
        return self.address("quiz:review", page=ARTICLE)

    def question(self, question: Question) -> str:
        return self.address("quiz:question", page=ARTICLE, key=question.key)

    @property
    def edition(self) -> Edition:
        return ARTICLE.editions[self.code]

    @property
    def other(self) -> Language:
        return next(language for language in LANGUAGES if language != self)


ARTICLE: Article = library().articles["second-heart"]
QUESTIONS = ARTICLE.quiz.questions
ENGLISH, INDONESIAN = LANGUAGES = (Language("en"), Language("id"))

in_both_languages = pytest.mark.parametrize("language", LANGUAGES, ids=str)
