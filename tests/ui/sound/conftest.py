"""Tests of sound are silent: they look for a sound server where there is none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

HERE = Path(__file__).parent
# Before anything asks for outputs, which is answered once for a whole process.
os.environ["PULSE_SERVER"] = "unix:/nowhere"
os.environ["PIPEWIRE_REMOTE"] = "nowhere"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt say that there is no sound server, and an engine that it is not there."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("pa_context_connect", "is not supported", extend=True))
