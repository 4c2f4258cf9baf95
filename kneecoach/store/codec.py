"""Between core values and what the database holds of them."""

from __future__ import annotations

import hashlib
import zlib

import msgspec

from kneecoach.core.events import KINDS, Event
from kneecoach.core.step import Timeline


def pack(timeline: Timeline) -> tuple[str, bytes]:
    """Return a timeline's digest and its compressed JSON."""
    json = msgspec.json.encode(timeline)
    return hashlib.sha256(json).hexdigest(), zlib.compress(json, 6)


def unpack(content: bytes) -> Timeline:
    """Return the timeline that `pack` stored."""
    return msgspec.json.decode(zlib.decompress(content), type=Timeline)


def write(event: Event) -> tuple[str, int, str]:
    """Return an event's kind, its moment and its other fields as JSON."""
    more = {name: value for name, value in msgspec.to_builtins(event).items() if name != "at"}
    return type(event).__name__, event.at, msgspec.json.encode(more).decode()


def read(kind: str, at: int, more: str) -> Event:
    """Return the event that `write` stored."""
    return msgspec.convert({"at": at, **msgspec.json.decode(more)}, KINDS[kind])
