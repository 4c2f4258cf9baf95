"""The real ears, voice and desktop of a session."""

from __future__ import annotations

from kneecoach.app.desktop import Desktop
from kneecoach.app.person import Person
from kneecoach.app.senses import Senses
from kneecoach.ui.sound.tones import Tones
from kneecoach.ui.sound.voice import Voice
from kneecoach.words import session as words


def real_senses(person: Person) -> Senses:
    """Return the senses of this computer, joined to each other. Nothing of them has to be there."""
    tones, voice, desktop = Tones(), Voice(), Desktop(words.SOMEBODY_EXERCISES)
    made = Senses(tones, voice, desktop, person.catalogue, lambda: person.values)
    desktop.asked.connect(made.asked)
    desktop.sleeping.connect(made.sleeping)
    tones.lost.connect(lambda: made.tell_of_sound(lost=True))
    tones.found.connect(lambda: made.tell_of_sound(lost=False))
    for part in (tones, voice, desktop):
        part.setParent(made)
    return made
