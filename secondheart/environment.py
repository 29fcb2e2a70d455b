"""What the surroundings tell the site, read in one place and refused in one sentence.

`SITE_URL` decides what kind of site this is. An https address is production: then nothing that
guards the readers may be missing. Any other address is somebody's own machine.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

from django.http.request import validate_host
from environs import Env, EnvError


@dataclass(frozen=True)
class Environment:
    site_url: str
    secret_key: str
    debug: bool
    hosts: list[str]
    contact: str
    database: dict

    @property
    def is_production(self) -> bool:
        return self.site_url.startswith("https://")


def read(folder: Path) -> Environment:
    """The environment, completed by the `.env` file in the folder; ends the process with one
    sentence when something is missing or wrong."""
    env = Env()
    env.read_env(folder / ".env", recurse=False)
    try:
        found = Environment(
            site_url=env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/").lower(),
            secret_key=env.str("SECRET_KEY", ""),
            debug=env.bool("DEBUG", False),
            hosts=[host for entry in env.list("ALLOWED_HOSTS", []) if (host := entry.strip())],
            contact=env.str("SITE_CONTACT", ""),
            database=env.dj_db_url("DATABASE_URL", f"sqlite:///{folder}/data/second-heart.sqlite3"),
        )
    except EnvError as error:
        refuse(str(error))
    if wrong := complaints(found):
        refuse(" ".join(wrong))
    return found


def complaints(found: Environment) -> list[str]:
    """Everything that keeps a site with this environment from starting."""
    wrong = []
    if not is_origin(found.site_url):
        wrong.append(f"SITE_URL must look like https://example.org, not {found.site_url!r}.")
    if len(found.secret_key) < 50:
        wrong.append("SECRET_KEY is missing or shorter than 50 characters: put a long random one into .env.")
    if found.is_production:
        if not found.hosts:
            wrong.append(
                "ALLOWED_HOSTS is missing: name the hosts this site answers to, with commas between."
            )
        elif is_origin(found.site_url) and not validate_host(urlsplit(found.site_url).hostname, found.hosts):
            wrong.append("ALLOWED_HOSTS does not cover the host of SITE_URL.")
        if "@" not in found.contact and not found.contact.startswith("https://"):
            wrong.append("SITE_CONTACT is missing: an e-mail or https address where readers report an error.")
        if found.debug:
            wrong.append("DEBUG must be off where SITE_URL is an https address.")
    return wrong


def is_origin(address: str) -> bool:
    """Whether an address is a scheme, a host and perhaps a port, and nothing else.

    >>> is_origin("https://example.org"), is_origin("https://example.org/en/"), is_origin("http://[::1")
    (True, False, False)
    """
    try:
        site = urlsplit(address)
        port = f":{site.port}" if site.port else ""
    except ValueError:
        return False
    host = f"[{site.hostname}]" if ":" in (site.hostname or "") else site.hostname
    return site.scheme in {"http", "https"} and bool(host) and address == f"{site.scheme}://{host}{port}"


def refuse(complaint: str) -> NoReturn:
    sys.exit(f"Second Heart cannot start: {complaint}")
