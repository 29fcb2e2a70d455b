"""Yields problems: what is out of step, missing, unused or overdue across the files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from explainer.content.articles import Article, Care, Edition, Figure, Library, Problem


def check(library: Library, folder: Path, today: date) -> Iterator[Problem]:
    """Everything that is wrong with the articles in the folder, the reading problems first."""
    yield from library.problems
    for article in library.articles.values():
        home = folder / article.key
        yield from check_twins(article, home)
        yield from check_figures(article, home)
        yield from check_quiz(article, home)
        yield from check_care(article, home)
        if article.due < today:
            message = f"its sources were due to be checked again on {article.due}"
            yield Problem(str(home / "article.toml"), 1, message, is_warning=True)
    yield from check_nothing_is_idle(library, folder)


def check_twins(article: Article, home: Path) -> Iterator[Problem]:
    """Both languages have the same sections, the same blocks in them, the same citations."""
    english, indonesian = article.editions["en"], article.editions["id"]
    ours = {section.key: section for section in english.sections}
    theirs = {section.key: section for section in indonesian.sections}
    for key in ours.keys() - theirs.keys():
        yield Problem(str(home / "id.md"), 1, f"has no section for “{ours[key].heading}” {{#{key}}}")
    for key in theirs.keys() - ours.keys():
        yield Problem(str(home / "en.md"), 1, f"has no section for “{theirs[key].heading}” {{#{key}}}")
    if ours.keys() == theirs.keys():
        if list(ours) != list(theirs):
            yield Problem(str(home / "id.md"), 1, "has its sections in another order than en.md")
        for key, section in ours.items():
            shapes = [[getattr(b, "name", b.kind) for b in s.blocks] for s in (section, theirs[key])]
            if shapes[0] != shapes[1]:
                message = f"section {{#{key}}} is built otherwise than in en.md: {shapes[1]}, not {shapes[0]}"
                yield Problem(str(home / "id.md"), 1, message)
    for name, mine, twins in (
        ("paragraph keys", english.paragraphs, indonesian.paragraphs),
        ("citations", sources_of(english), sources_of(indonesian)),
        ("terms", terms_of(english), terms_of(indonesian)),
    ):
        if odd := set(mine) ^ set(twins):
            yield Problem(str(home / "id.md"), 1, f"{name} differ from en.md: {', '.join(sorted(odd))}")


def sources_of(edition: Edition) -> list[str]:
    return [citation.source.key for citation in edition.citations]


def terms_of(edition: Edition) -> list[str]:
    return [term.key for term in edition.terms]


def check_figures(article: Article, home: Path) -> Iterator[Problem]:
    """The figures that article.toml names are the figures that are shown."""
    for language, edition in article.editions.items():
        shown = {block.name for block in edition.blocks if isinstance(block, Figure)}
        if names := set(article.figures) ^ shown:
            message = (
                f"figures named in article.toml and shown in {language}.md differ: {', '.join(sorted(names))}"
            )
            yield Problem(str(home / f"{language}.md"), 1, message)


def check_quiz(article: Article, home: Path) -> Iterator[Problem]:
    """Every question leads to a paragraph and to a source of the article, in both languages."""
    for question in article.quiz.questions:
        for language, edition in article.editions.items():
            where = f"question “{question.key}”: {language}.md"
            if question.paragraph not in edition.paragraphs:
                message = f"{where} has no paragraph {{#{question.paragraph}}}"
                yield Problem(str(home / "quiz.toml"), 1, message)
            for source in question.sources:
                if edition.number_of(source) is None:
                    yield Problem(str(home / "quiz.toml"), 1, f"{where} does not cite “{source}”")


def check_care(article: Article, home: Path) -> Iterator[Problem]:
    """The emergency card stands once; no level twice; no two cards touch."""
    for language, edition in article.editions.items():
        blocks = edition.blocks
        levels = [block.level for block in blocks if isinstance(block, Care)]
        where = str(home / f"{language}.md")
        if levels.count("emergency") != 1:
            yield Problem(where, 1, "the emergency card must stand exactly once")
        if len(set(levels)) < len(levels):
            yield Problem(where, 1, "a level of care stands twice")
        for one, two in pairwise(blocks):
            if isinstance(one, Care) and isinstance(two, Care):
                yield Problem(where, 1, f"the {one.level} and {two.level} cards touch")


def check_nothing_is_idle(library: Library, folder: Path) -> Iterator[Problem]:
    """A source that nobody cites and a term that nobody uses are left-overs."""
    editions = [edition for article in library.articles.values() for edition in article.editions.values()]
    cited = {key for edition in editions for key in sources_of(edition)}
    cited |= {key for fact in library.shared.facts.values() for key in fact.sources}
    cited |= {key for care in library.shared.care.values() for key in care.sources}
    used = {key for edition in editions for key in terms_of(edition)}
    for key in library.shared.sources.keys() - cited:
        yield Problem(str(folder / "references.toml"), 1, f"nobody cites the source “{key}”")
    for key in cited - library.shared.sources.keys():
        yield Problem(str(folder / "references.toml"), 1, f"the source “{key}” is named but not described")
    for key in library.shared.terms.keys() - used:
        yield Problem(str(folder / "terms.toml"), 1, f"nobody uses the term “{key}”")
