"""The site as readers get it, on SQLite and on PostgreSQL, with real requests that come at once."""

from collections.abc import Iterator

import pytest

from audit.server import Server
from bench import postgres


@pytest.fixture(scope="package")
def cluster() -> Iterator[str]:
    """The address of a PostgreSQL that is there for these tests."""
    if not postgres.programs():
        pytest.skip("there is no PostgreSQL on this machine (on Debian: apt-get install postgresql)")
    with postgres.Postgres() as database:
        yield database.url


@pytest.fixture(scope="package", params=["SQLite", "PostgreSQL"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    database = request.getfixturevalue("cluster") if request.param == "PostgreSQL" else ""
    with Server(tmp_path_factory.mktemp("site"), database=database, is_built=True) as running:
        yield running
