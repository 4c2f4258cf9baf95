"""The language of all words: one catalogue, looked up once and not at every sentence."""

from __future__ import annotations

from gettext import translation

_catalogue = translation("kneecoach", fallback=True)
_ = _catalogue.gettext
ngettext = _catalogue.ngettext
