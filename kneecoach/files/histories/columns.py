"""The columns of our table: Hevy's in their order, then ours."""

from __future__ import annotations

HEVY = (
    "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes", "set_index",
    "set_type", "weight_kg", "reps", "distance_km", "duration_seconds", "rpe",
)  # fmt: skip
OURS = (
    "side", "hold_s", "breaths", "comfort_before", "comfort_during", "comfort_after", "started", "ended",
    "exercise_id", "session_key",
)  # fmt: skip
#: Columns that hold text: it is quoted, and no spreadsheet takes it for a formula.
TEXTS = frozenset(
    ("title", "start_time", "end_time", "description", "exercise_title", "exercise_notes", "set_type", "side",
     "started", "ended", "exercise_id", "session_key")
)  # fmt: skip
