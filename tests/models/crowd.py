"""Many readers at once, for tests: each a fresh attempt at the small quiz."""

from datetime import datetime
from uuid import UUID, uuid4

from explainer.models import Attempt, Classroom
from explainer.quiz import Given, Quiz


def answers(
    quiz: Quiz,
    number: int,
    *given: Given,
    started: datetime | None = None,
    classroom: Classroom | None = None,
) -> list[UUID]:
    """So many readers who all gave these answers."""
    readers = [uuid4() for _ in range(number)]
    for reader in readers:
        for one in given:
            Attempt.record(reader, quiz, one, classroom)
    if started:
        Attempt.objects.filter(id__in=readers).update(started=started)
    return readers
