"""`manage.py quizreport`: what readers got right, what fools them, and where they leave."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from explainer.content import LANGUAGES, library
from explainer.models import tallies
from explainer.quiz.tallying import Row, report

HEADINGS = ("question", "readers", "right", "not sure", "certain, wrong", "left after", "fools most")
LINE = "{:<24}{:>8}{:>8}{:>10}{:>16}{:>12}  {}"


class Command(BaseCommand):
    help = "Prints how the questions of every quiz are answered: first answers, without those of classes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "quizzes", nargs="*", metavar="QUIZ", help="folder of a page; all when none is named"
        )
        parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])

    def handle(self, *args, quizzes: list[str], language: str, **options) -> None:
        known = library().quizzed
        if unknown := set(quizzes) - set(known):
            raise CommandError(f"no quiz: {', '.join(sorted(unknown))}; there are {', '.join(known)}")
        for key in quizzes or known:
            quiz = known[key].quiz
            self.stdout.write(self.style.MIGRATE_HEADING(known[key].name[language]))
            self.stdout.write(LINE.format(*HEADINGS))
            for row in report(quiz, tallies(quiz)):
                self.stdout.write(line(row, language))
            self.stdout.write("")


def line(row: Row, language: str) -> str:
    tally, fooled = row.tally, row.tally.fools_most
    share = "–" if tally.right_share is None else f"{tally.right_share:.0%}"
    words = ""
    if fooled:
        name = library().shared.misconceptions[fooled.misconception][language]
        words = f"{fooled.count} × {fooled.words.get(language, '')} ({name})".replace("  ", " ")
    return LINE.format(
        tally.question.key, tally.readers, share, tally.not_sure, tally.confident_errors, row.left, words
    )
