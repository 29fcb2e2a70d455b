"""Yields problems: what is out of step, missing, unused or overdue across the files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product
from pathlib import Path

from explainer.content.agreeing import out_of_step
from explainer.content.articles import Article, ClaimEdition, Edition, Library, Link, Page, Problem
from explainer.content.blocks import Care
from explainer.content.lessons import lesson
from explainer.content.wording import LANGUAGES

AnyEdition = Edition | ClaimEdition


def check(library: Library, folder: Path, today: date) -> Iterator[Problem]:
    """Everything that is wrong with the articles in the folder, the reading problems first."""
    yield from library.problems
    for page in library.everything.values():
        home = folder / page.key
        yield from check_twins(page, home)
        yield from check_figures(page, home)
        yield from check_care(page, home)
        yield from check_links(page, library, home)
        yield from check_agreement(page, home)
        if page.due < today:
            message = f"its sources were due to be checked again on {page.due}"
            yield Problem(str(file_of(page, home)), 1, message, is_warning=True)
    for article in library.articles.values():
        yield from check_read_next(article, library, folder / article.key)
    for page in library.quizzed.values():
        yield from check_quiz(page, library, folder / page.key)
    yield from check_claims(library, folder)
    yield from check_nothing_is_idle(library, folder)


def file_of(page: Page, home: Path) -> Path:
    return home / ("article.toml" if isinstance(page, Article) else "page.toml")


def check_twins(page: Page, home: Path) -> Iterator[Problem]:
    """Both languages have the same sections, the same blocks in them, the same citations."""
    english, indonesian = page.editions["en"], page.editions["id"]
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
    for name, odd in (
        *differences(english, indonesian),
        ("paragraph keys", set(english.paragraphs) ^ set(indonesian.paragraphs)),
        ("terms", set(terms_of(english)) ^ set(terms_of(indonesian))),
        ("figures", set(english.figures) ^ set(indonesian.figures)),
    ):
        if odd:
            yield Problem(str(home / "id.md"), 1, f"{name} differ from en.md: {', '.join(sorted(odd))}")


def differences(one: AnyEdition, other: AnyEdition) -> Iterator[tuple[str, set[str]]]:
    """What only one of two languages rests on, of a page or of a claim."""
    yield "citations", set(sources_of(one)) ^ set(sources_of(other))
    yield "facts", set(one.facts) ^ set(other.facts)
    yield "links", set(places_of(one)) ^ set(places_of(other))


def sources_of(edition: AnyEdition) -> list[str]:
    return [citation.source.key for citation in edition.citations]


def terms_of(edition: Edition) -> list[str]:
    return [term.key for term in edition.terms]


def places_of(edition: AnyEdition) -> list[str]:
    return [f"{link.page}#{link.anchor}" for link in edition.links]


def check_figures(page: Page, home: Path) -> Iterator[Problem]:
    """The figures that a page's table names are those that stand in its text."""
    for language, edition in page.editions.items():
        if names := set(page.figures) ^ set(edition.figures):
            message = (
                f"figures named in {file_of(page, home).name} and placed in {language}.md differ: "
                f"{', '.join(sorted(names))}"
            )
            yield Problem(str(home / f"{language}.md"), 1, message)


def check_links(page: Page, library: Library, home: Path) -> Iterator[Problem]:
    """Links inside the site lead to a section or a paragraph that is there."""
    for language, edition in page.editions.items():
        for link in edition.links:
            if not leads_somewhere(link, page, library, language):
                message = f"there is no {{#{link.anchor}}} in “{link.page or page.key}”"
                yield Problem(str(home / f"{language}.md"), link.line, message)


def leads_somewhere(link: Link, page: Page, library: Library, language: str) -> bool:
    if not link.anchor:
        return True
    target = library.everything.get(link.page) if link.page else page
    if target is None:
        return False
    edition = target.editions[language]
    cards = {block.level for block in edition.blocks if isinstance(block, Care)}
    return link.anchor in {section.key for section in edition.sections} | {*edition.paragraphs} | cards


