"""Room 2: answers → marks.

Questions and their right answers, what a set of choices is worth, and where a reader stands in a
quiz. Pure values and functions: who answered, and where that is kept, is not known here.
"""

from explainer.quiz.marking import Verdict, mark
from explainer.quiz.progress import Given, Progress
from explainer.quiz.questions import (
    NOT_SURE,
    Choice,
    MissingChoice,
    Question,
    Quiz,
    UnknownChoice,
    in_order_of,
)

__all__ = [
    "NOT_SURE",
    "Choice",
    "Given",
    "MissingChoice",
    "Progress",
    "Question",
    "Quiz",
    "UnknownChoice",
    "Verdict",
    "in_order_of",
    "mark",
]
