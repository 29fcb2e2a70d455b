"""What the site's database holds, asked past the web server."""

from __future__ import annotations

import json
import subprocess
import sys

from audit.server import HOUSE, Server

ANSWERS = """
import json
from explainer.models import Answer
print(json.dumps([[a.attempt_id.hex, a.question, a.round] for a in Answer.objects.all()]))
"""


def answers(site: Server) -> list[tuple[str, str, int]]:
    """Every answer: attempt, question, round."""
    return [tuple(row) for row in json.loads(run(site, "shell", "--no-imports", "--command", ANSWERS))]


def run(site: Server, *command: str) -> str:
    """What a command of manage.py says, on the database of a running site."""
    done = subprocess.run(  # noqa: S603 - this site
        [sys.executable, "manage.py", *command],
        cwd=HOUSE,
        env=site.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
