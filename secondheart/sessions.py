"""Sessions as rows, whose keys are looked at before the database is asked."""

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    """A cookie may hold anything, and PostgreSQL refuses some signs outright: a key of ours is letters and
    figures."""

    def _validate_session_key(self, key: str) -> bool:
        return super()._validate_session_key(key) and key.isascii() and key.isalnum()
