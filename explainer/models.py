"""The only rows there are: a reader's attempt at a quiz and the answers in it, the count of answers that
have expired, and the class that a teacher opened for a day."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import IntegrityError, models, transaction
from django.db.models import Count, F
from django.utils import timezone

from explainer.quiz import FIRST, AnswerError, Given, Progress, Question, Quiz, Tally

# Nobody comes back to an attempt after the session that remembers it, and a week's reminder, are gone.
ATTEMPTS_LAST = timedelta(days=30)
AT_ONCE = 500  # attempts that expire in one transaction
CLASSES_LAST = timedelta(days=1)
# Shorter than from one reminder to the next.
REMINDERS_LAST = timedelta(days=1)
# Letters and figures that are not taken for one another on a board.
CODE_SIGNS = "ACDEFGHJKMNPQRTUWXY34679"
CODE_LENGTH = 6


def new_code() -> str:
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


class Classroom(models.Model):
    """A class that answers one quiz together, for a day. Pupils join by the code; the id is known to
    the teacher alone, in the address of the page with the totals."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = models.CharField(max_length=CODE_LENGTH, unique=True, default=new_code)
    quiz = models.CharField(max_length=80)
    opened = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.code}: {self.quiz}"

    @classmethod
    def open(cls, quiz: Quiz) -> Classroom:
        """A new class; should its code be taken, one with another. Those that are over make room."""
        cls.delete_over(timezone.now())
        while True:
            try:
                with transaction.atomic():
                    return cls.objects.create(quiz=quiz.key)
            except IntegrityError:
                continue

    @classmethod
    def lasting(cls) -> models.QuerySet[Classroom]:
        """The classes of the last day. Those before it are gone, whether they were deleted yet or not."""
        return cls.objects.filter(opened__gt=timezone.now() - CLASSES_LAST)

    @classmethod
    def delete_over(cls, now: datetime) -> int:
        """Deletes the classes whose day is over, with their answers; how many."""
        return cls.objects.filter(opened__lte=now - CLASSES_LAST).delete()[1].get(cls._meta.label, 0)

    @property
    def closes(self) -> datetime:
        return self.opened + CLASSES_LAST


