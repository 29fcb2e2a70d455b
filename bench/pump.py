"""How soon a reader of “Try the pump” sees the leg that a control asks for, in a real browser."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median, quantiles

from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page, sync_playwright

from audit import chromium
from audit.server import Server
from explainer.physiology.trials import CHOICES

ROUNDS = 5  # after the first, in which nothing has been asked for before
WARM, COLD = 100, 250  # ms: what the median of the later rounds, and of the first, may be

# From the press to the first frame that shows the new picture.
SHOWN = """([name, value]) => new Promise((done) => {
  const control = document.querySelector(`#pump [name="${name}"][value="${value}"]`);
  const picture = document.getElementById("pump-picture");
  const began = performance.now();
  new MutationObserver((_, watch) => {
    if (picture.isConnected) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  }).observe(document.getElementById("pump"), { childList: true });
  control.click();
})"""


def controls() -> list[tuple[str, str]]:
    """Every control once, each a change of what was before it."""
    names = ("do", "veins", "calf", "stocking")
    return [(name, value) for name in names for value in (*CHOICES[name][1:], CHOICES[name][0])]


def measure(page: Page) -> list[float]:
    """Milliseconds for each control, one after the other."""
    times = []
    for control in controls():
        if not page.locator(f'#pump [name="{control[0]}"][value="{control[1]}"]').is_checked():
            times.append(page.evaluate(SHOWN, list(control)))
    return times


def told(name: str, times: list[float], most: float) -> bool:
    """Prints a line; True when the median is as quick as it must be."""
    print(
        f"{name:<28}{len(times):>5} changes{median(times):>8.0f} ms median"
        f"{quantiles(times, n=20)[-1]:>8.0f} ms at most for 95 %   (median may be {most} ms)"
    )
    return median(times) <= most


def run() -> bool:
    """Prints a line for the first round and one for those after it; False when one is too slow."""
    program = chromium.find()
    if not program:
        print("Not measured: there is no Chromium on this machine (on Debian: apt-get install chromium)")
        return False
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(Path(folder), is_built=True, workers=1) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=[*chromium.FLAGS])
        page = browser.new_page(viewport={"width": 390, "height": 844})
        # Every answer comes from the site: what the browser has kept would be quicker still.
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        with override("en"):
            page.goto(site.address + reverse("pump"), wait_until="networkidle")
        first = measure(page)
        later = [time for _ in range(ROUNDS) for time in measure(page)]
        browser.close()
    return all([told("never asked for before", first, COLD), told("asked for before", later, WARM)])
