"""The Nu HTML checker: is every page valid HTML, its inline styles and drawings included?"""

import json
import subprocess
import sys
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


def report(pages: list[Page], faults: list[dict]) -> None:
    print(f"\nNu HTML checker: {len(pages)} pages, {len(faults)} messages.")
    names = {page.file.resolve().as_uri(): page.name for page in pages}
    for fault in faults:
        file = fault.get("url", "").replace("file:/", "file:///", 1)
        kind = fault.get("subType", fault["type"])
        print(f"  {names.get(file, file)} line {fault.get('lastLine', '?')}, {kind}: {fault['message']}")
        if extract := fault.get("extract"):
            print(f"    {' '.join(extract.split())}")
