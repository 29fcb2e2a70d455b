"""Reads quiz.toml and siblings.toml: short strings side by side, the right answer written once.

A sibling tests what its question tests, in another situation. It has words of its own, and shares the
question's paragraph and what there is to learn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from explainer.content.tables import Table
from explainer.content.wording import Fact
from explainer.quiz import (
    CHOOSING,
    NOT_SURE,
    Choice,
    Choosing,
    Estimating,
    Ordering,
    Question,
    Quiz,
    Step,
)
from explainer.quiz.questions import Words

FACT = re.compile(r"\{fact\}`([a-z0-9_-]+)`")
KINDS = (*CHOOSING, "put-in-order", "estimate-number")

# The two choices of a statement to judge, and their order.
JUDGEMENTS = {
    "true": {"en": "True", "id": "Benar"},
    "false": {"en": "False", "id": "Salah"},
}
# Addresses below a quiz that are no questions, in any language.
TAKEN = {"review", "start-again", "again", "tinjau", "mulai-lagi", "lagi", NOT_SURE}


@dataclass(frozen=True)
class QuizReader:
    """Reads the quiz of a page from its two tables. `misconceptions` are those that have a name."""

    key: str
    table: Table
    siblings: Table
    facts: Mapping[str, Fact]
    misconceptions: Mapping[str, Words]

    def quiz(self) -> Quiz:
        questions = tuple(self.question(entry) for entry in self.table.tables("questions"))
        originals = {question.key: question for question in questions}
        siblings = tuple(self.sibling(entry, originals) for entry in self.siblings.tables("siblings"))
        self.table.done()
        self.siblings.done()
        self.check_keys([*originals, *(sibling.key for sibling in siblings)])
        for question in questions:
            if question.sibling not in {sibling.key for sibling in siblings}:
                self.table.complain(f"the sibling “{question.sibling}” is not there", at=question.key)
        first = questions[0] if questions else None
        if first and not (isinstance(first, Choosing) and first.keeps_order):
            # The page shows it to everybody alike, before there is an attempt to shuffle by.
            self.table.complain("the first question must be true-or-false", at=first.key)
        return Quiz(self.key, questions, siblings)

    def check_keys(self, keys: list[str]) -> None:
        for key in {key for key in keys if keys.count(key) > 1} | (set(keys) & TAKEN):
            self.table.complain(f"the question key “{key}” is taken", at=key)

    def question(self, table: Table) -> Question:
        return self.of_its_kind(
            table,
            paragraph=table.text("paragraph"),
            learned=self.words(table, "learned"),
            fact=self.words(table, "fact"),
            sibling=table.text("sibling"),
        )

    def sibling(self, table: Table, originals: Mapping[str, Question]) -> Question:
        of = table.text("of")
        original = originals.get(of)
        if original is None or original.sibling != table.values.get("key"):
            table.complain(f"it is not the sibling of “{of}”")
        return self.of_its_kind(
            table,
            paragraph=original.paragraph if original else "",
            learned=original.learned if original else {},
            fact=original.fact if original else {},
        )

    def of_its_kind(self, table: Table, **shared: Any) -> Question:
        """The question in a table, whose kind says which other keys there are."""
        shared |= {
            "key": table.key("key"),
            "kind": (kind := table.text("kind")),
            "ask": self.words(table, "ask"),
            "why": self.words(table, "why"),
            "sources": table.texts("sources"),
        }
        if kind == "put-in-order":
            question = self.ordering(table, shared)
        elif kind == "estimate-number":
            question = self.estimating(table, shared)
        else:
            question = self.choosing(table, shared)
        if kind not in KINDS:
            table.complain(f"the kind must be one of: {', '.join(KINDS)}")
        table.done()
        return question

    def choosing(self, table: Table, shared: dict[str, Any]) -> Choosing:
        is_picture = shared["kind"] == "point-at-picture"
        question = Choosing(
            **shared,
            picture=table.text("picture") if is_picture else "",
            choices=self.judgements(table) if shared["kind"] == "true-or-false" else self.choices(table),
        )
        if not question.right or (len(question.right) > 1 and not question.takes_several):
            table.complain("a question needs a right choice, and only choose-all may have several")
        if any(not choice.is_right and not any(choice.mixed_up.values()) for choice in question.choices):
            table.complain("a wrong choice must say what it gets mixed up with")
        return question

    def judgements(self, table: Table) -> tuple[Choice, ...]:
        answer = "true" if table.take("answer", bool) else "false"
        misconception, mixed_up = self.misconception(table), self.words(table, "mixed_up")
        return tuple(
            Choice(key, words, is_right=True)
            if key == answer
            else Choice(key, words, misconception=misconception, mixed_up=mixed_up)
            for key, words in JUDGEMENTS.items()
        )

    def choices(self, table: Table) -> tuple[Choice, ...]:
        found = []
        for entry in table.tables("choices"):
            is_right = entry.take("right", bool, False)
            found.append(
                Choice(
                    key=entry.key("key"),
                    words=self.fill(entry.own_words(), entry),
                    is_right=is_right,
                    misconception="" if is_right else self.misconception(entry),
                    mixed_up=self.words(entry, "mixed_up", optional=True),
                    missed=self.words(entry, "missed", optional=True),
                )
            )
            entry.done()
        self.check_parts(table, [choice.key for choice in found])
        return tuple(found)

    def ordering(self, table: Table, shared: dict[str, Any]) -> Ordering:
        steps = []
        for entry in table.tables("steps"):
            steps.append(
                Step(entry.key("key"), self.fill(entry.own_words(), entry), self.words(entry, "why"))
            )
            entry.done()
        self.check_parts(table, [step.key for step in steps])
        if len(steps) < 3:
            table.complain("an order of less than three steps gives itself away")
        return Ordering(
            **shared,
            steps=tuple(steps),
            mixed_up=self.words(table, "mixed_up"),
            misconception=self.misconception(table),
        )

    def estimating(self, table: Table, shared: dict[str, Any]) -> Estimating:
        numbers = {
            name: table.take(name, int) for name in ("lowest", "right_from", "answer", "right_to", "highest")
        }
        if list(numbers.values()) != sorted(numbers.values()) or numbers["lowest"] == numbers["highest"]:
            table.complain(f"the numbers must rise from one to the next: {', '.join(numbers)}")
        return Estimating(
            **shared,
            **numbers,
            unit=self.words(table, "unit"),
            too_low=self.words(table, "too_low"),
            too_high=self.words(table, "too_high"),
            misconception_low=self.misconception(table, "misconception_low"),
            misconception_high=self.misconception(table, "misconception_high"),
        )

    def check_parts(self, table: Table, keys: list[str]) -> None:
        if len(set(keys)) < len(keys) or NOT_SURE in keys or len(keys) < 2:
            table.complain("a question needs at least two choices or steps, with keys of their own")

    def misconception(self, table: Table, name: str = "misconception") -> str:
        key = table.text(name)
        if key and key not in self.misconceptions:
            table.complain(f"the misconception “{key}” is not in misconceptions.toml")
        return key

    def words(self, table: Table, name: str, *, optional: bool = False) -> Words:
        """Words in every language, with every {fact} put in."""
        return self.fill(table.words(name, optional=optional), table)

    def fill(self, words: Words, table: Table) -> Words:
        def fact(match: re.Match[str], language: str) -> str:
            if match[1] not in self.facts:
                table.complain(f"the fact “{match[1]}” is not in facts.toml")
                return ""
            return self.facts[match[1]].words[language]

        return {
            language: FACT.sub(lambda match, language=language: fact(match, language), text)
            for language, text in words.items()
        }
