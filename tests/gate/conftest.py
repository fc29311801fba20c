"""Says at the end of a test run what is read otherwise than when the floors were set, whether or not a test fails."""

import pytest

CHANGES = pytest.StashKey[str]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print what the gate's test has left."""
    if changes := config.stash.get(CHANGES, ""):
        terminalreporter.section("the samples are read otherwise than before")
        terminalreporter.write_line(changes)
