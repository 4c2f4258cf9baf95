"""Where the window finds what the package ships: app.py says it once, loaders ask."""

from __future__ import annotations

from pathlib import Path


class _Root:
    """The one folder in use."""

    path: Path | None = None


def use(root: Path) -> None:
    """Take the shipped files (theme, fonts, icons) from this folder from now on."""
    _Root.path = root


def path(*parts: str) -> Path:
    """Return a place inside the folder; LookupError if use() has not been called."""
    if _Root.path is None:
        raise LookupError("kneecoach.ui.assets.use(root) must be called before the first window is built")
    return _Root.path.joinpath(*parts)