def check_agreement(page: Page, home: Path) -> Iterator[Problem]:
    """Both languages were declared to say the same, section by section, and neither changed since."""
    behind: dict[str, list[str]] = {}
    for section, older in out_of_step(page):
        behind.setdefault(older, []).append(f"{{#{section}}}")
    for older, sections in behind.items():
        what = "older than in the other language" if older else "changed in both languages, or never compared"
        message = f"{what}: {', '.join(sections)}; see `manage.py upkeep`"
        yield Problem(str(home / f"{older or LANGUAGES[0]}.md"), 1, message, is_warning=bool(older))


def check_read_next(article: Article, library: Library, home: Path) -> Iterator[Problem]:
    """What to read next is another page of the site."""
    for key in article.read_next:
        if key not in library.everything or key == article.key:
            yield Problem(str(home / "article.toml"), 1, f"there is no other page “{key}” to read next")
    if not article.read_next:
        yield Problem(str(home / "article.toml"), 1, "“read_next” names no page")


def check_quiz(page: Page, library: Library, home: Path) -> Iterator[Problem]:
    """Every question leads to a paragraph, or a claim, and to sources cited there, in both languages."""
    quiz = page.quiz
    for name, questions in (("quiz.toml", quiz.questions), ("siblings.toml", quiz.siblings)):
        for question, language in product(questions, LANGUAGES):
            try:
                lesson(library, page, question, language)
            except KeyError as error:
                message = f"question “{question.key}”: there is no {error} where it leads ({language})"
                yield Problem(str(home / name), 1, message)


def check_care(page: Page, home: Path) -> Iterator[Problem]:
    """The emergency card stands once in an article; no level twice on a page; no two cards touch."""
    for language, edition in page.editions.items():
        blocks = edition.blocks
        levels = [block.level for block in blocks if isinstance(block, Care)]
        where = str(home / f"{language}.md")
        if isinstance(page, Article) and levels.count("emergency") != 1:
            yield Problem(where, 1, "the emergency card must stand exactly once")
        if len(set(levels)) < len(levels):
            yield Problem(where, 1, "a level of care stands twice")
        for one, two in pairwise(blocks):
            if isinstance(one, Care) and isinstance(two, Care):
                yield Problem(where, 1, f"the {one.level} and {two.level} cards touch")


def check_claims(library: Library, folder: Path) -> Iterator[Problem]:
    """A row of the evidence is checked once, at one address; both languages rest on the same."""
    taken: set[str] = set()
    for claim in library.claims.values():
        where = str(folder / "claims" / f"{claim.text.topic}.toml")
        names = {claim.text.row, *(f"{language}/{slug}" for language, slug in claim.text.slug.items())}
        for name in names & taken:
            yield Problem(where, 1, f"[{claim.key}] “{name}” is taken by another claim")
        taken |= names
        for name, odd in differences(claim.editions["en"], claim.editions["id"]):
            if odd:
                message = f"[{claim.key}] {name} differ between the languages: {', '.join(sorted(odd))}"
                yield Problem(where, 1, message)


def check_nothing_is_idle(library: Library, folder: Path) -> Iterator[Problem]:
    """What is shared and used by nobody is a left-over."""
    editions = [edition for page in library.everything.values() for edition in page.editions.values()]
    editions += [edition for claim in library.claims.values() for edition in claim.editions.values()]
    cited = {key for edition in editions for key in sources_of(edition)}
    cited |= {key for fact in library.shared.facts.values() for key in fact.sources}
    cited |= {key for care in library.shared.care.values() for key in care.sources}
    for key in library.shared.sources.keys() - cited:
        yield Problem(str(folder / "references.toml"), 1, f"nobody cites the source “{key}”")
    for key in cited - library.shared.sources.keys():
        yield Problem(str(folder / "references.toml"), 1, f"the source “{key}” is named but not described")
    given = {key for page in library.everything.values() for e in page.editions.values() for key in e.signs}
    for key in library.shared.signs.keys() - given:
        yield Problem(str(folder / "signs.toml"), 1, f"no page gives the sign “{key}”")
    quizzes = [page.quiz for page in library.quizzed.values()]
    meant = {name for quiz in quizzes for q in quiz.questions + quiz.siblings for name in q.misconceptions}
    for key in library.shared.misconceptions.keys() - meant:
        yield Problem(str(folder / "misconceptions.toml"), 1, f"no wrong answer stands for “{key}”")
