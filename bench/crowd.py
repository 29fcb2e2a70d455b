"""Many readers answering a quiz at the same time, as their browsers would: forms, cookies, HTMX.

Each notes which answers were acknowledged. Whether those are kept, each once, is then asked of the site.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from bench.filling import hidden_fields

FORM = {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
PATIENCE = 60  # seconds


@dataclass
class Browser:
    """One reader's browser: it keeps cookies and its connection."""

    site: str
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.connection = HTTPConnection(urlsplit(self.site).netloc, timeout=PATIENCE)

    def ask(self, method: str, path: str, fields: dict | None = None) -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if fields is not None:
            headers |= FORM | {"Origin": self.site}
        body = urlencode(fields, doseq=True) if fields is not None else None
        try:
            self.connection.request(method, path, body=body, headers=headers)
            response = self.connection.getresponse()
        except (HTTPException, ConnectionError):  # closed between two requests, as a browser meets it, too
            self.connection.close()
            self.connection.request(method, path, body=body, headers=headers)
            response = self.connection.getresponse()
        text = response.read().decode()
        for line in response.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        return response.status, text

    def close(self) -> None:
        self.connection.close()


@dataclass(frozen=True)
class Task:
    """A question to answer: the path of its page, and what the form sends."""

    path: str
    fields: dict


@dataclass
class Report:
    """What one reader met. `times` in seconds, one for each answer."""

    attempt: str = ""
    acknowledged: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)


def answer_all(site: str, tasks: list[Task]) -> Report:
    """One reader, one quiz."""
    browser, report = Browser(site), Report()
    try:
        for task in tasks:
            status, page = browser.ask("GET", task.path)
            form = hidden_fields(page)
            report.attempt = report.attempt or form.get("attempt", "").partition(":")[0]
            began = time.perf_counter()
            status, text = browser.ask("POST", task.path, form | task.fields)
            report.times.append(time.perf_counter() - began)
            if status == 200 and 'id="verdict"' in text:
                report.acknowledged.append(task.path)
            else:
                report.errors.append(f"{task.path}: {status}")
    except (OSError, HTTPException) as error:
        report.errors.append(repr(error))
    finally:
        browser.close()
    return report


def crowd(site: str, readers: list[list[Task]]) -> Iterator[Report]:
    """All of them at once, each with tasks of its own."""
    with ThreadPoolExecutor(len(readers)) as phones:
        yield from phones.map(lambda tasks: answer_all(site, tasks), readers)
