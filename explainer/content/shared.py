"""Reads what several articles use: sources, facts, terms, claims, care cards, figure words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from explainer.content.claims import read_claims
from explainer.content.sources import KINDS, READINGS, Source
from explainer.content.tables import Report, Table
from explainer.content.wording import (
    LANGUAGES,
    CareText,
    Change,
    Fact,
    FigureText,
    Shared,
    Sign,
    Telephone,
    Term,
)
from explainer.quiz.questions import Words

CARE_LEVELS = ("emergency", "urgent", "routine")


def read_shared(folder: Path, report: Report) -> Shared:
    """All that stands in the folder beside the pages. `addresses` come last: claims have some too."""

    def entries(name: str):
        return Table.read(folder / name, report).rest()

    return Shared(
        sources={key: read_source(key, table) for key, table in entries("references.toml")},
        facts={key: read_fact(key, table) for key, table in entries("facts.toml")},
        terms={key: read_term(key, table) for key, table in entries("terms.toml")},
        claims=read_claims(folder / "claims", report),
        care={key: read_care(key, table) for key, table in entries("care.toml")},
        figures={
            path.stem: read_figure(path.stem, Table.read(path, report))
            for path in sorted((folder / "figures").glob("*.toml"))
        },
        pictures=dict(read_pictures(Table.read(folder / "pictures.toml", report))),
        signs={key: read_sign(key, table) for key, table in entries("signs.toml")},
        misconceptions={key: read_words(table) for key, table in entries("misconceptions.toml")},
        addresses={},
    )


def read_words(table: Table) -> Words:
    words = table.own_words()
    table.done()
    return words


def read_source(key: str, table: Table) -> Source:
    source = Source(
        key=key,
        title=table.text("title"),
        kind=table.text("kind"),
        read=table.text("read"),
        year=str(table.take("year", int, 0) or ""),
        note=table.words("note", optional=True),
        **{
            name: table.text(name, "")
            for name in ("url", "authors", "container", "volume", "pages", "doi", "label")
        },
    )
    if source.kind not in KINDS:
        table.complain(f"the kind must be one of: {', '.join(KINDS)}", at="kind")
    if source.read not in READINGS:
        table.complain(f"“read” must be one of: {', '.join(READINGS)}", at="read")
    if not (source.url or source.doi):
        table.complain("a source needs a “url” or a “doi”")
    table.done()
    return source


def read_fact(key: str, table: Table) -> Fact:
    fact = Fact(
        key,
        words=table.own_words(),
        sources=table.texts("sources"),
        note=table.text("note", ""),
        corrections=read_changes(table, "corrections"),
    )
    table.done()
    return fact


def read_sign(key: str, table: Table) -> Sign:
    sign = Sign(key, table.own_words(), corrections=read_changes(table, "corrections"))
    table.done()
    return sign


def read_term(key: str, table: Table) -> Term:
    term = Term(key, table.words("word"), table.words("medical"), table.words("definition"))
    table.done()
    return term


def read_changes(table: Table, key: str) -> tuple[Change, ...]:
    """What was changed and when, in every language."""
    changes = []
    for entry in table.tables(key):
        changes.append(Change(entry.day("date"), entry.own_words()))
        entry.done()
    return tuple(changes)


def read_care(key: str, table: Table) -> CareText:
    """A level of care. The emergency card brings its whole text, the others only their name."""
    is_whole = key == "emergency"
    if key not in CARE_LEVELS:
        table.complain(f"the level must be one of: {', '.join(CARE_LEVELS)}")
    care = CareText(
        level=key,
        name=table.words("level"),
        heading=table.words("heading", optional=not is_whole),
        items=tuple(
            {language: item.get(language, "") for language in LANGUAGES}
            for item in table.take("items", list, None if is_whole else [])
        ),
        after=table.words("after", optional=not is_whole),
        telephones=tuple(
            Telephone(entry.text("place"), entry.texts("tel"), entry.texts("languages"))
            for entry in table.tables("numbers")
        ),
        sources=table.texts("sources"),
        corrections=read_changes(table, "corrections"),
    )
    if any(not all(item.values()) for item in care.items):
        table.complain("an item has no words in one of the languages", at="items")
    table.done()
    return care


def read_pictures(table: Table) -> Iterator[tuple[str, Words]]:
    for name, picture in table.rest():
        yield name, picture.own_words()
        picture.done()


def read_figure(name: str, table: Table) -> FigureText:
    labels = table.table("words")
    figure = FigureText(
        name=name,
        title=table.words("title"),
        description=table.words("description"),
        caption=table.words("caption"),
        labels={key: labels.words(key) for key in list(labels.values)},
    )
    table.done()
    return figure
