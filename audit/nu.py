"""The Nu HTML checker: is every page valid HTML, its inline styles and drawings included?"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from audit.pages import Page

JAR = "node_modules/vnu-jar/build/dist/vnu.jar"


def check(pages: list[Page], workshop: Path) -> list[dict]:
    """What the checker says of the pages: one mapping a message, errors and warnings alike."""
    answer = subprocess.run(  # noqa: S603 - files named by us
        [
            *("java", "-jar", workshop / JAR, "--format", "json", "--stdout"),
            *("--exit-zero-always", "--skip-info-messages", *(page.file for page in pages)),
        ],
        stdout=subprocess.PIPE,
        check=False,
    )
    try:
        return json.loads(answer.stdout)["messages"]
    except ValueError:
        sys.exit("The Nu HTML checker gave no answer: is this Java 17 or newer?")


def errors(faults: list[dict]) -> list[dict]:
    return [fault for fault in faults if fault["type"] != "info"]  # what it calls info are its warnings


def report(pages: list[Page], faults: list[dict]) -> None:
    """Each message once, with the first page it was found on and how many more there are."""
    counted = f"{len(errors(faults))} errors, {len(faults) - len(errors(faults))} warnings"
    print(f"\nNu HTML checker: {len(pages)} pages, {counted}.")
    names = {page.file.resolve().as_uri(): page.name for page in pages}
    alike = defaultdict(list)
    for fault in faults:
        alike[fault.get("subType", fault["type"]), fault["message"]].append(fault)
    for (kind, message), found in alike.items():
        first = found[0]
        file = first.get("url", "").replace("file:/", "file:///", 1)
        more = f" and {len(found) - 1} times more" if len(found) > 1 else ""
        print(f"  {kind}: {message}")
        print(f"    {names.get(file, file)}, line {first.get('lastLine', '?')}{more}")
        print(f"    {' '.join(first.get('extract', '').split())}")
