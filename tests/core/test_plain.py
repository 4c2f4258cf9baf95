"""Texts without what hides, turns or piles up."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from reporting import HOSTILE

from kneecoach.core.plain import plain


@given(st.text())
def test_nothing_is_left_that_hides_or_turns(text: str) -> None:
    left = {unicodedata.category(character) for character in plain(text).replace("\u200c", "").replace("\u200d", "")}
    assert not left & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def test_what_can_be_seen_stays() -> None:
    assert plain("Café\n  mañana ¡sí! שלום") == "Café mañana ¡sí! שלום"
    assert plain(HOSTILE).startswith("<b>bold</b> &amp; gnp.exe [31m a")
    assert len([c for c in plain(HOSTILE) if unicodedata.combining(c)]) == 4
