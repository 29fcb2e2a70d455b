"""Files → library. Everything unexpected is a problem with its file and line, and reading goes on."""

from __future__ import annotations

from pathlib import Path

from explainer.content.articles import (
    LANGUAGES,
    Article,
    CardWords,
    Change,
    Library,
    Problem,
    Shared,
    Words,
)
from explainer.content.editions import EditionReader
from explainer.content.quizzes import QuizReader
from explainer.content.shared import read_shared
from explainer.content.tables import KEY, Report, Table


def load(folder: Path) -> Library:
    """Reads the articles folder: what is shared first, then every article."""
    problems: list[Problem] = []
    shared = read_shared(folder, problems.append)
    articles = [read_article(path, shared, problems.append) for path in sorted(folder.glob("*/article.toml"))]
    return Library(
        articles={article.key: article for article in sorted(articles, key=lambda a: a.order)},
        shared=shared,
        problems=tuple(problems),
    )


def read_article(path: Path, shared: Shared, report: Report) -> Article:
    table = Table.read(path, report)
    folder = path.parent
    quiz = Table.read(folder / "quiz.toml", report)
    article = Article(
        key=folder.name,
        order=table.take("order", int),
        slug=read_slug(table),
        name=table.words("name"),
        summary=table.words("summary"),
        description=table.words("description"),
        card=read_card(table.table("card")),
        figures=table.texts("figures"),
        published=table.day("published"),
        checked=table.day("checked"),
        due=table.day("due"),
        changes=tuple(read_change(entry) for entry in table.tables("changes")),
        quiz=QuizReader(folder.name, quiz, shared.facts).quiz(),
        editions={
            language: EditionReader(folder / f"{language}.md", shared, report).edition()
            for language in LANGUAGES
        },
    )
    if not article.changes:
        table.complain("“changes” must tell at least when the article was first published")
    table.done()
    return article


def read_slug(table: Table) -> Words:
    slug = table.words("slug")
    for language, text in slug.items():
        if text and not KEY.fullmatch(text):
            table.complain(f"the slug {text!r} ({language}) cannot be part of an address", at="slug")
    return slug


def read_card(table: Table) -> CardWords:
    card = CardWords(table.words("headline"), table.words("line"), table.words("alt"))
    table.done()
    return card


def read_change(table: Table) -> Change:
    change = Change(table.day("date"), {language: table.text(language) for language in LANGUAGES})
    table.done()
    return change
