"""`manage.py upkeep`: what must be checked again, what is out of step, which source is cited where."""

from __future__ import annotations

from datetime import date

from django.core.management.base import BaseCommand, CommandError

from explainer.content import FOLDER, LANGUAGES, library
from explainer.content.agreeing import agreed_file, out_of_step
from explainer.content.citing import places_by_source


class Command(BaseCommand):
    help = "Lists what is overdue or out of step, and where sources are cited."
    requires_system_checks = ()  # it is what mends some of their complaints

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--sources",
            nargs="*",
            metavar="KEY",
            help="list where these sources are cited; all, if none is named",
        )
        parser.add_argument(
            "--agree",
            nargs="+",
            metavar="PAGE",
            help="record that both languages of these pages were compared and say the same",
        )

    def handle(self, *args, sources: list[str] | None, agree: list[str] | None, **options) -> None:
        if agree:
            self.record(agree)
        elif sources is not None:
            self.list_sources(sources)
        else:
            self.list_overdue(date.today())
            self.list_out_of_step()

    def record(self, keys: list[str]) -> None:
        pages = library().everything
        if unknown := [key for key in keys if key not in pages]:
            raise CommandError(f"no such page: {', '.join(unknown)}. There are: {', '.join(pages)}")
        for key in keys:
            (FOLDER / key / "agreed.toml").write_text(agreed_file(pages[key]), encoding="utf-8")
            self.stdout.write(f"{key}: both languages are recorded as saying the same")

    def list_overdue(self, today: date) -> None:
        self.stdout.write("Sources due to be checked again")
        for page in sorted(library().everything.values(), key=lambda page: page.due):
            state = "OVERDUE" if page.due < today else f"in {(page.due - today).days} days"
            self.stdout.write(f"  {page.due}  {page.key}  checked {page.checked}, {state}")

    def list_out_of_step(self) -> None:
        self.stdout.write("Sections where one language is older")
        found = False
        for page in library().everything.values():
            for section, older in out_of_step(page):
                found = True
                which = f"{older} is older" if older else f"{' and '.join(LANGUAGES)} were not compared"
                self.stdout.write(f"  {page.key}#{section}: {which}")
        if not found:
            self.stdout.write("  none")

    def list_sources(self, wanted: list[str]) -> None:
        places = places_by_source(library(), LANGUAGES[0])
        if unknown := [key for key in wanted if key not in places]:
            raise CommandError(f"no such source: {', '.join(unknown)}")
        shared = library().shared
        for key in wanted or sorted(places):
            self.stdout.write(key)
            for place in places[key]:
                self.stdout.write(f"  {place.address}")
            for name, entries in (("facts.toml", shared.facts), ("care.toml", shared.care)):
                for entry, value in entries.items():
                    if key in value.sources:
                        self.stdout.write(f"  {name} [{entry}]")
