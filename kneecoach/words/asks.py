"""What Today asks: the morning after, what got in the way, and what is offered, with its reason and its source."""

from __future__ import annotations

from datetime import date

from kneecoach.core.offers import Kind, Offer
from kneecoach.words import dose_fields
from kneecoach.words.language import _
from kneecoach.words.pages import monday

PASS = _("Not now")
MORNING = _("How are your knees this morning, compared with your usual?")
MORNING_OF = {
    "left": _("How is your left knee this morning, compared with your usual?"),
    "right": _("How is your right knee this morning, compared with your usual?"),
}
MORNING_WHY = _("After your last session. It is kept in the log as you say it.")
LESS, SAME, MORE = _("Less sore"), _("The same"), _("More sore")

HINDERED = _("What got in the way last week?")
HINDERED_WHY = _("Asked once, after a week in which less was done than planned. One answer, one idea.")
#: What may have got in the way, with one idea for each: what it says, and the page that helps ("" for none).
HINDRANCES = {
    "time": (_("No time"), _("A short day takes a few minutes and counts as done. You can plan some in."), "plan"),
    "forgot": (_("I forgot"), _("Tie it to something you do anyway, such as the first coffee."), "plan"),
    "tired": (_("Too tired"), _("Another time of day may suit you better. Plan the time that does."), "plan"),
    "sore": (_("Sore knees"), _("You can pause the plan for sore days; they leave the count."), "breaks"),
    "unwell": (_("Not well"), _("Days on which you are ill can be paused; they leave the count."), "breaks"),
    "away": (_("Away from home"), _("Pause the plan while you are away, or do a short day on a towel."), "breaks"),
    "people": (_("Family or work came first"), _("Fewer planned days that happen are worth more than many."), "plan"),
    "dull": (_("It was dull"), _("Another programme, or another order, makes a change."), "programme"),
    "unsure": (
        _("Not sure I do it right"),
        _("Each exercise has a page with its figure and what to watch."),
        "programme",
    ),
    "place": (_("No room or no things"), _("Say what you own in Settings, and swaps are proposed."), "own"),
    "hard": (_("It was too much"), _("Take a set less in the editor. Less, done often, is a plan too."), "programme"),
    "easy": (_("It was too little"), _("Every number can be changed in the editor, one step at a time."), "programme"),
    "other": (_("Something else"), _("A new week, and the plan goes on from here."), ""),
}
IDEA, CLOSE = _("One idea"), _("All right")
THERE = {
    "plan": _("Change the plan"),
    "breaks": _("Pause the plan"),
    "programme": _("To the programmes"),
    "own": _("What I own"),
    "help": _("Getting help"),
}

RULE = _("You can change this rule in Settings, under Comfort.")
_MORE_TEXT = _("{field}: {offered} instead of {was}.")
_MORE_WHY = _(
    "You did all of it in your last {n} sessions, comfort no higher than your line, with some to spare. One step at a "
    "time is how trainers do it; few trials looked at it (ACSM position stand, 2009)."
)
_LIGHTER = _("A lighter session today?"), _("A set less of everything, today only.")
_LIGHTER_WHY = _(
    "You said more sore than usual the morning after. Programmes for knees ask that it is no higher the next morning "
    "(La Trobe University, How much pain is OK?)."
)
_REST = (
    _("A day of rest today?"),
    _("Two mornings running were more sore than usual. If that goes on, ask a professional."),
)
_BACK = _("Begin again at the low end?")
_BACK_TEXT = _("Every number goes back to the low end of its range. You can change each of them again.")
_BACK_LONG = _("During a session, E takes the easier form of an exercise.")
_BACK_WHY = _("Your last session was {n} days ago. This is our own rule; no trial stands behind the number.")
_TAKE = {
    Kind.MORE: _("{offered} from now on"),
    Kind.LIGHTER: _("Lighter today"),
    Kind.REST: _("Rest today"),
    Kind.BACK: _("Go back"),
}
TAKEN, TAKE_BACK = _("Changed. Every number can be changed again in the programme."), _("Take it back")
RESTED = _("Rest well. The plan moves on by itself.")


def last_week(week: date) -> str:
    """Return the question about the week that began on this Monday."""
    return _("{question} (week of {monday})").format(question=HINDERED, monday=monday(week))


def offered(offer: Offer, name: str) -> tuple[str, str, str, str]:
    """Return an offer's title, text, reason and the words that take it; `name` is its exercise's."""
    take = _TAKE[offer.kind].format(offered=_amount(offer, offer.offered))
    match offer.kind:
        case Kind.MORE:
            field = dose_fields.label(offer.field)
            text = _MORE_TEXT.format(field=field, offered=_amount(offer, offer.offered), was=_amount(offer, offer.was))
            return (
                _("One step more: {name}?").format(name=name),
                text,
                f"{_MORE_WHY.format(n=offer.sessions)} {RULE}",
                take,
            )
        case Kind.LIGHTER:
            return *_LIGHTER, _LIGHTER_WHY, take
        case Kind.REST:
            return *_REST, _LIGHTER_WHY, take
        case Kind.BACK:
            text = f"{_BACK_TEXT} {_BACK_LONG}" if offer.is_long else _BACK_TEXT
            return _BACK, text, f"{_BACK_WHY.format(n=offer.days)} {RULE}", take


def _amount(offer: Offer, number: int) -> str:
    """Return a number of the field that is offered, with its unit: "12", "35 s"."""
    return f"{number} {dose_fields.unit(offer.field)}".strip() if offer.field else ""
