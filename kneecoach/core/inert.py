"""Text that a spreadsheet would take for a formula, kept from being one; and given back as it was."""

from __future__ import annotations

import re

# Spreadsheets differ in what begins a formula, and in whether blanks before it count: each of these is kept.
_FORMULA = r"(?:[ \u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])"
_TO_KEEP = re.compile(rf"'*{_FORMULA}")
_KEPT = re.compile(rf"'+{_FORMULA}")


def still(text: str) -> str:
    """Return a text that no spreadsheet reckons: with an apostrophe before it where it needs one."""
    return "'" + text if _TO_KEEP.match(text) else text


def alive(text: str) -> str:
    """Return the text that was made `still`."""
    return text[1:] if _KEPT.match(text) else text
