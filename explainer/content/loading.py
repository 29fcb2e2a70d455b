"""Files → library. Everything unexpected is a problem with its file and line, and reading goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from explainer.content.articles import LEDGER, Article, CardWords, Library, Page, Problem
from explainer.content.claims import claim_page
from explainer.content.correcting import corrections_in, latest_first
from explainer.content.editions import EditionReader
from explainer.content.quizzes import QuizReader
from explainer.content.shared import read_changes, read_shared
from explainer.content.tables import KEY, Report, Table
from explainer.content.wording import LANGUAGES, Shared
from explainer.quiz import Quiz
from explainer.quiz.questions import Words


def load(folder: Path) -> Library:
    """Reads the articles folder: what is shared first, then every article and page."""
    problems: list[Problem] = []
    report = problems.append
    articles = {path.parent.name: Table.read(path, report) for path in sorted(folder.glob("*/article.toml"))}
    pages = {path.parent.name: Table.read(path, report) for path in sorted(folder.glob("*/page.toml"))}
    shared = read_shared(folder, report)
    slugs = {key: read_slug(table) for key, table in {**articles, **pages}.items()}
    shared = replace(shared, addresses=addresses_of(slugs, shared))
    loaded = [read_article(key, slugs[key], table, shared, report) for key, table in articles.items()]
    return Library(
        articles={article.key: article for article in sorted(loaded, key=lambda a: a.order)},
        pages={key: read_page(key, slugs[key], table, shared, report) for key, table in pages.items()},
        claims={
            key: claim_page(text, shared, folder / "claims" / f"{text.topic}.toml", report)
            for key, text in shared.claims.items()
        },
        shared=shared,
        problems=tuple(problems),
    )


def read_slug(table: Table) -> Words:
    slug = table.words("slug")
    for language, text in slug.items():
        if text and not KEY.fullmatch(text):
            table.complain(f"the slug {text!r} ({language}) cannot be part of an address", at="slug")
    return slug


def addresses_of(slugs: dict[str, Words], shared: Shared) -> dict[str, Words]:
    """Where every page and every claim is found, by the names that links in a text use."""
    pages = {key: {lang: f"/{lang}/{text}/" for lang, text in slug.items()} for key, slug in slugs.items()}
    ledger = pages.get(LEDGER, dict.fromkeys(LANGUAGES, "/"))
    claims = {
        f"{LEDGER}/{key}": {lang: f"{ledger[lang]}{text}/" for lang, text in claim.slug.items()}
        for key, claim in shared.claims.items()
    }
    return pages | claims


def read_article(key: str, slug: Words, table: Table, shared: Shared, report: Report) -> Article:
    article = Article(
        order=table.take("order", int),
        summary=table.words("summary"),
        read_next=table.texts("read_next"),
        quiz=read_quiz(key, table.path.parent, shared, report),
        **what_a_page_has(key, slug, table, shared, report),
    )
    table.done()
    return article


def read_page(key: str, slug: Words, table: Table, shared: Shared, report: Report) -> Page:
    page = Page(
        quiz=read_quiz(key, table.path.parent, shared, report) if key == LEDGER else None,
        **what_a_page_has(key, slug, table, shared, report),
    )
    table.done()
    return page


def read_quiz(key: str, folder: Path, shared: Shared, report: Report) -> Quiz:
    quiz, siblings = (Table.read(folder / name, report) for name in ("quiz.toml", "siblings.toml"))
    return QuizReader(key, quiz, siblings, shared.facts, shared.misconceptions).quiz()


def what_a_page_has(key: str, slug: Words, table: Table, shared: Shared, report: Report) -> dict[str, Any]:
    folder = table.path.parent
    editions = {
        language: EditionReader(folder / f"{language}.md", shared, report).edition() for language in LANGUAGES
    }
    changes = read_changes(table, "changes")
    if not changes:
        table.complain("“changes” must tell at least when the page was first published")
    return {
        "key": key,
        "slug": slug,
        "name": table.words("name"),
        "description": table.words("description"),
        "card": read_card(table.table("card"), shared),
        "figures": table.texts("figures"),
        "published": table.day("published"),
        "checked": table.day("checked"),
        "due": table.day("due"),
        "changes": latest_first(changes + corrections_in(editions["en"], shared)),
        "editions": editions,
        "agreed": read_agreed(folder / "agreed.toml", report),
    }


def read_card(table: Table, shared: Shared) -> CardWords:
    picture = table.text("picture")
    if picture not in shared.pictures:
        table.complain(f"there is no picture “{picture}” in pictures.toml", at="picture")
    alt = shared.pictures.get(picture, dict.fromkeys(LANGUAGES, ""))
    card = CardWords(table.words("headline"), table.words("line"), picture, alt)
    table.done()
    return card


def read_agreed(path: Path, report: Report) -> dict[str, dict[str, str]]:
    """The hashes of each section when both languages last said the same; none before the first time."""
    if not path.exists():
        return {}
    agreed = {}
    for key, table in Table.read(path, report).rest():
        agreed[key] = table.own_words()
        table.done()
    return agreed
