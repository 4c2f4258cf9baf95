"""How hypothesis looks for exceptions to what is said: at random each time, without a stopwatch."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

# What it remembers is no part of the checkout, and pytest would look for tests in there.
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "kneecoach-hypothesis")
settings.register_profile("words", deadline=None)
settings.load_profile("words")
