"""What to tell a reader whose answer is none."""

from __future__ import annotations

from django.utils.translation import gettext as _

from explainer.quiz import AnswerError, MissingChoice, MissingPlace, NotANumber, Question, SamePlace
from explainer.templatetags.quizzes import grouped


def complaint_about(error: AnswerError, question: Question) -> str:
    """One sentence that says what is missing or wrong, and what would be right."""
    if isinstance(error, MissingChoice):
        return _("Choose an answer first. “I’m not sure” is one, too.")
    if isinstance(error, MissingPlace):
        return _("Give each line a number, from 1 to %(last)s.") % {"last": len(question.steps)}
    if isinstance(error, SamePlace):
        return _("Two lines have the same number. Give each a number of its own.")
    if isinstance(error, NotANumber):
        limits = {"lowest": grouped(question.lowest), "highest": grouped(question.highest)}
        return _("Write a whole number from %(lowest)s to %(highest)s.") % limits
    return _("That choice is not one of these. Please choose again.")
