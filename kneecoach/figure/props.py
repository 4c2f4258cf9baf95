"""The things round the body: their sizes, and the surfaces that carry it. Metres; the floor is y = 0."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

#: No prop is larger or further away than a room, and each number is one.
Metres = Annotated[float, Meta(ge=-20, le=20)]
Span = tuple[Metres, Metres]
Place = tuple[Metres, Metres, Metres]
Side = Literal["l", "r"]
#: The limbs round which a band can go; without one it is fastened in the room.
Limb = Literal["", "l_thigh", "r_thigh", "l_shank", "r_shank", "l_uarm", "r_uarm", "l_farm", "r_farm"]


class _Prop(Struct, frozen=True, tag_field="kind", forbid_unknown_fields=True):
    """The base of all: in a file, the key `kind` tells which."""


class Mat(_Prop, frozen=True, tag="mat"):
    """An exercise mat on the floor."""

    x: Span
    z: Span


class Floor(_Prop, frozen=True, tag="floor"):
    """A piece of floor without a mat."""

    x: Span
    z: Span


class Wall(_Prop, frozen=True, tag="wall"):
    """A wall behind the figure, facing forward."""

    z: Metres
    x: Span
    height: Metres


class Roller(_Prop, frozen=True, tag="roller"):
    """A foam roller lying across."""

    z: Metres
    r: Metres
    x: Span


class Step(_Prop, frozen=True, tag="step"):
    """A box to stand on: `at` is the middle of its floor (x, z), `size` width, height, depth; `y` lifts it."""

    at: Span
    size: Place
    id: str = "step"
    y: Metres = 0.0


class Chair(_Prop, frozen=True, tag="chair"):
    """A chair without arms, facing as the figure does; `height` is that of its seat."""

    at: Span
    height: Metres


class Post(_Prop, frozen=True, tag="post"):
    """Something solid to tie a band to."""

    at: Span
    height: Metres


class Pulley(_Prop, frozen=True, tag="pulley"):
    """A low pulley with a stack of weights."""

    at: Span


class Cable(_Prop, frozen=True, tag="cable"):
    """A cable from a place to a cuff at an ankle."""

    on: Side
    start: Place


class Rail(_Prop, frozen=True, tag="rail"):
    """A rail: hands lie on the line from a to b; posts stand at shares of it. Hidden where only the grip matters."""

    a: Place
    b: Place
    posts: tuple[Metres, ...] = ()
    id: str = "rail"
    hidden: bool = False


class Spot(Struct, frozen=True, forbid_unknown_fields=True):
    """What a band goes round: a post at a place in the `room`, or a limb, `share` (0 to 1) along it ("l_shank")."""

    room: Place | None = None
    segment: Limb = ""
    share: Metres = 0.0


class Band(_Prop, frozen=True, tag="band"):
    """A loop of band round two or more things, in the order in which one meets them; `heavy` is a thick one."""

    round: Annotated[tuple[Spot, ...], Meta(min_length=2)]
    width: Metres
    heavy: bool = False


class LongBand(_Prop, frozen=True, tag="long-band"):
    """A band round a foot, held in both hands."""

    foot: Side


class Ball(_Prop, frozen=True, tag="ball"):
    """A ball between the knees."""

    r: Metres


class Towel(_Prop, frozen=True, tag="towel"):
    """A towel on the floor, bunched up by the toes."""

    x: Span
    z: Span


class Bowl(_Prop, frozen=True, tag="bowl"):
    """A bowl of marbles."""

    at: Span
    marbles: int


class Marble(_Prop, frozen=True, tag="marble"):
    """A marble held in the toes."""

    side: Side


class Dumbbells(_Prop, frozen=True, tag="dumbbells"):
    """A weight in each hand."""


Prop: TypeAlias = (
    Mat
    | Floor
    | Wall
    | Roller
    | Step
    | Chair
    | Post
    | Pulley
    | Cable
    | Rail
    | Band
    | LongBand
    | Ball
    | Towel
    | Bowl
    | Marble
    | Dumbbells
)


def top(prop: Prop) -> float | None:
    """Return the height of the level surface of a prop that can be stood or sat on, else None."""
    if isinstance(prop, Step):
        return prop.y + prop.size[1]
    return prop.height if isinstance(prop, Chair) else None


def name(prop: Prop) -> str:
    """Return what a support calls the prop: its own id, or its kind."""
    return getattr(prop, "id", "") or str(prop.__struct_config__.tag)
