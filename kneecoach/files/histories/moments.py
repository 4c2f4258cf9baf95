"""Days, times and durations, in every way in which the known programs write them."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache

#: A day without a time: whenever a person's day begins, it is that day at noon.
NOON = time(12)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>[A-Za-z]{3})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
_DATES = (
    rf"{_YEAR}-(?P<month>\d{{1,2}})-{_DAY}",  # 2025-12-22
    rf"{_YEAR}/(?P<month>\d{{1,2}})/{_DAY}",  # 2025/12/22
    rf"{_DAY} {_MONTH} {_YEAR}",  # 22 Dec 2025
    rf"{_MONTH} {_DAY}, {_YEAR}",  # Dec 22, 2025
    rf"{_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}",  # 22.12.2025; with slashes it could be either way round
)
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
_MOMENTS = tuple(re.compile(rf"{each}(?:(?:T|,? ){_TIME})?", re.ASCII) for each in _DATES)
_SPOKEN = re.compile(r"(?=\d)(?:(\d{1,4}) ?h(?:r|rs)?)? ?(?:(\d{1,5}) ?m(?:in)?)? ?(?:(\d{1,6}) ?s(?:ec)?)?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,3}):(\d{2}):(\d{2})", re.ASCII)


@lru_cache(maxsize=4096)
def moment(text: str) -> datetime | None:
    """Return a day with its time, or at NOON where there is none; None where it is no day or time."""
    for pattern in _MOMENTS:
        if found := pattern.fullmatch(text):
            return _moment(found.groupdict())
    return None


@lru_cache(maxsize=4096)
def exact(text: str) -> datetime | None:
    """Return the moment that `datetime.isoformat` wrote, None where it is not one."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def lasting(text: str) -> int | None:
    """Return the seconds of "1h 5m", "0:01:30" or "90"; None where it is none of them."""
    if text.isdecimal() and text.isascii() and len(text) < 9:
        return int(text)
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = map(int, found.groups())
        return hours * 3600 + minutes * 60 + seconds if max(minutes, seconds) < 60 else None
    if found := _SPOKEN.fullmatch(text):
        hours, minutes, seconds = (int(number or 0) for number in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    return None


def _moment(found: dict[str, str | None]) -> datetime | None:
    name = (found.get("name") or "").lower()
    if name and name not in _MONTHS:
        return None
    month = _MONTHS.index(name) + 1 if name else int(found.get("month") or 0)
    if found["hour"] is None:
        hour, minute, second = NOON.hour, NOON.minute, NOON.second
    else:
        hour, minute = _hour(int(found["hour"]), found["half"]), int(found["minute"] or 0)
        second = int(found["second"] or 0)
    try:
        # The clock on the wall: these files know no zones.
        return datetime(int(found["year"] or 0), month, int(found["day"] or 0), hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None


def _hour(hour: int, half: str | None) -> int:
    """Return the hour of 24; 99, which is none, where it is not one of 12."""
    if half is None:
        return hour
    return hour % 12 + (12 if half in "Pp" else 0) if 1 <= hour <= 12 else 99
