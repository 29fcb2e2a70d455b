"""Room 2: answers → marks.

Questions and their right answers, what an answer is worth, and where a reader stands in a quiz. Pure
values and functions: who answered, and where that is kept, is not known here.
"""

from explainer.quiz.choosing import CHOOSING, Choice, Choosing
from explainer.quiz.estimating import Estimating, NotANumber
from explainer.quiz.marking import Verdict, mark
from explainer.quiz.ordering import MissingPlace, Ordering, SamePlace, Step
from explainer.quiz.progress import Given, Progress
from explainer.quiz.questions import (
    BEFORE,
    CONFIDENCES,
    FIRST,
    NOT_SURE,
    AnswerError,
    MissingChoice,
    Question,
    Quiz,
    UnknownChoice,
)
from explainer.quiz.tallying import Tally

__all__ = [
    "BEFORE",
    "CHOOSING",
    "CONFIDENCES",
    "FIRST",
    "NOT_SURE",
    "AnswerError",
    "Choice",
    "Choosing",
    "Estimating",
    "Given",
    "MissingChoice",
    "MissingPlace",
    "NotANumber",
    "Ordering",
    "Progress",
    "Question",
    "Quiz",
    "SamePlace",
    "Step",
    "Tally",
    "UnknownChoice",
    "Verdict",
    "mark",
]
