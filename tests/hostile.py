"""Shared files that are broken at random, and what must hold whatever they are: for a test and for a benchmark."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import msgspec
import tomli_w
from routines import FEEEL, GNOME, JAWT, OPENHIIT, described, everything, good, library, opened, zipped

from kneecoach.core.fault import FaultError, FaultsError
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files.catalogue import exercise_of
from kneecoach.files.exchange.kneecoach_file import pack
from kneecoach.files.exchange.parcel import Parcel
from kneecoach.files.exchange.review import review
from kneecoach.files.exchange.safe import markup, odd
from kneecoach.files.exchange.there import There
from kneecoach.files.programmes import programme_of
from kneecoach.words import sharing

#: What is put in at random places.
TOKENS = (
    b"nan", b"inf", b"-inf", b"1e999", b"-1", b"0", b"99999999999999999999", b"9" * 5000, b"0x" + b"f" * 400,
    b"[" * 60, b"{" * 60, b"[[", b"]]", b'"', b"'''", b'"""', b"\\", b"\\u202e", b"\\ud800", b"\\u0000", b"\x00",
    b"\xff\xfe", b"\xef\xbb\xbf", "\u202e".encode(), "\u200b".encode(), b"<b>", b"</p>", b"<!--", b"&lt;",
    b"../../x", b"C:\\x", b"con", b"\n", b"\r", b"\r\n", b"=", b".", b",", b"true", b"null", b"{}", b"[]",
    b"1979-05-27T07:32:00Z", b"a.b.c.d", b"\x1b[31m", b"PK\x03\x04", "\u0301".encode() * 9, b"\t" * 50,
)  # fmt: skip
NOTHING = There({}, {}, {}, frozenset(), frozenset(), frozenset(), frozenset())


@cache
def seeds() -> tuple[bytes, ...]:
    """Return good files of every kind."""
    foreign = [json.dumps(one).encode() for one in (JAWT, OPENHIIT, GNOME, FEEEL)]
    zip_ = zipped({"Legs.feeel": foreign[3], "More.feeel": foreign[3]})
    return (good().encode(), described().encode(), described().encode(), *foreign, zip_)


def mutated(chance: random.Random) -> bytes:
    """Return a good file with one to four things done to it."""
    if chance.random() < 0.5:
        return _tree_broken(chance)
    data = bytearray(chance.choice(seeds()))
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        _broken(data, chance)
    return bytes(data)


#: What is put in the place of values in a tree that is then written as it should be.
VALUES: tuple[Any, ...] = (
    0, -1, 10**6, 10**18, 1e300, float("nan"), float("inf"), -0.0, 0.001, 37.5, True, "", "x", "<i>x", "a\u202eb",
    "nul", "../up", "a" * 500, "left sole on wall", "left hand on rail slide", "clamshells", "my-bridge", "each",
    "within", "swapping", "hold", [], {}, [[]], [1, 2], ["clamshells"], {"low": 9, "high": 2},
    {"value": 3, "source": "003"},
    {"low": 2, "high": 4}, {"kind": "rail", "a": [0, 0, 0], "b": [0, 0, 0]},
    {"kind": "bowl", "at": [0, 0], "marbles": 9**9},
    {"kind": "roller", "z": 0, "r": -2, "x": [1, -1]}, {"kind": "step", "at": [0, 0], "size": [0, 0, 0], "id": "mat"},
    {"yaw": 0, "pitch": 90, "scale": 0, "focus": [0, 0, 0]},
)  # fmt: skip


@cache
def trees() -> tuple[str, ...]:
    """Return good files of every kind as trees, written as JSON so that each use has its own."""
    texts = (good(), good(), good(), described(), everything())
    return tuple(json.dumps(one) for one in (*map(tomllib.loads, texts), JAWT, OPENHIIT, GNOME, FEEEL))


def _tree_broken(chance: random.Random) -> bytes:
    """Return a good file with one to three values exchanged, doubled or taken out."""
    tree = json.loads(chance.choice(trees()))
    for _ in range(chance.choice((1, 1, 2, 3))):
        place: Any = tree
        while True:
            keys = list(place if isinstance(place, dict) else range(len(place)))
            if not keys:
                break
            key = chance.choice(keys)
            if isinstance(place[key], dict | list) and place[key] and chance.random() < 0.85:
                place = place[key]
                continue
            _spot_broken(place, key, chance)
            break
    return tomli_w.dumps(tree).encode() if isinstance(tree, dict) and "format" in tree else json.dumps(tree).encode()


def _spot_broken(place: Any, key: Any, chance: random.Random) -> None:
    old = place[key]
    match chance.randrange(6):
        case 0:
            del place[key]
        case 1 if isinstance(place, list):
            place.insert(key, json.loads(json.dumps(old)))
        case 2 if isinstance(old, int | float):
            place[key] = old * chance.choice((-1, 0, 2, 10, 0.5))
        case 3 if isinstance(place, dict):
            place[chance.choice(("extra", "name", "id", "a.b", "l_knee", "or", "\u202e"))] = deepcopy(old)
        case _:
            place[key] = deepcopy(chance.choice(VALUES))


def _broken(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice((1, 2, 8, 40, 400)))
    match chance.randrange(7):
        case 0:
            data[at:end] = chance.choice(TOKENS)
        case 1:
            data[at:at] = chance.choice(TOKENS)
        case 2:
            del data[at:end]
        case 3:
            data[at:at] = data[at:end] * chance.choice((1, 2, 30))
        case 4 if at < len(data):
            data[at] = chance.randrange(256)
        case 5:
            _value_replaced(data, chance)
        case _:
            del data[at:]


def _value_replaced(data: bytearray, chance: random.Random) -> None:
    """Put something else in the place of a number, or of what is between two quotation marks."""
    spots = [place for place, byte in enumerate(data) if byte in b'0123456789"']
    if spots:
        at = chance.choice(spots)
        end = data.find(b'"', at + 1) if data[at] == ord('"') else at + 1
        data[at + (data[at] == ord('"')) : max(end, at + 1)] = chance.choice(TOKENS)


def judged(data: bytes) -> str:
    """Return the code by which a file is refused, or "taken"; what must hold of both is checked."""
    try:
        parcel = opened(data)
    except FaultsError as error:
        for one in error.faults:
            _plain(sharing.checked("file", one), sharing.fault_line(one))
        _plain(sharing.refused(error.faults))
        return error.fault.code
    except FaultError as error:
        _plain(sharing.checked("file", error.fault), sharing.refused([error.fault]))
        return error.fault.code
    _usable(parcel)
    return "taken"


def _plain(*texts: str) -> None:
    for text in texts:
        assert not odd(text, lines=True), repr(text)


def _usable(parcel: Parcel) -> None:
    """Check that what was taken can be written, told, and trained."""
    made = review(parcel, NOTHING)
    for text in _texts(msgspec.to_builtins((parcel.programmes, parcel.exercises, parcel.figures))):
        assert not odd(text, lines=True), repr(text)
        assert not markup(text), repr(text)
    _plain(*(sharing.lost(one) for one in parcel.left_behind))
    own = {one.id: exercise_of(one, "file", library().defaults) for one in made.write_exercises}
    catalogue = {**library().catalogue, **own}
    for raw in made.write_programmes:
        programme = programme_of(raw, "file", catalogue, library().defaults)
        compile_timeline(programme.session(), catalogue, Pace())
        pack(raw, made.write_exercises, made.write_figures)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (key, *_texts(one))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
