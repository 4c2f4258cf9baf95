"""What the pages outside a session say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from kneecoach.words.language import _, ngettext

TODAY, PROGRAMME, PROGRESS, SETTINGS = _("Today"), _("Programme"), _("Progress"), _("Settings")
HELP, DISCLAIMER = _("Getting help"), _("General exercise information, not medical advice.")

FULL, SHORT_DAY, START, WHAT_COMES = _("Full session"), _("Short day"), _("Start"), _("What comes")
HAVE_READY, CHANGE = _("Have ready"), _("Choose another programme")
KNEES_NOW, OPTIONAL = _("Knees now"), _("optional")
COMFORTABLE, SORE = _("0 comfortable"), _("10 as sore as can be")
LEFT_OUT, TAKE_CARE, OR = _("Left out today"), _("Take care"), _("or")
NOTHING_LEFT = _("Every exercise is left out. Tick at least one to start.")

MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
    _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip
DAYS = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def day(moment: datetime) -> str:
    """Return "Thursday 11 June"."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"


def day_and_time(moment: datetime) -> str:
    """Return "Thursday 11 June 2026, 18:30"."""
    return f"{day(moment)} {moment.year}, {moment:%H:%M}"


def exercises(number: int) -> str:
    """Return "6 exercises"."""
    return ngettext("{n} exercise", "{n} exercises", number).format(n=number)


ACKNOWLEDGEMENT_TITLE = _("Before you begin")
ACKNOWLEDGEMENT = (
    _("KneeCoach is a timer for exercises for the muscles around your knees. It shows general exercise information, "
      "not medical advice."),
    _("You choose the programme and the dose. Stop whenever it gets sorer than you are happy with."),
    _("Sharp, sudden, locking or giving way? Stop there, and read Getting help."),
    _("Ask a professional first after recent surgery or a fracture, with a joint replacement, in pregnancy, with "
      "osteoporosis, falls or poor balance, with uncontrolled blood pressure or heart disease, with an active "
      "inflammatory joint disease, or under 18."),
)  # fmt: skip
ACCEPT, LEAVE = _("I have read this"), _("Close KneeCoach")

HELP_TITLE = _("Getting help")
HELP_INTRO = _("Some things are not for a timer. This page is about them; it cannot tell you what you have.")
#: Sections of the help page: a heading and its points (content.md 3.8, in our own words).
HELP_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (_("Call emergency help now"), (
        _("Sudden pain in the chest or trouble breathing, or blood when you cough."),
        _("A serious injury, a leg or knee out of shape, or an open wound."),
    )),
    (_("See someone the same day"), (
        _("You cannot put weight on the leg, cannot move the knee, or it is stuck."),
        _("The knee is very swollen, has changed its shape, or gives way."),
        _("A hot, red, swollen joint together with fever, shivering or feeling ill."),
        _("One calf is swollen, painful, warm or of another colour."),
    )),
    (_("After a fall, a twist or a blow: have it looked at if"), (
        _("you are 55 or older,"),
        _("the kneecap, or the bony bump on the outside below the knee, is tender,"),
        _("you cannot bend the knee to a right angle, or"),
        _("you could not take four steps then, or cannot now."),
    )),
    (_("See someone soon"), (
        _("It is no better after a few weeks, it hurts at night, or it is getting worse."),
        _("There is a lump, or you have had cancer, lose weight without trying, or take steroids or blood thinners."),
    )),
    (_("Ask before you start"), (
        _("After recent knee or hip surgery or a fracture, with a joint replacement, or in pregnancy."),
        _("With osteoporosis, falls or poor balance, uncontrolled blood pressure, heart disease, or an active "
          "inflammatory joint disease; and under 18."),
        _("If your back hurts, leave out the Romanian deadlift. If wrists or shoulders do, leave out the Tabletop "
          "knee opener. With a latex allergy, leave out latex bands."),
    )),
)  # fmt: skip

