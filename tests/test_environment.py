"""Where the site runs decides what must be said to it; what is missing is named before it starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
KEY = "k" * 60
PRODUCTION = {
    "SITE_URL": "https://example.org",
    "SECRET_KEY": KEY,
    "ALLOWED_HOSTS": "example.org",
    "SITE_CONTACT": "editor@example.org",
}


def start(code: str = "", **environment: str) -> subprocess.CompletedProcess:
    """The settings, read by a fresh process in these surroundings alone (and no `.env`)."""
    preamble = "import environs; environs.Env.read_env = lambda *a, **k: None;"
    preamble += "from secondheart import settings as s;"
    clean = {"PATH": os.environ["PATH"], **environment}
    command = [sys.executable, "-c", preamble + code]
    return subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, text=True, check=False)


def values(names: str, **environment: str) -> str:
    result = start(f"print(*({names},))", **environment)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_CONTACT"])
def test_production_does_not_start_without(missing):
    result = start(**{name: value for name, value in PRODUCTION.items() if name != missing})
    assert result.returncode == 1
    assert missing in result.stderr
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITE_URL", "example.org"),
        ("SITE_URL", "https://example.org/en/"),
        ("SITE_URL", "ftp://example.org"),
        ("SITE_URL", "https://example.org?x"),
        ("SITE_URL", "https://u:p@example.org:99999"),
        ("SITE_URL", "http://[::1"),
        ("ALLOWED_HOSTS", " , "),
        ("ALLOWED_HOSTS", "other.org"),
        ("SECRET_KEY", "short"),
        ("SITE_CONTACT", "somebody"),
        ("DEBUG", "1"),
        ("DEBUG", "perhaps"),
    ],
)
def test_production_does_not_start_with_a_wrong_value(name, value):
    result = start(**{**PRODUCTION, name: value})
    assert result.returncode == 1
    assert name in result.stderr
    assert "Traceback" not in result.stderr


def test_everything_that_is_missing_is_said_at_once():
    result = start(SITE_URL="https://example.org")
    assert all(name in result.stderr for name in ("SECRET_KEY", "ALLOWED_HOSTS", "SITE_CONTACT"))


def test_https_turns_on_everything_that_guards_readers():
    found = values(
        "s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS > 0, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE,"
        "s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.DEBUG",
        **PRODUCTION,
    )
    assert found == "True True True True __Host-session __Host-csrf False"


def test_capitals_do_not_hide_production():
    found = values("s.SECURE_SSL_REDIRECT, s.SITE_URL", **{**PRODUCTION, "SITE_URL": "HTTPS://Example.org"})
    assert found == "True https://example.org"


def test_spaces_between_hosts_are_no_part_of_them():
    found = values("s.ALLOWED_HOSTS", **{**PRODUCTION, "ALLOWED_HOSTS": "example.org, www.example.org"})
    assert found == "['example.org', 'www.example.org']"


def test_a_machine_of_one_s_own_needs_only_a_key():
    found = values("s.SITE_URL, getattr(s, 'SECURE_SSL_REDIRECT', False), s.DEBUG", SECRET_KEY=KEY)
    assert found == "http://127.0.0.1:8000 False False"


def test_django_s_own_deployment_check_is_content():
    command = [
        sys.executable,
        "manage.py",
        "check",
        "--deploy",
        "--tag",
        "security",
        "--fail-level",
        "WARNING",
    ]
    clean = {"PATH": os.environ["PATH"], **PRODUCTION, "SECRET_KEY": "Zx9-qW3_" * 8}
    result = subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
