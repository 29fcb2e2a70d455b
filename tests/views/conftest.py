"""Each test begins with nothing remembered of the one before."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_is_remembered():
    cache.clear()
