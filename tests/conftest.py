"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples in every run, so that one fails for everybody or for nobody; a slow machine is no failure.
# `pytest --hypothesis-profile exploring` looks for new ones.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("exploring", UNHURRIED, derandomize=False, max_examples=500)
settings.register_profile("lasting", UNHURRIED, derandomize=True, database=None)
settings.load_profile("lasting")

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the project that holds the annotated corpus; tests that need it skip where it isn't."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the annotated corpus in {SHARED}")
    return SHARED
