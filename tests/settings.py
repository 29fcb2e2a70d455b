"""The site's own settings, in surroundings that are the same wherever the tests run."""

import os

os.environ |= {
    "ALLOWED_HOSTS": "",
    "DATABASE_URL": "sqlite:///build/tests.sqlite3",
    "DEBUG": "0",
    "SECRET_KEY": "a key for tests alone, long enough to pass the site's own rule about keys",
    "SITE_CONTACT": "",
    "SITE_URL": "http://127.0.0.1:8000",
}

from secondheart.settings import *  # noqa: F403
from secondheart.settings import BASE_DIR, DATABASES

# A file and not memory: there, many readers at once would be one connection.
DATABASES["default"]["TEST"] = {"NAME": BASE_DIR / "build" / "tests.sqlite3"}
