"""What the templates of a quiz need of the quiz room: steps, places, pins, and words in their language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import ascii_uppercase

from django import template
from django.template import Context
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from explainer.content import library
from explainer.figures.pictures import PICTURES, pins
from explainer.figures.scale import scale
from explainer.quiz import Choice, Choosing, Estimating, Ordering, Question, Quiz, Step, Tally, Verdict
from explainer.quiz.marking import Chosen, Estimated, Ordered
from explainer.quiz.questions import Words
from explainer.templatetags.explainer import draw, spoken

register = template.Library()

# How a question is asked and how its marked answer is shown; all others are choices.
FORMS = {"put-in-order": "order", "estimate-number": "number", "point-at-picture": "spots"}


@register.simple_tag(takes_context=True)
def step(context: Context, name: str, question: Question | None = None) -> str:
    """The address of a step of the quiz somebody is sitting at."""
    return context["sitting"].address(name, question)


@register.filter
def form(question: Question) -> str:
    """The template with the controls of a question."""
    return f"explainer/_{FORMS.get(question.kind, 'choices')}.html"


@register.filter
def form_marked(question: Question) -> str:
    """The template that shows a marked answer."""
    return f"explainer/_{FORMS.get(question.kind, 'choices')}_marked.html"


@register.filter
def in_order_of(question: Question, seed: str) -> Iterable[Choice | Step]:
    return question.in_order_of(seed)


@register.filter
def number_of(question: Question, quiz: Quiz) -> int:
    """Its place in the quiz, from 1."""
    return quiz.number(question)


@register.filter
def place_in(step: Step, entered: Mapping[str, str]) -> str:
    """The place that a step was given in a form that came back."""
    return entered.get(f"place-{step.key}", "")


@register.filter
def grouped(number: int) -> str:
    """A whole number as the language of the page writes it: 2,300 or 2.300."""
    return number_format(number, use_l10n=True, force_grouping=True)


@register.filter
def letter(number: int) -> str:
    return ascii_uppercase[number - 1]


@register.simple_tag
def picture(question: Choosing, seed: str, verdict: Chosen | None = None) -> SafeString:
    """The picture with a lettered pin for each choice; once it is marked, for the given and the right."""
    drawing = PICTURES[question.picture]()
    marks = {"right": min(question.right), "given": verdict.given[0]} if verdict else {}
    lettered = pins(drawing, [choice.key for choice in question.in_order_of(seed)], **marks)
    return draw(f"pictures/{question.picture}", {"drawing": drawing, "pins": lettered})


@register.simple_tag
def estimate_scale(verdict: Estimated) -> SafeString:
    """The estimate and what counts as right, on one line from the lowest to the highest."""
    question = verdict.question
    drawing = scale(
        question.lowest, question.highest, (question.right_from, question.right_to), verdict.number
    )
    return draw("scale", {"drawing": drawing, "question": question, "verdict": verdict})


@register.filter
def chose(tally: Tally, key: str) -> int:
    return tally.chose(key)


@register.filter
def mixed_up(verdict: Verdict) -> tuple[Words, ...]:
    """The explanations of what was wrong in an answer."""
    question = verdict.question
    if verdict.is_right or verdict.is_not_sure:
        return ()
    if isinstance(verdict, Chosen):
        return tuple(choice.mixed_up for choice in verdict.wrong)
    if isinstance(verdict, Ordered):
        return (question.mixed_up,)
    return (question.too_low if verdict.is_too_low else question.too_high,)


@register.filter
def not_chosen(verdict: Verdict) -> tuple[Choice, ...]:
    """The wrong choices that were not made, for a reader who was sure of another wrong one."""
    choices = getattr(verdict.question, "choices", ())
    return tuple(choice for choice in choices if not choice.is_right and choice not in verdict.chosen)


@register.filter
def answer_words(verdict: Chosen) -> str:
    """What was chosen, in words."""
    if verdict.is_not_sure:
        return _("I’m not sure")
    return ", ".join(spoken(choice.words) for choice in verdict.chosen)


@register.filter
def keys(questions: Iterable[Question]) -> str:
    """The questions, as an address names them."""
    return ".".join(question.key for question in questions)


@register.filter
def right_words(question: Question) -> str:
    """The right answer in one line."""
    if isinstance(question, Estimating):
        return f"{question.answer} {spoken(question.unit)} ({question.right_from}–{question.right_to})"
    if isinstance(question, Ordering):
        return " → ".join(spoken(step.words) for step in question.steps)
    return "; ".join(spoken(choice.words) for choice in question.choices if choice.is_right)


@register.filter
def misconception_name(key: str) -> str:
    return spoken(library().shared.misconceptions[key])


@register.filter
def without_scheme(address: str) -> str:
    """An address as it is written on a board."""
    return address.partition("://")[2]


@register.filter
def in_letters(code: str) -> str:
    """A code as it is read aloud."""
    return " ".join(code)
