"""Serve the site, have every page checked and the main ones measured, print what came of it."""

import sys
from pathlib import Path

from audit import lighthouse, nu, pages, tools
from audit.server import Server

WORKSHOP = Path("build/audit")
MEASURED = (
    *("/en/", "/id/", "/en/second-heart/", "/id/jantung-kedua/", "/id/gumpalan-darah/"),
    *("/en/get-help/", "/id/benarkah/", "/en/is-it-true/massage/", "/en/sources/", "/id/glosarium/"),
)


def main() -> int:
    chromium = tools.find()
    tools.install(WORKSHOP)
    with Server(WORKSHOP) as site:
        found = pages.collect(site.address, WORKSHOP / "pages")
        faults = nu.check(found, WORKSHOP)
        nu.report(found, faults)
        errors = nu.errors(faults)
        lost = [page for page in found if page.is_lost]
        for page in lost:
            print(f"  {page.name} answers {page.status}.")
        measured = [lighthouse.measure(site.address + path, chromium, WORKSHOP) for path in MEASURED]
        lighthouse.report(measured)
    short = [each for each in measured if each.shortcomings]
    if errors or lost or short:
        print(f"\nFailed: {len(errors)} errors in HTML, {len(lost)} pages lost, {len(short)} below the mark.")
        return 1
    print("\nAll passed.")
    return 0


sys.exit(main())
