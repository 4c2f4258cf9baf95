"""How hypothesis looks for exceptions to the rules: at random each time, without a stopwatch."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("core", deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("core")
