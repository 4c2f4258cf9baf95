"""What is said of reminders: the notification, the tray, the settings around them, and entries in a calendar."""

from __future__ import annotations

from kneecoach.words import doses
from kneecoach.words.language import _

#: The section of the settings.
REMINDERS = _("Reminders")
#: Name and explanation of every setting, by its key.
SETTING = {
    "remind": (_("Remind me"), _("At your time of day, when a session is due and not done yet")),
    "tray": (
        _("Keep KneeCoach in the tray when the window is closed"),
        _("It can then remind you. Quit in the tray’s menu ends it"),
    ),
}
AT_WHAT = _("When you like to begin; the plan keeps it")
AT_LOGIN = _("Start with the computer, in the tray")
AT_LOGIN_WHAT = _("KneeCoach begins without a window when you log in")

#: What the section says below, as it stands.
NO_TIME = _("Choose a time of day, and you are reminded at it.")
ONLY_OPEN = _("You are reminded while KneeCoach is running: with its window open, or kept in the tray.")
NO_TRAY = _(
    "This desktop shows no tray. You are reminded while the window is open; it may be minimised. "
    "When it starts with the computer, it starts minimised."
)
NO_NOTES = _("This desktop shows neither a tray nor notifications, so reminders cannot be shown here.")
SHOWN_AS = _("“Later” reminds you once more an hour later. “Not today” leaves that day alone.")

#: Notification and tray.
OPEN, START, LATER = _("Open KneeCoach"), _("Start now"), _("Remind me in an hour")
LATER_BUTTON, NOT_TODAY, QUIT = _("Later"), _("Not today"), _("Quit")
TITLE = _("Time for your exercises")

#: The calendar.
CALENDAR, CALENDAR_WHAT = _("Calendar file"), _("The sessions to come, with alarms, for a calendar on any device")
SAVE_CALENDAR, CALENDAR_NAME, CALENDAR_KINDS = _("Save"), _("KneeCoach.ics"), _("Calendar (*.ics)")
CALENDAR_SAVED = _("The calendar is written")
ANY_DAY = _("Any day of this week will do.")
MOVES = _("This day moves with your last session.")


def text(programme: str, seconds: int) -> str:
    """Return what a notification says below its title: "Kneecap basics, 42 min"."""
    return _("{programme}, {minutes}").format(programme=programme, minutes=doses.minutes(seconds))


def summary(programme: str, *, short: bool) -> str:
    """Return the title of an entry: "KneeCoach: Kneecap basics, short day"."""
    if short:
        return _("KneeCoach: {programme}, short day").format(programme=programme)
    return _("KneeCoach: {programme}").format(programme=programme)


def not_written(file: str, why: str) -> str:
    """Return that a file could not be written."""
    return _("{file} could not be written ({why}). What was there before is unchanged.").format(file=file, why=why)


def not_switched(file: str, why: str) -> str:
    """Return that it stays as it is whether KneeCoach starts with the computer."""
    told = _("{file} could not be changed ({why}), so whether KneeCoach starts with the computer is as it was.")
    return told.format(file=file, why=why)


def written(file: str, *, timed: bool) -> str:
    """Return that a calendar was written, and what it cannot do without a time of day."""
    told = _(
        "{file} was written: open it with your calendar. A newer one brings its entries up to date; "
        "those that are no longer planned are yours to remove."
    ).format(file=file)
    if timed:
        return told
    return told + " " + _("Without a time of day in the plan, its entries last the whole day and have no alarm.")
