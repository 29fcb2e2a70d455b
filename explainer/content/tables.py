"""TOML tables that must be emptied: every key that is expected is taken, what is left is an error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from explainer.content.articles import Problem
from explainer.content.wording import LANGUAGES
from explainer.quiz.questions import Words

KEY = re.compile("[a-z0-9-]+")

Report = Callable[[Problem], None]


class Table:
    """One table of a TOML file, which reports what is missing, unexpected or of the wrong kind.

    A missing value is reported and replaced by an empty one, so that one reading finds every
    problem and not only the first.
    """

    def __init__(self, path: Path, values: dict[str, Any], report: Report, name: str = "") -> None:
        self.path = path
        self.values = dict(values)
        self.report = report
        self.name = name

    @classmethod
    def read(cls, path: Path, report: Report) -> Table:
        try:
            return cls(path, tomllib.loads(path.read_text(encoding="utf-8")), report)
        except FileNotFoundError:
            report(Problem(str(path), 1, "the file is missing"))
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"line (\d+)", str(error))
            report(Problem(str(path), int(line[1]) if line else 1, str(error)))
        return cls(path, {}, report)

    def take(self, key: str, kind: type, default: Any = None) -> Any:
        """The value under a key, which must be of this kind; required unless there is a default."""
        value = self.values.pop(key, None)
        if value is None:
            if default is None:
                self.complain(f"“{key}” is missing")
            return kind() if default is None else default
        if not isinstance(value, kind):
            self.complain(f"“{key}” must be {kind.__name__}, not {type(value).__name__}")
            return kind() if default is None else default
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return self.take(key, str, default)

    def key(self, name: str) -> str:
        """A text that will be part of an address or an id."""
        value = self.text(name)
        if value and not KEY.fullmatch(value):
            self.complain(f"“{name}” is {value!r}: only a to z, 0 to 9 and hyphens can be in an address")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(self.take(key, list, []))

    def day(self, key: str) -> date:
        value = self.values.pop(key, None)
        if type(value) is not date:  # a time of day is too much
            self.complain(f"“{key}” must be a date such as 2026-11-22")
            return date.min
        return value

    def words(self, key: str, *, optional: bool = False) -> Words:
        """The same words in every language."""
        value = self.take(key, dict, {} if optional else None)
        missing = [language for language in LANGUAGES if not value.get(language)]
        if missing and not (optional and not value):
            self.complain(f"“{key}” has no words in: {', '.join(missing)}")
        if odd := [language for language, text in value.items() if not isinstance(text, str)]:
            self.complain(f"“{key}” must hold words, also in: {', '.join(odd)}")
            value = {language: str(text) for language, text in value.items()}
        if unknown := set(value) - set(LANGUAGES):
            self.complain(f"“{key}” has words in an unknown language: {', '.join(sorted(unknown))}")
        return {language: value.get(language, "").strip() for language in LANGUAGES}

    def own_words(self) -> Words:
        """Words that stand in the table itself, under the codes of the languages."""
        return {language: self.text(language) for language in LANGUAGES}

    def table(self, key: str) -> Table:
        return Table(self.path, self.take(key, dict), self.report, key)

    def tables(self, key: str) -> Iterator[Table]:
        """An array of tables, or the tables under a key by name."""
        for entry in self.take(key, list, []):
            if isinstance(entry, dict):
                yield Table(self.path, entry, self.report, str(entry.get("key", key)))
            else:
                self.complain(f"“{key}” must hold tables, not {entry!r}")

    def rest(self) -> Iterator[tuple[str, Table]]:
        """All tables that are left, by name."""
        for name in list(self.values):
            yield name, Table(self.path, self.take(name, dict), self.report, name)

    def done(self) -> None:
        """Nothing may be left."""
        if self.values:
            self.complain(f"unexpected: {', '.join(sorted(self.values))}", at=next(iter(self.values)))

    def complain(self, message: str, *, at: str = "") -> None:
        prefix = f"[{self.name}] " if self.name else ""
        self.report(Problem(str(self.path), self.line_of(at or self.name), prefix + message))

    def line_of(self, key: str) -> int:
        """The first line that names the key, or the first of the file."""
        if key and self.path.exists():
            word = re.compile(rf'^\s*\[*(key = ")?{re.escape(key)}\b')
            for number, line in enumerate(self.path.read_text(encoding="utf-8").splitlines(), start=1):
                if word.match(line):
                    return number
        return 1
