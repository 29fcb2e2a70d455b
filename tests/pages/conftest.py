"""The site as readers get it, and readers with a real browser.

The site runs as `make serve` runs it: gunicorn, whitenoise over the collected files, DEBUG off, a
database of its own. Nothing of Django's test harness stands between it and the reader, and no
database is touched from here. The browser is given back when this folder is done: while it is
open, an event loop runs in this thread, and Django's ORM would refuse to work for the tests after.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from audit import chromium
from audit.server import HOUSE, DoesNotStart, Server

# Long enough for a slow machine; nothing here measures time.
expect.set_options(timeout=5_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


def launch(playwright: Playwright, *more: str) -> Browser:
    program = chromium.find()
    if not program:
        pytest.fail("No Chromium here: install one, or name it in CHROMIUM.", pytrace=False)
    return playwright.chromium.launch(executable_path=program, args=[*chromium.FLAGS, *more])


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    opened = launch(playwright)
    yield opened
    opened.close()


@pytest.fixture(scope="package")
def large_text_browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser whose owner has set text to 200 %, in its settings: 32 px where others have 16."""
    opened = launch(playwright, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")
    yield opened
    opened.close()


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running site."""
    if not (HOUSE / "build" / "collected" / "staticfiles.json").exists():
        pytest.fail("The static files are not collected: run .ci/build, or make test.", pytrace=False)
    try:
        with Server(tmp_path_factory.mktemp("site"), is_built=True, workers=1) as server:
            yield server.address
    except DoesNotStart as error:
        pytest.fail(str(error), pytrace=False)


@dataclass
class Reader:
    """Somebody at a browser. Calling it opens a window of a kind; what the browser complains about
    in any of them is kept, and is a failure at the end unless it was expected."""

    browser: Browser
    site: str
    complaints: list[str] = field(default_factory=list)
    # A browser that is too busy for the fade between two pages says so, and shows the page without it.
    expected: list[str] = field(default_factory=lambda: ["ViewTransition opt-in disabled"])
    contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(
        self,
        address: str = "",
        *,
        width: int = 1280,
        height: int = 900,
        browser: Browser | None = None,
        **kind,
    ) -> Page:
        """A new window, at an address if there is one; `kind` is what Playwright calls context options.

        Motion is reduced unless the test is about motion: transitions between pages only cost time.
        """
        kind = {"reduced_motion": "reduce"} | kind
        context = (browser or self.browser).new_context(
            base_url=self.site, viewport={"width": width, "height": height}, **kind
        )
        self.contexts.append(context)
        return self.window(context, address)

    def window(self, context: BrowserContext, address: str = "") -> Page:
        page = context.new_page()
        page.on("console", lambda message: self.hear(message.type, f"{message.text} ({page.url})"))
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error} ({page.url})"))
        if address:
            page.goto(address)
        return page

    def hear(self, kind: str, words: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(f"{kind}: {words}")

    def expects(self, *parts: str) -> None:
        """Complaints with one of these words in them are part of the test."""
        self.expected.extend(parts)

    @property
    def unexpected(self) -> list[str]:
        return [words for words in self.complaints if not any(part in words for part in self.expected)]


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    somebody = Reader(browser, site)
    yield somebody
    for context in somebody.contexts:
        context.close()
    assert not somebody.unexpected
