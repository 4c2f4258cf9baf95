"""Whether QtMultimedia can be had, imported when something is about to be played: that costs 40 ms."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLoggingCategory

# On a computer where all is well Qt tells which FFmpeg it has and that there is no PipeWire, each time. What matters
# is told by signals. One message cannot be helped, as it has no category: "pa_context_connect() failed".
_QUIET = "qt.multimedia.*=false"


@cache
def available() -> bool:
    """Return whether QtMultimedia can be imported; a system library that it is linked against may be missing."""
    QLoggingCategory.setFilterRules(_QUIET)
    try:
        import PySide6.QtMultimedia  # noqa: F401
    except ImportError:
        return False
    return True
