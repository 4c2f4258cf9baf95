"""The shipped figures, solved once for all tests."""

from __future__ import annotations

import pytest

from kneecoach.figure.motion import Motion
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root

FIGURES = FileFigures(root())


@pytest.fixture(params=list(FIGURES), scope="session")
def motion(request: pytest.FixtureRequest) -> Motion:
    """Every shipped figure, one after another."""
    made = FIGURES[request.param]
    made.prepare()
    return made
