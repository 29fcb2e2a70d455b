"""The site under the same settings as `make serve`, on a free port, with a database of its own."""

import os
import secrets
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

HOUSE = Path(__file__).resolve().parent.parent
PATIENCE = 30  # seconds until it must answer


class DoesNotStart(SystemExit):
    """The site did not come up; the message is what it said."""


class Server:
    """Files of its own go into the workshop; `database` is a DATABASE_URL, an SQLite file there unless
    said. `is_built` where cards, styles and static files are known to be there. Two workers, as
    `make serve`, unless said."""

    def __init__(
        self, workshop: Path, *, database: str = "", is_built: bool = False, workers: int = 2
    ) -> None:
        port = free_port()
        self.is_built, self.workers = is_built, workers
        self.address = f"http://127.0.0.1:{port}"
        self.bind = f"127.0.0.1:{port}"
        self.log = workshop / "server.log"
        self.environment = os.environ | {
            "ALLOWED_HOSTS": "",
            "DATABASE_URL": database or f"sqlite:///{workshop.resolve()}/answers.sqlite3",
            "DEBUG": "0",
            "DJANGO_SETTINGS_MODULE": "secondheart.settings",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "SITE_CONTACT": "",
            "SITE_URL": self.address,
        }

    def __enter__(self) -> Self:
        if not self.is_built:
            self.run(".ci/build")
        self.run(sys.executable, "manage.py", "migrate", "--noinput", "--skip-checks", "--verbosity", "0")
        with self.log.open("w") as log:
            self.process = subprocess.Popen(  # noqa: S603 - this site
                [
                    *(sys.executable, "-m", "gunicorn", "--bind", self.bind),
                    *("--workers", str(self.workers), "secondheart.wsgi"),
                ],
                cwd=HOUSE,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        try:
            self.wait()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def run(self, *command: str) -> None:
        if status := subprocess.run(command, cwd=HOUSE, env=self.environment, check=False).returncode:  # noqa: S603
            raise DoesNotStart(status)  # the command has said why

    def wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                urlopen(self.address, timeout=PATIENCE).close()  # noqa: S310 - http, said above
            except HTTPError:
                return  # an answer, whatever it says
            except (URLError, ConnectionError):
                time.sleep(0.1)
            else:
                return
        raise DoesNotStart(f"The site did not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        end(self.process)


def end(process: subprocess.Popen) -> None:
    """Ask a process to stop, and make it when it does not."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]
