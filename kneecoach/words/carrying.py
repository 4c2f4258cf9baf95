"""What is said where a history is carried away, brought in, or deleted."""

from __future__ import annotations

from kneecoach.words.language import _

SAVE_TITLE, SAVE_KINDS = _("Save everything"), _("Histories (*.json)")
SAVED_TITLE, CLOSE = _("That is done"), _("Close")
