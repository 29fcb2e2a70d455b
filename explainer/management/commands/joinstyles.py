"""`manage.py joinstyles`: the rules that are not inlined, as one file for collectstatic to pick up."""

from django.conf import settings
from django.core.management.base import BaseCommand

from explainer import first_view


class Command(BaseCommand):
    help = "Joins the style sheets that pages link to into one."

    def handle(self, *args, verbosity: int, **options) -> None:
        sheet = settings.BUILD_DIR / "css" / "site.css"
        sheet.parent.mkdir(parents=True, exist_ok=True)
        sheet.write_text(first_view.joined(first_view.LATER_SHEETS))
        if verbosity:
            self.stdout.write(f"{sheet.relative_to(settings.BASE_DIR)}: {sheet.stat().st_size} bytes")
