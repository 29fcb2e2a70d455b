"""Lighthouse, with its settings for a phone: how a page does, and where it falls short."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low

from audit.chromium import FLAGS

CLI = "node_modules/lighthouse/cli/index.js"
RUNS = 3  # performance moves with whatever else the machine does: the middle one counts
TRIES = 3  # a busy machine may lose the trace of a run
CHROMIUM_FLAGS = " ".join((*FLAGS, "--disable-component-update", "--disable-sync"))
# The least each must reach.
MARKS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
NOT_SCORED = {"informative", "manual", "notApplicable"}
LAYOUT_SHIFT = 0  # and what this may not exceed


@dataclass(frozen=True)
class Measured:
    address: str
    scores: dict[str, int]  # by category, of 100; the middle one for performance, else the lowest
    performances: list[int]
    layout_shift: float  # the greatest
    largest_paint: float  # [s], the middle one
    complaints: list[str]

    @property
    def shortcomings(self) -> list[str]:
        below = [name for name, mark in MARKS.items() if self.scores[name] < mark]
        return below + ["layout shift"] * (self.layout_shift > LAYOUT_SHIFT)


def measure(address: str, chromium: str, workshop: Path) -> Measured:
    reports = [run(address, number, chromium, workshop) for number in range(1, RUNS + 1)]
    scores = {
        # No score at all is what a category gets when one of its audits broke.
        name: [round(100 * (report["categories"][name]["score"] or 0)) for report in reports]
        for name in MARKS
    }
    return Measured(
        address=address,
        scores={name: (median_low if name == "performance" else min)(each) for name, each in scores.items()},
        performances=scores["performance"],
        layout_shift=round(
            max(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports), 3
        ),
        largest_paint=median_low(
            report["audits"]["largest-contentful-paint"]["numericValue"] / 1000 for report in reports
        ),
        complaints=sorted({complaint for report in reports for complaint in complaints(report)}),
    )


def run(address: str, number: int, chromium: str, workshop: Path) -> dict:
    """One run's report; a copy for people stays beside it."""
    print(f"Measuring {address} ({number} of {RUNS}).", flush=True)
    name = re.sub(r"[^a-z0-9]+", "-", address.split("/", 3)[3]).strip("-")
    stem = workshop / f"{name}-{number}"
    for _ in range(TRIES):
        said, found = attempt(address, stem, chromium, workshop)
        error = found.get("runtimeError", {}).get("message", said)
        if found and "runtimeError" not in found:
            return found
    sys.exit(f"Lighthouse could not measure {address}: {error}")


def attempt(address: str, stem: Path, chromium: str, workshop: Path) -> tuple[str, dict]:
    """What Lighthouse said, and its report; none when it broke off."""
    file = Path(f"{stem}.report.json")
    file.unlink(missing_ok=True)
    answer = subprocess.run(  # noqa: S603 - an address of this site
        [
            *("node", workshop / CLI, address, "--quiet", "--no-enable-error-reporting"),
            *("--form-factor=mobile", f"--only-categories={','.join(MARKS)}"),
            *("--output=json", "--output=html", f"--output-path={stem}"),
            f"--chrome-flags={CHROMIUM_FLAGS}",
        ],
        env=os.environ | {"CHROME_PATH": chromium},
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return answer.stdout, json.loads(file.read_text()) if file.exists() else {}


def complaints(report: dict) -> list[str]:
    """The audits that cost points, in the report's words."""
    found = []
    for name, category in report["categories"].items():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            counts = reference["weight"] and audit["scoreDisplayMode"] not in NOT_SCORED
            if counts and (audit["score"] or 0) < 0.9:
                found.append(f"{name}: {audit['title']} ({reference['id']})")
    return found


def report(measured: list[Measured]) -> None:
    width = max(len(each.address) for each in measured)
    print(f"\nLighthouse, phone:\n{'':{width}}  perf           a11y  best  seo  shift  largest paint")
    for each in measured:
        performance, accessibility, practices, seo = (each.scores[name] for name in MARKS)
        runs = f"({' '.join(map(str, each.performances))})"
        verdict = ", ".join(each.shortcomings) or "good"
        print(
            f"{each.address:{width}}  {performance:3} {runs:11} {accessibility:4}  {practices:4} {seo:4}"
            f"  {each.layout_shift:5.3f}  {each.largest_paint:.1f} s  {verdict}"
        )
        for complaint in each.complaints:
            print(f"{'':{width}}  {complaint}")
