"""“One leg or both?”: two or three questions that always end in a care card.

The whole truth table stands in one TOML file: a row for every path, a column for every question, “-”
where a question is not asked, and at the end of the row the card it leads to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from explainer.content.tables import Report, Table
from explainer.content.wording import LANGUAGES, CareText
from explainer.quiz.questions import Words

NOT_ASKED = "-"
SAFE_ENDS = ("emergency", "urgent")  # where a red flag may lead


@dataclass(frozen=True)
class TriageAnswer:
    key: str
    words: Words
    is_red_flag: bool


@dataclass(frozen=True)
class TriageQuestion:
    key: str
    ask: Words
    answers: Mapping[str, TriageAnswer]


@dataclass(frozen=True)
class TriageCard:
    """Where paths end: how urgent it is, why, what to do now and a sentence to say on the phone."""

    key: str
    level: str
    heading: Words
    why: Words
    do: Mapping[str, tuple[str, ...]]
    say: Words


@dataclass(frozen=True)
class TriagePath:
    """A row of the table: the answers given, as (question, answer), and the card they lead to."""

    answers: tuple[tuple[str, str], ...]
    card: str


@dataclass(frozen=True)
class Triage:
    questions: Mapping[str, TriageQuestion]  # in the order they are asked
    cards: Mapping[str, TriageCard]
    paths: tuple[TriagePath, ...]

    def following(self, question: str, answer: str) -> str:
        """The question or card an answer leads to; KeyError where the table does not say."""
        for path in self.paths:
            if (question, answer) in path.answers:
                place = path.answers.index((question, answer)) + 1
                return path.answers[place][0] if place < len(path.answers) else path.card
        raise KeyError((question, answer))

    def walks(self) -> Iterator[tuple[tuple[tuple[str, str], ...], str]]:
        """Every way a reader can go by tapping answers, and where it ends."""
        yield from self.walks_from(next(iter(self.questions)), ())

    def walks_from(self, place: str, so_far: tuple) -> Iterator[tuple[tuple[tuple[str, str], ...], str]]:
        if place in self.cards:
            yield so_far, place
            return
        for answer in self.questions[place].answers:
            yield from self.walks_from(self.following(place, answer), (*so_far, (place, answer)))

    def is_red_flag(self, question: str, answer: str) -> bool:
        return self.questions[question].answers[answer].is_red_flag


def read_triage(path: Path, care: Mapping[str, CareText], report: Report) -> Triage | None:
    """The table of a file; None, and everything that is wrong with it reported, where it is not safe."""
    table = Table.read(path, report)
    questions = {q.key: q for q in map(read_question, table.tables("questions"))}
    cards = {c.key: c for c in map(read_card, table.tables("cards"))}
    columns = table.texts("columns")
    paths = tuple(read_path(row, columns, table) for row in table.take("paths", list))
    triage = Triage({key: questions[key] for key in columns if key in questions}, cards, paths)
    if set(columns) != set(questions):
        table.complain("“columns” must name every question, and nothing else", at="columns")
    found = list(mistakes(triage, care))
    for message in found:
        table.complain(message, at="paths")
    table.done()
    return None if found else triage


def read_question(table: Table) -> TriageQuestion:
    question = TriageQuestion(
        key=table.key("key"),
        ask=table.words("ask"),
        answers={answer.key: answer for answer in map(read_answer, table.tables("answers"))},
    )
    table.done()
    return question


def read_answer(table: Table) -> TriageAnswer:
    answer = TriageAnswer(table.key("key"), table.words("say"), table.take("red_flag", bool, False))
    table.done()
    return answer


def read_card(table: Table) -> TriageCard:
    level = table.text("level")
    do = table.take("do", dict, {} if level == "emergency" else None)  # there, one calls and no more
    card = TriageCard(
        key=table.key("key"),
        level=level,
        heading=table.words("heading"),
        why=table.words("why"),
        do={language: tuple(do.get(language, ())) for language in LANGUAGES},
        say=table.words("say"),
    )
    if len({len(lines) for lines in card.do.values()}) > 1:
        table.complain("“do” has more lines in one language than in the other", at="do")
    table.done()
    return card


def read_path(row: list[str], columns: tuple[str, ...], table: Table) -> TriagePath:
    if len(row) != len(columns) + 1:
        table.complain(f"the path {row} must have an answer for every column, and a card", at="paths")
    answers = tuple((q, a) for q, a in zip(columns, row, strict=False) if a != NOT_ASKED)
    return TriagePath(answers, row[-1] if row else "")


def mistakes(triage: Triage, care: Mapping[str, CareText]) -> Iterator[str]:
    """What makes a table unsafe: a path that ends nowhere, a red flag that is not urgent."""
    asked = {(question.key, answer) for question in triage.questions.values() for answer in question.answers}
    told = {pair for path in triage.paths for pair in path.answers}
    for question, answer in asked - told:
        yield f"no path says where “{answer}” to “{question}” leads"
    for question, answer in told - asked:
        yield f"a path answers “{answer}” to “{question}”, which nobody can"
    for card in triage.cards.values():
        if card.level not in care:
            yield f"the card “{card.key}” has no level of care “{card.level}”"
        if not any(path.card == card.key for path in triage.paths):
            yield f"no path ends in the card “{card.key}”"
    first = next(iter(triage.questions), "")
    for path in triage.paths:
        if not path.answers or path.answers[0][0] != first:
            yield f"a path to “{path.card}” does not begin with the first question"
            continue
        if path.card not in triage.cards:
            yield f"a path ends in “{path.card}”, which is no card"
            continue
        is_urgent = triage.cards[path.card].level in SAFE_ENDS
        if not is_urgent and any(triage.is_red_flag(*pair) for pair in set(path.answers) & asked):
            yield f"a red flag ends in “{path.card}”, which is not urgent"
        for pair, following in pairwise((*path.answers, (path.card, ""))):
            if triage.following(*pair) != following[0]:
                yield f"“{pair[1]}” to “{pair[0]}” leads to two places"