AFTER_TITLE = _("That is your session.")
LEFT_KNEE, RIGHT_KNEE = _("Left knee"), _("Right knee")
HIGHEST, AFTER_NOW = _("Knees during, at the highest"), _("Knees now")
SCALE_HINT = _("0 comfortable, 10 worst")
EFFORT, NOTE, SAVE, NOT_TODAY = _("Effort"), _("Note"), _("Save"), _("Not today")
SAVED_ALREADY = _("Your sets are saved already. These answers are extra.")
COUNTS_AS_DONE = _("From 80 % it counts as done")

CHOOSE_TITLE, CHOOSE, CHOSEN = _("Programmes"), _("Choose this one"), _("Chosen")
TURN_FIGURE = _("Drag to turn the figure, or use the arrow keys. A double click or Home turns it back.")
STEPS, WATCH_OUT, EASIER, HARDER = _("Steps"), _("Watch out"), _("Easier"), _("Harder")
MUSCLES, NEEDS, NUMBERS = _("Muscles"), _("Needs"), _("Where each number comes from")
ALSO_CALLED, BACK = _("Also called"), _("Back")
NOT_READ = _("Some files could not be used")

NO_SESSIONS = _("Your first session will show here.")
GO_TO_TODAY, SESSIONS = _("Go to Today"), _("Sessions")
PLANNED, DID = _("Planned"), _("Done")
REHEARSAL, SHORT = _("Rehearsal"), _("Short day")
SET_COLUMNS = (_("Exercise"), _("Set"), _("Side"), _("Planned"), _("Done"))

OPEN_TITLE = _("A session was left open")
KEEP, DISCARD, RESUME = _("Keep what was done"), _("Discard"), _("Go on with it")
LEAVE_TITLE, LEAVE_TEXT = (
    _("A session is running"),
    _("It is paused and stays as it is. You can go on with it at the next start."),
)
STAY = _("Stay")
LATER = _("Ask me later")
SORRY, CLOSE = _("That did not work"), _("Close")
BUG = _(
    "KneeCoach made a mistake of its own. What you have done so far is saved; you can go on, or close and start again. "
    "The details are in {file}."
)
NOT_SAVED, TRY_AGAIN = _("Not saved"), _("Try again")
NOT_SAVED_TEXT = _("Your session is still here and stands still. Make some room, then try again.")


def have_ready(things: Sequence[str]) -> str:
    """Return what to fetch: "Have ready: mat, chair"."""
    return _("Have ready: {things}").format(things=", ".join(thing[:1].lower() + thing[1:] for thing in things))


def left_open(started: datetime, exercise: int, of: int) -> str:
    """Return the question about a session that was not ended."""
    text = _("The session of {day} stopped at exercise {n} of {of}. Nothing done before is lost. Keep what you did?")
    return text.format(day=day_and_time(started), n=exercise, of=of)


ABOVE_LINE_TITLE = _("Above your stop line")
ABOVE_LINE = _("You said your knees are sorer now than the stop line you set. A rest day is always an answer.")
REST_TODAY, START_ANYWAY = _("Rest today"), _("Start all the same")
OPTIONAL_THING = _("{name} (optional)")


def rhythm(cadence: str, order: str) -> str:
    """Return how often and in which order, from their names: "Every day, gentlest first"."""
    return _("{cadence}, {order}").format(cadence=cadence, order=order)


def times(full: str, short: str) -> str:
    """Return how long both kinds of session take: "Full session 42 min, short day 14 min"."""
    return _("Full session {full}, short day {short}").format(full=full, short=short) if short else full


def done_of(done: float, planned: float) -> str:
    """Return "34 of 36", with a tenth where there is one."""
    return _("{done} of {planned}").format(done=f"{round(done, 1):.10g}", planned=f"{round(planned, 1):.10g}")


def monday(start: date) -> str:
    """Return the first day of a week as a chart names it: "16 Nov"."""
    return f"{start.day} {MONTHS[start.month - 1][:3]}"


def bug(file: str) -> str:
    """Return what to say when KneeCoach itself was at fault."""
    return BUG.format(file=file)
