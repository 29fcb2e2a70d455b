"""`manage.py expireanswers`: old attempts become totals, yesterday's classes go. To be run daily."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from explainer.models import expire


class Command(BaseCommand):
    help = (
        "Counts the answers of expired attempts into totals and deletes them; deletes classes that are over."
    )

    def handle(self, *args, **options) -> None:
        attempts, classes = expire()
        self.stdout.write(f"Expired: {attempts} attempts, {classes} classes.")
