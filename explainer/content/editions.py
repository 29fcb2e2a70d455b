"""Sets one Markdown file as one edition of a page."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from explainer.content.advising import set_paths
from explainer.content.agreeing import TOP
from explainer.content.articles import Edition, Problem, Section
from explainer.content.blocks import Block, Care, Figure, FigureWords
from explainer.content.claims import set_claim
from explainer.content.rendering import ANCHOR, Typesetter, set_text
from explainer.content.tables import Report
from explainer.content.triage import read_triage
from explainer.content.wording import CareText, Shared

WORDS_A_MINUTE = 200
NOT_READ = re.compile(r"\{cite\}`[^`]*`|\{#[^}]*\}|^:::.*$", flags=re.MULTILINE)


class EditionReader:
    """Reads en.md or id.md: a title, the answer in one paragraph, what opens the page, sections."""

    def __init__(self, path: Path, shared: Shared, report: Report) -> None:
        self.path, self.shared, self.report = path, shared, report
        self.language = path.stem
        self.setter = Typesetter(self.language, shared)
        self.setter.complain = self.complain
        self.setter.directives |= {
            "figure": self.figure,
            "care": self.care,
            "claim": self.claim,
            "paths": self.paths,
        }
        self.figures: list[str] = []

    def complain(self, line: int, message: str) -> None:
        self.report(Problem(str(self.path), line, message))

    def edition(self) -> Edition:
        text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        if not text:
            self.complain(1, "the file is missing or empty")
        opening, *sections = split_at_headings(text)
        title, answer, blocks = self.read_opening(*opening)
        return Edition(
            language=self.language,
            title=title,
            answer=answer,
            opening=blocks,
            # In this order: the numbers of the citations run from top to bottom.
            sections=tuple(self.read_section(line, body) for line, body in sections),
            citations=self.setter.citations,
            cited_in={key: tuple(sections) for key, sections in self.setter.cited_in.items()},
            facts=tuple(self.setter.printed),
            signs=tuple(self.setter.signalled),
            figures=tuple(self.figures),
            links=tuple(self.setter.links),
            terms=tuple(self.setter.explained.values()),
            hash=hash_of(opening[1]),
            minutes=max(1, round(len(NOT_READ.sub("", text).split()) / WORDS_A_MINUTE)),
            paragraphs=tuple(self.setter.paragraphs),
        )

    def read_opening(self, line: int, text: str) -> tuple[str, str, tuple[Block, ...]]:
        match = re.match(r"\s*# ([^\n]+)\n+(.+?)(?:\n\n|\Z)", text, flags=re.DOTALL)
        if not match:
            self.complain(line, "a page begins with “# Title” and the answer in one paragraph")
            return "", "", ()
        self.setter.line = line
        answer = self.setter.inline(" ".join(match[2].split()))
        self.setter.line = line + text[: match.end()].count("\n")
        return set_text(match[1].strip()), answer, self.setter.blocks(text[match.end() :])

    def read_section(self, line: int, text: str) -> Section:
        heading, _, body = text.partition("\n")
        anchor = ANCHOR.search(heading)
        if not anchor or anchor[1] == TOP:
            self.complain(line, f"the section “{heading[3:]}” has no {{#key}}, or that of the top")
        self.setter.line = line + 1
        self.setter.section = anchor[1] if anchor else ""
        return Section(
            key=self.setter.section,
            heading=self.setter.inline(ANCHOR.sub("", heading)[3:]),
            blocks=self.setter.blocks(body),
            hash=hash_of(text),
        )

    def figure(self, name: str, body: str, line: int) -> Block | None:
        """A figure; one that has no words yet shows nothing until it has."""
        self.figures.append(name)
        if body.strip():
            self.complain(line, "a figure takes no text: its words are in figures/")
        if (text := self.shared.figures.get(name)) is None:
            return None
        return Figure(
            FigureWords(
                name=name,
                title=text.title[self.language],
                description=text.description[self.language],
                caption=self.setter.inline(text.caption[self.language]),
                labels={key: words[self.language] for key, words in text.labels.items()},
            )
        )

    def care(self, level: str, body: str, line: int) -> Block | None:
        text = self.shared.care.get(level)
        if text is None:
            self.complain(line, f"there is no level of care “{level}”")
            return None
        if text.items:
            if body.strip():
                self.complain(line, f"the {level} card says the same on every page: its text is in care.toml")
            return care_card(text, self.language)
        match = re.match(r"\s*\*\*(.+?)\*\*\s*\n(.+?)(?:\n\n(?!- )(.+))?\Z", body, flags=re.DOTALL)
        if not match:
            self.complain(line, "a care card is “**Heading if:**”, a list, and perhaps paragraphs")
            return None
        return Care(
            level=level,
            level_name=text.name[self.language],
            heading=set_text(match[1]),
            items=self.setter.items(match[2]),
            after=self.setter.prose(match[3] or ""),
        )

    def claim(self, key: str, body: str, line: int) -> Block | None:
        text = self.shared.claims.get(key)
        if text is None or body.strip():
            self.complain(line, f"there is no claim “{key}”, or it was given a text")
            return None
        return set_claim(text, self.setter)

    def paths(self, name: str, body: str, line: int) -> Block | None:
        path = self.path.parent / f"{name}.toml"
        if not path.exists() or body.strip():
            self.complain(line, f"there is no {name}.toml beside the text, or “paths” was given a text")
            return None
        triage = read_triage(path, self.shared.care, self.report)
        return triage and set_paths(name, triage, self.shared.care, self.setter)


def care_card(text: CareText, language: str) -> Care:
    """The card that says the same on every page."""
    return Care(
        level=text.level,
        level_name=text.name[language],
        heading=set_text(text.heading[language]),
        items=tuple(set_text(item[language]) for item in text.items),
        after=f"<p>{set_text(text.after[language])}</p>",
        telephones=text.telephones_in(language),
    )


def hash_of(text: str) -> str:
    """Tells whether a section was changed; spaces and line ends do not matter."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def split_at_headings(text: str) -> list[tuple[int, str]]:
    """The text before the first “## ”, then every section, each with the line it begins on."""
    parts = []
    at = 0
    for part in re.split(r"^(?=## )", text, flags=re.MULTILINE):
        parts.append((text[:at].count("\n") + 1, part))
        at += len(part)
    return parts
