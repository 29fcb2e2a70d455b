"""Reads quiz.toml: short strings side by side, the right answer written once."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explainer.content.tables import Table
from explainer.content.wording import Fact
from explainer.quiz import NOT_SURE, Choice, Question, Quiz
from explainer.quiz.questions import KINDS, Words

FACT = re.compile(r"\{fact\}`([a-z0-9_-]+)`")

# The two choices of a statement to judge, and their order.
JUDGEMENTS = {
    "true": {"en": "True", "id": "Benar"},
    "false": {"en": "False", "id": "Salah"},
}
# Addresses below a quiz that are no questions, in any language.
TAKEN = {"review", "start-again", "result", "tinjau", "mulai-lagi", "hasil", NOT_SURE}


class QuizReader:
    def __init__(self, key: str, table: Table, facts: Mapping[str, Fact]) -> None:
        self.key, self.table, self.facts = key, table, facts

    def quiz(self) -> Quiz:
        quiz = Quiz(self.key, tuple(self.question(entry) for entry in self.table.tables("questions")))
        self.table.done()
        keys = [question.key for question in quiz.questions]
        for key in {key for key in keys if keys.count(key) > 1} | (set(keys) & TAKEN):
            self.table.complain(f"the question key “{key}” is taken", at=key)
        if quiz.questions and not quiz.questions[0].keeps_order:
            # The article shows it to everybody alike, before there is an attempt to shuffle by.
            self.table.complain("the first question must be true-or-false", at=keys[0])
        return quiz

    def question(self, table: Table) -> Question:
        kind = table.text("kind")
        question = Question(
            key=table.key("key"),
            kind=kind,
            ask=self.fill(table.words("ask"), table),
            why=self.fill(table.words("why"), table),
            learned=self.fill(table.words("learned"), table),
            fact=self.fill(table.words("fact"), table),
            paragraph=table.text("paragraph"),
            sources=table.texts("sources"),
            choices=self.judgements(table) if kind == "true-or-false" else self.choices(table),
        )
        if kind not in KINDS:
            table.complain(f"the kind must be one of: {', '.join(KINDS)}")
        if not question.right or (len(question.right) > 1 and not question.takes_several):
            table.complain("a question needs a right choice, and only choose-all may have several")
        if any(not choice.is_right and not any(choice.mixed_up.values()) for choice in question.choices):
            table.complain("a wrong choice must say what it gets mixed up with")
        table.done()
        return question

    def judgements(self, table: Table) -> tuple[Choice, ...]:
        answer = "true" if table.take("answer", bool) else "false"
        mixed_up = self.fill(table.words("mixed_up"), table)
        return tuple(
            Choice(key, words, key == answer, {} if key == answer else mixed_up)
            for key, words in JUDGEMENTS.items()
        )

    def choices(self, table: Table) -> tuple[Choice, ...]:
        found = []
        for entry in table.tables("choices"):
            found.append(
                Choice(
                    key=entry.key("key"),
                    words=self.fill(entry.own_words(), table),
                    is_right=entry.take("right", bool, False),
                    mixed_up=self.fill(entry.words("mixed_up", optional=True), table),
                    missed=self.fill(entry.words("missed", optional=True), table),
                )
            )
            entry.done()
        keys = [choice.key for choice in found]
        if len(set(keys)) < len(keys) or NOT_SURE in keys:
            table.complain("the choices of a question need keys of their own")
        return tuple(found)

    def fill(self, words: Words, table: Table) -> Words:
        """The words with every {fact} put in."""

        def fact(match: re.Match[str], language: str) -> str:
            if match[1] not in self.facts:
                table.complain(f"the fact “{match[1]}” is not in facts.toml")
                return ""
            return self.facts[match[1]].words[language]

        return {
            language: FACT.sub(lambda match, language=language: fact(match, language), text)
            for language, text in words.items()
        }
