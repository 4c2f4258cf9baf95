"""Every fault of a tree of values against a msgspec type, each once, with its place.

msgspec tells the first and stops, and for keys of a person's own choosing it tells no place.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from kneecoach.core.fault import Code, Fault
from kneecoach.files import toml
from kneecoach.files.exchange.place import Found, Path, told

_SHOWN = 60  # characters of a key or value that is told


def faults(value: Any, kind: Any, file: str, path: Path = ()) -> Iterator[Found]:
    """Yield what keeps `value` from being a `kind`, in the order of the type's fields."""
    kind, bounds = _bare(kind)
    structs = _structs(kind)
    if isinstance(value, dict) and structs:
        yield from _of_structs(value, structs, file, path)
    elif isinstance(value, dict) and get_origin(kind) is dict:
        for key, one in value.items():
            yield from faults(one, get_args(kind)[1], file, (*path, key))
    elif isinstance(value, list) and (kinds := _of_tuple(kind, len(value))):
        for place, (one, its) in enumerate(zip(value, kinds, strict=True)):
            yield from faults(one, its, file, (*path, place))
    elif (wrong := _leaf(value, kind, bounds, file)) is not None:
        yield Found(msgspec.structs.replace(wrong, place=told(path)), path)


def _bare(kind: Any) -> tuple[Any, msgspec.Meta | None]:
    if get_origin(kind) is not Annotated:
        return kind, None
    bare, meta, *_ = get_args(kind)
    return bare, meta


def _structs(kind: Any) -> list[type[msgspec.Struct]]:
    kinds = get_args(kind) if get_origin(kind) in {types.UnionType, Union} else (kind,)
    return [one for one in kinds if isinstance(one, type) and issubclass(one, msgspec.Struct)]


def _of_tuple(kind: Any, length: int) -> tuple[Any, ...]:
    """Return the types of the elements of a list of this length, or none where they cannot be told."""
    kinds = next((k for k in (kind, *get_args(kind)) if get_origin(k) is tuple), None)
    inner = get_args(kinds) if kinds else ()
    if inner[1:] == (...,):
        return inner[:1] * length
    return inner if len(inner) == length else ()


def _of_structs(value: dict[str, Any], structs: list[type[msgspec.Struct]], file: str, path: Path) -> Iterator[Found]:
    struct, tag = structs[0], structs[0].__struct_config__.tag_field
    if tag is not None:
        chosen = next((s for s in structs if s.__struct_config__.tag == value.get(tag)), None)
        if chosen is None:
            yield _unfit_tag(value, tag, file, path)
            return
        struct = chosen
    fields = _fields(struct)
    for name, (kind, required) in fields.items():
        if name in value:
            yield from faults(value[name], kind, file, (*path, name))
        elif required:
            yield Found(Fault(Code.MISSING_KEY, file, told(path), {"key": name}), path)
    if struct.__struct_config__.forbid_unknown_fields:
        for key in value.keys() - fields.keys() - {tag}:
            yield Found(Fault(Code.UNKNOWN_KEY, file, told(path), {"key": key[:_SHOWN]}), (*path, key), key=True)


@cache
def _fields(struct: type[msgspec.Struct]) -> dict[str, tuple[Any, bool]]:
    """Return the type of each key, and whether it must be there."""
    hints = get_type_hints(struct, include_extras=True)
    return {field.encode_name: (hints[field.name], field.required) for field in msgspec.structs.fields(struct)}


def _unfit_tag(value: dict[str, Any], tag: str, file: str, path: Path) -> Found:
    if tag not in value:
        return Found(Fault(Code.MISSING_KEY, file, told(path), {"key": tag}), path)
    here = (*path, tag)
    return Found(Fault(Code.UNKNOWN_VALUE, file, told(here), {"value": str(value[tag])[:_SHOWN]}), here)


def _leaf(value: Any, kind: Any, bounds: msgspec.Meta | None, file: str) -> Fault | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and bounds and bounds.ge is not None and bounds.le is not None and not bounds.ge <= value <= bounds.le:
        told_ = {"value": f"{value:g}", "least": f"{bounds.ge:g}", "most": f"{bounds.le:g}"}
        return Fault(Code.OUT_OF_RANGE, file, "", told_)
    try:
        msgspec.convert(value, kind if bounds is None else Annotated[kind, bounds])
    except msgspec.ValidationError as error:
        wrong = toml.told(str(error), file)
        shown = {key: one[:_SHOWN] if isinstance(one, str) else one for key, one in wrong.values.items()}
        return Fault(wrong.code, file, "", shown)
    return None
