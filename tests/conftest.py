"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no failure.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the project that holds the annotated corpus; tests that need it skip where it isn't."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the annotated corpus in {SHARED}")
    return SHARED
