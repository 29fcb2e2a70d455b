"""The only rows there are: a reader's attempt at a quiz, and the answers given in it."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.db import models
from django.utils import timezone

from explainer.quiz import Given, Progress, Quiz


class Attempt(models.Model):
    """One reader, one quiz, from the first answer on. Its id is random and was in the reader's
    form before it was a row; nothing here says who the reader is."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    quiz = models.CharField(max_length=80)
    started = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.quiz} {self.id}"

    @classmethod
    def progress(cls, attempt_id: UUID | None, quiz: Quiz) -> Progress:
        """Where the reader with this attempt stands. An answer to a question that is no longer
        asked, or to a choice no longer offered, does not count."""
        answers = Answer.objects.filter(attempt_id=attempt_id, attempt__quiz=quiz.key) if attempt_id else ()
        return Progress(quiz, tuple(given for answer in answers if (given := answer.given(quiz))))

    @classmethod
    def record(cls, attempt_id: UUID, quiz: Quiz, given: Given) -> None:
        """Keeps an answer. The first one of its round stands: a second click, another tab and a
        repeated request change nothing."""
        attempt, _ = cls.objects.get_or_create(id=attempt_id, defaults={"quiz": quiz.key})
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

    def __str__(self) -> str:
        return f"{self.question} in round {self.round}"

    def given(self, quiz: Quiz) -> Given | None:
        """The answer as the quiz knows it, None where the quiz has moved on."""
        try:
            chosen = quiz.question(self.question).accept(self.chosen)
        except (KeyError, ValueError):
            return None
        return Given(self.question, self.round, chosen, self.confidence)
