"""Every page a reader can come to: by links, by an address that leads nowhere, by answering a quiz."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urlencode, urljoin
from urllib.request import HTTPCookieProcessor, build_opener

NOWHERE = "no-such-page"
DOORS = ("/en/", "/id/", f"/en/{NOWHERE}/", f"/id/{NOWHERE}/")
STEPS = 100  # no quiz is longer


@dataclass(frozen=True)
class Page:
    name: str  # its address, and how one got there
    place: str  # where it was shown, after redirects
    status: int
    file: Path
    outline: "Outline"

    @property
    def is_lost(self) -> bool:
        return self.status >= 500 or (self.status == 404) != (NOWHERE in self.name)


@dataclass
class Form:
    """A form that asks a question: fields filled in already, and choices to make."""

    action: str
    filled: list[tuple[str, str]] = field(default_factory=list)
    choices: list[tuple[str, str]] = field(default_factory=list)


class Outline(HTMLParser):
    """What one can do on a page: follow links, take a quiz, answer a question."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.quizzes: list[str] = []
        self.forms: list[Form] = []
        self.feed(html)

    @property
    def question(self) -> Form | None:
        return next((form for form in self.forms if form.choices), None)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attributes}
        if found.get("data-quiz"):
            self.quizzes.append(found["data-quiz"])
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        elif tag == "form":
            self.forms.append(Form(found.get("action", "")))
        elif tag == "input" and self.forms:
            entry = (found.get("name", ""), found.get("value", ""))
            if found.get("type") == "hidden":
                self.forms[-1].filled.append(entry)
            elif entry[0] == "choice":
                self.forms[-1].choices.append(entry)


class Reader:
    """Somebody with a browser that keeps cookies, knows no scripts, and saves every page."""

    def __init__(self, folder: Path) -> None:
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.folder = folder
        self.pages: list[Page] = []

    def open(self, address: str, sent: list[tuple[str, str]] | None = None, remark: str = "") -> Page | None:
        """The page at an address, if it is one; with something sent there, the answer to that."""
        try:
            answer = self.opener.open(address, urlencode(sent).encode() if sent else None, timeout=30)
        except HTTPError as refusal:
            answer = refusal
        with answer:
            if not answer.headers.get("Content-Type", "").startswith("text/html"):
                return None
            body = answer.read()
        number = sum(1 for _ in self.folder.glob("*.html"))
        file = self.folder / f"{number:03}{re.sub(r'[^a-z0-9]+', '-', address.split('/', 3)[3])}.html"
        file.write_bytes(body)
        page = Page(address + remark, answer.url, answer.status, file, Outline(body.decode()))
        self.pages.append(page)
        return page


def collect(address: str, folder: Path) -> list[Page]:
    """Walk the site from its doors, then answer every quiz found on the way."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.html"):
        old.unlink()
    pages = by_links(address, Reader(folder))
    quizzes = {urljoin(page.place, quiz) for page in pages for quiz in page.outline.quizzes}
    for quiz in sorted(quizzes):
        pages += by_answering(quiz, Reader(folder))
    return pages


def by_links(address: str, reader: Reader) -> list[Page]:
    waiting = [address + door for door in DOORS]
    seen = set(waiting)
    while waiting:
        page = reader.open(waiting.pop(0))
        for link in page.outline.links if page else []:
            there = urldefrag(urljoin(page.place, link)).url
            if there.startswith(address + "/") and there not in seen:
                seen.add(there)
                waiting.append(there)
    return reader.pages


def by_answering(quiz: str, reader: Reader) -> list[Page]:
    """The pages only those see who answer: nothing chosen, each first choice, the end, the look back."""
    page = reader.open(quiz)
    if form := page.outline.question:
        reader.open(urljoin(page.place, form.action), form.filled, " with nothing chosen")
    for _ in range(STEPS):
        form = page.outline.question
        if not form:
            break
        chosen = [*form.filled, form.choices[0], ("confidence", "certain")]
        reader.open(urljoin(page.place, form.action), chosen, " answered")
        page = reader.open(quiz, remark=" further on")
    for link in page.outline.links:
        there = urldefrag(urljoin(page.place, link)).url
        if there.startswith(quiz):
            reader.open(there, remark=" at the end")
    return reader.pages
