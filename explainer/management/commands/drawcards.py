"""`manage.py drawcards`: the picture of every card, one a language, for collectstatic to pick up."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext, override

from explainer.content import LANGUAGES, library
from explainer.sharing.pictures import DoesNotFit, draw


class Command(BaseCommand):
    help = "Draws the share cards."

    def handle(self, *args, verbosity: int, **options) -> None:
        folder = settings.BUILD_DIR / "cards"
        folder.mkdir(parents=True, exist_ok=True)
        for page in library().everything.values():
            for language in LANGUAGES:
                with override(language):
                    name = gettext("Second Heart")
                words = page.card
                try:
                    picture = draw(words.headline[language], words.line[language], name, words.picture)
                except DoesNotFit as error:
                    raise CommandError(f"{page.key}, {language}: {error}") from error
                path = folder / f"{page.key}.{language}.png"
                path.write_bytes(picture)
                if verbosity:
                    self.stdout.write(f"{path.relative_to(settings.BASE_DIR)}: {len(picture)} bytes")
