"""The Chromium that is on this machine, and how the project starts it."""

import subprocess

from audit.server import HOUSE

FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def find() -> str:
    """Its path, as `.ci/chromium` finds it; empty where there is none."""
    found = subprocess.run([".ci/chromium"], cwd=HOUSE, stdout=subprocess.PIPE, text=True, check=False)
    return found.stdout.strip()
