"""How gunicorn serves the site. `make serve` and production both read this file by themselves."""

import re
from pathlib import Path
from urllib.parse import quote

from gunicorn.glogging import Logger

bind = "127.0.0.1:8000"  # `--bind` says otherwise

# For two cores. Threads let slow readers wait without keeping others waiting.
worker_class = "gthread"
workers = 2
threads = 4
timeout = 30
graceful_timeout = 30
keepalive = 5

# A worker is replaced now and then, never both at once.
max_requests = 2000
max_requests_jitter = 400

# Articles are read once, before the workers part. Nothing opens a connection at import; and because of it
# a HUP does not load new code: restart instead.
preload_app = True

# The heartbeat must not wait for a disk. macOS has no such folder.
MEMORY = "/dev/shm"  # noqa: S108 - gunicorn makes unguessable files there
worker_tmp_dir = MEMORY if Path(MEMORY).is_dir() else None
control_socket_disable = True

# Nobody but this file says where the site is mounted: a SCRIPT_NAME in a request is an ordinary header.
forwarder_headers = ""


SECRET = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Discreet(Logger):
    """Keeps no word of who asked: neither address, nor browser, nor what stands after the question mark."""

    def atoms(self, resp, req, environ, request_time):
        atoms = super().atoms(resp, req, environ, request_time)
        # The path comes decoded: one with a line break could forge a second entry. What is in it that nobody
        # can guess, a teacher's address, stays unknown to whoever reads the log.
        atoms["U"] = SECRET.sub("…", quote((atoms["U"] or "").encode("latin-1")))
        return atoms

    def warning(self, msg, *args, **kwargs):
        super().warning(re.sub(r" from ip=\S+:", ":", msg), *args, **kwargs)


logger_class = Discreet
accesslog = "-"  # standard output
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"
errorlog = "-"  # standard error
loglevel = "warning"


def when_ready(server):
    """Runs once the sockets listen: from now on whoever comes is answered."""
    for address in server.cfg.address:
        place = address if isinstance(address, str) else "http://{}:{}".format(*address)
        print(f"Second Heart is at {place} (Ctrl+C stops it).", flush=True)
