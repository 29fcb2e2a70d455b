"""Which attempt a request belongs to.

A form carries a random id, signed; the first answer makes it a row and the session remembers it.
So two taps on a slow line are one attempt, and reading never begins a session.
"""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib.sessions.models import Session
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import HttpRequest

from explainer.models import Attempt
from explainer.views.sittings import Seat, Sitting

SESSION_KEY = "attempts"  # slot of a sitting → attempt id


def take_seat(request: HttpRequest, sitting: Sitting) -> Seat:
    """Where this reader stands. The questions of a reminder are asked anew each time one comes, so there
    an older attempt is over."""
    attempt_id = current(request, sitting)
    if attempt_id and is_over(sitting, attempt_id):
        attempt_id = None
    return seat(sitting, attempt_id)


def seat(sitting: Sitting, attempt_id: UUID | None) -> Seat:
    return Seat(sitting, attempt_id, Attempt.progress(attempt_id, sitting.quiz))


def is_over(sitting: Sitting, attempt_id: UUID) -> bool:
    return sitting.comes_back and Attempt.is_over(attempt_id)


def current(request: HttpRequest, sitting: Sitting) -> UUID | None:
    """The attempt this reader's session remembers; None for somebody who only reads."""
    try:
        return UUID(remembered(request.session)[sitting.slot])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def remember(request: HttpRequest, sitting: Sitting, attempt_id: UUID) -> None:
    """Puts the attempt into the session, beside those that another tab put there in the meantime."""
    if current(request, sitting) == attempt_id:
        return
    session = request.session
    with transaction.atomic():
        others = {}
        if session.session_key:
            Session.objects.select_for_update().filter(session_key=session.session_key).first()
            others = remembered(type(session)(session.session_key))
        session[SESSION_KEY] = {**others, sitting.slot: attempt_id.hex}
        session.save()


def remembered(session) -> dict[str, str]:
    """What the session holds, if it is what we put there."""
    attempts = session.get(SESSION_KEY)
    return attempts if isinstance(attempts, dict) else {}


def begin(request: HttpRequest, sitting: Sitting) -> None:
    """A new attempt, for somebody who had one: forms of the old one that are still open somewhere count
    for this one."""
    if current(request, sitting):
        remember(request, sitting, Attempt.repeat(sitting.quiz).id)


def of_form(request: HttpRequest, sitting: Sitting) -> UUID:
    """The attempt that the form of a reader without a session names; BadSignature where it names none."""
    attempt_id = unseal(sitting, request.POST.get("attempt", ""))
    return uuid4() if is_over(sitting, attempt_id) else attempt_id


def seal(sitting: Sitting, attempt_id: UUID) -> str:
    """The id as the form carries it."""
    return signer(sitting).sign(attempt_id.hex)


def unseal(sitting: Sitting, sealed: str) -> UUID:
    """The id out of a form; BadSignature unless it was sealed here for this sitting."""
    try:
        return UUID(signer(sitting).unsign(sealed))
    except ValueError as error:
        raise BadSignature(sealed) from error


def signer(sitting: Sitting) -> Signer:
    return Signer(salt=f"attempt at {sitting.slot}")
