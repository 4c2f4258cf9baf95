"""What the settings page says: each setting's name, what it does, and its values in words."""

from __future__ import annotations

from kneecoach.core.settings import BY_KEY, Choice, Named, Number, Switch, Unit, Value
from kneecoach.words import reminders
from kneecoach.words.language import _, ngettext

SECTIONS = {
    "session": _("Session"),
    "voice": _("Voice"),
    "sounds": _("Sounds"),
    "comfort": _("Comfort"),
    "display": _("Display"),
    "plan": _("Plan"),
    "reminders": reminders.REMINDERS,
}
#: Name and explanation of every setting, by its key.
SETTING = {
    "own_pace": (_("My own pace"), _("Press Enter after each repetition and each breath hold")),
    "breath": (_("One breath"), _("In and out, where a hold is counted in breaths")),
    "prep": (_("Get ready"), _("Before the first exercise")),
    "gap": (_("Between exercises"), _("Time to fetch what comes next")),
    "rest": (_("Rest between sets"), _("As the programme says, or always the same")),
    "wait_after_rest": (_("Rest until I press go"), _("The right arrow key goes on; nothing starts by itself")),
    "first_side": (_("Side to start with"), _("As the exercise says, or always the same")),
    "dose": (_("Where a dose is a range"), _("Start at its low end, or do its high end")),
    "warm_up": (_("Warm-up squeezes"), _("Before the bridge; they are not counted")),
    "full_screen": (_("Full screen during a session"), _("Large enough to be read from 3 metres; F11 goes back")),
    "speak": (_("Speak"), _("All of it is on the screen as well")),
    "voice": (_("Voice"), _("From this computer. Nothing is sent anywhere")),
    "voice_rate": (_("Speed"), _("Slower is easier to follow on the mat")),
    "voice_volume": (_("Volume of the voice"), _("Apart from the sounds")),
    "sound_volume": (_("Volume of all sounds"), _("Apart from the voice")),
    "sound_ready": (_("Last three seconds"), _("Soft ticks before something begins or ends")),
    "sound_rep": (_("Repetition"), _("A light tick as each one begins")),
    "sound_move": (_("Up and down"), _("A higher tone for up, a lower one for down")),
    "sound_hold": (_("Hold"), _("Low as it begins, middle half-way, high as it ends")),
    "sound_breath": (_("Breath"), _("Rises as you breathe in, falls as you breathe out")),
    "sound_side": (_("Change sides"), _("A double tone; for another position as well")),
    "sound_rest": (_("Rest"), _("A long low tone as it begins")),
    "sound_pause": (_("Pause"), _("A click down, and a click up as it goes on")),
    "sound_end": (_("End of the session"), _("Three notes together")),
    "flash": (_("Flash the edge of the screen with every sound"), _("For a room where you cannot hear it")),
    "comfort_stop": (
        _("Your stop line"),
        _("Above it, Too sore proposes to leave the exercise out, and the second time to finish"),
    ),
    "comfort_easy": (
        _("Your line for going on"),
        _("Up to it, Too sore proposes simply to go on; between the two lines, the easier form"),
    ),
    "knees": (_("Ask about your knees"), _("Before and after a session, and the next morning")),
    "ask_morning": (_("Ask the next morning"), _("Less, the same or more sore than your usual; on opening, once")),
    "ask_week": (_("Ask what got in the way"), _("After a week with less than planned; one answer, one idea")),
    "offers": (_("Offer one step more"), _("Only when it went easily; nothing changes unless you take it")),
    "offer_after": (
        _("Easy sessions before a step"),
        _("All of it done, up to your line for going on, with two repetitions or more to spare"),
    ),
    "lapse": (_("A long break"), _("After so many days off, the low end of each range is offered")),
    "day_begins": (_("A day begins at"), _("A session after midnight belongs to the evening before")),
    "theme": (_("Colours"), _("Light, dark, or as the system is set")),
    "motion": (_("Movement"), _("Reduced: the figure fades from one position to the next, and nothing slides")),
    "text_size": (_("Text size"), _("Of all pages but the session, which fills the window")),
    "screen": (_("Screen for the session"), _("For a television or a second monitor")),
    **reminders.SETTING,
}
_CHOICES = {
    "as-written": _("As written"),
    "together": _("Both together"),
    "apart": _("Each knee"),
    "left": _("Left"),
    "right": _("Right"),
    "low": _("Low end"),
    "high": _("High end"),
    "everything": _("Everything"),
    "counts": _("Counts and changes"),
    "nothing": _("Nothing"),
    "never": _("Never"),
    "muted": _("When muted"),
    "always": _("Always"),
    "system": _("As the system"),
    "light": _("Light"),
    "dark": _("Dark"),
    "full": _("Full"),
    "reduced": _("Reduced"),
}
_USUAL = {"voice": _("The system's own"), "screen": _("The one KneeCoach is on")}
_UNITS = {Unit.SECONDS: _("{n} s"), Unit.PER_CENT: _("{n} %"), Unit.OF_TEN: _("{n} of 10"), Unit.CLOCK: _("{n}:00")}

#: What a voice says to be tried out.
TRY_VOICE = _("Left leg. Twelve lifts. Lower slowly.")
ON, OFF, RESET, HEAR = _("On"), _("Off"), _("Back to {value}"), _("Hear it: {name}")
NOT_HERE = _("{value} (not here now)")
SECTION, FIND, NOTHING_FOUND = _("Section"), _("Find a setting"), _("Nothing found.")
DATA = _("Your data")
COPIES = _("After every session a copy of all you did is kept, the newest 14. Go back to one if something went wrong.")
NO_COPIES = _("The first copy comes after your next session.")
PUT_BACK, PUT_BACK_TITLE, PUT_BACK_DONE = _("Go back to it"), _("Go back to this copy?"), _("That is done")
LEAVE_IT = _("Leave it as it is")
KEPT_IN = _("Everything is kept on this computer, in this folder. Nothing is sent anywhere.")


def value(key: str, chosen: Value) -> str:
    """Return a value of a setting in words: "On", "45 s", "As written", "The system's own"."""
    match BY_KEY[key]:
        case Switch():
            return ON if chosen else OFF
        case Number(unit=Unit.SESSIONS):
            return sessions(int(chosen))
        case Number(unit=Unit.DAYS):
            return ngettext("{n} day", "{n} days", int(chosen)).format(n=chosen)
        case Number(unit=unit):
            return _UNITS[unit].format(n=chosen)
        case Choice():
            return _CHOICES.get(str(chosen)) or _UNITS[Unit.SECONDS].format(n=chosen)
        case Named():
            return str(chosen) or _USUAL[key]


def sessions(number: int) -> str:
    """Return "12 sessions"."""
    return ngettext("{n} session", "{n} sessions", number).format(n=number)


def put_back(taken: str, number: int) -> str:
    """Return what going back to a copy means."""
    told = _("The log is then as it was on {taken}, with {sessions}. What is there now is kept as a copy too.")
    return told.format(taken=taken, sessions=sessions(number))


def was_put_back(taken: str) -> str:
    """Return that a copy was put back."""
    return _("The log is as it was on {taken}.").format(taken=taken)
