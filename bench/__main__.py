"""`python -m bench`: serve the site, send a crowd, print what came of it."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secondheart.settings")
django.setup()

from bench import quiz  # noqa: E402 - the questions are read with the site's settings

sys.exit(0 if quiz.run() else 1)