class Attempt(models.Model):
    """One reader, one quiz, from the first answer on. Its id is random and was in the reader's
    form before it was a row; nothing here says who the reader is."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    quiz = models.CharField(max_length=80)
    classroom = models.ForeignKey(Classroom, on_delete=models.CASCADE, null=True, default=None)
    is_repeat = models.BooleanField(default=False)  # by somebody who started again: no part of the totals
    started = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return f"{self.quiz} {self.id}"

    @classmethod
    def repeat(cls, quiz: Quiz) -> Attempt:
        """An attempt of somebody who has made one before."""
        return cls.objects.create(quiz=quiz.key, is_repeat=True)

    @classmethod
    def progress(cls, attempt_id: UUID | None, quiz: Quiz) -> Progress:
        """Where the reader with this attempt stands. An answer to a question that is no longer
        asked, or to a choice no longer offered, does not count."""
        answers = Answer.objects.filter(attempt_id=attempt_id, attempt__quiz=quiz.key) if attempt_id else ()
        return Progress(quiz, tuple(given for answer in answers if (given := answer.given(quiz))))

    @classmethod
    def is_over(cls, attempt_id: UUID) -> bool:
        """Whether an attempt at the questions of a reminder belongs to an earlier reminder."""
        return cls.objects.filter(id=attempt_id, started__lt=timezone.now() - REMINDERS_LAST).exists()

    @classmethod
    def record(cls, attempt_id: UUID, quiz: Quiz, given: Given, classroom: Classroom | None = None) -> None:
        """Keeps an answer. The first one of its round stands: a second click, another tab and a
        repeated request change nothing."""
        with transaction.atomic():
            # Locked, so that the attempt cannot expire between its own row and the answer's.
            attempt, _ = cls.objects.select_for_update().get_or_create(
                id=attempt_id, defaults={"quiz": quiz.key, "classroom": classroom}
            )
            Answer.objects.get_or_create(
                attempt=attempt,
                question=given.question,
                round=given.round,
                defaults={"chosen": list(given.chosen), "confidence": given.confidence},
            )


class Answer(models.Model):
    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE)
    question = models.CharField(max_length=80)
    round = models.PositiveSmallIntegerField()
    chosen = models.JSONField()
    confidence = models.CharField(max_length=20, blank=True)
    given_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["given_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "question", "round"], name="first_answer_of_a_round_stands"
            )
        ]
        indexes = [models.Index(fields=["question", "round"])]

    def __str__(self) -> str:
        return f"{self.question} in round {self.round}"

    def given(self, quiz: Quiz) -> Given | None:
        """The answer as the quiz knows it, None where the quiz has moved on."""
        try:
            chosen = quiz.question(self.question).accept(self.chosen)
        except (KeyError, AnswerError):
            return None
        return Given(self.question, self.round, chosen, self.confidence)


class Total(models.Model):
    """How often an answer was given in attempts that have expired."""

    quiz = models.CharField(max_length=80)
    question = models.CharField(max_length=80)
    chosen = models.JSONField()
    confidence = models.CharField(max_length=20, blank=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quiz", "question", "chosen", "confidence"], name="one_total_for_an_answer"
            )
        ]

    def __str__(self) -> str:
        return f"{self.quiz}/{self.question}: {self.count}"


# What makes two answers the same when they are counted.
SAME = ("question", "chosen", "confidence")


def tallies(quiz: Quiz, *questions: Question, classroom: Classroom | None = None) -> Mapping[str, Tally]:
    """The first answers to these questions (or to all), counted: of a class, or of the public, whose
    expired answers count as well."""
    asked = questions or quiz.questions
    counts: dict[str, Counter] = {question.key: Counter() for question in asked}
    first = first_answers().filter(attempt__quiz=quiz.key, attempt__classroom=classroom)
    rows = counted(first.filter(question__in=counts), *SAME)
    if classroom is None:
        # In one statement: between two, answers could expire and count twice.
        expired = Total.objects.filter(quiz=quiz.key, question__in=counts)
        rows = rows.union(expired.values(*SAME, times=F("count")), all=True)
    for row in rows:
        counts[row["question"]][tuple(row["chosen"]), row["confidence"]] += row["times"]
    return {question.key: Tally(question, counts[question.key]) for question in asked}


def expire(now: datetime | None = None) -> tuple[int, int]:
    """Deletes the attempts and classes that have had their time, and says how many of each. The first
    answers of the public go on to count as totals; those of a class do not."""
    now = now or timezone.now()
    closed = Classroom.delete_over(now)
    expired = 0
    while some := expire_some(Attempt.objects.filter(started__lte=now - ATTEMPTS_LAST)):
        expired += some
    return expired, closed


@transaction.atomic
def expire_some(old: models.QuerySet[Attempt]) -> int:
    """Folds the answers of some old attempts into the totals and deletes them, all or nothing; how many."""
    ids = list(old.select_for_update().values_list("id", flat=True)[:AT_ONCE])
    first = first_answers().filter(attempt__in=ids, attempt__classroom=None)
    for row in counted(first.annotate(quiz=F("attempt__quiz")), "quiz", *SAME):
        times = row.pop("times")
        total, _ = Total.objects.get_or_create(**row)
        Total.objects.filter(id=total.id).update(count=F("count") + times)
    delete_attempts(ids)
    return len(ids)


def delete_attempts(ids: list[UUID]) -> None:
    Attempt.objects.filter(id__in=ids).delete()


def first_answers() -> models.QuerySet[Answer]:
    """Those that count: the first round of a reader's first attempt."""
    return Answer.objects.filter(round=FIRST, attempt__is_repeat=False)


def counted(answers: models.QuerySet[Answer], *same: str) -> models.QuerySet:
    return answers.order_by().values(*same).annotate(times=Count("id"))
