"""The programs the audit needs: found on the machine, or fetched from npm into a folder git ignores."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from audit import chromium

HERE = Path(__file__).parent
LISTS = ("package.json", "package-lock.json")


def find() -> str:
    """The Chromium to measure with; ends with one sentence when it or another program is missing."""
    missing = [
        name for command, name in (("java", "Java 17"), ("npm", "Node 18")) if not shutil.which(command)
    ]
    program = chromium.find()
    if not program:
        missing.append("Chromium")
    if missing:
        sys.exit(f"The audit needs {', '.join(missing)} or newer: install that first, then come back.")
    return program


def install(workshop: Path) -> None:
    """Bring the packages of `package-lock.json` into the workshop, unless they are there."""
    workshop.mkdir(parents=True, exist_ok=True)
    record = workshop / "installed"
    wanted = "".join((HERE / name).read_text() for name in LISTS)
    if record.exists() and record.read_text() == wanted:
        return
    print("Installing the Nu HTML checker and Lighthouse from npm.", flush=True)
    for name in LISTS:
        shutil.copy(HERE / name, workshop)
    # No package's own script runs: one of them would fetch a Java, another a browser.
    npm = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],  # noqa: S607
        cwd=workshop,
        env=os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1"},
        check=False,
    )
    if npm.returncode:
        sys.exit("npm could not install them, and says why above.")
    record.write_text(wanted)
