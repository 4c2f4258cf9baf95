"""What tests of the handout need: the shipped figures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root
from kneecoach.ui import stills


@pytest.fixture(scope="module", autouse=True)
def figures() -> Iterator[None]:
    """Take the shipped figures as long as a file's tests run."""
    stills.use(lambda: FileFigures(root()))
    yield
    stills.use(dict)
