"""How hypothesis looks for exceptions to the rules: at random each time, without a stopwatch."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

# What it remembers is no part of the checkout, and pytest would look for tests in there.
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "kneecoach-hypothesis")
settings.register_profile("core", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("core")
