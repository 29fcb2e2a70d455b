"""A PostgreSQL of one's own, for as long as it is needed: Debian's programs, and a folder that goes again."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from audit.server import end, free_port

PATIENCE = 30  # seconds until it must answer
OWNER = "postgres"  # PostgreSQL refuses to run as root


def programs() -> Path | None:
    """The folder with the server's programs, the newest there is; None where it is not installed."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve()] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


class Postgres:
    """`url` is its DATABASE_URL. It listens to this machine alone."""

    def __init__(self) -> None:
        self.programs = programs()
        self.process: subprocess.Popen | None = None
        self.port = free_port()
        self.url = f"postgres://second_heart@127.0.0.1:{self.port}/postgres"

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="second-heart-postgres-"))
        self.who = {}
        if os.geteuid() == 0:
            owner = pwd.getpwnam(OWNER)
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            self.who = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def start(self) -> None:
        data = self.folder / "data"
        self.run(
            "initdb",
            "--pgdata",
            str(data),
            "--username",
            "second_heart",
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
        )
        log = (self.folder / "log").open("w")
        self.process = subprocess.Popen(  # noqa: S603 - the program found above
            [
                *(str(self.programs / "postgres"), "-D", str(data), "-k", str(self.folder)),
                *("-h", "127.0.0.1", "-p", str(self.port)),
            ],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **self.who,
        )
        log.close()
        self.wait()

    def __exit__(self, *error: object) -> None:
        self.stop()

    def stop(self) -> None:
        if self.process:
            end(self.process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, program: str, *options: str) -> subprocess.CompletedProcess:
        return subprocess.run(  # noqa: S603 - the programs found above
            [str(self.programs / program), *options],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            **self.who,
        )

    def wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                self.run("pg_isready", "-h", "127.0.0.1", "-p", str(self.port))
            except subprocess.CalledProcessError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("PostgreSQL did not start")
