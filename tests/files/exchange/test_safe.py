"""Which texts and ids a shared file may hold."""

from __future__ import annotations

import pytest

from kneecoach.files.exchange.safe import is_id, markup, odd, tellable

PLAIN = [
    "Füße",
    "膝の運動",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "👩\u200d🦰",
    "עברית",
    "2 × 3 – “so”",
    "Nga\u0303",
    "x < y & z > 1",
    "1 <2",
    "",
]


@pytest.mark.parametrize("text", PLAIN)
def test_texts_of_every_language_are_plain(text: str) -> None:
    assert (odd(text), markup(text)) == ("", "")


ODD = [
    "\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c", "\u200b", "\u2060", "\ufeff", "\u00ad",
    "\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ud800", "\ue000", "\ufffe", "\U000e0041", "\n",
]  # fmt: skip


@pytest.mark.parametrize("character", ODD, ids=ascii)
def test_what_hides_turns_or_ends_a_text_is_found(character: str) -> None:
    assert odd(f"a{character}b") == character
    assert odd(f"a{character}b", lines=True) == ("" if character == "\n" else character)


@pytest.mark.parametrize(
    "text", ["a\u200db", "\u200d", "\u0645\u06cc\u200c\u200c\u062e", "a" + "\u0301" * 5], ids=ascii
)
def test_joiners_and_accents_are_plain_only_where_they_have_their_use(text: str) -> None:
    assert odd(text)


@pytest.mark.parametrize("text", ["<b>", "</p", "<!--", "<?xml", "&lt;", "&#60;", "a<script"])
def test_markup_is_found(text: str) -> None:
    assert markup(text)


@pytest.mark.parametrize("id_", ["a", "bridge", "my-bridge-2", "0", "a" * 60, "console", "com10"])
def test_an_id_can_name_a_file_everywhere(id_: str) -> None:
    assert is_id(id_)


@pytest.mark.parametrize("id_", ["", "-a", "A", "a b", "a.b", "a/b", "..", "ä", "a\n", "a" * 61, "nul", "com1", "lpt9"])
def test_what_cannot_name_a_file_everywhere_is_no_id(id_: str) -> None:
    assert not is_id(id_)


@pytest.mark.parametrize("text", ["plain", "a\u202eb", "e" + "\u0301" * 20, "two\nlines", "\ud800", "x" * 99])
def test_what_is_told_of_a_text_is_plain_and_short(text: str) -> None:
    told = tellable(text, 40)
    assert not odd(told)
    assert len(told) == min(len(text), 40)
    assert told[0] in (text[0], "\ufffd")
