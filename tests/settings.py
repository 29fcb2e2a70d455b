"""The site's own settings, with a key nobody else uses and an address that is not this machine's."""

import os

os.environ["SECRET_KEY"] = "a key for tests alone, long enough to pass the site's own rule about keys"
os.environ["SITE_URL"] = "http://127.0.0.1:8000"
os.environ["DEBUG"] = "0"

from secondheart.settings import *  # noqa: F403
from secondheart.settings import DATABASES

DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
