"""Which attempt a request belongs to.

A form carries a random id, signed; the first answer makes it a row and the session remembers it.
So two taps on a slow line are one attempt, and reading never begins a session.
"""

from __future__ import annotations

from uuid import UUID, uuid4

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest

from explainer.views.sittings import Sitting

SESSION_KEY = "attempts"  # slot of a sitting → attempt id


def current(request: HttpRequest, sitting: Sitting) -> UUID | None:
    """The attempt this reader's session remembers; None for somebody who only reads."""
    try:
        return UUID(remembered(request)[sitting.slot])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def remember(request: HttpRequest, sitting: Sitting, attempt_id: UUID) -> None:
    if current(request, sitting) != attempt_id:
        request.session[SESSION_KEY] = {**remembered(request), sitting.slot: attempt_id.hex}


def remembered(request: HttpRequest) -> dict[str, str]:
    """What the session holds, if it is what we put there."""
    attempts = request.session.get(SESSION_KEY)
    return attempts if isinstance(attempts, dict) else {}


def begin(request: HttpRequest, sitting: Sitting) -> None:
    """A new attempt: forms of the old one that are still open somewhere count for this one."""
    remember(request, sitting, uuid4())


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
