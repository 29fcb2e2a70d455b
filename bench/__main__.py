"""`python -m bench quiz` or `pump`: serve the site, use it, print how fast it was and what came of it."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secondheart.settings")
django.setup()

from bench import pump, quiz  # noqa: E402 - what is asked for is read with the site's settings

BENCHES = {"quiz": quiz.run, "pump": pump.run}

if sys.argv[1:] not in ([name] for name in BENCHES):
    sys.exit(f"Say which: {', '.join(BENCHES)}.")
sys.exit(0 if BENCHES[sys.argv[1]]() else 1)
